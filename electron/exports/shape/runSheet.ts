import { type Instant, londonDate, londonTime, longDate } from '../../domain/isoDate.ts';
import { envelopeLabels, type PostItem } from '../../domain/post.ts';
import type { Report } from './report.ts';

interface RunSheetLine extends Pick<PostItem, 'name' | 'reference' | 'recipientName' | 'postcode' | 'pages'> {
  envelope: PostItem['envelope'];
  textSize: number;
  enclosures: string[];
  /** Who gets a copy, in an envelope of its own. */
  copies: string[];
  firstPage: number;
  sheets: number;
  /** What has to be added by hand. */
  problems: string[];
  isAgain: boolean;
}

/** Letters of this size and more are large print (RNIB: 16 point). */
const LARGE_PRINT = 16;

/** The sheet that goes with a job of printing: each letter in envelope order, with a box to tick. */
export function runSheet(run: {
  lines: readonly RunSheetLine[];
  pages: number;
  sheets: number;
  isDuplex: boolean;
  madeAt: Instant;
  madeBy: string;
}): Report {
  const day = longDate(londonDate(run.madeAt));
  const isOne = run.lines.length === 1;
  return {
    title: `Letters to post, ${day}`,
    madeAt: run.madeAt,
    facts: [
      { label: 'Letters', value: String(run.lines.length) },
      {
        label: 'Sheets',
        value: `${run.sheets}, printed on ${run.isDuplex ? 'both sides' : 'one side'} (${run.pages} pages with this list)`,
      },
      { label: 'Made', value: `${day}, ${londonTime(run.madeAt)}, by ${run.madeBy}` },
    ],
    sections: [
      {
        heading: isOne ? 'The letter' : 'In the order of the envelopes',
        paragraphs: [
          'Tick each letter when it is in its envelope. “Page” is the page of this job on which it begins: if the paper jams, print again from there.',
        ],
        table: {
          header: ['', 'To', 'Letter', 'Page', 'Sheets', 'Envelope'],
          widths: [1.2, 4.4, 5, 1.1, 1.4, 3.9],
          rows: run.lines.map((line, index) => [
            { text: `☐ ${index + 1}` },
            { text: [line.recipientName, line.postcode ?? 'no postcode'].join('\n') },
            { text: [`${line.reference} ${line.name}`, ...withIt(line)].join('\n') },
            { text: String(line.firstPage) },
            { text: String(line.sheets) },
            { text: [envelopeLabels[line.envelope], ...remarks(line)].join('\n') },
          ]),
        },
      },
    ],
  };
}

function withIt({ enclosures, copies, problems }: RunSheetLine): string[] {
  return [
    ...enclosures.map((name) => `With it: ${name}`),
    ...problems,
    ...copies.map((name) => `After it, in an envelope of its own: the copy for ${name}`),
  ];
}

function remarks({ textSize, isAgain }: RunSheetLine): string[] {
  return [
    ...(textSize >= LARGE_PRINT ? [`Large print, ${textSize} point`] : []),
    ...(isAgain ? ['Printed before'] : []),
  ];
}
