import { useCallback, useEffect, useRef, useState } from 'react';
import type { InputOf } from '../../electron/contract/operations.ts';
import type { Instant } from '../../electron/domain/isoDate.ts';
import { call } from './call.ts';
import { useOperation } from './hooks.ts';

type Content = InputOf<'drafts.save'>['content'];
const QUIET_MS = 500;

/** Where the keeping of what is typed stands. */
export type DraftState = { at: 'nothing' } | { at: 'keeping' } | { at: 'kept'; since: Instant } | { at: 'failed' };

export interface Draft {
  /** True until it is known whether something was kept earlier. */
  isLoading: boolean;
  /** What was kept before this screen opened, if anything. */
  stored: { content: unknown; savedAt: Instant } | null;
  state: DraftState;
  /** Keeps `content`, half a second after the last call. It must be plain JSON. */
  keep: (content: object) => void;
  /** Keeps what is waiting at once: on leaving a field or the screen. */
  flush: () => void;
  /** Throws away what was kept. */
  discard: () => Promise<void>;
  /**
   * Before a command that uses the draft up: forgets what is waiting and answers when nothing is under way any more,
   * so that no late save brings the draft back. If the command then fails, call `keep` again.
   */
  settle: () => Promise<void>;
}

/** A half-filled form that survives leaving the screen, closing the program and a power cut. One at a time for each key. */
export function useDraft(key: string): Draft {
  // Asked afresh whenever a form opens, and never while it is open.
  const query = useOperation('drafts.get', { key }, { staleTime: Number.POSITIVE_INFINITY, gcTime: 0 });
  const [state, setState] = useState<DraftState>({ at: 'nothing' });
  const waiting = useRef<Content | null>(null);
  const timer = useRef<number | undefined>(undefined);
  const line = useRef<Promise<void>>(Promise.resolve());

  const flush = useCallback(() => {
    window.clearTimeout(timer.current);
    const content = waiting.current;
    if (content === null) return;
    waiting.current = null;
    // One after the other, so that an older text never overtakes a newer one.
    line.current = line.current.then(async () => {
      try {
        const { savedAt } = await call('drafts.save', { key, content });
        setState({ at: 'kept', since: savedAt });
      } catch {
        waiting.current ??= content;
        setState({ at: 'failed' });
      }
    });
  }, [key]);

  const keep = useCallback(
    (content: object) => {
      waiting.current = content as Content; // forms are plain JSON; the contract's schema checks it again
      setState((now) => (now.at === 'keeping' ? now : { at: 'keeping' }));
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(flush, QUIET_MS);
    },
    [flush],
  );

  const settle = useCallback(async () => {
    window.clearTimeout(timer.current);
    waiting.current = null;
    await line.current;
    // A save that failed meanwhile has put its text back.
    waiting.current = null;
    setState({ at: 'nothing' });
  }, []);

  const discard = useCallback(async () => {
    await settle();
    await call('drafts.discard', { key });
  }, [key, settle]);

  useEffect(() => {
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [flush]);

  return { isLoading: query.isPending, stored: query.data ?? null, state, keep, flush, discard, settle };
}
