import { z } from 'zod';
import type { EligibilityAdvice, GroundAdvice } from '../../../../electron/domain/eligibility.ts';
import { EligibilityAnswers } from '../../../../electron/domain/eligibility.ts';
import { IsoDate } from '../../../../electron/domain/isoDate.ts';

/** The form in which somebody goes through the grounds for refusing. */
export const EligibilityDraft = z.object({
  answers: EligibilityAnswers,
  decision: z.enum(['take-on', 'refuse']).nullable(),
  ground: z.string().nullable(),
  reason: z.string(),
  discretion: z.string(),
  directTo: z.string(),
  on: IsoDate.nullable(),
});
export type EligibilityDraft = z.infer<typeof EligibilityDraft>;

/** An empty form; what the record knows of the age of the matter stands in it. */
export function freshEligibility(today: IsoDate, knownSince: IsoDate | null): EligibilityDraft {
  return {
    answers: EligibilityAnswers.parse({ knownSince }),
    decision: null,
    ground: null,
    reason: '',
    discretion: '',
    directTo: '',
    on: today,
  };
}

/** The grounds on which a refusal may rest, by the advice. */
export function possibleGrounds(advice: EligibilityAdvice): GroundAdvice[] {
  return advice.grounds.filter(
    ({ verdict, isAnswered }) => isAnswered && (verdict === 'may-refuse' || verdict === 'judge'),
  );
}

/** Ticks or unticks a ground that no date decides. */
export function withTicked(answers: EligibilityAnswers, ticked: readonly string[]): EligibilityAnswers {
  const grounds: EligibilityAnswers['grounds'] = {};
  for (const id of ticked) grounds[id] = answers.grounds[id] ?? { applies: 'yes', rather: [] };
  return { ...answers, grounds };
}

/** Says that a ticked ground is rather one of its look-alikes. */
export function withRather(answers: EligibilityAnswers, id: string, rather: string[]): EligibilityAnswers {
  return { ...answers, grounds: { ...answers.grounds, [id]: { applies: 'yes', rather } } };
}

/** Another ground; where to direct the person comes with it, unless somebody has written something of their own. */
export function withGround(
  form: EligibilityDraft,
  ground: GroundAdvice | null,
  grounds: readonly GroundAdvice[],
): Partial<EligibilityDraft> {
  const wasOffered = form.directTo.trim() === '' || grounds.some(({ directTo }) => directTo === form.directTo);
  return { ground: ground?.id ?? null, ...(wasOffered ? { directTo: ground?.directTo ?? '' } : {}) };
}
