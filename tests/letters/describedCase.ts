import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { StageId } from '../../electron/domain/events.ts';
import { PersonId, StaffId } from '../../electron/domain/ids.ts';
import { IsoDate, TimeOfDay } from '../../electron/domain/isoDate.ts';
import type { LetterKind } from '../../electron/domain/letterKinds.ts';
import type { LetterParts } from '../../electron/domain/letters.ts';
import { type LetterTemplate, templateNameOf, writtenFieldsOf } from '../../electron/domain/letterTemplate.ts';
import { Pence } from '../../electron/domain/money.ts';
import { OfficeDetails, Person, StaffMember } from '../../electron/domain/people.ts';
import type { LetterFacts } from '../../electron/letters/compose/facts.ts';
import { startParts } from '../../electron/letters/compose/startParts.ts';
import { Bodies, bodyOn } from '../../electron/rules/procedures/bodies.ts';
import { Procedure } from '../../electron/rules/procedures/procedure.ts';
import { requiredContents } from '../../electron/rules/procedures/requiredContents.ts';
import { readLetterTemplates } from '../../electron/services/letters/shippedLetters.ts';

/** A case described for letters: an invented landlord and residents; the matter is the fence of decision 202407044. */
export const resourcesFolder = fileURLToPath(new URL('../../resources/', import.meta.url));
export const fontFolder = `${resourcesFolder}fonts`;

const procedure = Procedure.parse(
  JSON.parse(readFileSync(`${resourcesFolder}procedures/england-code-2024.json`, 'utf8')),
);
const bodies = Bodies.parse(JSON.parse(readFileSync(`${resourcesFolder}bodies/bodies.json`, 'utf8')));

const templates = readLetterTemplates(resourcesFolder);

/** The program's own template of a letter. */
export function templateOf(kind: LetterKind, stage: StageId): LetterTemplate {
  const template = templates.get(templateNameOf(kind, stage));
  if (!template) throw new Error(`There is no template for ${kind}.`);
  return template;
}

