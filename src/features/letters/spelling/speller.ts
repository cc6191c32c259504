import type { SpellerAnswer, SpellerQuestion } from './messages.ts';
import SpellerWorker from './speller.worker.ts?worker';

/** Spelling, as far as it is known without waiting; what is not known yet is asked for. */
interface Speller {
  /** True: misspelt. False: not, or not known yet. */
  isWrong(word: string): boolean;
  suggest(word: string): Promise<string[]>;
  /** Calls back whenever more is known. @returns how to stop */
  onLearnt(tell: () => void): () => void;
}

type Settle = (answer: SpellerAnswer) => void;

/** One for the whole window, and only once somebody writes a letter. */
let shared: Speller | null = null;

export function theSpeller(): Speller {
  shared ??= createSpeller(new SpellerWorker());
  return shared;
}

function createSpeller(worker: Worker): Speller {
  const known = new Map<string, boolean>();
  const suggested = new Map<string, Promise<string[]>>();
  const listeners = new Set<() => void>();
  const waiting = new Map<number, Settle>();
  const unasked = new Set<string>();
  let lastId = 0;

  worker.addEventListener('message', ({ data }: MessageEvent<SpellerAnswer>) => {
    waiting.get(data.id)?.(data);
    waiting.delete(data.id);
  });
  const ask = (
    question:
      | Omit<Extract<SpellerQuestion, { ask: 'check' }>, 'id'>
      | Omit<Extract<SpellerQuestion, { ask: 'suggest' }>, 'id'>,
  ) =>
    new Promise<SpellerAnswer>((settle) => {
      lastId += 1;
      waiting.set(lastId, settle);
      worker.postMessage({ ...question, id: lastId });
    });
  const askAll = async () => {
    const words = [...unasked];
    unasked.clear();
    const answer = await ask({ ask: 'check', words });
    const wrong = new Set('wrong' in answer ? answer.wrong : []);
    for (const word of words) known.set(word, wrong.has(word));
    if (wrong.size > 0) for (const tell of listeners) tell();
  };

  return {
    isWrong(word) {
      const isWrong = known.get(word);
      if (isWrong !== undefined) return isWrong;
      // All that are met in one go are asked together.
      if (unasked.size === 0) queueMicrotask(() => void askAll());
      unasked.add(word);
      return false;
    },
    suggest(word) {
      const before = suggested.get(word);
      if (before) return before;
      const answer = ask({ ask: 'suggest', word }).then((said) => ('suggestions' in said ? said.suggestions : []));
      suggested.set(word, answer);
      return answer;
    },
    onLearnt(tell) {
      listeners.add(tell);
      return () => {
        listeners.delete(tell);
      };
    },
  };
}
