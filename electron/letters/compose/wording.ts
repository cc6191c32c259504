import type { ContentCheck, LetterPart, LetterParts } from '../../domain/letters.ts';
import { oneLine } from './blocks.ts';

interface Phrase {
  id: string;
  pattern: RegExp;
  advice: string;
}

/** What a decent letter avoids, with what to write instead. */
const phrases: Phrase[] = [
  {
    id: 'wording-if-you-feel',
    pattern: /\b(?:if|that|because) you (?:feel|felt)\b|\byou (?:feel|felt) that\b/i,
    advice: 'Say what happened. Whether something went wrong does not depend on how the resident feels about it.',
  },
  {
    id: 'wording-any-inconvenience',
    pattern: /\bany (?:inconvenience|distress|upset|offence)\b/i,
    advice: 'Say what it caused: “you were without hot water for nine days”.',
  },
  {
    id: 'wording-half-apology',
    pattern: /\b(?:sorry|apologi[sz]e|apology|apologies)\b[^.!?\n]{0,40}?\b(?:if|but|however)\b/i,
    advice: 'Say sorry without “if” or “but”. Begin a new sentence for the reason, if there is a real one.',
  },
  {
    id: 'wording-working-days',
    pattern: /\b(?:\d+|five|ten|twenty) working days\b/i,
    advice: 'Give the date itself, such as “by Tuesday 17 March 2026”.',
  },
  {
    id: 'wording-in-due-course',
    pattern: /\b(?:in due course|as soon as possible|at the earliest opportunity|shortly)\b/i,
    advice: 'Give a date, so that the resident knows when to expect it.',
  },
  {
    id: 'wording-jargon',
    pattern:
      /\b(?:as per|going forward|please be advised|operatives?|void property|decant(?:ed|ing)?|heretofore|aforementioned)\b/i,
    advice: 'Use everyday words, as you would across a table.',
  },
];

const freeTexts = [
  'outcomesSought',
  'notResponsibleFor',
  'adjustments',
  'updates',
  'findings',
  'apology',
  'learning',
  'extensionReason',
  'refusalReason',
  'refusalDiscretion',
  'refusalDirectTo',
  'extra',
] as const satisfies readonly LetterPart[];

/** Advice, never a bar, on words that make a letter worse. What the resident said is left alone. */
export function wordingChecks(parts: LetterParts, uses: readonly LetterPart[]): ContentCheck[] {
  const texts: [string, string][] = freeTexts
    .filter((part) => uses.includes(part))
    .map((part): [string, string] => [part, parts[part]]);
  if (uses.includes('points')) texts.push(...parts.points.map((point): [string, string] => ['points', point.reasons]));
  if (uses.includes('slots'))
    texts.push(...Object.entries(parts.slots).map(([id, text]): [string, string] => [`slots.${id}`, text]));
  return phrases.flatMap((phrase) =>
    texts.flatMap(([part, text]) => {
      const found = phrase.pattern.exec(text)?.[0];
      if (found === undefined) return [];
      return [
        {
          id: phrase.id,
          label: `Wording: “${oneLine(found)}”`,
          clause: null,
          required: false,
          met: false,
          advice: phrase.advice,
          part,
        },
      ];
    }),
  );
}
