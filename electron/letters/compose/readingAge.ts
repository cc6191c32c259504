import { syllable } from 'syllable';
import type { LetterModel } from '../../domain/letterModel.ts';
import { ownTexts } from '../../domain/letterProse.ts';
import type { LetterParts } from '../../domain/letters.ts';
import { EASY_AGE, type HardSentence, type Reading } from '../../domain/plainWords/reading.ts';
import { sentencesOf, wordsIn } from '../../domain/plainWords/sentences.ts';
import { paragraphsOf, wordsOfParagraph } from '../../domain/richText.ts';
import { richOf } from '../../domain/richTextPlain.ts';
import { wordsOfBlock } from './blocks.ts';

/** Under this a formula says nothing. */
const FEWEST_WORDS = 40;
const FEWEST_IN_SENTENCE = 10;
const MOST_NAMED = 3;

/** How easily a letter reads: its running text as a whole, and the hardest of the sentences that staff wrote. */
export function readingOf(model: LetterModel, parts: LetterParts): Reading {
  const sentences = model.body.flatMap(({ block }) =>
    // Addresses and tables are looked up, not read.
    block.type === 'paragraph' || block.type === 'list' ? wordsOfBlock(block).flatMap(sentencesIn) : [],
  );
  const counted = countAll(sentences);
  return {
    words: counted.words,
    sentences: counted.sentences,
    age: counted.words < FEWEST_WORDS ? null : ageOf(counted),
    hardest: hardestOf(model, parts),
  };
}

function sentencesIn(text: string): string[] {
  return sentencesOf(text).map((sentence) => sentence.text);
}

function hardestOf({ kind }: LetterModel, parts: LetterParts): HardSentence[] {
  return ownTexts(kind, parts)
    .flatMap(({ path, prose }) =>
      paragraphsOf(richOf(prose).content).flatMap((one) =>
        sentencesIn(wordsOfParagraph(one)).map((text) => ({ path, text })),
      ),
    )
    .filter(({ text }) => wordsIn(text).length >= FEWEST_IN_SENTENCE)
    .map(({ path, text }) => ({ path, text, age: ageOf(countAll([text])) }))
    .filter(({ age }) => age > EASY_AGE)
    .sort((a, b) => b.age - a.age)
    .slice(0, MOST_NAMED);
}

interface Counted {
  words: number;
  sentences: number;
  syllables: number;
}

function countAll(sentences: readonly string[]): Counted {
  const counted: Counted = { words: 0, sentences: 0, syllables: 0 };
  for (const sentence of sentences) {
    const words = wordsIn(sentence);
    if (words.length === 0) continue;
    counted.sentences += 1;
    counted.words += words.length;
    for (const word of words) counted.syllables += syllablesOf(word);
  }
  return counted;
}

/** A number is read as one thing, as are references and addresses. */
function syllablesOf(word: string): number {
  return /[\d/@]/.test(word) ? 1 : Math.max(1, syllable(word));
}

/**
 * The Flesch-Kincaid grade level (Kincaid and others, 1975) is a school year of the United States, whose first begins at 6:
 * so five years more is an age.
 */
function ageOf({ words, sentences, syllables }: Counted): number {
  if (words === 0) return 0;
  const grade = 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59;
  return Math.max(5, Math.round(grade + 5));
}
