import { PersonId, StaffId } from '../../../domain/ids.ts';
import { IsoDate } from '../../../domain/isoDate.ts';
import type { LetterKind } from '../../../domain/letterKinds.ts';
import type { LetterParts } from '../../../domain/letters.ts';
import type { LetterTemplate } from '../../../domain/letterTemplate.ts';
import { type OfficeDetails, Person, StaffMember } from '../../../domain/people.ts';
import type { LetterFacts, RequiredContent } from '../facts.ts';

/** A kind of case by which a template is tried before it is taken into use. All of it is invented. */
interface TrialCase {
  /** "in an anonymous complaint". */
  name: string;
  facts: LetterFacts;
  parts: LetterParts;
}

const day = (text: string) => IsoDate.parse(text);
const id = (n: number) => `01900000-0000-7000-8000-00000000000${n}`;

const address = { lines: ['1 Sample Street', 'Sampleton'], postcode: 'SA1 1AA' };
const resident = trialPerson(1, 'Ms Sam Sample', 'Ms Sample');
const partner = trialPerson(2, 'Mr Alex Sample', 'Mr Sample');
const speaker = trialPerson(3, 'Mrs Robin Speaker', 'Mrs Speaker');
const officer = StaffMember.parse({
  id: id(4),
  version: 1,
  name: 'Kim Officer',
  jobTitle: 'Complaints Officer',
  role: 'officer',
  phone: '',
  email: '',
  isActive: true,
});

function trialPerson(n: number, name: string, salutation: string): Person {
  return Person.parse({
    id: id(n),
    version: 1,
    name,
    salutation,
    address,
    phone: '',
    email: '',
    needs: [],
    needsNote: '',
    textSize: 12,
    language: '',
  });
}

/** What a template is tried with: the office's own details, and what the procedures ask of the letter. */
export interface TrialBench {
  kind: LetterKind;
  isLater: boolean;
  office: OfficeDetails;
  requiredContents: readonly RequiredContent[];
}

/** The kinds of case that a letter can meet, each with everything written that staff write. */
export function trialCases(template: LetterTemplate, bench: TrialBench): TrialCase[] {
  const usual = usualFacts(template, bench);
  const parts = fullParts(template);
  const shape = (name: string, facts: Partial<LetterFacts>, written: Partial<LetterParts> = {}): TrialCase => ({
    name,
    facts: { ...usual, ...facts },
    parts: { ...parts, ...written },
  });
  const undecided = parts.points.map((point) => ({ ...point, decision: 'not-upheld' as const }));
  return [
    shape('in a usual case', {}),
    shape('in an anonymous complaint', { complainant: null, recipient: null }),
    shape('where somebody speaks for the resident', {
      recipient: speaker,
      channel: 'representative',
      links: [{ person: speaker, role: 'representative' }],
    }),
    shape('where two people complain together', { links: [{ person: partner, role: 'joint-complainant' }] }),
    shape('where no date for the answer is known', {
      respondBy: null,
      originalDue: null,
      latestExtension: null,
      replyBy: null,
    }),
    shape('where nobody has asked for the next stage', {
      escalation: null,
      stage1RespondedOn: null,
      stage1AcknowledgedOn: null,
      lastRespondedOn: null,
      definition: null,
    }),
    shape('where no ombudsman is known', { ombudsman: null, referWithinMonths: null, advisers: [], otherWays: [] }),
    shape('at a panel after stage 2', {
      stage: 'stage-3',
      stageLabel: 'Review panel',
      furtherStage: null,
      stage2RespondedOn: day('2026-04-20'),
    }),
    shape('where a further stage follows', { furtherStage: 'Review panel' }),
    shape('in an office without a telephone', { office: { ...usual.office, phone: '', email: '', website: '' } }),
    shape('where nothing was upheld', { openActions: [] }, { points: undecided, actions: [], apology: '' }),
    shape('where nothing is promised', {}, { actions: [], updates: '' }),
    shape('for somebody who reads large print', {}, { textSize: 24 }),
  ];
}

function usualFacts(template: LetterTemplate, { kind, isLater, office, requiredContents }: TrialBench): LetterFacts {
  return {
    kind,
    template,
    office,
    requiredContents,
    stage: isLater ? 'stage-2' : 'stage-1',
    stageLabel: isLater ? 'Stage 2' : 'Stage 1',
    furtherStage: isLater ? null : 'Stage 2',
    reference: '2026-0001',
    receivedOn: day('2026-03-02'),
    channel: 'letter',
    description: 'The boiler has not worked since January.',
    outcomeSought: 'Mend it.',
    definition: { points: [{ id: 'point-1', summary: 'The boiler.' }], outcomes: 'Mend it.', notResponsibleFor: '' },
    escalation: { on: day('2026-03-25'), channel: 'letter', description: 'It still does not work.', outcomeSought: '' },
    complainant: resident,
    links: [],
    recipient: resident,
    handler: officer,
    signatory: officer,
    staff: [officer],
    respondBy: day('2026-04-10'),
    replyBy: day('2026-04-08'),
    originalDue: day('2026-04-10'),
    latestExtension: day('2026-04-24'),
    stage1AcknowledgedOn: day('2026-03-04'),
    stage1RespondedOn: day('2026-03-18'),
    stage2RespondedOn: null,
    stage2AcknowledgedOn: null,
    stage1Points: [],
    barredStaff: [],
    reviewers: [],
    panelMembers: '',
    openActions: [],
    doneActions: [],
    lastRespondedOn: day('2026-03-18'),
    theirReference: '',
    languageLine: null,
    enclosedDocuments: [],
    ombudsman: {
      name: 'Sample Ombudsman',
      addressLines: ['2 Sample Square'],
      postcode: 'SA2 2BB',
      phone: '0300 000 0000',
      email: null,
      website: 'www.ombudsman.example',
      howToComplain: '',
    },
    otherWays: [{ to: 'Your MP', what: 'They may try to help.' }],
    advisers: [{ name: 'Citizens Advice', how: null }],
    referWithinMonths: 12,
    referWithinFrom: 'final-response',
    hearing: { on: day('2026-04-14'), at: null, place: 'our office' },
    refusalGrounds: [{ id: 'ground', label: 'The matter is before a court.', clause: null, needsDiscretion: false }],
    refusalDecided: null,
  };
}

/** A letter of 1 April 2026 in which everything is written. */
function fullParts(template: LetterTemplate): LetterParts {
  const words = 'Some words that staff have written.';
  return {
    date: day('2026-04-01'),
    recipient: PersonId.parse(resident.id),
    textSize: 12,
    signatory: StaffId.parse(officer.id),
    points: ['The boiler.', 'The letters without an answer.'].map((summary, index) => ({
      id: `point-${index + 1}`,
      summary,
      decision: 'upheld',
      reasons: words,
    })),
    outcomesSought: words,
    notResponsibleFor: words,
    adjustments: words,
    updates: words,
    findings: words,
    apology: 'I am sorry.',
    actions: [
      { id: 'a1', kind: 'action-on-delay', what: 'Mend it', owner: officer.id, dueOn: day('2026-04-20'), amount: null },
    ],
    learning: words,
    extendUntil: day('2026-04-20'),
    extensionReason: words,
    refusalGround: 'ground',
    refusalReason: words,
    refusalDiscretion: words,
    refusalDirectTo: words,
    hazard: null,
    slots: Object.fromEntries(template.body.flatMap((part) => ('write' in part ? [[part.id, words]] : []))),
    copyTo: [],
    enclosures: ['Our leaflet'],
    leftOut: {},
    encloses: [],
    corrects: null,
    extra: words,
  };
}
