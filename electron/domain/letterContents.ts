import type { ProcedureLetterKind } from './letterKinds.ts';

const ofAcknowledgements = [
  'stage',
  'respond-by',
  'named-contact',
  'complaint-definition',
  'outcomes-sought',
  'responsibility',
  'adjustments',
  'updates',
  'ombudsman-details',
] as const;

const ofAnswers = [
  'stage',
  'complaint-definition',
  'outcomes-sought',
  'decision',
  'reasons',
  'findings',
  'apology',
  'remedy',
  'outstanding-actions',
  'learning',
  'named-contact',
  'other-ways',
  'ombudsman-details',
] as const;

/** What the program's letters can hold, by the ids under which procedures ask for it. */
export const contentsOfKind: Record<ProcedureLetterKind, readonly string[]> = {
  'stage-1-acknowledgement': ofAcknowledgements,
  'stage-2-acknowledgement': ofAcknowledgements,
  'stage-1-response': [...ofAnswers, 'how-to-escalate'],
  'final-response': [...ofAnswers, 'final-response-statement', 'how-to-ombudsman'],
  'extension-notice': ['stage', 'reason', 'new-date', 'updates', 'ombudsman-details'],
  refusal: [
    'stage',
    'ground',
    'reasons',
    'discretion',
    'directed-to',
    'other-ways',
    'ombudsman-right',
    'ombudsman-details',
  ],
};
