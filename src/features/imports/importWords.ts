import type { ImportCounts, ImportRecord } from '../../../electron/contract/imports.ts';
import type { FileRef } from '../../../electron/domain/handedFiles.ts';
import {
  fieldsOfKind,
  type ImportField,
  type ImportKind,
  type ImportPlan,
  importFieldLabels,
  severalColumns,
} from '../../../electron/domain/imports.ts';

/** A plan for a file about which nothing has been said yet. */
export function freshPlan(file: FileRef, kind: ImportKind): ImportPlan {
  return { file, kind, sheet: null, hasHeader: null, columns: null, isMonthFirst: false, meanings: [], rows: [] };
}

/** "1 complaint", "12 residents". */
export function rowsInWords(count: number, kind: ImportKind): string {
  const [one, more] = kind === 'complaints' ? ['complaint', 'complaints'] : ['resident', 'residents'];
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : more}`;
}

/** What an import brought. */
export function doneWords({ kind, taken, cases, people }: ImportRecord): string {
  const of =
    kind === 'complaints'
      ? `${rowsInWords(cases, kind)} of ${people} ${people === 1 ? 'person' : 'people'}`
      : rowsInWords(people, kind);
  return `${taken.toLocaleString('en-GB')} ${taken === 1 ? 'row was' : 'rows were'} taken in: ${of}.`;
}

/** The rows of a file by what would become of them, those with a number only. */
export function fatesInWords(counts: ImportCounts, kind: ImportKind): string[] {
  const say = (count: number, one: string, more: string) =>
    count === 0 ? [] : [`${count.toLocaleString('en-GB')} ${count === 1 ? one : more}`];
  return [
    ...say(counts.ready, 'row would be taken in', 'rows would be taken in'),
    ...say(counts.newPeople, 'person would be new on file', 'people would be new on file'),
    ...(kind === 'complaints'
      ? say(
          counts.stillOpen,
          'case is not closed and would stand in the queue',
          'cases are not closed and would stand in the queue',
        )
      : []),
    ...say(counts.known - counts.changed, 'row is in already', 'rows are in already'),
    ...say(
      counts.changed,
      'row is in already and says something else now; it is left as it was',
      'rows are in already and say something else now; they are left as they were',
    ),
    ...say(
      counts.leftOut,
      'row looks like a complaint on file and is left out',
      'rows look like complaints on file and are left out',
    ),
    ...say(counts.stopped, 'row cannot be taken in', 'rows cannot be taken in'),
  ];
}

/** What a column may be chosen to stand for: a field that another column has is not offered twice. */
export function fieldOptions(plan: ImportPlan, columns: readonly (ImportField | null)[], index: number) {
  const taken = new Set(columns.filter((field, at) => at !== index && field !== null && !severalColumns.has(field)));
  return fieldsOfKind[plan.kind]
    .filter((field) => !taken.has(field))
    .map((value) => ({ value, label: importFieldLabels[value] }));
}
