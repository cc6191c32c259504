import { createHash } from 'node:crypto';
import type { HistoryEvent, StageId } from '../../../electron/domain/events.ts';
import { PersonId, StaffId } from '../../../electron/domain/ids.ts';
import type { IsoDate } from '../../../electron/domain/isoDate.ts';
import type { LetterKind } from '../../../electron/domain/letterKinds.ts';
import { languageLineFor } from '../../../electron/domain/letterLanguages.ts';
import { templateNameOf } from '../../../electron/domain/letterTemplate.ts';
import { OfficeDetails, Person, StaffMember } from '../../../electron/domain/people.ts';
import { salutationFor } from '../../../electron/domain/salutation.ts';
import { type LetterFacts, possibleRecipients } from '../../../electron/letters/compose/facts.ts';
import { assess } from '../../../electron/rules/assess.ts';
import { addWorkingDays } from '../../../electron/rules/calendar/workingDays.ts';
import { earliestClock } from '../../../electron/rules/clocks/stageClocks.ts';
import { bodyOn } from '../../../electron/rules/procedures/bodies.ts';
import { withStagesOf } from '../../../electron/rules/procedures/mergedStages.ts';
import { isInForce, type Procedure } from '../../../electron/rules/procedures/procedure.ts';
import { bodyFor, otherWaysFor } from '../../../electron/rules/procedures/referral.ts';
import type { Governing } from '../../../electron/rules/procedures/regimes.ts';
import { contentsByLaw } from '../../../electron/rules/procedures/requiredContents.ts';
import { stageOfLetter } from '../../../electron/services/letters/letterFacts.ts';
import { ownTemplate } from '../../../electron/services/letters/letterTemplates.ts';
import type { Rulebook } from '../../../electron/services/procedures/rulebook.ts';
import { toHistory } from '../../scenarios/scenario.ts';
import { type CaseDates, datesOf } from './caseDates.ts';
import type { CaseFile, PersonOfCase } from './caseFile.ts';

/** Something about a described case that cannot be; the message is for whoever wrote it. */
export class CaseError extends Error {}

