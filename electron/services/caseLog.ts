import type { LogInput } from '../contract/cases.ts';
import type { OutputOf } from '../contract/operations.ts';
import { AppError } from '../domain/appError.ts';
import type { NewEvent, RecordedEvent } from '../domain/events.ts';
import { CaseId, EventId, type PersonId, type StaffId } from '../domain/ids.ts';
import { type IsoDate, longDate } from '../domain/isoDate.ts';
import { insertCase, nextReference } from '../store/cases.ts';
import { discardDraft } from '../store/drafts.ts';
import { linkPerson } from '../store/links.ts';
import { assessHistory, projectionOf, record } from './caseFile.ts';
import { requireNotFuture } from './dates.ts';
import { resolvePerson } from './people.ts';
import type { Program } from './program.ts';
import { governingProcedure } from './rulebook.ts';
import { historyOf } from './standing.ts';

/**
 * Logs what somebody told us: puts new people on file, gives the reference, begins the history, pins the procedure that was
 * in force on the day of receipt, and throws the half-filled form away; all of it or nothing.
 * @throws BAD_INPUT for dates in the future, OUTSIDE_CALENDAR when no procedure governs the day
 */
export function logCase(program: Program, input: LogInput): OutputOf<'cases.log'> {
  const today = program.today();
  requireNotFuture(input.receivedOn, today, 'The day it was received', 'receivedOn');
  if (input.knownSince && input.knownSince > input.receivedOn)
    throw new AppError(
      'BAD_INPUT',
      'The day since when the resident has known of the matter cannot be later than the day we received the complaint. Nothing was saved; what you typed is still here.',
      [{ path: 'knownSince', message: `Choose ${longDate(input.receivedOn)} or an earlier day.` }],
    );
  const office = program.requireOffice();
  const me = program.requireUser();
  const procedure = governingProcedure(program.rulebook, office.procedureId, input.receivedOn);
  if (!procedure)
    throw new AppError(
      'OUTSIDE_CALENDAR',
      `Redress holds no procedure that was in force on ${longDate(input.receivedOn)}. Check the year. Nothing was saved; what you typed is still here.`,
      [{ path: 'receivedOn', message: 'Check the year.' }],
    );

  const logged = program.requireRecord().write((tx) => {
    const complainantId = input.complainant ? resolvePerson(program, tx, input.complainant) : null;
    const representativeId = input.representative ? resolvePerson(program, tx, input.representative.person) : null;
    const events = openingEvents(input, me.id, today, representativeId);
    // Judged before it is written: the case's row carries what the lists need.
    const opening: RecordedEvent[] = events.map(({ facts, words }, index) => ({
      id: EventId.parse(program.newId()),
      seq: index + 1,
      recordedAt: program.now(),
      recordedBy: me.id,
      facts,
      words,
    }));
    const assessment = assessHistory(program, tx, procedure, office.division, historyOf(opening));
    const id = CaseId.parse(program.newId());
    const reference = nextReference(tx, Number(today.slice(0, 4)));
    insertCase(tx, {
      id,
      ...reference,
      complainantId,
      procedureId: procedure.id,
      procedureVersion: procedure.version,
      division: office.division,
      kind: input.kind,
      channel: input.channel,
      receivedOn: input.receivedOn,
      receivedAt: input.receivedAt,
      loggedAt: program.now(),
      loggedBy: me.id,
      about: input.description,
      categories: input.categories,
      tenure: input.tenure,
      knownSince: input.knownSince,
      ...projectionOf(program, assessment, opening),
    });
    if (representativeId && input.representative)
      linkPerson(tx, {
        caseId: id,
        personId: representativeId,
        role: input.representative.role,
        note: input.representative.note,
        linkedOn: input.receivedOn,
      });
    record(program, tx, id, events);
    if (input.draftKey) discardDraft(tx, { key: input.draftKey, staffId: me.id });
    return { caseId: id, reference: reference.reference, version: 1 };
  });
  program.push({ type: 'record-changed' });
  return logged;
}

function openingEvents(input: LogInput, me: StaffId, today: IsoDate, representativeId: PersonId | null): NewEvent[] {
  const on = input.receivedOn;
  const at = input.receivedAt ? { at: input.receivedAt } : {};
  const events: NewEvent[] = [
    {
      facts: {
        type: 'received',
        on,
        ...at,
        by: me,
        kind: input.kind,
        channel: input.channel,
        categories: input.categories,
        tenure: input.tenure,
        ...(input.knownSince ? { knownSince: input.knownSince } : {}),
        ...(input.complainant ? {} : { anonymous: true }),
      },
      words: { description: input.description, outcomeSought: input.outcomeSought },
    },
  ];
  if (representativeId && input.representative)
    events.push({
      facts: { type: 'person-linked', on, by: me, personId: representativeId, role: input.representative.role },
      words: { note: input.representative.note },
    });
  if (input.handler && input.kind === 'complaint')
    events.push({ facts: { type: 'assigned', on: today, by: me, stage: 'stage-1', to: input.handler }, words: {} });
  return events;
}
