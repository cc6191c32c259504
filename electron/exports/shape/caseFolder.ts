import type { Sha256 } from '../../domain/ids.ts';
import { type Instant, type IsoDate, londonDate, londonTime, plainDate, shortDate } from '../../domain/isoDate.ts';
import { type ChronologyEntry, chronologyCsv, type ExportedReader, inOrder, readersCsv } from './chronology.ts';
import { distinctNames, harmlessFileName } from './fileNames.ts';
import type { Report } from './report.ts';

interface ExportedLetter {
  date: IsoDate;
  kind: string;
  /** The kind in words. */
  what: string;
  sha256: Sha256;
  sentOn: IsoDate | null;
  /** What has become of it, a line each: issued, printed, sent, came back, put right by another letter. */
  life: string[];
  /** "Puts right the stage 1 response"; null for a letter that corrects none. */
  putsRight: string | null;
}

interface ExportedDocument {
  addedOn: IsoDate;
  name: string;
  note: string;
  sha256: Sha256;
}

/** A deadline and what became of it. */
interface ExportedClock {
  label: string;
  clause: string;
  due: IsoDate | null;
  stoppedOn: IsoDate | null;
  outcome: string;
}

/** A case as it leaves the office. */
export interface ExportSource {
  reference: string;
  landlord: string;
  complainant: string;
  procedure: string;
  receivedOn: IsoDate;
  stage: string;
  description: string;
  points: string[];
  clocks: ExportedClock[];
  findings: string[];
  /** Who decided each stage, and where somebody did who had a part before: what, and why. */
  reviewers: string[];
  chronology: readonly ChronologyEntry[];
  letters: ExportedLetter[];
  documents: ExportedDocument[];
  /** Who looked at it, the latest first. */
  readers: ExportedReader[];
  /** The whole case as data, under a documented format. */
  json: unknown;
  exportedAt: Instant;
  exportedBy: string;
  /** The case's newest entry in the sealed history; its hash covers all before it. */
  record: { entry: number; hash: string };
}
/** A file of the folder: held bytes, text, or a report to be drawn. */
export interface PlannedFile {
  /** With forward slashes, relative to the folder. */
  path: string;
  what: string;
  date: IsoDate | null;
  content: { kind: 'held'; sha256: Sha256 } | { kind: 'text'; text: string } | { kind: 'report'; report: Report };
}

export interface PlannedFolder {
  name: string;
  /** All but the index and the manifest, which are made from what was written. */
  files: PlannedFile[];
}

/** Plans the folder: which file goes where under which name, in the order of the index. */
export function planCaseFolder(source: ExportSource): PlannedFolder {
  const exportedOn = londonDate(source.exportedAt);
  const letterNames = distinctNames(
    source.letters.map((letter) => `${letter.date}_${letter.kind}_${source.reference}.pdf`),
  );
  const documentNames = distinctNames(
    source.documents.map((document) => `${document.addedOn}_${harmlessFileName(document.name)}`),
  );
  return {
    name: `Case ${source.reference} exported ${exportedOn}`,
    files: [
      {
        path: 'chronology.pdf',
        what: 'Chronology: what happened, when, and who recorded it',
        date: exportedOn,
        content: { kind: 'report', report: chronologyReport(source) },
      },
      {
        path: 'chronology.csv',
        what: 'The same chronology as a spreadsheet',
        date: exportedOn,
        content: { kind: 'text', text: chronologyCsv(source.chronology) },
      },
      {
        path: 'readers.csv',
        what: 'Who in the office looked at the case, and who copied it out',
        date: exportedOn,
        content: { kind: 'text', text: readersCsv(source.readers) },
      },
      {
        path: 'case.json',
        what: 'The whole case as data',
        date: exportedOn,
        content: { kind: 'text', text: `${JSON.stringify(source.json, null, 2)}\n` },
      },
      ...source.letters.map((letter, index) => ({
        path: `letters/${letterNames[index]}`,
        what: letterInIndex(letter),
        date: letter.date,
        content: { kind: 'held' as const, sha256: letter.sha256 },
      })),
      ...source.documents.map((document, index) => ({
        path: `documents/${documentNames[index]}`,
        what: document.note === '' ? 'Document on the case' : document.note,
        date: document.addedOn,
        content: { kind: 'held' as const, sha256: document.sha256 },
      })),
    ],
  };
}

