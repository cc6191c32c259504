import type { ImportCounts, ImportPreview } from '../../contract/imports.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/operations.ts';
import { Sha256 } from '../../domain/ids.ts';
import { CodedField, type ImportPlan } from '../../domain/imports.ts';
import { londonDate, plainDate } from '../../domain/isoDate.ts';
import { codeFor } from '../../imports/shape/meanings.ts';
import { headingOf } from '../../imports/shape/readRow.ts';
import { importsOfFile } from '../../store/imports.ts';
import type { Program } from '../program.ts';
import { type Study, stopReading as stop, studyFile } from './importTable.ts';
import { type JudgedRow, judgeRows, sha256 } from './judgeRows.ts';

const MOST_PROBLEMS = 500;
const MOST_LIKELY = 500;
const MOST_MEANINGS = 200;
const SAMPLES = 3;

/** Reads a spreadsheet and says what would come of it. @throws BAD_INPUT where it is no table */
export async function previewImport(
  program: Program,
  { plan }: ParsedInputOf<'imports.preview'>,
): Promise<OutputOf<'imports.preview'>> {
  const study = await studyFile(program, plan);
  const judged = await judgeRows(program, study, plan);
  return describePreview(program, study, judged, plan);
}

/** Ends the reading that is under way. */
export function stopReading(program: Program): OutputOf<'imports.stopReading'> {
  stop(program);
  return {};
}

/** Names what a preview showed: if anything in it would come out otherwise, the name is another. */
export function nameOfSeen(plan: ImportPlan, judged: readonly JudgedRow[]): Sha256 {
  const fates = judged.map(({ read, fate, who }) => [read.row, fate, who]);
  return Sha256.parse(sha256(JSON.stringify([plan.file.sha256, plan.kind, fates])));
}

function describePreview(program: Program, study: Study, judged: JudgedRow[], plan: ImportPlan): ImportPreview {
  const { table, hasHeader, reading } = study;
  const all = judged.flatMap(({ problems }) => problems);
  const stops = all.filter(({ severity }) => severity === 'stops');
  const notes = all.filter(({ severity }) => severity === 'note');
  const named = (field: string | null) => {
    const index = field === 'received-on' ? reading.columns.indexOf('received-on') : -1;
    return index < 0 ? field : headingOf(reading.headings, index);
  };
  return {
    format: table.format,
    sheet: table.sheet,
    sheets: table.sheets,
    hasHeader,
    columns: columnsOf(study),
    meanings: meaningsOf(study, plan),
    counts: countsOf(judged),
    problems: [...stops, ...notes].slice(0, MOST_PROBLEMS).map((one) => ({ ...one, column: named(one.column) })),
    problemsInAll: { stops: stops.length, notes: notes.length },
    people: judged
      .filter(({ fate, people }) => fate === 'ready' && people.length > 0)
      .slice(0, MOST_LIKELY)
      .map(({ read, who, people }) => ({
        row: read.row,
        name: read.person?.name ?? '',
        address: addressLine(read.person?.address ?? null),
        chosen: who.kind === 'on-file' ? who.personId : null,
        matches: people.slice(0, 5).map(({ person, isSure, because }) => ({
          personId: person.id,
          name: person.name,
          address: addressLine(person.address),
          isSure,
          because,
        })),
      })),
    complaints: judged
      .filter(({ complaints }) => complaints.length > 0)
      .slice(0, MOST_LIKELY)
      .flatMap(({ read, fate, complaints }) =>
        read.complaint
          ? [
              {
                row: read.row,
                name: read.person?.name ?? 'Anonymous',
                receivedOn: read.complaint.receivedOn,
                about: read.complaint.description.slice(0, 200),
                isLeftOut: fate === 'left-out',
                matches: complaints.slice(0, 3).map(({ caseId, reference, receivedOn, about }) => ({
                  caseId,
                  reference,
                  receivedOn,
                  about: about.slice(0, 200),
                })),
              },
            ]
          : [],
      ),
    remarks: remarksOf(program, study, judged, plan),
    seen: nameOfSeen(plan, judged),
  };
}

