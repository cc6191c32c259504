import { foldedWords } from '../../domain/foldedText.ts';
import { fieldsOfKind, type ImportField, type ImportPlan, type ImportProblem } from '../../domain/imports.ts';
import type { IsoDate } from '../../domain/isoDate.ts';
import type { PersonDetails } from '../../domain/people.ts';
import { type ImportedComplaint, readComplaint } from './importComplaint.ts';
import { type Cells, readPerson } from './importPerson.ts';

/** How a file's columns are read, everything settled. */
export interface Reading extends Pick<ImportPlan, 'kind' | 'isMonthFirst' | 'meanings'> {
  columns: readonly (ImportField | null)[];
  /** What the columns are called, for telling people about them. */
  headings: readonly string[];
  today: IsoDate;
}

/** A row as it would be taken in. */
export interface ReadRow {
  row: number;
  /** What tells it from all others: their reference, or everything that is read of it. */
  identity: { reference: string } | { content: string };
  /** Their reference as it is written; empty: none. */
  reference: string;
  /** Everything that is read of it, in one piece: whether it has changed since. */
  content: string;
  person: PersonDetails | null;
  complaint: ImportedComplaint | null;
  /** False: it stays out, for what is among the problems. */
  isReady: boolean;
  problems: ImportProblem[];
}

/** Reads one row; null when there is nothing in it. */
export function readRow(cells: readonly string[], row: number, reading: Reading): ReadRow | null {
  const { kind, columns, headings, today, isMonthFirst, meanings } = reading;
  if (cells.every((cell) => cell === '')) return null;
  const byField = new Map<ImportField, string[]>();
  for (const [index, field] of columns.entries()) {
    const cell = cells[index] ?? '';
    if (field === null || cell === '' || !fieldsOfKind[kind].includes(field)) continue;
    byField.set(field, [...(byField.get(field) ?? []), cell]);
  }
  if (byField.size === 0) return null;
  const of: Cells = (field) => byField.get(field) ?? [];
  const { person, problems: withPerson } = readPerson(of);
  const { complaint, problems: withComplaint } =
    kind === 'complaints' ? readComplaint(of, { today, isMonthFirst, meanings }) : { complaint: null, problems: [] };
  const problems = [...withPerson, ...withComplaint].map(
    ({ field, severity, text }): ImportProblem => ({ row, column: columnOf(field, columns, headings), severity, text }),
  );
  if (person === null)
    problems.push({
      row,
      column: null,
      severity: kind === 'residents' ? 'stops' : 'note',
      text: kind === 'residents' ? 'The row names nobody.' : 'The row names nobody: the complaint would be anonymous.',
    });
  const beyond = cells.slice(columns.length).filter((cell) => cell !== '').length;
  if (beyond > 0)
    problems.push({
      row,
      column: null,
      severity: 'note',
      text: `The row has ${beyond} more cells than there are columns.`,
    });
  const [reference = ''] = of('key');
  const content = JSON.stringify([...byField].sort(([one], [other]) => (one < other ? -1 : 1)));
  const folded = foldedWords(reference).join(' ');
  return {
    row,
    identity: folded === '' ? { content } : { reference: folded },
    reference: reference.slice(0, 60),
    content,
    person,
    complaint,
    isReady: !problems.some(({ severity }) => severity === 'stops'),
    problems,
  };
}

function columnOf(field: ImportField, columns: readonly (ImportField | null)[], headings: readonly string[]) {
  const index = columns.indexOf(field);
  return index < 0 ? null : headingOf(headings, index);
}

/** What a column is called: its heading, or its letter as in Excel. */
export function headingOf(headings: readonly string[], index: number): string {
  const heading = headings[index]?.trim() ?? '';
  return heading === '' ? `Column ${letterOf(index)}` : heading.slice(0, 60);
}

function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : `${letterOf(Math.floor(index / 26) - 1)}${last}`;
}
