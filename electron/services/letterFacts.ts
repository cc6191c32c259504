import type { StageId, WordsOf } from '../domain/events.ts';
import { EventId, type PersonId, type StaffId } from '../domain/ids.ts';
import type { IsoDate } from '../domain/isoDate.ts';
import type { LetterKind } from '../domain/letterKinds.ts';
import type { LetterFacts, OmbudsmanFacts } from '../letters/compose/facts.ts';
import { bodyOn } from '../rules/bodies.ts';
import { dateOf, dayOf } from '../rules/dayNumber.ts';
import { whoMayReview } from '../rules/independence.ts';
import { endOfLength } from '../rules/lengths.ts';
import { requiredContents } from '../rules/requiredContents.ts';
import { addWorkingDays } from '../rules/workingDays.ts';
import type { Reader } from '../store/database.ts';
import { listLetters } from '../store/letters.ts';
import { listClosures } from '../store/office.ts';
import { getPerson } from '../store/people.ts';
import { listStaff } from '../store/staff.ts';
import { assessHistory, type LoadedCase } from './caseFile.ts';
import { actionsOf, definitionOf, receiptOf, standingLinks } from './caseView.ts';
import type { Program } from './program.ts';
import { handlerOf } from './standing.ts';

/** The stage that a kind of letter belongs to; extensions and refusals belong to the stage that the case is at. */
export function stageOfLetter(kind: LetterKind, current: StageId | null): StageId {
  switch (kind) {
    case 'stage-1-acknowledgement':
    case 'stage-1-response':
      return 'stage-1';
    case 'stage-2-acknowledgement':
    case 'final-response':
      return 'stage-2';
    case 'extension-notice':
    case 'refusal':
      return current ?? 'stage-1';
  }
}

/** Gathers what a letter is composed from. `date` decides the ombudsman's details and the date that an acknowledgement promises. */
export function gatherLetterFacts(
  program: Program,
  db: Reader,
  loaded: LoadedCase,
  letter: { kind: LetterKind; stage: StageId; date: IsoDate; recipient: PersonId | null; signatory: StaffId | null },
): LetterFacts {
  const { row, standing, procedure, assessment } = loaded;
  const staff = listStaff(db);
  const member = (id: StaffId | null) => staff.find((one) => one.id === id) ?? null;
  const received = receiptOf(standing);
  const respondClock = assessment.clocks.find((clock) => clock.id === `${letter.stage}/respond`) ?? null;
  return {
    kind: letter.kind,
    stage: letter.stage,
    office: program.requireOffice(),
    reference: row.reference,
    receivedOn: complainedOn(standing) ?? received.on,
    channel: row.channel,
    description: received.words.description,
    outcomeSought: received.words.outcomeSought ?? '',
    definition: definitionOf(standing),
    escalation: escalationOf(loaded),
    complainant: row.complainantId ? getPerson(db, row.complainantId) : null,
    links: standingLinks(db, loaded).map(({ person, role }) => ({ person, role })),
    recipient: letter.recipient ? getPerson(db, letter.recipient) : null,
    handler: member(handlerOf(standing, letter.stage)),
    signatory: member(letter.signatory),
    staff: staff.map(({ id, name, jobTitle }) => ({ id, name, jobTitle })),
    respondBy: respondBy(program, db, loaded, letter),
    replyBy: replyBy(program, db, loaded, letter.date),
    originalDue: respondClock?.originalDue ?? respondClock?.due ?? null,
    latestExtension: latestExtension(program, db, loaded, letter.stage),
    stage1AcknowledgedOn: dayOfFirst(loaded, 'acknowledged', 'stage-1'),
    stage1RespondedOn: dayOfFirst(loaded, 'responded', 'stage-1'),
    stage2AcknowledgedOn: dayOfFirst(loaded, 'acknowledged', 'stage-2'),
    stage1Points: stage1Points(db, loaded),
    stage1Handlers: stage1Handlers(
      loaded,
      staff.map(({ id }) => id),
    ),
    doneActions: actionsOf(standing, staff).flatMap(({ what, doneOn }) => (doneOn === null ? [] : [{ what, doneOn }])),
    openActions: actionsOf(standing, staff)
      .filter((action) => action.doneOn === null)
      .map(({ id, kind, what, owner, dueOn, amount }) => ({ id, kind, what, owner, dueOn, amount })),
    ombudsman: ombudsmanOn(program, loaded, letter.date),
    referWithinMonths: referWithinMonths(loaded),
    requiredContents: requiredContents(procedure, letter.kind, letter.stage),
    refusalGrounds: procedure.grounds
      .filter((ground) => ground.stages.includes(letter.stage))
      .map(({ id, label, clause }) => ({ id, label, clause })),
  };
}

