import type { CaseAct, CaseView } from '../../../electron/contract/cases.ts';
import { assertNever } from '../../../electron/domain/assertNever.ts';
import type { NextStep } from '../../../electron/domain/assessment.ts';
import type { StageId } from '../../../electron/domain/events.ts';
import type { LetterId } from '../../../electron/domain/ids.ts';
import type { LetterKind } from '../../../electron/domain/letterKinds.ts';
import { actLabels } from './caseWords.ts';

/** The forms that open over a case. */
export type FormName =
  | 'triage'
  | 'assign'
  | 'add-note'
  | 'record-contact'
  | 'add-document'
  | 'record-outcome'
  | 'request-escalation'
  | 'agree-action'
  | 'complete-action'
  | 'refer'
  | 'send-evidence'
  | 'record-determination'
  | 'withdraw'
  | 'close'
  | 'reopen'
  | 'correct'
  | 'link-person'
  | 'export';

/** What pressing a button on a case does. */
export type Doing =
  | { do: 'open-form'; form: FormName; subject?: string }
  | { do: 'start-letter'; kind: LetterKind }
  | { do: 'open-letter'; letterId: LetterId };

export interface Choice {
  label: string;
  doing: Doing;
}

/** The next step as the screen offers it: one button when the step is ours; what may come of it when we wait. */
export type Leading =
  | { waiting: false; choice: Choice; also: Choice[] }
  | { waiting: true; sentence: string; choices: Choice[] }
  | null;

type StepFacts = Pick<CaseView, 'acts' | 'letters' | 'timeline'> & {
  assessment: Pick<CaseView['assessment'], 'next' | 'stage' | 'findings'>;
};

/** The one thing to do next with a case; null when the case is over. */
export function leadingStep(view: StepFacts): Leading {
  const next = view.assessment.next;
  if (!next) return null;
  if (next.waiting) return { waiting: true, sentence: waitingSentence(next), choices: whileWaiting(next, view.acts) };
  const isLetter = next.id === 'acknowledge' || next.id === 'respond';
  // Nobody to write to: what was decided is recorded instead.
  const choice: Choice =
    isLetter && view.acts.includes('record-outcome')
      ? { label: actLabels['record-outcome'], doing: { do: 'open-form', form: 'record-outcome' } }
      : { label: next.label, doing: doingOf(next, view) };
  return { waiting: false, choice, also: beside(next, view.acts) };
}

/** The evidence is exported first; that it has gone is recorded by a second button beside the first. */
function beside(next: NextStep, acts: readonly CaseAct[]): Choice[] {
  return next.id === 'send-evidence' && acts.includes('send-evidence')
    ? [{ label: actLabels['send-evidence'], doing: { do: 'open-form', form: 'send-evidence' } }]
    : [];
}

function waitingSentence(next: NextStep): string {
  switch (next.id) {
    case 'await-resident':
      return 'Waiting for the resident';
    case 'await-determination':
      return 'Waiting for the ombudsman’s decision';
    default:
      return next.label;
  }
}

function whileWaiting(next: NextStep, acts: readonly CaseAct[]): Choice[] {
  const wanted: FormName[] =
    next.id === 'await-determination' ? ['record-determination', 'close'] : ['request-escalation', 'close'];
  return wanted
    .filter((form) => acts.some((act) => act === form))
    .map((form) => ({ label: actLabels[form], doing: { do: 'open-form', form } }));
}

function doingOf(next: NextStep, view: StepFacts): Doing {
  switch (next.id) {
    case 'acknowledge':
      return writeLetter(next.letterKind ?? letterKindOf('acknowledge', next.stage ?? view.assessment.stage), view);
    case 'respond':
      return writeLetter(next.letterKind ?? letterKindOf('respond', next.stage ?? view.assessment.stage), view);
    case 'refuse-in-writing':
      return writeLetter(next.letterKind ?? 'refusal', view);
    case 'send-letter':
      return sendLetter(next, view);
    case 'send-evidence':
      return { do: 'open-form', form: 'export' };
    case 'answer-contact':
    case 'update-resident':
    // The steps of plans and hazards belong to procedures whose own forms come with those procedures' screens.
    case 'agree-plan':
    case 'give-notice':
    case 'investigate-hazard':
    case 'send-hazard-summary':
    case 'make-hazard-safe':
    case 'begin-hazard-works':
      return { do: 'open-form', form: 'record-contact' };
    case 'correct-history':
      return correctHistory(view);
    case 'await-resident':
      return { do: 'open-form', form: view.acts.includes('request-escalation') ? 'request-escalation' : 'close' };
    case 'await-determination':
      return { do: 'open-form', form: 'record-determination' };
    case 'triage':
    case 'complete-action':
    case 'close':
      return { do: 'open-form', form: next.id };
    default:
      return assertNever(next.id);
  }
}

