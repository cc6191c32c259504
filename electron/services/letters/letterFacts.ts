import type { ClockResult } from '../../domain/assessment.ts';
import type { StageId, WordsOf } from '../../domain/events.ts';
import { EventId, type PersonId, type StaffId } from '../../domain/ids.ts';
import type { IsoDate } from '../../domain/isoDate.ts';
import { isAcknowledgement, type LetterKind } from '../../domain/letterKinds.ts';
import { languageLineFor } from '../../domain/letterLanguages.ts';
import { templateNameOf } from '../../domain/letterTemplate.ts';
import type { StaffMember } from '../../domain/people.ts';
import type { LetterFacts, OmbudsmanFacts } from '../../letters/compose/facts.ts';
import { dateOf, dayOf } from '../../rules/calendar/dayNumber.ts';
import { endOfLength } from '../../rules/calendar/lengths.ts';
import { addWorkingDays } from '../../rules/calendar/workingDays.ts';
import { earliestClock } from '../../rules/clocks/stageClocks.ts';
import { whoMayReview } from '../../rules/history/independence.ts';
import { bodyOn } from '../../rules/procedures/bodies.ts';
import { bodyFor, otherWaysFor } from '../../rules/procedures/referral.ts';
import { contentsByLaw } from '../../rules/procedures/requiredContents.ts';
import type { Reader } from '../../store/database.ts';
import { listLetters } from '../../store/letters.ts';
import { listClosures } from '../../store/office.ts';
import { getPerson } from '../../store/people.ts';
import { listStaff } from '../../store/staff.ts';
import { assessHistory } from '../cases/caseFile.ts';
import { actionsOf, definitionOf, receiptOf, standingLinks } from '../cases/caseView.ts';
import { complaintWords } from '../cases/complaintWords.ts';
import type { LoadedCase } from '../cases/loadedCase.ts';
import { handlerOf } from '../cases/standing.ts';
import { reviewersOf } from '../handling/reviewers.ts';
import { stageName } from '../history/describe.ts';
import type { Program } from '../program.ts';
import { lookOnFile } from './letterLook.ts';
import { wordsOfDraft } from './wordings/inUse.ts';

/** The stage that a kind of letter belongs to; extensions and refusals belong to the stage that the case is at. */
export function stageOfLetter(kind: LetterKind, current: StageId | null): StageId {
  switch (kind) {
    case 'stage-1-acknowledgement':
    case 'stage-1-response':
      return 'stage-1';
    case 'stage-2-acknowledgement':
    case 'final-response':
      // A third stage, or a panel, is acknowledged and answered by the same kinds of letter.
      return current === 'stage-3' ? 'stage-3' : 'stage-2';
    default:
      return current ?? 'stage-1';
  }
}

