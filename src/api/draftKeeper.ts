import type { Instant } from '../../electron/domain/isoDate.ts';

/** Where the keeping of what is typed stands. */
export type DraftState = { at: 'nothing' } | { at: 'keeping' } | { at: 'kept'; since: Instant } | { at: 'failed' };

interface DraftKeeperParts<C> {
  save: (content: C) => Promise<{ savedAt: Instant }>;
  discard: () => Promise<unknown>;
  onState: (state: DraftState) => void;
  /** Milliseconds without a keystroke after which the text is kept. */
  quietMs: number;
  /** Milliseconds after which it is kept although the typing goes on. */
  ceilingMs: number;
  /** Starts a timer and answers how to stop it. */
  startTimer: (run: () => void, ms: number) => () => void;
}

interface DraftKeeper<C> {
  /** Keeps `content` once the typing pauses, or goes on for long. */
  keep: (content: C) => void;
  /** Keeps at once what is waiting. */
  flush: () => void;
  /** Forgets what is waiting and answers when no save is under way any more. */
  settle: () => Promise<void>;
  /** Settles, then throws away what was kept. */
  discard: () => Promise<void>;
}

/**
 * Keeps the newest text of a form: one save after the other, so that an older text never overtakes a newer one, and a text
 * whose save failed waits for the next occasion unless a newer one has come.
 */
export function createDraftKeeper<C extends object>(parts: DraftKeeperParts<C>): DraftKeeper<C> {
  let waiting: C | null = null;
  let line: Promise<void> = Promise.resolve();
  let stopTimer = () => {};
  let stopCeiling = () => {};

  const save = async (content: C) => {
    try {
      const { savedAt } = await parts.save(content);
      parts.onState(waiting === null ? { at: 'kept', since: savedAt } : { at: 'keeping' });
    } catch {
      waiting ??= content;
      parts.onState({ at: 'failed' });
    }
  };
  const flush = () => {
    stopTimer();
    stopCeiling();
    const content = waiting;
    if (content === null) return;
    waiting = null;
    line = line.then(() => save(content));
  };
  const settle = async () => {
    stopTimer();
    stopCeiling();
    waiting = null;
    await line;
    // A save that failed meanwhile has put its text back.
    waiting = null;
    parts.onState({ at: 'nothing' });
  };
  return {
    keep: (content) => {
      // Whoever types on without a pause must not have a minute's words in memory only.
      if (waiting === null) {
        stopCeiling();
        stopCeiling = parts.startTimer(flush, parts.ceilingMs);
      }
      waiting = content;
      parts.onState({ at: 'keeping' });
      stopTimer();
      stopTimer = parts.startTimer(flush, parts.quietMs);
    },
    flush,
    settle,
    discard: async () => {
      await settle();
      await parts.discard();
    },
  };
}