/** A fixed identifier: `n` in the last digits. */
function id(n: number): string {
  return `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;
}

export function day(text: string): IsoDate {
  return IsoDate.parse(text);
}

export const office = OfficeDetails.parse({
  name: 'Fenbridge Homes',
  address: { lines: ['The Old Maltings', '12 Quay Street', 'Wisbech'], postcode: 'PE13 1AB' },
  phone: '01945 496 0100',
  email: 'complaints@fenbridgehomes.example',
  website: 'www.fenbridgehomes.example',
  division: 'england-and-wales',
  procedureId: 'england-code-2024',
  textSize: 12,
});

export const ayesha = StaffMember.parse({
  id: id(1),
  name: 'Ayesha Rahman',
  jobTitle: 'Complaints Officer',
  role: 'officer',
  phone: '01945 496 0112',
  email: 'ayesha.rahman@fenbridgehomes.example',
  isActive: true,
  version: 1,
});

export const david = StaffMember.parse({
  id: id(2),
  name: 'David Okonkwo',
  jobTitle: 'Head of Housing',
  role: 'manager',
  phone: '01945 496 0120',
  email: 'david.okonkwo@fenbridgehomes.example',
  isActive: true,
  version: 1,
});

export const tom = StaffMember.parse({
  id: id(3),
  name: 'Tom Bell',
  jobTitle: 'Repairs Manager',
  role: 'manager',
  phone: '',
  email: '',
  isActive: true,
  version: 1,
});

/** Somebody with the given details; the rest is usual. */
export function person(n: number, details: Partial<Person> & { name: string; salutation: string }): Person {
  return Person.parse({
    id: id(n),
    version: 1,
    address: { lines: ['48 Orchard Way', 'Leverington', 'Wisbech'], postcode: 'PE13 5DG' },
    phone: '07700 900 321',
    email: '',
    needs: [],
    needsNote: '',
    textSize: 12,
    language: '',
    ...details,
  });
}

export const mrsWojcik = person(10, { name: 'Mrs Agnieszka Wójcik', salutation: 'Mrs Wójcik' });

/** The facts of a letter of this kind about the fence, with whatever differs. */
export function factsFor(kind: LetterKind, changes: Partial<LetterFacts> = {}): LetterFacts {
  const isStage2 = kind === 'stage-2-acknowledgement' || kind === 'final-response';
  const stage = isStage2 ? 'stage-2' : 'stage-1';
  const date = dateOf[kind] ?? day('2026-03-10');
  const details = bodyOn(bodies, procedure.referral.body, date);
  const isEarly = kind === 'stage-1-acknowledgement' || kind === 'refusal';
  return {
    kind,
    stage,
    stageLabel: isStage2 ? 'Stage 2' : 'Stage 1',
    furtherStage: isStage2 ? null : 'Stage 2',
    office,
    reference: '2026-0042',
    receivedOn: day('2026-03-02'),
    channel: 'phone',
    description:
      'The fence at the bottom of the garden came down in the storm of August 2022. Somebody came to look and said it would be replaced. Nothing has happened since, and I cannot let the children out there.',
    outcomeSought: 'Put the fence up before the summer, and pay something for the time we could not use the garden.',
    definition: isEarly
      ? null
      : {
          points: [
            { id: 'point-1', summary: 'The garden fence, reported in August 2022, has not been replaced.' },
            { id: 'point-2', summary: 'Nobody replied to the letters of June and October 2025.' },
            { id: 'point-3', summary: 'A member of staff was rude on the telephone on 12 February 2026.' },
          ],
          outcomes: 'Put the fence up before the summer, and pay something for the time we could not use the garden.',
          notResponsibleFor: '',
        },
    escalation: isStage2
      ? {
          on: day('2026-03-25'),
          channel: 'letter',
          description: 'The date for the fence has been moved again, and £150 is not enough.',
          outcomeSought: '',
        }
      : null,
    complainant: mrsWojcik,
    links: [],
    recipient: mrsWojcik,
    handler: isStage2 ? david : ayesha,
    signatory: isStage2 ? david : ayesha,
    staff: [ayesha, david, tom],
    respondBy: isStage2 ? day('2026-04-28') : day('2026-03-18'),
    originalDue: day('2026-03-18'),
    latestExtension: day('2026-04-01'),
    stage1AcknowledgedOn: isEarly ? null : day('2026-03-04'),
    stage1RespondedOn: isStage2 ? day('2026-03-18') : null,
    stage2RespondedOn: null,
    stage2AcknowledgedOn: kind === 'final-response' ? day('2026-03-27') : null,
    stage1Points: [],
    barredStaff: isStage2 ? [ayesha.id] : [],
    reviewers: [],
    panelMembers: '',
    doneActions: [],
    lastRespondedOn: isStage2 ? day('2026-03-18') : null,
    theirReference: '',
    languageLine: null,
    enclosedDocuments: [],
    replyBy: null,
    openActions: [],
    ombudsman: details,
    otherWays: [],
    advisers: [],
    referWithinMonths: procedure.referral.within?.amount ?? null,
    referWithinFrom: procedure.referral.withinFrom,
    template: templateOf(kind, changes.stage ?? stage),
    hearing: { on: day('2026-03-24'), at: TimeOfDay.parse('10:30'), place: 'our office' },
    requiredContents: requiredContents(procedure, kind, stage),
    refusalGrounds: procedure.grounds.map((ground) => ({
      ...ground,
      needsDiscretion: ground.test === 'age' && procedure.lookBack?.discretion === true,
    })),
    refusalDecided: null,
    ...changes,
  };
}

const dateOf: Partial<Record<LetterKind, IsoDate>> = {
  'stage-1-acknowledgement': day('2026-03-04'),
  'stage-1-response': day('2026-03-18'),
  'extension-notice': day('2026-03-16'),
  'stage-2-acknowledgement': day('2026-03-27'),
  'final-response': day('2026-04-22'),
  refusal: day('2026-03-05'),
};

const answered: Partial<LetterParts> = {
  findings:
    'You reported the fence on 8 August 2022. Our surveyor came on 19 August and agreed that it had to be replaced. Our repairs policy says that a boundary fence that is our responsibility is replaced within 90 days, so it should have been up by 6 November 2022.\n\nThe order was closed in error when our contractor changed that winter, and nobody noticed. For three years and four months you have had a garden that your children could not use safely.',
  apology:
    'We closed your order by mistake, and we did not answer your letters. You had to keep asking for something that we had already agreed to do, and your children lost the use of the garden for three summers. I am sorry.',
  actions: [
    {
      id: 'a1',
      kind: 'action-on-delay',
      what: 'Take down what is left of the old fence and put up a new one, 1.8 metres high, along the whole boundary with the lane',
      owner: tom.id,
      dueOn: day('2026-05-15'),
      amount: null,
    },
    {
      id: 'a2',
      kind: 'financial',
      what: 'Pay you for the loss of the garden and for the time and trouble of chasing us',
      owner: ayesha.id,
      dueOn: day('2026-05-01'),
      amount: Pence.parse(65000),
    },
    {
      id: 'a3',
      kind: 'change-of-practice',
      what: 'Check every order that was open when our contractor changed, and reopen those closed in error',
      owner: tom.id,
      dueOn: day('2026-05-29'),
      amount: null,
    },
  ],
  learning:
    'We now compare the list of open orders on both sides whenever a contractor changes. Letters that reach the repairs team are logged on the day they arrive, so that one without an answer shows up the following week.',
};

/** What staff wrote in a letter of this kind, with whatever differs. */
export function partsFor(facts: LetterFacts, changes: Partial<LetterParts> = {}): LetterParts {
  const parts = startParts(facts, dateOf[facts.kind] ?? day('2026-03-10'), StaffId.parse(id(1)));
  const written: Partial<LetterParts> =
    facts.kind === 'stage-1-response' || facts.kind === 'final-response'
      ? { ...answered, points: decided(parts) }
      : facts.kind === 'extension-notice'
        ? {
            extendUntil: day('2026-03-27'),
            extensionReason:
              'The surveyor has to see whether the bank behind the fence is safe to build on. She can come on Thursday 19 March, and without her report I cannot tell you what kind of fence it will be, or when.',
          }
        : facts.kind === 'refusal'
          ? {
              refusalGround: 'over-12-months',
              refusalReason:
                'You told us that the tree was taken down on 14 May 2021, and that you saw it that day. That is four years and nine months ago. The officer who decided it has left, and the contractor kept no photographs, so we could no longer find out what the tree was like.',
              refusalDiscretion:
                'You told us that you did not complain sooner because you had hoped for a new tree. We thought about that, and about whether we could still put anything right. We could not.',
              refusalDirectTo:
                'Trees in the street belong to Cambridgeshire County Council. You can ask them for a new one on 0345 045 5212.',
            }
          : facts.kind === 'stage-1-acknowledgement'
            ? {
                notResponsibleFor:
                  'The lane behind the fence belongs to Cambridgeshire County Council. If you would like the hedge on the far side cut, please ring them on 0345 045 5212.',
              }
            : facts.template.body.some((part) => 'set' in part && part.required === true)
              ? { actions: answered.actions ?? [] }
              : {};
  const slots = { ...parts.slots, ...writtenSlots(facts) };
  const enclosures = facts.kind === 'referral-cover' ? bundle : [];
  return { ...parts, slots, enclosures, ...written, ...changes };
}

const bundle = ['The complaint of 2 March 2026', 'Our answer of 18 March 2026', 'Photographs of the fence'];

/** Something in every part of a template that staff write and that does not begin with words of its own. */
function writtenSlots({ template }: LetterFacts): Record<string, string> {
  const fields = writtenFieldsOf(template);
  return Object.fromEntries(
    fields.flatMap(({ id, label }) =>
      template.body.some((part) => part.id === id && 'write' in part && part.write.start !== undefined)
        ? []
        : [[id, `${label}: on 4 March 2026 Mr Bell came and looked at the fence with Mrs Wójcik.`]],
    ),
  );
}

function decided(parts: LetterParts): LetterParts['points'] {
  const decisions = ['upheld', 'upheld', 'not-upheld'] as const;
  const reasons = [
    'Our repairs policy gives us 90 days for a boundary fence. We took more than three years, and we had no good reason: the order was closed by mistake.',
    'Our customer promise is to answer a letter within a fortnight. Yours of 9 June and 20 October 2025 reached us and were put on file without an answer.',
    'I have listened to the recording of the call on 12 February. It lasted four minutes. The officer could not tell you when the fence would be replaced, and that was our failing and not hers; she said so, and she was polite throughout. I did not find that she was rude.',
  ];
  return parts.points.map((point, index) => ({
    ...point,
    decision: decisions[index] ?? 'upheld',
    reasons: reasons[index] ?? 'We agree.',
  }));
}

export function personId(n: number): PersonId {
  return PersonId.parse(id(n));
}
