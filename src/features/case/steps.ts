import type { CaseView } from '../../../electron/contract/cases.ts';
import { assertNever } from '../../../electron/domain/assertNever.ts';
import type { NextStep } from '../../../electron/domain/assessment.ts';
import { type LetterKind, letterOfAct } from '../../../electron/domain/letterKinds.ts';
import { actLabels } from './caseWords.ts';
import type { Choice, Doing, StepFacts } from './doing.ts';
import type { FormName } from './formNames.ts';
import { escalationLabel } from './handling/handlingWords.ts';
import { type HazardFormName, hazardFormOfStep } from './hazards/hazardWords.ts';
import { returnedLetter, waitingLetter } from './letterDoings.ts';
import { waitingSentence } from './waitingSentence.ts';

/** The next step as the screen offers it: one button when the step is ours; what may come of it when we wait. */
type Leading =
  | { waiting: false; choice: Choice; also: Choice[] }
  | { waiting: true; sentence: string; choices: Choice[] }
  | null;

/** The one thing to do next with a case; null when the case is over. */
export function leadingStep(view: StepFacts): Leading {
  const next = view.assessment.next;
  if (!next) return null;
  if (next.waiting) return { waiting: true, sentence: waitingSentence(next), choices: whileWaiting(next, view) };
  const isLetter = next.id === 'acknowledge' || next.id === 'respond';
  // Nobody to write to: what was decided is recorded instead.
  const choice: Choice =
    isLetter && view.acts.includes('record-outcome')
      ? { label: actLabels['record-outcome'], doing: { do: 'open-form', form: 'record-outcome' } }
      : labelled(next, doingOf(next, view));
  return { waiting: false, choice, also: beside(next, view) };
}

/** The step in its own words; where an answer by speaking is only recorded, in the words of its form. */
function labelled(next: NextStep, doing: Doing): Choice {
  const isSpoken = doing.do === 'open-form' && doing.form === 'record-resolution';
  return { label: isSpoken ? actLabels['record-resolution'] : next.label, doing };
}

const UNHAPPY: Choice = {
  label: 'They are unhappy: a complaint',
  doing: { do: 'open-form', form: 'triage', subject: 'complaint' },
};

/** The evidence is exported first; that it has gone is recorded by a second button beside the first. So it is with requests. */
function beside(next: NextStep, view: StepFacts): Choice[] {
  const { acts } = view;
  if (next.id === 'check-request')
    return [{ label: 'Not yet: chase it', doing: { do: 'open-form', form: 'pass-on-request' } }, UNHAPPY];
  if (next.id === 'pass-on-request' || next.id === 'answer-enquiry') return [UNHAPPY];
  if (next.id === 'report-hazard') return noHazard(view);
  if (next.id === 'give-notice' && isInvitation(next, view))
    return [{ label: actLabels['give-notice'], doing: { do: 'open-form', form: 'give-notice' } }];
  if (next.id === 'send-hazard-summary' && acts.includes('write-letter'))
    return [{ label: actLabels['hazard-summary'], doing: onHazard('hazard-summary', next) }];
  if (next.id === 'make-hazard-safe' && next.hazard) return [besideSafety(next.hazard.id)];
  if (next.id === 'pay-remedy' && acts.includes('answer-remedy'))
    return [{ label: actLabels['answer-remedy'], doing: { do: 'open-form', form: 'answer-remedy' } }];
  return besideForms(next)
    .filter((form) => acts.some((act) => act === form) && !isLeading(form, next))
    .map((form) => choiceOf(form, view));
}

/** What else the moment of a step may call for: the answer was given by speaking, the review has to be signed off first. */
function besideForms(next: NextStep): FormName[] {
  switch (next.id) {
    case 'send-evidence':
      return ['send-evidence'];
    case 'respond':
      return ['sign-off', 'record-resolution', 'pass-to-stage'];
    case 'refuse-in-writing':
      return ['take-on'];
    case 'hold-hearing':
      return [next.clockId === null ? 'record-hearing' : 'arrange-hearing'];
    default:
      return [];
  }
}

/** At a first attempt, that it was sorted out is the leading button itself. */
function isLeading(form: FormName, next: NextStep): boolean {
  return form === 'record-resolution' && next.letterKind === null;
}

/** A form as a choice, under its own name. */
export function choiceOf(form: FormName, { assessment }: StepFacts): Choice {
  const label = form === 'request-escalation' ? escalationLabel(assessment.stage) : actLabels[form];
  return { label, doing: { do: 'open-form', form } };
}

function onHazard(form: HazardFormName, { hazard }: NextStep): Doing {
  return { do: 'open-form', form, ...(hazard ? { subject: hazard.id } : {}) };
}

/** The summary is a letter; to nobody by name, or sent otherwise, it is only recorded. */
function writeSummary(next: NextStep, view: StepFacts): Doing {
  if (!view.acts.includes('write-letter')) return onHazard('hazard-summary', next);
  const letter = writeLetter('hazard-summary', view);
  return letter.do === 'start-letter' && next.hazard ? { ...letter, hazard: next.hazard.id } : letter;
}

