import affixes from 'dictionary-en-gb/aff?raw';
import words from 'dictionary-en-gb/dic?raw';
import nspell from 'nspell';
import type { SpellerAnswer, SpellerQuestion } from './messages.ts';

/*
 * Spelling by the British dictionary that the program brings along, in a thread of its own: making it ready takes half a
 * second, and looking for what was meant up to one. Nothing is fetched from anywhere.
 */
const MOST_SUGGESTIONS = 5;
const speller = nspell(affixes, words);

self.addEventListener('message', ({ data }: MessageEvent<SpellerQuestion>) => {
  const answer: SpellerAnswer =
    data.ask === 'check'
      ? { id: data.id, wrong: data.words.filter((word) => !speller.correct(word)) }
      : { id: data.id, suggestions: speller.suggest(data.word).slice(0, MOST_SUGGESTIONS) };
  self.postMessage(answer);
});
