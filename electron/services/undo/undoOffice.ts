import { randomUUID } from 'node:crypto';
import type { CalendarProposal } from '../../contract/calendar.ts';
import { AppError } from '../../domain/appError.ts';
import type { StaffId } from '../../domain/ids.ts';
import type { NewOfficeEvent } from '../../domain/officeEvents.ts';
import type { StaffDetails } from '../../domain/people.ts';
import { sameJson } from '../../domain/sameJson.ts';
import { calendarRevision, listCalendarChanges } from '../../store/calendar.ts';
import type { Writer } from '../../store/database.ts';
import { getOfficeEvent, hasRecorded } from '../../store/history.ts';
import { getOffice, listClosures, updateOffice } from '../../store/office.ts';
import { requirePerson, savePerson } from '../../store/people.ts';
import { getStaff, updateStaff } from '../../store/staff.ts';
import { acceptCalendar } from '../calendar/calendarAccept.ts';
import { contentOf } from '../calendar/calendarInForce.ts';
import { previewCalendar } from '../calendar/calendarPreview.ts';
import { actOf, recordOffice } from '../history/officeHistory.ts';
import type { Program } from '../program.ts';
import { limitsOf, storeLimits } from '../remedies/remedyLimits.ts';
import type { Act } from './sessionActs.ts';

/**
 * Writes back what was before an act of the office, as a further act: the newest entry of the act is turned round, so that
 * the same step does again what was taken back.
 * @throws NOT_ALLOWED when it has been changed again since
 */
export async function turnOfficeAct(program: Program, act: Act): Promise<void> {
  const record = program.requireRecord();
  const entry = act.entries.at(-1);
  const event = entry && record.read((db) => getOfficeEvent(db, entry.id));
  if (!event) throw changedSince('This');
  const proposal = calendarTurn(program, act, event);
  if (proposal) {
    const previewId = randomUUID();
    await previewCalendar(program, { previewId, proposal });
    const expectedRevision = record.read(calendarRevision);
    await acceptCalendar(program, { previewId, expectedRevision, doubtsConfirmed: true });
    return;
  }
  record.write((tx) => turn(program, tx, event));
  program.push({ type: 'record-changed' });
}

/** Calendar changes are judged and recorded by the calendar's own way; null for every other act. */
function calendarTurn(program: Program, act: Act, { facts }: NewOfficeEvent): CalendarProposal | null {
  const name = program.requireUser().name;
  switch (facts.type) {
    case 'closures-set':
      if (!sameJson(program.requireRecord().read(listClosures), facts.closures))
        throw changedSince('The list of days on which the office is shut');
      return { kind: 'set-closures', closures: facts.before ?? [] };
    case 'one-off-day-added':
      return {
        kind: 'take-back-day',
        dayId: facts.changeId,
        reason: `${act.isUndone ? 'Done again' : 'Undone'} straight after by ${name}`,
      };
    case 'one-off-day-taken-back': {
      const added = program
        .requireRecord()
        .read(listCalendarChanges)
        .find(({ id }) => id === facts.dayId);
      if (!added) throw changedSince('That day');
      return { kind: 'add-day', day: contentOf('day-added', added) };
    }
    default:
      return null;
  }
}

/** Writes the former state back, if what the act made of it still stands. */
function turn(program: Program, tx: Writer, { facts, words }: NewOfficeEvent): void {
  const act = actOf(program);
  const at = program.now();
  switch (facts.type) {
    case 'office-changed': {
      const office = getOffice(tx);
      const { before, after } = words as WordsOf<'office-changed'>; // of the same entry
      if (!office || !isAs(office, after)) throw changedSince('The office’s details');
      // The procedure is adopted, and not changed here: what has been adopted since stays.
      const details = { ...before, procedureId: office.procedureId };
      updateOffice(tx, { expectedVersion: office.version, details, at });
      recordOffice(program, tx, {
        facts: { type: 'office-changed', ...act },
        words: { before: after, after: details },
      });
      return;
    }
    case 'person-changed': {
      const { before, after } = words as WordsOf<'person-changed'>; // of the same entry
      const person = requirePerson(tx, facts.personId);
      if (!isAs(person, after)) throw changedSince(`What is on file about ${person.name}`);
      savePerson(tx, { id: person.id, expectedVersion: person.version, details: before, at });
      recordOffice(program, tx, {
        facts: { type: 'person-changed', ...act, personId: person.id },
        words: { before: after, after: before },
      });
      return;
    }
    case 'staff-added':
      turnStaff(program, tx, facts.staffId, {
        was: (words as WordsOf<'staff-added'>).details, // of the same entry
        wasActive: true,
        becomes: (words as WordsOf<'staff-added'>).details, // of the same entry
        isActive: false,
      });
      return;
    case 'staff-changed': {
      const { before, after } = words as WordsOf<'staff-changed'>; // of the same entry
      const wasActive = facts.wasActive ?? facts.isActive;
      turnStaff(program, tx, facts.staffId, {
        was: after,
        wasActive: facts.isActive,
        becomes: before,
        isActive: wasActive,
      });
      return;
    }
    case 'remedy-limits-set': {
      if (!sameJson(limitsOf(tx).limits, facts.after)) throw changedSince('The limits');
      storeLimits(tx, facts.before);
      recordOffice(program, tx, {
        facts: { type: 'remedy-limits-set', ...act, before: facts.after, after: facts.before },
        words: {},
      });
      return;
    }
    default:
      throw changedSince('This');
  }
}

type WordsOf<T extends NewOfficeEvent['facts']['type']> = Extract<NewOfficeEvent, { facts: { type: T } }>['words'];

interface StaffTurn {
  was: StaffDetails;
  wasActive: boolean;
  becomes: StaffDetails;
  isActive: boolean;
}

function turnStaff(program: Program, tx: Writer, id: StaffId, { was, wasActive, becomes, isActive }: StaffTurn): void {
  const member = getStaff(tx, id);
  if (!member || member.isActive !== wasActive || !isAs(member, was))
    throw changedSince(`The entry of ${member?.name ?? 'that person'}`);
  if (wasActive && !isActive && (hasRecorded(tx, id) || program.requireUser().id === id))
    throw new AppError(
      'NOT_ALLOWED',
      `${member.name} has been at work in Redress since. Nothing was changed. If they have left, take the tick away at “Works here” in their entry.`,
    );
  updateStaff(tx, { id, expectedVersion: member.version, details: becomes, isActive });
  recordOffice(program, tx, {
    facts: { type: 'staff-changed', ...actOf(program), staffId: id, wasActive, isActive },
    words: { before: was, after: becomes },
  });
}

/** True where what is on record is still what the act made of it. */
function isAs(now: object, details: object): boolean {
  const one = now as Record<string, unknown>; // looked at key by key
  return Object.entries(details).every(([key, value]) => sameJson(one[key], value));
}

function changedSince(what: string): AppError {
  return new AppError(
    'NOT_ALLOWED',
    `${what} has been changed again since, and that would be lost. Nothing was changed. Put right by hand what is wrong.`,
  );
}
