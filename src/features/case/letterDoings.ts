import type { NextStep } from '../../../electron/domain/assessment.ts';
import type { Doing, StepFacts } from './doing.ts';

/**
 * The tray, with the letter that waits to be posted. Null: the rules say that one waits, and the list does not hold it: then
 * its entry in the timeline is what is wrong.
 */
export function waitingLetter(next: NextStep, { letters }: StepFacts): Doing | null {
  const issued = letters.filter(({ state }) => state === 'issued');
  const letter = issued.find(({ kind }) => kind === next.letterKind) ?? issued[0];
  return letter ? { do: 'open-tray', letterId: letter.id } : null;
}

/** The page of the letter that came back says what can be done about it. */
export function returnedLetter({ letterLives }: StepFacts): Doing | null {
  const life = letterLives.find(({ returned }) => returned?.isOpen);
  return life ? { do: 'open-letter', letterId: life.letterId } : null;
}
