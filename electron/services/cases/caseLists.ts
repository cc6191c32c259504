import type { CaseRow } from '../../contract/cases.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/operations.ts';
import { type CaseListRow, findCases as storeFind, listQueue as storeQueue } from '../../store/queue.ts';
import type { Program } from '../program.ts';
import { reassessStaleCases } from './reassess.ts';

/** "What do I do next": every open case once, with its one next step, the most pressing first. */
export async function listQueue(
  program: Program,
  input: ParsedInputOf<'cases.queue'>,
): Promise<OutputOf<'cases.queue'>> {
  await reassessStaleCases(program);
  const today = program.today();
  const { rows, total, counts } = program.requireRecord().read((db) => storeQueue(db, { today, ...input }));
  return { today, rows: rows.map(toCaseRow), total, counts };
}

/** Cases by reference, name, address, postcode or telephone number; open ones first. */
export async function findCases(program: Program, input: ParsedInputOf<'cases.find'>): Promise<OutputOf<'cases.find'>> {
  await reassessStaleCases(program);
  const today = program.today();
  return program
    .requireRecord()
    .read((db) => storeFind(db, input.text, { today }))
    .map(toCaseRow);
}

/** A case in a list as the window gets it. */
export function toCaseRow(row: CaseListRow): CaseRow {
  return { ...row, complainantName: row.complainantName ?? 'Anonymous' };
}
