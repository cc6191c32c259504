import { z } from 'zod';
import { assertNever } from './assertNever.ts';
import type { StageId } from './defineEvent.ts';

const ofProcedures = [
  'stage-1-acknowledgement',
  'stage-1-response',
  'extension-notice',
  'stage-2-acknowledgement',
  'final-response',
  'refusal',
] as const;

const ofTemplates = [
  'first-contact',
  'action-plan',
  'progress-update',
  'hearing-invitation',
  'review-outcome',
  'compensation-offer',
  'authority-request',
  'redirection',
  'service-request-reply',
  'compliment-thanks',
  'contact-restriction',
  'restriction-review',
  'hazard-summary',
  'correction',
  'referral-cover',
] as const;

/** The letters whose contents the clauses of a procedure demand; each moves a complaint on when it is sent. */
export const ProcedureLetterKind = z.enum(ofProcedures);
export type ProcedureLetterKind = z.infer<typeof ProcedureLetterKind>;

/** The other letters that a case calls for, each composed by a template of `resources/letters/`. */
export const TemplateLetterKind = z.enum(ofTemplates);
export type TemplateLetterKind = z.infer<typeof TemplateLetterKind>;

/** The letters that the program composes. */
export const LetterKind = z.enum([...ofProcedures, ...ofTemplates]);
export type LetterKind = z.infer<typeof LetterKind>;

export const letterKindLabels: Record<LetterKind, string> = {
  'stage-1-acknowledgement': 'Stage 1 acknowledgement',
  'stage-1-response': 'Stage 1 response',
  'extension-notice': 'Extension notice',
  'stage-2-acknowledgement': 'Stage 2 acknowledgement',
  'final-response': 'Final response (stage 2)',
  refusal: 'Refusal',
  'first-contact': 'Record of the first contact',
  'action-plan': 'Action plan',
  'progress-update': 'Progress update',
  'hearing-invitation': 'Invitation to a hearing',
  'review-outcome': 'Outcome of a review',
  'compensation-offer': 'Offer of compensation',
  'authority-request': 'Request for authority to speak for somebody',
  redirection: 'Redirection to the right procedure',
  'service-request-reply': 'Reply to a service request',
  'compliment-thanks': 'Thanks for a compliment',
  'contact-restriction': 'Restriction of contact',
  'restriction-review': 'Review of a restriction of contact',
  'hazard-summary': 'Written summary on a hazard',
  correction: 'Correction of an earlier letter',
  'referral-cover': 'Letter with the case for the ombudsman',
};

/** What a letter is called in lists: "Stage 2 acknowledgement", "Final response (stage 3)" where a third stage or a panel answers. */
export function letterName(kind: LetterKind, stage: StageId | null): string {
  if (stage !== 'stage-3') return letterKindLabels[kind];
  if (kind === 'stage-2-acknowledgement') return 'Stage 3 acknowledgement';
  return kind === 'final-response' ? 'Final response (stage 3)' : letterKindLabels[kind];
}

/** What a letter that a procedure asks for does in its case. */
export type LetterAct = 'acknowledge' | 'respond' | 'extend' | 'refuse';

export const actOfLetter: Record<ProcedureLetterKind, LetterAct> = {
  'stage-1-acknowledgement': 'acknowledge',
  'stage-2-acknowledgement': 'acknowledge',
  'stage-1-response': 'respond',
  'final-response': 'respond',
  'extension-notice': 'extend',
  refusal: 'refuse',
};

/** The letter that does it at a stage. */
export function letterOfAct(act: LetterAct, stage: StageId | null): ProcedureLetterKind {
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

export function isAcknowledgement(kind: LetterKind): boolean {
  return !isTemplateKind(kind) && actOfLetter[kind] === 'acknowledge';
}

/** True for the answer of a stage. */
export function isAnswer(kind: LetterKind): boolean {
  return !isTemplateKind(kind) && actOfLetter[kind] === 'respond';
}

/** True for a letter that goes to the ombudsman and not to anybody of the case. */
export function isToOmbudsman(kind: LetterKind): boolean {
  return kind === 'referral-cover';
}

/** True for a letter that a template composes and no clause of a procedure. */
export function isTemplateKind(kind: LetterKind): kind is TemplateLetterKind {
  return TemplateLetterKind.safeParse(kind).success;
}
