import type { CaseAction, CaseView, TimelineEntry } from '../contract/cases.ts';
import type { ParsedInputOf } from '../contract/operations.ts';
import { AppError } from '../domain/appError.ts';
import type { RecordedEvent, WordsOf } from '../domain/events.ts';
import type { StaffId } from '../domain/ids.ts';
import { type IsoDate, longDate } from '../domain/isoDate.ts';
import type { StaffMember } from '../domain/people.ts';
import type { Reader } from '../store/database.ts';
import { listDocuments, type StoredDocument } from '../store/documents.ts';
import { listLetters, toLetterSummary } from '../store/letters.ts';
import { type CaseLink, listLinks } from '../store/links.ts';
import { getPerson } from '../store/people.ts';
import { listStaff } from '../store/staff.ts';
import { allowedActs } from './acts.ts';
import { type LoadedCase, loadCaseFrom } from './caseFile.ts';
import { describeEvent, describeWords } from './describe.ts';
import type { Program } from './program.ts';
import { handlerOf } from './standing.ts';

/** A case as its page shows it, judged as of today. @throws NOT_FOUND */
export function getCase(program: Program, input: ParsedInputOf<'cases.get'>): CaseView {
  return program.requireRecord().read((db) => viewCase(db, loadCaseFrom(program, db, input.caseId)));
}

/** The page of a case that is already loaded. */
export function viewCase(db: Reader, loaded: LoadedCase): CaseView {
  const { row, events, history, standing, procedure, assessment } = loaded;
  const staff = listStaff(db);
  const nameOf = staffNames(staff);
  const received = receiptOf(standing);
  return {
    id: row.id,
    reference: row.reference,
    version: row.version,
    kind: row.kind,
    channel: row.channel,
    receivedOn: received.on,
    receivedAt: row.receivedAt,
    loggedAt: row.loggedAt,
    loggedBy: nameOf(row.loggedBy),
    complainant: row.complainantId ? getPerson(db, row.complainantId) : null,
    links: standingLinks(db, loaded).map(({ person, role, note }) => ({ person, role, note })),
    description: received.words.description,
    outcomeSought: received.words.outcomeSought ?? '',
    categories: row.categories,
    tenure: row.tenure,
    knownSince: row.knownSince,
    procedure: { id: procedure.id, version: procedure.version, name: procedure.name },
    definition: definitionOf(standing),
    assignments: (['stage-1', 'stage-2', 'stage-3'] as const).flatMap((stage) => {
      const staffId = handlerOf(standing, stage);
      return staffId ? [{ stage, staffId, name: nameOf(staffId) }] : [];
    }),
    assessment,
    acts: allowedActs(assessment, history),
    timeline: timelineOf(db, events, standing, staff),
    letters: listLetters(db, row.id).map(toLetterSummary),
    actions: actionsOf(standing, staff),
    documents: standingDocuments(db, loaded).map((document) => ({
      id: document.id,
      name: document.name,
      mediaType: document.mediaType,
      bytes: document.bytes,
      addedOn: document.addedOn,
      note: document.note,
    })),
    refusalGrounds: procedure.grounds.map((ground) => ({ id: ground.id, label: ground.label, clause: ground.clause })),
  };
}

/** The last complaint definition on file: what the acknowledgement set out (Code 2024, 5.6). */
export function definitionOf(standing: readonly RecordedEvent[]): CaseView['definition'] {
  const accepted = standing.findLast((event) => event.facts.type === 'accepted' && event.words !== null);
  if (!accepted) return null;
  const words = accepted.words as WordsOf<'accepted'>; // parsed by the event's schema when it was appended
  return { points: words.points, outcomes: words.outcomes, notResponsibleFor: words.notResponsibleFor ?? '' };
}

