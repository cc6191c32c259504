import type { CaseAction, CaseView } from '../../contract/cases.ts';
import type { ParsedInputOf } from '../../contract/operations.ts';
import { AppError } from '../../domain/appError.ts';
import type { RecordedEvent, WordsOf } from '../../domain/events.ts';
import type { IsoDate } from '../../domain/isoDate.ts';
import type { StaffMember } from '../../domain/people.ts';
import type { Reader } from '../../store/database.ts';
import { listDocuments, type StoredDocument } from '../../store/documents.ts';
import { listDiscarded, listLetters, toLetterSummary } from '../../store/letters.ts';
import { type CaseLink, listLinks } from '../../store/links.ts';
import { getPerson } from '../../store/people.ts';
import { listStaff } from '../../store/staff.ts';
import { isStanding } from '../documents/sameFile.ts';
import { hazardViews } from '../hazards/hazardViews.ts';
import { noteOpened } from '../history/reads.ts';
import { staffNames, timelineOf } from '../history/timeline.ts';
import { livesOf } from '../post/letterLife.ts';
import { lawsShown, versionsChosenIn } from '../procedures/versions.ts';
import type { Program } from '../program.ts';
import { allowedActs } from './acts.ts';
import { loadCaseFrom } from './caseFile.ts';
import { complaintWords } from './complaintWords.ts';
import type { LoadedCase } from './loadedCase.ts';
import { permissionOf } from './permission.ts';
import { handlerOf } from './standing.ts';

/** A case as its page shows it, judged as of today. @throws NOT_FOUND */
export function getCase(program: Program, input: ParsedInputOf<'cases.get'>): CaseView {
  const view = program.requireRecord().read((db) => viewCase(db, loadCaseFrom(program, db, input.caseId)));
  noteOpened(program, view.id);
  return view;
}

/** The page of a case that is already loaded. */
export function viewCase(db: Reader, loaded: LoadedCase): CaseView {
  const { row, events, standing, procedure, assessment } = loaded;
  const staff = listStaff(db);
  const nameOf = staffNames(staff);
  const received = receiptOf(standing);
  const letters = listLetters(db, row.id);
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
    links: standingLinks(db, loaded).map(({ person, role, note }) => ({
      person,
      role,
      note,
      permission: permissionOf(standing, person.id),
    })),
    description: received.words.description,
    outcomeSought: received.words.outcomeSought ?? '',
    complaint: complaintSaid(standing),
    categories: row.categories,
    matters: mattersIn(loaded),
    tenure: row.tenure,
    knownSince: row.knownSince,
    procedure: { id: procedure.id, version: procedure.version, name: procedure.name },
    laws: lawsShown(loaded).map(({ id, version, name }) => ({ id, version, name })),
    versionsChosen: versionsChosenIn(standing, nameOf),
    definition: definitionOf(standing),
    assignments: (['stage-1', 'stage-2', 'stage-3'] as const).flatMap((stage) => {
      const staffId = handlerOf(standing, stage);
      return staffId ? [{ stage, staffId, name: nameOf(staffId) }] : [];
    }),
    assessment,
    acts: allowedActs(loaded),
    timeline: timelineOf(db, events, standing, staff),
    discarded: listDiscarded(db, row.id).map(toLetterSummary),
    letters: letters.map(toLetterSummary),
    letterLives: livesOf(loaded, letters, nameOf),
    actions: actionsOf(standing, staff),
    documents: standingDocuments(db, loaded).map((document) => ({
      id: document.id,
      name: document.name,
      mediaType: document.mediaType,
      bytes: document.bytes,
      addedOn: document.addedOn,
      note: document.note,
    })),
    hazards: hazardViews(loaded),
    hazardSuspected: isHazardSuspected(standing),
    refusalGrounds: procedure.grounds.map(({ id, label, clause, directTo }) => ({ id, label, clause, directTo })),
  };
}

/** It was said at receipt, and nobody has reported a hazard since. */
function isHazardSuspected(standing: readonly RecordedEvent[]): boolean {
  if (standing.some(({ facts }) => facts.type === 'hazard-reported')) return false;
  return standing.some(({ facts }) => facts.type === 'received' && facts.hazardSuspected === true);
}

/** The matters of the landlord's own list that were chosen at receipt, in its words and order. */
function mattersIn({ procedure, history }: LoadedCase): string[] {
  const chosen = new Set(history.flatMap((event) => (event.type === 'received' ? (event.matters ?? []) : [])));
  return procedure.matters.flatMap(({ id, label }) => (chosen.has(id) ? [label] : []));
}

function complaintSaid(standing: readonly RecordedEvent[]): CaseView['complaint'] {
  const said = complaintWords(standing);
  return said && { on: said.on, description: said.description, outcomeSought: said.outcomeSought };
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
    // What the resident refused is owed no more; the promise bears the remedy's id.
    if (facts.type === 'remedy-answered' && !facts.accepted && facts.remedyId) actions.delete(facts.remedyId);
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
  return listDocuments(db, row.id).filter(({ id }) => isStanding(standing, id));
}
