import { z } from 'zod';

/** The letters that the program composes. */
export const LetterKind = z.enum([
  'stage-1-acknowledgement',
  'stage-1-response',
  'extension-notice',
  'stage-2-acknowledgement',
  'final-response',
  'refusal',
]);
export type LetterKind = z.infer<typeof LetterKind>;

export const letterKindLabels: Record<LetterKind, string> = {
  'stage-1-acknowledgement': 'Stage 1 acknowledgement',
  'stage-1-response': 'Stage 1 response',
  'extension-notice': 'Extension notice',
  'stage-2-acknowledgement': 'Stage 2 acknowledgement',
  'final-response': 'Final response (stage 2)',
  refusal: 'Refusal',
};
