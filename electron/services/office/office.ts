import type { Session } from '../../contract/office.ts';
import type { ParsedInputOf } from '../../contract/operations.ts';
import { AppError } from '../../domain/appError.ts';
import { StaffId } from '../../domain/ids.ts';
import type { StaffDetails } from '../../domain/people.ts';
import type { Writer } from '../../store/database.ts';
import { discardSetUpDraft } from '../../store/drafts.ts';
import { setUpOffice as storeSetUp, updateOffice as storeUpdate } from '../../store/office.ts';
import { getStaff, insertStaff, updateStaff as storeStaff } from '../../store/staff.ts';
import { actOf, recordOffice } from '../history/officeHistory.ts';
import { recordAdoption } from '../procedures/adoptions.ts';
import { listProcedures } from '../procedures/procedures.ts';
import { firstAdoption } from '../procedures/regimes.ts';
import type { Program } from '../program.ts';
import { describeSession } from './session.ts';

/** The first run: the landlord, its staff. @throws CONFLICT when the office is set up already */
export function setUpOffice(program: Program, input: ParsedInputOf<'office.setUp'>): Session {
  requireProcedure(program, input.office.procedureId);
  program.requireRecord().write((tx) => {
    storeSetUp(tx, input.office, program.now());
    discardSetUpDraft(tx);
    recordOffice(program, tx, { facts: { type: 'office-set-up', ...actOf(program) }, words: { office: input.office } });
    const { from, procedureId, overlays, leftOut } = firstAdoption(program, input.office.procedureId, program.today());
    recordAdoption(program, tx, { from, procedureId, overlays, leftOut });
    for (const details of input.staff) addToStaff(program, tx, details);
  });
  return describeSession(program);
}

/** Changes the landlord's details for letters and cases from now on; cases keep the procedure that they were logged under. */
export function updateOffice(program: Program, input: ParsedInputOf<'office.update'>): Session {
  const { version: _version, ...before } = program.requireOffice();
  if (input.office.procedureId !== before.procedureId)
    throw new AppError(
      'BAD_INPUT',
      'The procedure is changed under Settings, Procedures: there you see where it falls short of the law before you adopt it. Nothing was saved; what you typed is still here.',
      [{ path: 'office.procedureId', message: 'Adopt another procedure under Settings, Procedures.' }],
    );
  program.requireRecord().write((tx) => {
    storeUpdate(tx, { expectedVersion: input.expectedVersion, details: input.office, at: program.now() });
    recordOffice(program, tx, {
      facts: { type: 'office-changed', ...actOf(program) },
      words: { before, after: input.office },
    });
  });
  program.push({ type: 'record-changed' });
  return describeSession(program);
}

/** A new member of staff. */
export function addStaff(program: Program, input: ParsedInputOf<'staff.add'>): Session {
  program.requireRecord().write((tx) => addToStaff(program, tx, input.staff));
  program.push({ type: 'record-changed' });
  return describeSession(program);
}

/** Changes somebody's details, or notes that they have left; what they did stays on the record under their name. */
export function updateStaff(program: Program, input: ParsedInputOf<'staff.update'>): Session {
  const others = program.listStaff().filter((member) => member.isActive && member.id !== input.staffId);
  if (!input.isActive && others.length === 0)
    throw new AppError(
      'NOT_ALLOWED',
      'Somebody has to be left who can use Redress. Add another member of staff first. Nothing was changed.',
    );
  program.requireRecord().write((tx) => {
    const found = getStaff(tx, input.staffId);
    const { staffId: id, expectedVersion, staff: details, isActive } = input;
    storeStaff(tx, { id, expectedVersion, details, isActive });
    if (!found) return;
    const { id: _id, isActive: wasActive, version: _version, ...before } = found;
    recordOffice(program, tx, {
      facts: { type: 'staff-changed', ...actOf(program), staffId: input.staffId, wasActive, isActive: input.isActive },
      words: { before, after: input.staff },
    });
  });
  program.push({ type: 'record-changed' });
  return describeSession(program);
}

function addToStaff(program: Program, tx: Writer, details: StaffDetails): void {
  const staffId = StaffId.parse(program.newId());
  insertStaff(tx, { id: staffId, details });
  recordOffice(program, tx, { facts: { type: 'staff-added', ...actOf(program), staffId }, words: { details } });
}

function requireProcedure(program: Program, id: string): void {
  if (listProcedures(program).some((choice) => choice.id === id)) return;
  throw new AppError(
    'BAD_INPUT',
    'Choose one of the procedures in the list. Nothing was saved; what you typed is still here.',
    [{ path: 'office.procedureId', message: 'Choose a procedure.' }],
  );
}
