import { assertNever } from '../../domain/assertNever.ts';
import type { EventFacts, RecordedEvent } from '../../domain/events.ts';
import { longDate } from '../../domain/isoDate.ts';
import type { learningEventTypes } from '../../domain/learningEvents.ts';
import type { Names } from './names.ts';

type LearningFacts = Extract<EventFacts, { type: keyof typeof learningEventTypes }>;

/** The heading of a timeline entry about learning: "What was learnt: Calls not returned, Missed appointments". */
export function describeLearning(facts: LearningFacts, { theme, staff }: Pick<Names, 'theme' | 'staff'>): string {
  switch (facts.type) {
    case 'learning-recorded': {
      if (facts.nothing) return 'Looked at for learning: nothing to learn from it';
      const themes = theme ? [...new Set(facts.themes.map(theme))] : [];
      return `What was learnt${themes.length === 0 ? '' : `: ${themes.join(', ')}`}`;
    }
    case 'improvement-agreed':
      return `Improvement agreed, by ${longDate(facts.dueOn)}${facts.owner ? ` (${staff(facts.owner)})` : ''}`;
    case 'improvement-settled':
      return facts.how === 'done' ? 'Improvement made' : 'Improvement given up';
    default:
      return assertNever(facts);
  }
}

/** The two texts of what was learnt, each under what it says; null when nothing was written. */
export function describeLearningWords(words: NonNullable<RecordedEvent['words']>): string | null {
  const said = (label: string, value: unknown) =>
    typeof value === 'string' && value.trim() !== '' ? [`${label}: ${value}`] : [];
  const lines = [...said('What happened and why', words.cause), ...said('What changes', words.change)];
  return lines.length === 0 ? null : lines.join('\n');
}