/** The facts of a letter of this kind for a described case, worked out by the same rules as in the program. */
export function factsOf(described: CaseFile, kind: LetterKind, rulebook: Rulebook): LetterFacts {
  const procedures = governing(described, rulebook);
  const procedure = withStagesOf(procedures[0], procedures.slice(1));
  const division = described.division ?? procedures[0].divisions[0] ?? 'england-and-wales';
  const calendar = rulebook.calendar(division, []);
  const dates = datesOf(described, kind, calendar);
  const stage = stageFor(kind, dates);
  const people = peopleOf(described);
  const staff = staffOf(described);
  const [signatory] = staff;
  const history = historyUpTo(described, dates, stage);
  const clocks = (events: HistoryEvent[]) =>
    assess({ procedures, history: events, calendar, today: dates.letter }).clocks;
  const respond = earliestClock(clocks(history), `${stage}/respond`);
  const isAcknowledgement = kind === 'stage-1-acknowledgement' || kind === 'stage-2-acknowledgement';
  const supposed = isAcknowledgement ? [...history, acknowledgedOn(dates.letter, stage, history.length)] : history;
  const own = procedure.stages.findIndex(({ id }) => id === stage);
  const ownStage = procedure.stages[own];
  const further = ownStage === undefined || ownStage.isFinal ? undefined : procedure.stages[own + 1];
  const replyBy = addWorkingDays(calendar, dates.letter, 5);
  const recipient = recipientOf(described, people);
  const points = described.points.map(({ summary }, index) => ({ id: `point-${index + 1}`, summary }));
  return {
    kind,
    stage,
    stageLabel: ownStage?.label ?? 'Stage 1',
    furtherStage: further?.label ?? null,
    office: officeOf(described, division),
    reference: described.reference,
    receivedOn: dates.received,
    channel: described.channel,
    description: described.complaint,
    outcomeSought: described.wants,
    definition: points.length > 0 ? { points, outcomes: described.wants, notResponsibleFor: '' } : null,
    escalation:
      dates.escalated === null
        ? null
        : {
            on: dates.escalated,
            channel: described.channel,
            description: described.escalation?.description ?? '',
            outcomeSought: described.escalation?.wants ?? '',
          },
    ...people,
    recipient,
    handler: signatory ?? null,
    signatory: signatory ?? null,
    staff: staff.map(({ id, name, jobTitle }) => ({ id, name, jobTitle })),
    respondBy: earliestClock(clocks(supposed), `${stage}/respond`)?.due ?? null,
    replyBy: replyBy.ok ? replyBy.due : null,
    originalDue: respond?.originalDue ?? respond?.due ?? null,
    latestExtension: null,
    stage1AcknowledgedOn: dates.acknowledged,
    stage1RespondedOn: dates.answered,
    stage2AcknowledgedOn: dates.stage2Acknowledged,
    stage2RespondedOn: dates.stage2Answered,
    stage1Points: [],
    barredStaff: [],
    reviewers: [],
    panelMembers: '',
    openActions: [],
    doneActions: [],
    lastRespondedOn: dates.stage2Answered ?? dates.answered,
    theirReference: '',
    enclosedDocuments: [],
    languageLine: languageLineFor(recipient?.language ?? '', rulebook.languages),
    printsOtherScripts: true,
    ombudsman: bodyOn(rulebook.bodies, bodyFor(procedure, described.categories), dates.letter),
    otherWays: otherWaysFor(procedure, described.categories)
      .filter(({ confirmed }) => confirmed)
      .map(({ to, what }) => ({ to, what })),
    advisers: procedure.advisers.filter(({ confirmed }) => confirmed).map(({ name, how }) => ({ name, how })),
    referWithinMonths: procedure.referral.within?.unit === 'months' ? procedure.referral.within.amount : null,
    referWithinFrom: procedure.referral.withinFrom,
    template: ownTemplate({ rulebook }, templateNameOf(kind, stage)),
    hearing: described.hearing ?? null,
    requiredContents: contentsByLaw(procedures, kind, stage),
    refusalGrounds: procedure.grounds
      .filter((ground) => ground.stages.includes(stage))
      .map(({ id, label, clause, test }) => ({
        id,
        label,
        clause,
        needsDiscretion: test === 'age' && procedure.lookBack?.discretion === true,
      })),
    refusalDecided: null,
  };
}

/** An identifier that is always the same for the same words. */
export function idFor(words: string): string {
  const hex = createHash('sha256').update(words).digest('hex');
  return `01900000-0000-7000-8000-${hex.slice(0, 12)}`;
}

/** The staff of a described case: whoever signs first, then those who own an action. */
export function staffOf(described: CaseFile): StaffMember[] {
  const signatory = described.signatory ?? {
    name: 'Ayesha Rahman',
    jobTitle: 'Complaints Officer',
    role: 'officer' as const,
    phone: '01945 496 0112',
    email: 'ayesha.rahman@fenbridgehomes.example',
  };
  const owners = [...described.actions, ...(described.remedy ? [described.remedy] : [])].flatMap(
    ({ owner }) => owner ?? [],
  );
  const others = [...new Set(owners)]
    .filter((name) => name !== signatory.name)
    .map((name) => ({ name, jobTitle: 'Manager', role: 'manager' as const, phone: '', email: '' }));
  return [signatory, ...others].map((one) =>
    StaffMember.parse({ ...one, id: StaffId.parse(idFor(`staff ${one.name}`)), isActive: true, version: 1 }),
  );
}

function governing(described: CaseFile, rulebook: Rulebook): Governing {
  const on = described.dates.received ?? null;
  const find = (reference: string): Procedure => {
    const [id, version] = reference.split('@');
    const named = rulebook.procedures.filter(
      (one) => one.id === id && (version === undefined || one.version === version),
    );
    const found = named.find((one) => on !== null && isInForce(one, on)) ?? named[named.length - 1];
    if (found) return found;
    const known = [...new Set(rulebook.procedures.map((one) => one.id))].join(', ');
    throw new CaseError(`procedure: There is no procedure “${reference}”. There are ${known}.`);
  };
  return [find(described.procedure), ...described.overlays.map(find)];
}

