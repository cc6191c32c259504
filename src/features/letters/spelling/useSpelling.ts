import { useEffect, useMemo, useState } from 'react';
import { isKnownName, plainWord, wordsToSpell } from '../../../../electron/domain/spelling.ts';
import { useCommand, useOperation } from '../../../api/hooks.ts';
import type { Found } from '../prose/remarkPlugin.ts';
import { theSpeller } from './speller.ts';

const NOTHING = {};
/** Of somebody's typing the last word is not finished yet. */
const CHECKED_WORDS = 4_000;

export interface Spelling {
  /** The misspelt words of a paragraph; another function whenever it may answer differently. */
  find: (paragraph: string) => Found[];
  suggest: (word: string) => Promise<string[]>;
  /** Puts a word into the office's dictionary. */
  learn: (word: string) => void;
  error: ReturnType<typeof useCommand<'spelling.addWord'>>['error'];
}

/** Spelling by the British dictionary, the office's own words, and the names of the case. */
export function useSpelling(names: readonly string[]): Spelling {
  const own = useOperation('spelling.words', NOTHING);
  const add = useCommand('spelling.addWord');
  const [round, setRound] = useState(0);
  useEffect(() => theSpeller().onLearnt(() => setRound((count) => count + 1)), []);
  const known = useMemo(
    () => new Set([...names, ...(own.data ?? []).map(({ word }) => plainWord(word).toLowerCase())]),
    [names, own.data],
  );
  return useMemo(
    () => ({
      find: (paragraph) => {
        void round; // what was learnt since makes it another function
        return wordsToSpell(paragraph)
          .slice(0, CHECKED_WORDS)
          .filter(({ word }) => !isKnownName(word, known) && theSpeller().isWrong(plainWord(word)))
          .map(({ word, from, to }) => ({
            kind: 'spelling' as const,
            from,
            to,
            label: 'Spelling',
            words: word,
            advice: `“${word}” is not in the dictionary.`,
          }));
      },
      suggest: (word) => theSpeller().suggest(plainWord(word)),
      learn: (word) => add.mutate({ word: plainWord(word) }),
      error: add.error,
    }),
    [known, round, add.mutate, add.error],
  );
}
