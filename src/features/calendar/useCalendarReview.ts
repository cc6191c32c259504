import { useEffect, useRef, useState } from 'react';
import type { CalendarPreview } from '../../../electron/contract/calendar.ts';
import type { InputOf } from '../../../electron/contract/operations.ts';
import { call } from '../../api/call.ts';
import { useCommand } from '../../api/hooks.ts';
import { asOperationError } from '../../api/operationError.ts';
import { usePush } from '../../api/push.ts';

export type Proposal = InputOf<'calendar.preview'>['proposal'];

export interface Progressing {
  done: number;
  total: number;
}

interface Judged {
  /** The state of the calendar that it was judged against. */
  revision: number;
  preview: CalendarPreview;
}

export interface CalendarReview {
  /** Null while the open cases are judged, or when that failed. */
  judged: Judged | null;
  error: unknown;
  progress: Progressing | null;
  isSaving: boolean;
  judgeAgain: () => void;
  /** Stops the judging, where it is still under way. */
  stop: () => void;
  /** Puts the change into force; answers whether it was. */
  accept: (doubtsConfirmed: boolean) => Promise<boolean>;
}

/**
 * Judges what a proposal would move, as soon as it is there, and puts it into force when told so. What is wrong in the
 * proposal itself goes to `onRefused`, where the form stands that it came from.
 */
export function useCalendarReview(proposal: Proposal, onRefused?: (thrown: unknown) => void): CalendarReview {
  const [judged, setJudged] = useState<Judged | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [progress, setProgress] = useState<Progressing | null>(null);
  const [turn, setTurn] = useState(0);
  const previewId = useRef<string | null>(null);
  const command = useCommand('calendar.accept');

  usePush((push) => {
    if (push.type === 'calendar-progress' && push.previewId === previewId.current) setProgress(push);
  });

  // A new turn judges the same proposal again; who hears of a refusal does not matter to it.
  useEffect(() => {
    const id = crypto.randomUUID();
    previewId.current = id;
    let isWanted = true;
    const run = async () => {
      try {
        const { revision } = await call('calendar.get', {});
        if (!isWanted) return;
        const preview = await call('calendar.preview', { previewId: id, proposal });
        if (isWanted) setJudged({ revision, preview });
      } catch (thrown) {
        if (!isWanted) return;
        if (onRefused && asOperationError(thrown).code === 'BAD_INPUT') onRefused(thrown);
        else setError(thrown);
      }
    };
    void run();
    return () => {
      isWanted = false;
      void call('calendar.cancelPreview', { previewId: id }).catch(() => undefined); // it had ended already, or the program has
    };
  }, [proposal, turn]);

  return {
    judged,
    error: error ?? command.error,
    progress,
    isSaving: command.isPending,
    judgeAgain: () => {
      command.reset();
      setError(null);
      setJudged(null);
      setProgress(null);
      setTurn((now) => now + 1);
    },
    stop: () => {
      if (previewId.current) void call('calendar.cancelPreview', { previewId: previewId.current }).catch(setError);
    },
    accept: async (doubtsConfirmed) => {
      if (!judged) return false;
      setProgress(null);
      try {
        await command.mutateAsync({
          previewId: judged.preview.previewId,
          expectedRevision: judged.revision,
          doubtsConfirmed,
        });
        return true;
      } catch {
        return false; // the error is shown
      }
    },
  };
}
