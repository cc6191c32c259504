import { verifyChain } from '../chain.ts';
import { APPLICATION_ID, connect, countRows, readPragma } from '../database.ts';
import { flushFile } from '../durable.ts';
import { withQueries } from '../prepared.ts';

/** A copy that turned out not to be one. The record itself is untouched. */
export class CopyError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'CopyError';
  }
}

/**
 * How closely a copy is looked at. Both read every page and every row; `whole` also holds each index against its table, which takes
 * five times as long (10 seconds for 50,000 cases): too long for somebody who is waiting to go home. The copies of the day are
 * looked at so.
 */
export type Closeness = 'whole' | 'quick';

/** Flushes a copy and proves it: whole, a Redress record, with the rows that it should have and an unbroken history. */
export function finishCopy(
  path: string,
  expectedRows: Map<string, number> | null,
  closeness: Closeness = 'whole',
): void {
  const settling = connect(path);
  // One file without companions: an administrator may move it about as it is.
  settling.pragma('journal_mode = DELETE');
  settling.close();
  flushFile(path);
  const copy = connect(path, { isReadOnly: true });
  try {
    if (readPragma(copy, 'application_id') !== APPLICATION_ID) throw new CopyError('the copy is not a record');
    const check = closeness === 'quick' ? 'quick_check' : 'integrity_check';
    const found = copy.prepare<[], string>(`PRAGMA ${check}(1)`).pluck().get();
    if (found !== 'ok') throw new CopyError('the copy is damaged');
    if (copy.prepare('PRAGMA foreign_key_check').all().length > 0)
      throw new CopyError('the copy has broken references');
    const rows = countRows(copy);
    for (const [table, count] of expectedRows ?? []) {
      if (rows.get(table) !== count)
        throw new CopyError(`the copy has ${rows.get(table)} of ${count} rows of ${table}`);
    }
    if (rows.has('event') && !verifyChain(withQueries(copy), { last: 200 }).isIntact) {
      throw new CopyError('the copy’s history does not verify');
    }
  } finally {
    copy.close();
  }
}
