import type { StaffId } from '../../domain/ids.ts';
import type { IsoDate } from '../../domain/isoDate.ts';
import type { ContactKind } from '../../domain/words.ts';
import type { CaseFacts } from '../history/caseFacts.ts';
import { type NextStepInput, plainStep, type Step } from './steps.ts';

/** What was done with a contact since it was last sorted. */
interface Handling {
  isSettled: boolean;
  isPassedOn: boolean;
  checkOn: IsoDate | null;
  /** False: somebody sorted it without having offered the choice. Null: it was not sorted. */
  choiceOffered: boolean | null;
}

/**
 * What is ours to do with a contact that is not a complaint; null when it is done. A service request is passed on and looked
 * at again (Code 2024, 1.4), an enquiry answered, thanks and comments passed on, and whoever is dissatisfied is asked
 * whether it is a complaint (1.3, 1.6).
 */
export function contactStep({ facts, procedure, staffName }: NextStepInput): Step | null {
  const { kind } = facts;
  if (kind === null || kind === 'complaint') return null;
  const handling = handlingOf(facts);
  if (handling.isSettled) return null;
  const rule = procedure.kinds.find((candidate) => candidate.kind === kind);
  const own = rule && saysWhatToDo(rule.what) ? [`${rule.what} (${placeWords(rule.clause)})`] : [];
  const step = stepOf(kind, handling, own);
  const handler = handlerOf(facts);
  const who = handler === null ? null : staffName(handler);
  return step === null || who === null ? step : { ...step, who };
}

/** False for a bare name of the thing, "Thanks.": what is done with it stands after a colon or a comma. */
function saysWhatToDo(what: string): boolean {
  return /[:,]/.test(what);
}

/** "1.4"; a heading is set in quotation marks, so that it reads as one. */
function placeWords(clause: string): string {
  return /^\d/.test(clause) ? clause : `“${clause}”`;
}

/** Whoever it was given to last: a contact has no stages. */
function handlerOf({ events }: CaseFacts): StaffId | null {
  let handler: StaffId | null = null;
  for (const { type, event } of events) if (type === 'assigned') handler = event.to;
  return handler;
}

function stepOf(kind: Exclude<ContactKind, 'complaint'>, handling: Handling, own: string[]): Step | null {
  switch (kind) {
    case 'service-request':
      return handling.isPassedOn ? checkStep(handling.checkOn) : passOnStep(own);
    case 'enquiry':
      return plainStep('answer-enquiry', 'Answer the enquiry', null, own);
    case 'compliment':
      return plainStep('pass-on-thanks', 'Thank them, and pass it on', null, own);
    case 'comment':
      return plainStep('review-comment', 'Hand the comment on for the review of policies', null, own);
    case 'negative-feedback':
      if (handling.choiceOffered !== null && handling.choiceOffered) return null;
      return plainStep('triage', 'Ask whether they want it treated as a complaint', null, [
        'If they do, it is one. If they do not, say so when you sort it, and it stays on record.',
      ]);
  }
}

function passOnStep(own: string[]): Step {
  return plainStep('pass-on-request', 'Pass the request on to the service', null, [
    ...own,
    'If they are unhappy with how we dealt with the same thing before, it is a complaint: sort it as one.',
  ]);
}

function checkStep(checkOn: IsoDate | null): Step {
  return {
    ...plainStep('check-request', 'Check that the request was dealt with', null, [
      'If they are unhappy with what was done, or with the wait, it is a complaint, even while the work goes on.',
    ]),
    dueOn: checkOn,
  };
}

function handlingOf({ events }: CaseFacts): Handling {
  const fresh: Handling = { isSettled: false, isPassedOn: false, checkOn: null, choiceOffered: null };
  let now = fresh;
  for (const { type, event } of events) {
    switch (type) {
      case 'triaged':
        // Sorted before that could be recorded: nothing says that it was left out.
        now = { ...fresh, choiceOffered: event.choiceOffered ?? true };
        break;
      case 'reopened':
        now = fresh;
        break;
      case 'service-requested':
        now = { ...now, isPassedOn: true, checkOn: event.checkOn ?? null };
        break;
      case 'contact-settled':
        now = { ...now, isSettled: true };
        break;
      default:
    }
  }
  return now;
}
