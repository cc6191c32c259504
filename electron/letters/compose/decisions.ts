import { assertNever } from '../../domain/assertNever.ts';
import type { AnsweredPoint } from '../../domain/letters.ts';
import type { Decision } from '../../domain/words.ts';

/** The answer to the complaint as a whole, from its points. Null until every point is decided. */
export function overallDecision(points: readonly Pick<AnsweredPoint, 'decision'>[]): Decision | null {
  const decisions = new Set<Decision>();
  for (const point of points) {
    if (point.decision === null) return null;
    decisions.add(point.decision);
  }
  if (decisions.size === 0) return null;
  const [only] = decisions;
  if (decisions.size === 1 && only) return only;
  if (decisions.has('upheld') || decisions.has('partly-upheld')) return 'partly-upheld';
  return 'resolved';
}

/** Whether anything went wrong by our own finding, so that something has to be put right. */
export function isAnythingUpheld(points: readonly Pick<AnsweredPoint, 'decision'>[]): boolean {
  return points.some((point) => point.decision === 'upheld' || point.decision === 'partly-upheld');
}

/** "We uphold …", "We do not uphold …": a decision as a headline about something, such as "your complaint". */
export function decisionHeadline(decision: Decision, what: string): string {
  switch (decision) {
    case 'upheld':
      return `We uphold ${what}`;
    case 'partly-upheld':
      return `We uphold part of ${what}`;
    case 'not-upheld':
      return `We do not uphold ${what}`;
    case 'resolved':
      return `We have settled ${what}`;
    default:
      return assertNever(decision);
  }
}

/** What a decision means, in a sentence for somebody who has never read a complaints procedure. `who` is "you" or a name. */
export function decisionMeaning(decision: Decision, who: string): string {
  switch (decision) {
    case 'upheld':
      return 'This means that we agree that we got it wrong.';
    case 'partly-upheld':
      return 'This means that we agree that we got some of it wrong.';
    case 'not-upheld':
      return 'This means that we have not found that we did anything wrong.';
    case 'resolved':
      return `This means that we have agreed with ${who} how to put it right.`;
    default:
      return assertNever(decision);
  }
}