/** The index of a folder, from what was really written into it. */
export function indexReport(
  source: ExportSource,
  written: readonly { path: string; what: string; date: IsoDate | null; bytes: number }[],
): Report {
  return {
    title: `Case ${source.reference}: index`,
    facts: caseFacts(source),
    madeAt: source.exportedAt,
    sections: [
      {
        heading: 'What this folder holds',
        paragraphs: [
          'Each file is listed with its date and size. The file manifest.sha256 holds a checksum for every file, so that anybody can prove that nothing has changed since: run “sha256sum -c manifest.sha256” in this folder.',
        ],
        table: {
          header: ['No.', 'Date', 'What it is', 'File', 'Size'],
          widths: [1, 2.6, 5, 7.2, 1.6],
          rows: written.map((file, index) => [
            { text: String(index + 1) },
            { text: file.date ? shortDate(file.date) : '' },
            { text: file.what },
            { text: file.path, link: file.path },
            { text: sizeWords(file.bytes) },
          ]),
        },
      },
      ...(source.points.length === 0
        ? []
        : [
            {
              heading: 'The complaint as we understood it',
              paragraphs: source.points.map((point, index) => `${index + 1}. ${point}`),
              table: null,
            },
          ]),
      clocksSection(source),
      ...reviewersSection(source),
    ],
  };
}

/** The line of `manifest.sha256` for a file, as `sha256sum -c` reads it. */
export function manifestLine(file: { path: string; sha256: string }): string {
  return `${file.sha256}  ${file.path}\n`;
}

function letterInIndex({ what, sentOn, putsRight }: ExportedLetter): string {
  const sent = sentOn ? `sent ${plainDate(sentOn)}` : 'issued, not yet sent';
  return [`${what}, ${sent}`, ...(putsRight === null ? [] : [putsRight])].join('. ');
}

function postSection({ letters }: ExportSource): Report['sections'] {
  if (letters.length === 0) return [];
  return [
    {
      heading: 'What became of each letter',
      paragraphs: [],
      table: {
        header: ['Letter', 'What became of it'],
        widths: [5, 11],
        rows: letters.map(({ what, date, life }) => [
          { text: `${what}, dated ${shortDate(date)}` },
          { text: life.join('\n') },
        ]),
      },
    },
  ];
}

function chronologyReport(source: ExportSource): Report {
  return {
    title: `Case ${source.reference}: chronology`,
    facts: caseFacts(source),
    madeAt: source.exportedAt,
    sections: [
      {
        heading: 'What happened',
        paragraphs: [
          'In the order in which things happened. Entries that were recorded on a later day say so; corrected entries are shown with their correction.',
        ],
        table: {
          header: ['Date', 'What happened', 'Recorded'],
          widths: [2.6, 10, 3.4],
          rows: inOrder(source.chronology).map((entry) => [
            { text: `${shortDate(entry.on)}${entry.at ? `, ${entry.at}` : ''}` },
            {
              text: [entry.title, entry.text, entry.correction && `Correction: ${entry.correction}`]
                .filter(Boolean)
                .join('\n'),
            },
            { text: `${entry.recordedBy}, ${recordedWords(entry)}` },
          ]),
        },
      },
      clocksSection(source),
      ...postSection(source),
      ...reviewersSection(source),
      ...(source.findings.length === 0
        ? []
        : [{ heading: 'Duties met and missed', paragraphs: source.findings, table: null }]),
    ],
  };
}

function clocksSection(source: ExportSource): Report['sections'][number] {
  return {
    heading: 'Deadlines',
    paragraphs: [],
    table: {
      header: ['Deadline', 'Rule', 'Due', 'Done', 'Outcome'],
      widths: [4.6, 3, 2.8, 2.8, 3],
      rows: source.clocks.map((clock) => [
        { text: clock.label },
        { text: clock.clause },
        { text: clock.due ? shortDate(clock.due) : '' },
        { text: clock.stoppedOn ? shortDate(clock.stoppedOn) : '' },
        { text: clock.outcome },
      ]),
    },
  };
}

function reviewersSection(source: ExportSource): Report['sections'] {
  if (source.reviewers.length === 0) return [];
  return [{ heading: 'Who decided, and whether they were independent', paragraphs: source.reviewers, table: null }];
}

function caseFacts(source: ExportSource): Report['facts'] {
  return [
    { label: 'Landlord', value: source.landlord },
    { label: 'Reference', value: source.reference },
    { label: 'Complainant', value: source.complainant },
    { label: 'Received', value: plainDate(source.receivedOn) },
    { label: 'Stage', value: source.stage },
    { label: 'Procedure', value: source.procedure },
    {
      label: 'Exported',
      value: `${plainDate(londonDate(source.exportedAt))}, ${londonTime(source.exportedAt)}, by ${source.exportedBy}`,
    },
    { label: 'Sealed history', value: `up to entry ${source.record.entry}, ${source.record.hash}` },
  ];
}

function recordedWords(entry: ChronologyEntry): string {
  const day = londonDate(entry.recordedAt);
  return day === entry.on ? 'the same day' : plainDate(day);
}

function sizeWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