/** Gathers what a letter is composed from. `date` decides the ombudsman's details and the date that an acknowledgement promises. */
export function gatherLetterFacts(
  program: Program,
  db: Reader,
  loaded: LoadedCase,
  letter: {
    kind: LetterKind;
    stage: StageId;
    date: IsoDate;
    recipient: PersonId | null;
    signatory: StaffId | null;
    /** The words that the letter was begun with; those in use where that is not said. */
    templateVersion?: string | null;
  },
): LetterFacts {
  const { row, standing, procedure, assessment } = loaded;
  const staff = listStaff(db);
  const member = (id: StaffId | null) => staff.find((one) => one.id === id) ?? null;
  const recipient = letter.recipient ? getPerson(db, letter.recipient) : null;
  const received = receiptOf(standing);
  const complaint = complaintWords(standing);
  const respondClock = earliestClock(assessment.clocks, `${letter.stage}/respond`);
  return {
    kind: letter.kind,
    stage: letter.stage,
    ...stageFacts(loaded, letter.stage),
    office: program.requireOffice(),
    look: lookOnFile(db).look,
    reference: row.reference,
    receivedOn: complainedOn(standing) ?? received.on,
    channel: complaint?.channel ?? row.channel,
    description: complaint?.description ?? received.words.description,
    outcomeSought: (complaint ?? received.words).outcomeSought ?? '',
    definition: definitionOf(standing),
    escalation: escalationOf(loaded),
    complainant: row.complainantId ? getPerson(db, row.complainantId) : null,
    links: standingLinks(db, loaded).map(({ person, role }) => ({ person, role })),
    recipient,
    handler: member(handlerOf(standing, letter.stage)),
    signatory: member(letter.signatory),
    staff: staff.map(({ id, name, jobTitle }) => ({ id, name, jobTitle })),
    respondBy: respondBy(program, db, loaded, letter),
    replyBy: replyBy(program, db, loaded, letter.date),
    originalDue: respondClock?.originalDue ?? respondClock?.due ?? null,
    latestExtension: latestExtension(program, db, loaded, letter.stage),
    stage1AcknowledgedOn: dayOfFirst(loaded, 'acknowledged', 'stage-1'),
    stage1RespondedOn: dayOfFirst(loaded, 'responded', 'stage-1'),
    stage2RespondedOn: dayOfFirst(loaded, 'responded', 'stage-2'),
    stage2AcknowledgedOn: dayOfFirst(loaded, 'acknowledged', 'stage-2'),
    stage1Points: stage1Points(db, loaded),
    reviewers: reviewerFacts(loaded, letter.stage, staff),
    panelMembers: panelMembers(standing),
    barredStaff: barredStaff(
      loaded,
      letter.stage,
      staff.map(({ id }) => id),
    ),
    lastRespondedOn: standing.findLast(({ facts }) => facts.type === 'responded')?.facts.on ?? null,
    theirReference: theirReference(standing),
    enclosedDocuments: [],
    languageLine: languageLineFor(recipient?.language ?? '', program.rulebook.languages),
    printsOtherScripts: program.options.pagePrinter !== undefined,
    doneActions: actionsOf(standing, staff).flatMap(({ what, doneOn }) => (doneOn === null ? [] : [{ what, doneOn }])),
    openActions: actionsOf(standing, staff)
      .filter((action) => action.doneOn === null)
      .map(({ id, kind, what, owner, dueOn, amount }) => ({ id, kind, what, owner, dueOn, amount })),
    ombudsman: ombudsmanOn(program, loaded, letter.date),
    advisers: procedure.advisers.filter(({ confirmed }) => confirmed).map(({ name, how }) => ({ name, how })),
    otherWays: otherWaysIn(loaded, letter.kind),
    referWithinMonths: referWithinMonths(loaded),
    referWithinFrom: loaded.procedure.referral.withinFrom,
    template: wordsOfDraft(program, db, templateNameOf(letter.kind, letter.stage), letter.templateVersion ?? null),
    hearing: hearingArranged(standing),
    requiredContents: contentsByLaw(loaded.procedures, letter.kind, letter.stage),
    refusalGrounds: procedure.grounds
      .filter((ground) => ground.stages.includes(letter.stage))
      .map(({ id, label, clause, test }) => ({
        id,
        label,
        clause,
        needsDiscretion: test === 'age' && procedure.lookBack?.discretion === true,
      })),
    refusalDecided: refusalDecided(standing),
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
  const limits = loaded.assessment.clocks.flatMap((clock) =>
    clock.id === id ? (extensionLimit(program, db, loaded, clock) ?? []) : [],
  );
  // Where several laws let it be extended, none of them may be broken.
  return limits.sort()[0] ?? null;
}

function extensionLimit(program: Program, db: Reader, loaded: LoadedCase, clock: ClockResult): IsoDate | null {
  const { id, version } = clock.procedure;
  const law = loaded.procedures.find((one) => one.id === id && one.version === version);
  const clockRule = law?.clocks.find((one) => one.id === clock.id);
  const rule = clockRule?.extension;
  const due = clock.originalDue ?? clock.due;
  if (!due || !clockRule || !rule) return null;
  const from = rule.from === 'due' ? due : clock.startedOn;
  if (!from || rule.atMost === null) return null;
  const calendar = program.rulebook.calendar(loaded.row.division, listClosures(db));
  // As the engine counts it: the whole time from the start begins with the first day where the clock itself does.
  const dayCount = rule.from === 'start' ? clockRule.dayCount : 0;
  const day = endOfLength(calendar, calendar.statutory, dayOf(from), rule.atMost, dayCount, clockRule.endsOn);
  return day >= calendar.firstDay && day <= calendar.lastDay ? dateOf(day) : null;
}

/** By when the stage's answer is due; for an acknowledgement that has not been sent, as if it left on the letter's date. */
function respondBy(
  program: Program,
  db: Reader,
  loaded: LoadedCase,
  letter: { kind: LetterKind; stage: StageId; date: IsoDate },
): IsoDate | null {
  const { procedures, history, row } = loaded;
  const supposed = isAcknowledgement(letter.kind)
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
  const assessment = assessHistory(program, db, procedures, row.division, supposed);
  return earliestClock(assessment.clocks, `${letter.stage}/respond`)?.due ?? null;
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

/** What the landlord's own procedure calls the stage, and what comes after it where it is not the last. */
function stageFacts({ procedure }: LoadedCase, stage: StageId): Pick<LetterFacts, 'stageLabel' | 'furtherStage'> {
  const index = procedure.stages.findIndex(({ id }) => id === stage);
  const own = procedure.stages[index];
  const next = own === undefined || own.isFinal ? undefined : procedure.stages[index + 1];
  return { stageLabel: own?.label ?? stageName(stage), furtherStage: next?.label ?? null };
}

/** The reference that the ombudsman gave the case, the last that was recorded. */
function theirReference(standing: LoadedCase['standing']): string {
  const referred = standing.findLast(({ facts }) => facts.type === 'referred' && facts.theirReference !== undefined);
  return referred?.facts.type === 'referred' ? (referred.facts.theirReference ?? '') : '';
}

/** The hearing that was arranged last. */
function hearingArranged(standing: LoadedCase['standing']): LetterFacts['hearing'] {
  const arranged = standing.findLast(({ facts }) => facts.type === 'hearing-arranged');
  if (arranged?.facts.type !== 'hearing-arranged') return null;
  const words = arranged.words as WordsOf<'hearing-arranged'> | null; // parsed by the event's schema when it was appended
  return { on: arranged.facts.hearingOn, at: arranged.facts.hearingAt ?? null, place: words?.place ?? '' };
}

/** What was decided when somebody last went through the grounds: to refuse, on which, and what was said of exceptions and other ways. */
function refusalDecided(standing: LoadedCase['standing']): LetterFacts['refusalDecided'] {
  const checked = standing.findLast(({ facts }) => facts.type === 'eligibility-checked');
  if (checked?.facts.type !== 'eligibility-checked' || checked.facts.decision !== 'refuse') return null;
  const words = checked.words as WordsOf<'eligibility-checked'> | null; // parsed by the event's schema when it was appended
  return {
    ground: checked.facts.ground ?? null,
    reason: words?.reason ?? '',
    discretion: words?.discretion ?? '',
    directTo: words?.directTo ?? '',
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

function reviewerFacts(loaded: LoadedCase, stage: StageId, staff: readonly StaffMember[]): LetterFacts['reviewers'] {
  return reviewersOf(loaded, stage).flatMap(({ person, how, part, reason, isSetAside }) => {
    const member = staff.find(({ id }) => id === person);
    if (!member) return [];
    const setAside = isSetAside && part !== null ? { part, reason: reason ?? '' } : null;
    return [{ id: member.id, name: member.name, jobTitle: member.jobTitle, how, setAside }];
  });
}

function panelMembers(standing: LoadedCase['standing']): string {
  const heard = standing.findLast(({ facts }) => facts.type === 'hearing-held');
  return (heard?.words as WordsOf<'hearing-held'> | null | undefined)?.members ?? ''; // parsed by the event's schema when it was appended
}

function barredStaff({ procedure, history }: LoadedCase, stage: StageId, staff: StaffId[]): StaffId[] {
  return whoMayReview({ procedure, history, stage, staff })
    .filter((verdict) => !verdict.ok)
    .map((verdict) => verdict.staffId);
}

/** Who else can help, as the landlord's own procedure says: what is not certain about it is no matter for a letter. */
function otherWaysIn({ procedure, row }: LoadedCase, kind: LetterKind): LetterFacts['otherWays'] {
  const isLast = kind === 'final-response' || kind === 'refusal';
  return otherWaysFor(procedure, row.categories)
    .filter(
      ({ confirmed, when, body, isInstead }) => confirmed && (isLast || when !== 'after-final') && !(isInstead && body),
    )
    .map(({ to, what }) => ({ to, what }));
}

function ombudsmanOn(program: Program, { procedure, row }: LoadedCase, date: IsoDate): OmbudsmanFacts | null {
  const body = bodyOn(program.rulebook.bodies, bodyFor(procedure, row.categories), date);
  if (!body) return null;
  const { name, addressLines, postcode, phone, email, website, howToComplain } = body;
  return { name, addressLines, postcode, phone, email, website, howToComplain };
}

function referWithinMonths({ procedure }: LoadedCase): number | null {
  const { within } = procedure.referral;
  return within?.unit === 'months' ? within.amount : null;
}