/** The promised actions with what became of them, in the order in which they were promised. */
export function actionsOf(standing: readonly RecordedEvent[], staff: readonly StaffMember[]): CaseAction[] {
  const nameOf = staffNames(staff);
  const actions = new Map<string, CaseAction>();
  for (const { facts, words } of standing) {
    if (facts.type === 'action-agreed')
      actions.set(facts.actionId, {
        id: facts.actionId,
        kind: facts.kind,
        what: (words as WordsOf<'action-agreed'> | null)?.what ?? 'The text of this entry has been erased.', // parsed when it was appended
        owner: facts.owner ?? null,
        ownerName: facts.owner ? nameOf(facts.owner) : null,
        dueOn: facts.dueOn,
        amount: facts.amount ?? null,
        doneOn: null,
        evidence: null,
      });
    if (facts.type === 'action-done') {
      const action = actions.get(facts.actionId);
      if (!action) continue;
      action.doneOn = facts.on;
      action.evidence = (words as WordsOf<'action-done'> | null)?.evidence ?? null; // parsed when it was appended
    }
  }
  return [...actions.values()];
}

/** The day of receipt as it holds now, and what was said then. */
export function receiptOf(standing: readonly RecordedEvent[]): { on: IsoDate; words: WordsOf<'received'> } {
  const received = standing.find((event) => event.facts.type === 'received');
  if (!received)
    throw new AppError('UNEXPECTED', 'This case has no receipt on record. Keep every backup and ask for help.');
  const erased = { description: 'The text of this entry has been erased.' };
  return { on: received.facts.on, words: (received.words as WordsOf<'received'> | null) ?? erased }; // parsed when it was appended
}

/** The people linked to a case whose link was not struck out. */
export function standingLinks(db: Reader, { row, standing }: LoadedCase): CaseLink[] {
  return listLinks(db, row.id).filter(({ person, role }) =>
    standing.some(({ facts }) => facts.type === 'person-linked' && facts.personId === person.id && facts.role === role),
  );
}

/** The documents of a case whose entry was not struck out. */
export function standingDocuments(db: Reader, { row, standing }: LoadedCase): StoredDocument[] {
  return listDocuments(db, row.id).filter(({ id }) =>
    standing.some(({ facts }) => facts.type === 'document-added' && facts.documentId === id),
  );
}

/** The history in staff's words, in the order of recording. */
export function timelineOf(
  db: Reader,
  events: readonly RecordedEvent[],
  standing: readonly RecordedEvent[],
  staff: readonly StaffMember[],
): TimelineEntry[] {
  const nameOf = staffNames(staff);
  const names = { staff: nameOf, person: (id: string) => personName(db, id) };
  const corrections = correctionsOf(events);
  const standingOn = new Map(standing.map((event) => [event.id, event.facts.on]));
  return events.map((event) => ({
    eventId: event.id,
    seq: event.seq,
    type: event.facts.type,
    stage: 'stage' in event.facts ? (event.facts.stage ?? null) : null,
    on: standingOn.get(event.id) ?? event.facts.on,
    isStruckOut: event.facts.type !== 'corrected' && !standingOn.has(event.id),
    at: event.facts.at ?? null,
    recordedAt: event.recordedAt,
    recordedBy: event.recordedBy ? nameOf(event.recordedBy) : 'Redress',
    title: describeEvent(event.facts, names),
    text: describeWords(event),
    correction: corrections.get(event.id) ?? null,
  }));
}

function correctionsOf(events: readonly RecordedEvent[]): Map<string, string> {
  const firstDays = new Map(events.map((event) => [event.id, event.facts.on]));
  const corrections = new Map<string, string>();
  for (const { facts, words } of events) {
    if (facts.type !== 'corrected') continue;
    const reason = (words as WordsOf<'corrected'> | null)?.reason ?? ''; // parsed when it was appended
    const first = firstDays.get(facts.target);
    const from = first ? ` from ${longDate(first)}` : '';
    const what = facts.change.kind === 'void' ? 'Struck out' : `Moved${from} to ${longDate(facts.change.on)}`;
    corrections.set(facts.target, reason === '' ? what : `${what}: ${reason}`);
  }
  return corrections;
}

function staffNames(staff: readonly StaffMember[]): (id: StaffId) => string {
  const byId = new Map(staff.map((member) => [member.id, member.name]));
  return (id) => byId.get(id) ?? 'somebody no longer on the list';
}

function personName(db: Reader, id: string): string {
  return getPerson(db, id as Parameters<typeof getPerson>[1])?.name ?? 'somebody'; // the id comes from an event whose schema parsed it
}
