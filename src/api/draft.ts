import { useEffect, useMemo, useState } from 'react';
import type { InputOf } from '../../electron/contract/operations.ts';
import type { Instant } from '../../electron/domain/isoDate.ts';
import { call } from './call.ts';
import { createDraftKeeper, type DraftState } from './draftKeeper.ts';
import type { DraftKey } from './draftKeys.ts';
import { useOperation } from './hooks.ts';
import { queryClient } from './queryClient.ts';

type Content = InputOf<'drafts.save'>['content'];
const QUIET_MS = 500;
/** With the time that the writing itself takes, at most two seconds of typing are lost at a power cut. */
export const CEILING_MS = 1_500;

export interface Draft {
  /** True until it is known whether something was kept earlier. */
  isLoading: boolean;
  /** What was kept before this screen opened, if anything. */
  stored: { content: unknown; savedAt: Instant } | null;
  state: DraftState;
  /** Keeps `content`, half a second after the last call and at least every second and a half. It must be plain JSON. */
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
export function useDraft(key: DraftKey): Draft {
  // Asked afresh whenever a form opens, and never while it is open.
  const query = useOperation('drafts.get', { key }, { staleTime: Number.POSITIVE_INFINITY, gcTime: 0 });
  const [state, setState] = useState<DraftState>({ at: 'nothing' });

  const keeper = useMemo(() => {
    let isListed = false;
    return createDraftKeeper<object>({
      save: async (form) => {
        const content = form as Content; // forms are plain JSON; the contract's schema checks it again
        const saved = await call('drafts.save', { key, content });
        // The list of what is begun needs to know of it once, not at each keystroke.
        if (!isListed) tellTheList();
        isListed = true;
        return saved;
      },
      discard: async () => {
        await call('drafts.discard', { key });
        isListed = false;
        tellTheList();
      },
      onState: (next) => setState((now) => (now.at === 'keeping' && next.at === 'keeping' ? now : next)),
      quietMs: QUIET_MS,
      ceilingMs: CEILING_MS,
      startTimer: (run, ms) => {
        const timer = window.setTimeout(run, ms);
        return () => window.clearTimeout(timer);
      },
    });
  }, [key]);

  useEffect(() => {
    // The window waits for what is sent now before it closes.
    window.addEventListener('pagehide', keeper.flush);
    return () => {
      window.removeEventListener('pagehide', keeper.flush);
      keeper.flush();
    };
  }, [keeper]);

  return { isLoading: query.isPending, stored: query.data ?? null, state, ...keeper };
}

/** The list of what is begun and not finished is read again where it is on screen. */
function tellTheList(): void {
  void queryClient.invalidateQueries({ queryKey: ['drafts.list'] });
}
