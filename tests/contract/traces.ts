import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { OperationName } from '../../electron/contract/operations.ts';
import type { TestProgram } from '../support/testProgram.ts';

interface Exempt {
  why: string;
  /** What it may change all the same. */
  tables: string[];
}

const DESKTOP = 'It shows something outside the record, and changes nothing in it.';
const SESSION = 'Who is at the keyboard stands beside every entry that they make.';
const HALF_WRITTEN = 'What is half-written is nobody’s act yet; it goes into the history when it is used.';
const BACKUP =
  'A backup is made of the record, not in it. A restore is noted at the next start, by the record that was put back.';
const KEPT_ONLY = 'The bytes are on no case yet; the entry comes with the case that they are put on.';

/** Every command that leaves no entry in the history, and why. All others do, in the transaction of what they change. */
export const withoutTrace: Partial<Record<OperationName, Exempt>> = {
  'startup.openDataFolder': { why: DESKTOP, tables: [] },
  'startup.quit': { why: DESKTOP, tables: [] },
  'documents.open': { why: DESKTOP, tables: [] },
  'letters.print': { why: DESKTOP, tables: [] },
  'letters.saveCopy': { why: DESKTOP, tables: [] },
  'learning.saveReport': { why: DESKTOP, tables: [] },
  'letterLook.choosePicture': { why: KEPT_ONLY, tables: [] },
  'letterLook.printTestSheet': { why: DESKTOP, tables: [] },
  'letterLook.saveTestSheet': { why: DESKTOP, tables: [] },
  'post.print': { why: 'What came out of the printer is what somebody says afterwards.', tables: [] },
  'exports.cancel': { why: DESKTOP, tables: [] },
  'exports.showFolder': { why: DESKTOP, tables: [] },
  'scans.open': { why: DESKTOP, tables: [] },
  'scans.putAside': { why: 'The scan never was in the record.', tables: [] },
  'imports.stop': { why: 'It only asks; that the import stopped is noted by the import itself.', tables: [] },
  'session.choose': { why: SESSION, tables: [] },
  'session.leave': { why: SESSION, tables: [] },
  'drafts.save': { why: HALF_WRITTEN, tables: ['draft'] },
  'drafts.discard': { why: HALF_WRITTEN, tables: ['draft'] },
  // The program's own words are put beside a letter that is begun with them.
  'letters.start': { why: HALF_WRITTEN, tables: ['letter', 'letter_wording'] },
  'letters.takeNewerWords': { why: HALF_WRITTEN, tables: ['letter', 'letter_wording'] },
  'letters.saveParts': { why: HALF_WRITTEN, tables: ['letter'] },
  'letters.restore': { why: HALF_WRITTEN, tables: ['letter'] },
  'letters.discard': { why: HALF_WRITTEN, tables: ['letter'] },
  'calendar.chooseFile': { why: HALF_WRITTEN, tables: [] },
  'calendar.cancelPreview': { why: HALF_WRITTEN, tables: [] },
  'documents.choose': { why: KEPT_ONLY, tables: [] },
  'scans.keep': { why: KEPT_ONLY, tables: [] },
  'documents.hand': { why: KEPT_ONLY, tables: [] },
  'files.check': { why: 'What a check finds is no change of the record; bringing files back is.', tables: ['setting'] },
  'backups.make': { why: BACKUP, tables: [] },
  'backups.restore': { why: BACKUP, tables: [] },
  'backups.rehearse': { why: BACKUP, tables: [] },
  'startup.restore': { why: BACKUP, tables: [] },
  'startup.restoreFromSecondPlace': { why: BACKUP, tables: [] },
};

/** A fingerprint of all that each table of the record holds. */
export function contentsOf(test: TestProgram): Map<string, string> {
  return test.program.requireRecord().read((db) => {
    const tables = db.all<{ name: string }>(
      sql`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`,
    );
    return new Map(
      tables.map(({ name }) => {
        const rows = db.all(sql.raw(`SELECT * FROM "${name}"`));
        return [name, createHash('sha256').update(JSON.stringify(rows)).digest('hex')];
      }),
    );
  });
}

/** The tables that are not what they were. */
export function changedTables(before: Map<string, string>, after: Map<string, string>): string[] {
  return [...after].flatMap(([name, contents]) => (before.get(name) === contents ? [] : [name]));
}