/** Five working days after the letter, so that nobody is asked to answer on a bank holiday. */
function replyBy(program: Program, db: Reader, { row }: LoadedCase, date: IsoDate): IsoDate | null {
  const end = addWorkingDays(program.rulebook.calendar(row.division, listClosures(db)), date, 5);
  return end.ok ? end.due : null;
}

/** The latest day to which a stage's response may be extended without good reason; null where it cannot be extended. */
export function latestExtension(program: Program, db: Reader, loaded: LoadedCase, stage: StageId): IsoDate | null {
  const id = `${stage}/respond`;
  const clock = loaded.assessment.clocks.find((one) => one.id === id);
  const rule = loaded.procedure.clocks.find((one) => one.id === id)?.extension;
  const due = clock?.originalDue ?? clock?.due;
  if (!due || !rule) return null;
  const from = rule.from === 'due' ? due : clock?.startedOn;
  if (!from || rule.atMost === null) return null;
  const calendar = program.rulebook.calendar(loaded.row.division, listClosures(db));
  const day = endOfLength(calendar, calendar.statutory, dayOf(from), rule.atMost, 0);
  return day >= calendar.firstDay && day <= calendar.lastDay ? dateOf(day) : null;
}

/** By when the stage's answer is due; for an acknowledgement that has not been sent, as if it left on the letter's date. */
function respondBy(
  program: Program,
  db: Reader,
  loaded: LoadedCase,
  letter: { kind: LetterKind; stage: StageId; date: IsoDate },
): IsoDate | null {
  const { procedure, history, row } = loaded;
  const isAcknowledgement = letter.kind === 'stage-1-acknowledgement' || letter.kind === 'stage-2-acknowledgement';
  const supposed = isAcknowledgement
    ? [
        ...history,
        {
          type: 'acknowledged' as const,
          on: letter.date,
          stage: letter.stage,
          id: EventId.parse(program.newId()),
          seq: Number.MAX_SAFE_INTEGER,
        },
      ]
    : history;
  const assessment = assessHistory(program, db, procedure, row.division, supposed);
  return assessment.clocks.find((clock) => clock.id === `${letter.stage}/respond`)?.due ?? null;
}

function escalationOf({ standing }: LoadedCase): LetterFacts['escalation'] {
  const asked = standing.findLast((event) => event.facts.type === 'escalation-requested');
  if (asked?.facts.type !== 'escalation-requested') return null;
  const words = asked.words as WordsOf<'escalation-requested'> | null; // parsed by the event's schema when it was appended
  return {
    on: asked.facts.on,
    channel: asked.facts.channel ?? null,
    description: words?.description ?? '',
    outcomeSought: words?.outcomeSought ?? '',
  };
}

/** The day on which something else, such as a service request, became a complaint; null when it was one from the start. */
function complainedOn(standing: LoadedCase['standing']): IsoDate | null {
  const isComplaint = ({ facts }: LoadedCase['standing'][number]) =>
    (facts.type === 'received' || facts.type === 'triaged') && facts.kind === 'complaint';
  const first = standing.find(isComplaint);
  return first?.facts.type === 'triaged' ? first.facts.on : null;
}

/** The event itself and not its clock: a clock also stops when the case ends, or when an answer comes first. */
function dayOfFirst({ standing }: LoadedCase, what: 'acknowledged' | 'responded', stage: StageId): IsoDate | null {
  return standing.find(({ facts }) => facts.type === what && facts.stage === stage)?.facts.on ?? null;
}

function stage1Points(db: Reader, { row }: LoadedCase): LetterFacts['stage1Points'] {
  const response = listLetters(db, row.id).findLast(
    (letter) => letter.kind === 'stage-1-response' && (letter.state === 'issued' || letter.state === 'sent'),
  );
  return response?.parts.points ?? [];
}

function stage1Handlers({ procedure, history }: LoadedCase, staff: StaffId[]): StaffId[] {
  return whoMayReview({ procedure, history, stage: 'stage-2', staff })
    .filter((verdict) => !verdict.ok)
    .map((verdict) => verdict.staffId);
}

function ombudsmanOn(program: Program, { procedure }: LoadedCase, date: IsoDate): OmbudsmanFacts | null {
  const body = bodyOn(program.rulebook.bodies, procedure.referral.body, date);
  if (!body) return null;
  const { name, addressLines, postcode, phone, email, website, howToComplain } = body;
  return { name, addressLines, postcode, phone, email, website, howToComplain };
}

function referWithinMonths({ procedure }: LoadedCase): number | null {
  const { within } = procedure.referral;
  return within?.unit === 'months' ? within.amount : null;
}