/** The letter by which a step is taken at a stage. */
export function letterKindOf(act: 'acknowledge' | 'respond' | 'extend' | 'refuse', stage: StageId | null): LetterKind {
  const isFirst = stage === null || stage === 'stage-1';
  switch (act) {
    case 'acknowledge':
      return isFirst ? 'stage-1-acknowledgement' : 'stage-2-acknowledgement';
    case 'respond':
      return isFirst ? 'stage-1-response' : 'final-response';
    case 'extend':
      return 'extension-notice';
    case 'refuse':
      return 'refusal';
    default:
      return assertNever(act);
  }
}

/** Goes on with the letter of this kind that is being written or waits to be posted; else begins one. */
function writeLetter(kind: LetterKind, { letters }: Pick<CaseView, 'letters'>): Doing {
  const begun = letters.find(
    (letter) => letter.kind === kind && (letter.state === 'draft' || letter.state === 'issued'),
  );
  return begun ? { do: 'open-letter', letterId: begun.id } : { do: 'start-letter', kind };
}

function sendLetter(next: NextStep, view: StepFacts): Doing {
  const issued = view.letters.filter(({ state }) => state === 'issued');
  const letter = issued.find(({ kind }) => kind === next.letterKind) ?? issued[0];
  // The rules say that a letter waits; if the list does not hold it, its entry in the timeline is what is wrong.
  return letter ? { do: 'open-letter', letterId: letter.id } : correctHistory(view);
}

/** Opens the correction of the entry that the first finding points at; without one, of the newest entry. */
function correctHistory({ assessment, timeline }: StepFacts): Doing {
  const pointedAt = assessment.findings.find(({ eventId }) => eventId !== null)?.eventId;
  const subject = pointedAt ?? timeline.filter(({ type }) => type !== 'corrected').at(-1)?.eventId;
  return { do: 'open-form', form: 'correct', ...(subject ? { subject } : {}) };
}

export interface ChoiceGroup {
  title: string;
  choices: Choice[];
}

const LETTER_ACTS = ['acknowledge', 'respond', 'extend', 'refuse'] as const satisfies readonly CaseAct[];
const RECORD_FORMS = ['add-note', 'record-contact', 'add-document', 'link-person'] as const;
const CASE_FORMS = [
  'assign',
  'agree-action',
  'complete-action',
  'record-outcome',
  'request-escalation',
  'refer',
  'send-evidence',
  'record-determination',
  'triage',
  'withdraw',
  'close',
  'reopen',
  'export',
] as const satisfies readonly FormName[];

/** Everything that a case allows now, for the menu, in groups; the leading step is among them under its own name. */
export function otherChoices(view: StepFacts): ChoiceGroup[] {
  const { acts } = view;
  const stage = view.assessment.stage;
  const form = (name: FormName): Choice => ({ label: actLabels[name], doing: { do: 'open-form', form: name } });
  const groups: ChoiceGroup[] = [
    {
      title: 'For the record',
      choices: RECORD_FORMS.filter((name) => acts.includes(name === 'record-contact' ? 'add-note' : name)).map(form),
    },
    {
      title: 'Letters',
      choices: LETTER_ACTS.filter((act) => acts.includes(act)).map((act) => ({
        label: actLabels[act],
        doing: writeLetter(letterKindOf(act, stage), view),
      })),
    },
    { title: 'The case', choices: CASE_FORMS.filter((name) => acts.includes(name)).map(form) },
  ];
  return groups.filter(({ choices }) => choices.length > 0);
}
