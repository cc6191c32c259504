import type { OutputOf, ParsedInputOf } from '../../contract/operations.ts';
import type { CaseId } from '../../domain/ids.ts';
import type { Reader } from '../../store/database.ts';
import { listReads } from '../../store/reads.ts';
import { listStaff } from '../../store/staff.ts';
import { loadCaseFrom } from '../cases/caseFile.ts';
import type { Program } from '../program.ts';
import { staffNames } from './timeline.ts';

/** Notes that the one at the keyboard has a case before them. */
export function noteOpened(program: Program, caseId: CaseId): void {
  program.requireReads().opened(caseId, program.requireUser().id, program.today(), program.now());
}

/** Who looked at a case, and who copied it out; the latest first. @throws NOT_FOUND */
export function listReaders(program: Program, { caseId }: ParsedInputOf<'cases.readers'>): OutputOf<'cases.readers'> {
  program.requireReads().flush();
  return program.requireRecord().read((db) => {
    loadCaseFrom(program, db, caseId);
    return readersOf(db, caseId);
  });
}

/** The same in an open reading. */
export function readersOf(db: Reader, caseId: CaseId): OutputOf<'cases.readers'> {
  const nameOf = staffNames(listStaff(db));
  return listReads(db, caseId).map(({ on, at, by, how }) => ({ on, at, how, who: by ? nameOf(by) : 'Redress' }));
}
