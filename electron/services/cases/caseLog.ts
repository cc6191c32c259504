import type { LogInput } from '../../contract/cases.ts';
import type { OutputOf } from '../../contract/operations.ts';
import { AppError } from '../../domain/appError.ts';
import type { NewEvent, RecordedEvent } from '../../domain/events.ts';
import { CaseId, EventId, type PersonId, type StaffId } from '../../domain/ids.ts';
import { type IsoDate, longDate } from '../../domain/isoDate.ts';
import { adviseTriage } from '../../rules/eligibility/triage.ts';
import type { Governing } from '../../rules/procedures/regimes.ts';
import { insertCase, nextReference } from '../../store/cases.ts';
import { insertDocument } from '../../store/documents.ts';
import { discardDraft } from '../../store/drafts.ts';
import { linkPerson } from '../../store/links.ts';
import { documentAdded, newOn } from '../documents/documents.ts';
import { lookAtFiles } from '../documents/handing.ts';
import { resolvePerson } from '../office/people.ts';
import { governingFor } from '../procedures/regimes.ts';
import type { Program } from '../program.ts';
import { assessHistory, projectionOf, record } from './caseFile.ts';
import { requireNotFuture } from './dates.ts';
import { historyOf } from './standing.ts';

/**
 * Logs what somebody told us: puts new people on file, gives the reference, begins the history, pins the procedure that was
 * in force on the day of receipt, and throws the half-filled form away; all of it or nothing.
 * @throws BAD_INPUT for dates in the future, OUTSIDE_CALENDAR when no procedure governs the day
 */
export async function logCase(program: Program, input: LogInput): Promise<OutputOf<'cases.log'>> {
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
  const files = await lookAtFiles(program, input.files);

  const logged = program.requireRecord().write((tx) => {
    const { governing, pin } = governingFor(program, tx, input.receivedOn);
    const complainantId = input.complainant ? resolvePerson(program, tx, input.complainant) : null;
    const representativeId = input.representative ? resolvePerson(program, tx, input.representative.person) : null;
    const id = CaseId.parse(program.newId());
    const documents = files.map((file) => ({ ...file, ...newOn(program, id), note: '', addedOn: input.receivedOn }));
    const events = [
      ...openingEvents(withKnownMatters(input, governing), me.id, today, representativeId),
      ...sorted(input, me.id, governing),
      ...documents.map((document) => documentAdded(document, me.id)),
    ];
    // Judged before it is written: the case's row carries what the lists need.
    const opening: RecordedEvent[] = events.map(({ facts, words }, index) => ({
      id: EventId.parse(program.newId()),
      seq: index + 1,
      recordedAt: program.now(),
      recordedBy: me.id,
      facts,
      words,
    }));
    const assessment = assessHistory(program, tx, governing, office.division, historyOf(opening));
    const reference = nextReference(tx, Number(today.slice(0, 4)));
    insertCase(tx, {
      id,
      ...reference,
      complainantId,
      ...pin,
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
    for (const document of documents) insertDocument(tx, document);
    record(program, tx, id, events);
    if (input.draftKey) discardDraft(tx, { key: input.draftKey, staffId: me.id });
    return { caseId: id, reference: reference.reference, version: 1 };
  });
  program.push({ type: 'record-changed' });
  return logged;
}

/** Matters of another procedure's list, chosen before the day of receipt was changed, mean nothing to this one. */
function withKnownMatters(input: LogInput, [own]: Governing): LogInput {
  return { ...input, matters: input.matters.filter((id) => own.matters.some((matter) => matter.id === id)) };
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
        ...(input.matters.length > 0 ? { matters: input.matters } : {}),
        tenure: input.tenure,
        ...(input.knownSince ? { knownSince: input.knownSince } : {}),
        ...(input.complainant ? {} : { anonymous: true }),
        ...(input.hazardSuspected ? { hazardSuspected: true } : {}),
      },
      words: { description: input.description, outcomeSought: input.outcomeSought },
    },
  ];
  if (representativeId && input.representative)
    events.push({
      facts: {
        type: 'person-linked',
        on,
        by: me,
        personId: representativeId,
        role: input.representative.role,
        ...(input.representative.permission ? { permission: input.representative.permission } : {}),
      },
      words: { note: input.representative.note },
    });
  if (input.safety)
    events.push({
      facts: {
        type: 'safeguarding-raised',
        on,
        ...at,
        by: me,
        ...(input.safety.whom ? { whom: input.safety.whom } : {}),
      },
      words: { concern: input.safety.concern },
    });
  if (input.handler)
    events.push({ facts: { type: 'assigned', on: today, by: me, stage: 'stage-1', to: input.handler }, words: {} });
  return events;
}

/** Why it was sorted as it was, where somebody went through the questions and logged it as they say. A complaint needs no reason. */
function sorted(input: LogInput, me: StaffId, governing: Governing): NewEvent[] {
  if (input.answers === null || input.kind === 'complaint') return [];
  const advice = adviseTriage(governing, input.answers);
  if (advice.kind !== input.kind) return [];
  const { asked } = input.answers;
  const isCriticism = input.kind === 'negative-feedback';
  return [
    {
      facts: {
        type: 'triaged',
        on: input.receivedOn,
        by: me,
        kind: input.kind,
        ...(isCriticism ? { choiceOffered: asked === 'declined' } : {}),
      },
      words: { reason: advice.reason },
    },
  ];
}
