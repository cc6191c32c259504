import { AppError } from '../../domain/appError.ts';
import type { HistoryEvent } from '../../domain/events.ts';
import { type IsoDate, longDate } from '../../domain/isoDate.ts';
import type { Office } from '../../domain/people.ts';
import { dateOf } from '../../rules/calendar/dayNumber.ts';
import { effectiveHistory } from '../../rules/history/history.ts';
import {
  adoptionOn,
  defaultOverlays,
  familyOf,
  type Governing,
  governingOn,
  overlaysThatSpeak,
  ownOn,
  versionsChosen,
  versionsThatApply,
  withVersionsChosen,
} from '../../rules/procedures/regimes.ts';
import { listAdoptions, officeSetUpOn, type StoredAdoption } from '../../store/adoptions.ts';
import type { RulesPin, StoredCase } from '../../store/cases.ts';
import type { Reader } from '../../store/database.ts';
import { getOffice } from '../../store/office.ts';
import type { Program } from '../program.ts';
import { procedureOf } from './rulebook.ts';

/**
 * What the office adopted, in the order of recording. A record from before there were adoptions has one all the same: the
 * procedure that its office had chosen, from the day of its set-up, with the laws that run beside that by default.
 */
export function adoptionsOf(program: Program, db: Reader): StoredAdoption[] {
  const stored = listAdoptions(db);
  if (stored.length > 0) return stored;
  const office = getOffice(db);
  return office ? [firstAdoption(program, office.procedureId, officeSetUpOn(db) ?? program.today())] : [];
}

/** A procedure with the laws that run beside it by default. */
export function firstAdoption(program: Program, procedureId: string, from: IsoDate): StoredAdoption {
  const { procedures } = program.rulebook;
  const own = ownOn(procedures, procedureId, from) ?? procedures.find(({ id }) => id === procedureId);
  const overlays = own ? defaultOverlays(procedures, own) : [];
  return { from, procedureId, overlays, leftOut: [], recordedAt: program.now(), recordedBy: null };
}

/** The office with the procedure that it goes by today: one adopted from a later day on takes its place when that comes. */
export function officeToday(program: Program, db: Reader): Office | null {
  const office = getOffice(db);
  const adopted = office && adoptionOn(adoptionsOf(program, db), program.today());
  return office && { ...office, procedureId: adopted?.procedureId ?? office.procedureId };
}

/**
 * The procedures that govern a complaint received on a day, by what the office had adopted for it.
 * @throws OUTSIDE_CALENDAR when none was in force
 */
export function governingFor(
  program: Program,
  db: Reader,
  receivedOn: IsoDate,
): { governing: Governing; pin: RulesPin } {
  const adoption = adoptionOn(adoptionsOf(program, db), receivedOn);
  const governing = adoption && governingOn(program.rulebook.procedures, adoption, receivedOn);
  if (!governing)
    throw new AppError(
      'OUTSIDE_CALENDAR',
      `Redress holds no procedure that was in force on ${longDate(receivedOn)}. Check the year. Nothing was saved; what you typed is still here.`,
      [{ path: 'receivedOn', message: 'Check the year.' }],
    );
  const [own] = governing;
  const overlays = adoption.overlays.filter((family) => family !== familyOf(own));
  return { governing, pin: { procedureId: own.id, procedureVersion: own.version, overlays } };
}

/**
 * The procedures that govern a case on file: those that it was pinned to, with the versions chosen for it since.
 * @throws UNEXPECTED when one of them is missing from this copy of the program
 */
export function governingOfCase(
  program: Program,
  db: Reader,
  row: Pick<StoredCase, 'reference' | 'procedureId' | 'procedureVersion' | 'overlays' | 'receivedOn'>,
  history: readonly HistoryEvent[],
): Governing {
  const { procedures } = program.rulebook;
  const receivedOn = receiptDay(history) ?? row.receivedOn;
  const find = (id: string, version: string) => procedureOf(program.rulebook, id, version);
  const own = find(row.procedureId, row.procedureVersion);
  if (!own || versionsChosen(history).some(({ procedureId, version }) => !find(procedureId, version)))
    throw new AppError(
      'UNEXPECTED',
      `The procedure that governs case ${row.reference} is missing from this copy of Redress. The case is safe; install the newest Redress and open it again.`,
    );
  const families = row.overlays ?? adoptionOn(adoptionsOf(program, db), receivedOn)?.overlays ?? [];
  const beside = families
    .filter((family) => family !== familyOf(own))
    .flatMap((family) => versionsThatApply(procedures, family, receivedOn));
  return withVersionsChosen([own, ...beside], history, find);
}

/** Of the procedures that govern a case, those that speak of it: a law on data does not speak of a repair. */
export function speaking([own, ...beside]: Governing, history: readonly HistoryEvent[]): Governing {
  return [own, ...overlaysThatSpeak(beside, effectiveHistory(history).events)];
}

/** The day of receipt as it holds now; null when nothing was received. */
export function receiptDay(history: readonly HistoryEvent[]): IsoDate | null {
  const received = effectiveHistory(history).events.find(({ type }) => type === 'received');
  return received ? dateOf(received.day) : null;
}