/** They are told of a hearing by the letter that invites them to it; told otherwise, that is recorded. */
function isInvitation(next: NextStep, { acts }: StepFacts): boolean {
  return next.clockId === 'hearing/notice' && acts.includes('write-letter');
}

/** Where the home cannot be made safe in time. */
function besideSafety(subject: string): Choice {
  return { label: actLabels['hazard-offer'], doing: { do: 'open-form', form: 'hazard-offer', subject } };
}

/** The tick was a mistake, or was looked into: the entry that says so is put right. */
function noHazard({ timeline }: StepFacts): Choice[] {
  const receipt = timeline.find(({ type, isStruckOut }) => type === 'received' && !isStruckOut);
  if (!receipt) return [];
  return [{ label: 'There is no hazard', doing: { do: 'open-form', form: 'correct', subject: receipt.eventId } }];
}

function whileWaiting(next: NextStep, view: StepFacts): Choice[] {
  const wanted: FormName[] =
    next.id === 'await-determination'
      ? ['record-evidence-request', 'record-determination', 'close']
      : ['answer-remedy', 'request-escalation', 'arrange-hearing', 'close'];
  return wanted.filter((form) => view.acts.some((act) => act === form)).map((form) => choiceOf(form, view));
}

function doingOf(next: NextStep, view: StepFacts): Doing {
  switch (next.id) {
    case 'acknowledge':
      return writeLetter(next.letterKind ?? letterOfAct('acknowledge', next.stage ?? view.assessment.stage), view);
    case 'respond':
      // A first attempt has no letter of its own: what was said is recorded.
      if (next.letterKind === null && view.acts.includes('record-resolution'))
        return { do: 'open-form', form: 'record-resolution' };
      return writeLetter(next.letterKind ?? letterOfAct('respond', next.stage ?? view.assessment.stage), view);
    case 'refuse-in-writing':
      return writeLetter(next.letterKind ?? 'refusal', view);
    case 'approve-letter':
    case 'revise-letter':
    case 'issue-letter':
      return writeLetter(next.letterKind ?? letterOfAct('respond', next.stage), view);
    case 'send-letter':
      return waitingLetter(next, view) ?? correctHistory(view);
    case 'find-another-way':
      return returnedLetter(view) ?? correctHistory(view);
    case 'send-evidence':
      return { do: 'open-form', form: 'export' };
    case 'answer-contact':
    case 'make-first-contact':
    case 'update-resident':
      return { do: 'open-form', form: 'record-contact' };
    case 'hold-hearing':
      // Without a date of its own nothing has been arranged yet.
      return { do: 'open-form', form: next.clockId === null ? 'arrange-hearing' : 'record-hearing' };
    case 'give-notice':
      return isInvitation(next, view)
        ? writeLetter('hearing-invitation', view)
        : { do: 'open-form', form: 'give-notice' };
    case 'agree-plan':
      return { do: 'open-form', form: next.id };
    case 'send-hazard-summary':
      return writeSummary(next, view);
    case 'report-hazard':
    case 'investigate-hazard':
    case 'make-hazard-safe':
    case 'begin-hazard-works':
      return onHazard(hazardFormOfStep[next.id], next);
    case 'approve-remedy':
    case 'offer-remedy':
    case 'pay-remedy':
      return { do: 'open-form', form: next.id };
    case 'revise-remedy':
      return { do: 'open-remedy', which: 'returned' };
    case 'correct-history':
      return correctHistory(view);
    case 'tell-safeguarding-lead':
      return { do: 'open-form', form: 'pass-on-concern' };
    case 'pass-on-request':
      return { do: 'open-form', form: 'pass-on-request' };
    case 'check-request':
    case 'answer-enquiry':
    case 'pass-on-thanks':
    case 'review-comment':
      return { do: 'open-form', form: 'settle-contact' };
    case 'await-resident':
      return { do: 'open-form', form: view.acts.includes('request-escalation') ? 'request-escalation' : 'close' };
    case 'await-determination':
      return { do: 'open-form', form: 'record-determination' };
    case 'complete-action':
      // A promise, or the works on a hazard.
      return next.hazard ? onHazard('hazard-works', next) : { do: 'open-form', form: 'complete-action' };
    case 'triage':
    case 'close':
      return { do: 'open-form', form: next.id };
    default:
      return assertNever(next.id);
  }
}

/** Goes on with the letter of this kind that is being written or waits to be posted; else begins one. */
export function writeLetter(kind: LetterKind, { letters }: Pick<CaseView, 'letters'>): Doing {
  const begun = letters.find(
    (letter) => letter.kind === kind && (letter.state === 'draft' || letter.state === 'issued'),
  );
  return begun ? { do: 'open-letter', letterId: begun.id } : { do: 'start-letter', kind };
}

/** Opens the correction of the entry that the first finding points at; without one, of the newest entry. */
function correctHistory({ assessment, timeline }: StepFacts): Doing {
  const pointedAt = assessment.findings.find(({ eventId }) => eventId !== null)?.eventId;
  const subject = pointedAt ?? timeline.filter(({ type }) => type !== 'corrected').at(-1)?.eventId;
  return { do: 'open-form', form: 'correct', ...(subject ? { subject } : {}) };
}