function stageFor(kind: LetterKind, dates: CaseDates): StageId {
  return stageOfLetter(kind, dates.escalated === null ? 'stage-1' : 'stage-2');
}

function peopleOf(described: CaseFile): Pick<LetterFacts, 'complainant' | 'links'> {
  const short =
    described.name === undefined
      ? null
      : { ...NOBODY, name: described.name, salutation: described.salutation, address: described.address ?? null };
  const complainant = described.complainant ?? short;
  const link = (role: LetterFacts['links'][number]['role'], one: PersonOfCase | undefined) =>
    one ? [{ role, person: personOf(one, role) }] : [];
  return {
    complainant: complainant ? personOf(complainant, 'complainant') : null,
    links: [
      ...described.jointComplainants.map((one, index) => ({
        role: 'joint-complainant' as const,
        person: personOf(one, `joint ${index}`),
      })),
      ...link('representative', described.representative),
      ...link('councillor-or-mp', described.councillorOrMp),
    ],
  };
}

const NOBODY: Omit<PersonOfCase, 'name' | 'address'> = {
  phone: '',
  email: '',
  needs: [],
  needsNote: '',
  textSize: 12,
  language: '',
};

function personOf(one: PersonOfCase, role: string): Person {
  const id = PersonId.parse(idFor(`person ${role} ${one.name}`));
  return Person.parse({ ...one, salutation: one.salutation ?? salutationFor(one.name), id, version: 1 });
}

function recipientOf(described: CaseFile, people: Pick<LetterFacts, 'complainant' | 'links'>): Person | null {
  if (described.recipient === 'complainant') return people.complainant;
  const wanted = possibleRecipients(people).find(
    ({ role }) => described.recipient === undefined || role === described.recipient,
  );
  if (!wanted) return null;
  if (wanted.personId === people.complainant?.id) return people.complainant;
  return people.links.find(({ person }) => person.id === wanted.personId)?.person ?? null;
}

function officeOf(described: CaseFile, division: OfficeDetails['division']): OfficeDetails {
  return OfficeDetails.parse({
    name: 'Fenbridge Homes',
    address: { lines: ['The Old Maltings', '12 Quay Street', 'Wisbech'], postcode: 'PE13 1AB' },
    phone: '01945 496 0100',
    email: 'complaints@fenbridgehomes.example',
    website: 'www.fenbridgehomes.example',
    textSize: 12,
    ...described.office,
    division,
    procedureId: described.procedure,
  });
}

/** What had happened before the letter, as events that the rules read. */
function historyUpTo(described: CaseFile, dates: CaseDates, stage: StageId): HistoryEvent[] {
  const events: Record<string, unknown>[] = [
    {
      type: 'received',
      on: dates.received,
      kind: 'complaint',
      channel: described.channel,
      categories: described.categories,
    },
    ...(dates.acknowledged ? [{ type: 'acknowledged', stage: 'stage-1', on: dates.acknowledged }] : []),
    ...(dates.answered ? [{ type: 'responded', stage: 'stage-1', on: dates.answered }] : []),
    ...(dates.escalated && stage !== 'stage-1' ? [{ type: 'escalation-requested', on: dates.escalated }] : []),
    ...(dates.stage2Acknowledged ? [{ type: 'acknowledged', stage: 'stage-2', on: dates.stage2Acknowledged }] : []),
    ...(dates.stage2Answered ? [{ type: 'responded', stage: 'stage-2', on: dates.stage2Answered }] : []),
  ];
  return toHistory(events);
}

function acknowledgedOn(on: IsoDate, stage: StageId, before: number): HistoryEvent {
  const [event] = toHistory([{ type: 'acknowledged', stage, on }]);
  if (!event) throw new Error('An acknowledgement makes one event.');
  return { ...event, seq: before + 1 };
}