function columnsOf({ hasHeader, table, reading }: Study): ImportPreview['columns'] {
  const rows = table.rows.slice(hasHeader ? 1 : 0);
  return reading.columns.map((field, index) => ({
    heading: headingOf(reading.headings, index),
    field,
    samples: rows
      .flatMap((row) => (row[index] ? [row[index].slice(0, 60)] : []))
      .slice(hasHeader && rows === table.rows ? 1 : 0, SAMPLES),
  }));
}

/** The different words of the coded columns, the most frequent first. */
function meaningsOf({ table, hasHeader, reading }: Study, { meanings }: ImportPlan): ImportPreview['meanings'] {
  return CodedField.options.flatMap((field) => {
    const counts = new Map<string, number>();
    for (const [index, of] of reading.columns.entries()) {
      if (of !== field && !(field === 'decision' && of === 'decision-2')) continue;
      for (const row of table.rows.slice(hasHeader ? 1 : 0)) {
        const text = (row[index] ?? '').slice(0, 200);
        if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1);
      }
    }
    return [...counts]
      .sort((one, other) => other[1] - one[1])
      .slice(0, MOST_MEANINGS)
      .map(([text, rows]) => ({ field, text, rows, code: codeFor(field, text, meanings) }));
  });
}

function countsOf(judged: readonly JudgedRow[]): ImportCounts {
  const count = (test: (row: JudgedRow) => boolean) => judged.filter(test).length;
  return {
    rows: judged.length,
    ready: count(({ fate }) => fate === 'ready'),
    known: count(({ fate }) => fate === 'known' || fate === 'changed'),
    changed: count(({ fate }) => fate === 'changed'),
    stopped: count(({ fate }) => fate === 'stopped'),
    leftOut: count(({ fate }) => fate === 'left-out'),
    newPeople: count(({ fate, who }) => fate === 'ready' && who.kind === 'new'),
    stillOpen: count(
      ({ fate, read }) => fate === 'ready' && read.complaint !== null && read.complaint.closedOn === null,
    ),
  };
}

function remarksOf(
  program: Program,
  { reading, table }: Study,
  judged: readonly JudgedRow[],
  plan: ImportPlan,
): string[] {
  const has = (field: (typeof reading.columns)[number]) => reading.columns.includes(field);
  const remarks: string[] = [];
  const [before] = program.requireRecord().read((db) => importsOfFile(db, plan.file.sha256));
  if (before) {
    const left = judged.some(({ fate }) => fate === 'ready');
    remarks.push(
      `This very file was taken in on ${plainDate(londonDate(before.begunAt))}. ${left ? 'Only rows that are not in yet are taken in now.' : 'Every row of it that can be taken in is in.'}`,
    );
  }
  if (table.sheets.length > 1)
    remarks.push(`The workbook has ${table.sheets.length} sheets; “${table.sheet}” is read.`);
  if (plan.kind === 'complaints') {
    if (!has('received-on'))
      remarks.push(
        'No column says when the complaints were received. Choose it below: without it nothing can be taken in.',
      );
    if (!has('tenure'))
      remarks.push('No column says what kind of resident it was: the measures count them as “Other”.');
    if (!has('channel')) remarks.push('No column says how the complaints came: they are kept as letters.');
    if (!has('closed-on'))
      remarks.push('No column says when the cases were closed: all of them will stand in the queue.');
  }
  if (!has('name') && !has('last-name') && !has('first-name'))
    remarks.push(
      plan.kind === 'residents'
        ? 'No column holds names. Choose it below.'
        : 'No column holds names: the complaints would be anonymous.',
    );
  if (!has('key'))
    remarks.push('No column holds a reference of its own: a row that is changed later counts as a new one.');
  return remarks;
}

function addressLine(address: { lines: readonly string[]; postcode: string } | null): string {
  return address ? [...address.lines, address.postcode].filter(Boolean).join(', ') : '';
}
