import type { NextStep } from '../../../electron/domain/assessment.ts';

/** Whom a case waits for, in a sentence. */
export function waitingSentence(next: NextStep): string {
  switch (next.id) {
    case 'await-resident':
      return 'Waiting for the resident';
    case 'await-determination':
      return 'Waiting for the ombudsman’s decision';
    default:
      return next.label;
  }
}
