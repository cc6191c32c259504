import { useCallback, useEffect, useRef, useState } from 'react';
import { z } from 'zod';
import type { LetterView } from '../../../electron/contract/letters.ts';
import type { OutputOf } from '../../../electron/contract/operations.ts';
import type { ApprovalView } from '../../../electron/domain/letterApproval.ts';
import type { ContentCheck, LetterParts } from '../../../electron/domain/letters.ts';
import type { Reading } from '../../../electron/domain/plainWords/reading.ts';
import { call } from '../../api/call.ts';
import { CEILING_MS, useDraft } from '../../api/draft.ts';
import { asOperationError, type OperationError } from '../../api/operationError.ts';
import { refreshRecord } from '../../api/queryClient.ts';
import { Clash, mergeFields } from '../../ui/mergeFields.ts';

/** So long after the last key the text is kept and the preview follows. */
const QUIET_MS = 350;
const Clashes = z.object({ clashes: z.array(Clash) });

export type LetterPreview = OutputOf<'letters.preview'>;

export interface LetterRoom {
  parts: LetterParts;
  set: (change: Partial<LetterParts>) => void;
  checks: readonly ContentCheck[];
  /** How easily the letter reads, as it was kept last. */
  reading: Reading;
  /** Where it stands with the second person who has to approve it. */
  approval: ApprovalView;
  /** Where the keeping of what is typed stands. */
  saving: 'kept' | 'waiting' | 'failed';
  saveError: OperationError | null;
  preview: LetterPreview | null;
  /** True while the preview on screen is older than what is typed. */
  previewIsOld: boolean;
  previewError: OperationError | null;
  /** Keeps what is waiting at once. */
  flush: () => void;
  /** Keeps everything and makes the preview of it; null when it could not be kept, without a preview when none could be made. */
  settle: () => Promise<{
    preview: LetterPreview | null;
    version: number;
    checks: readonly ContentCheck[];
    approval: ApprovalView;
  } | null>;
  refreshPreview: () => Promise<void>;
  /** After a conflict: brings the newest state in without losing what is typed here. */
  loadNewest: () => Promise<void>;
  /** Parts that somebody else wrote in at the same time: both texts, until they have been looked at. */
  clashes: Clash[];
  choose: (clash: Clash, whose: 'mine' | 'theirs') => void;
  clashesSeen: () => void;
  version: () => number;
}

/**
 * A draft letter while it is written: its parts are kept a moment after the last key, and in the midst of long typing too, one save after the other; the preview
 * is the PDF of what was kept. The version that each save answers is the one that the next has to name.
 */
export function useLetterRoom(view: LetterView): LetterRoom {
  const letterId = view.letter.id;
  const [parts, setParts] = useState(view.parts);
  const [checks, setChecks] = useState<readonly ContentCheck[]>(view.checks);
  const [approval, setApproval] = useState(view.approval);
  const [reading, setReading] = useState(view.reading);
  const [saving, setSaving] = useState<LetterRoom['saving']>('kept');
  const [saveError, setSaveError] = useState<OperationError | null>(null);
  const [preview, setPreview] = useState<LetterPreview | null>(null);
  const [previewError, setPreviewError] = useState<OperationError | null>(null);
  const [clashes, setClashes] = useState<Clash[]>([]);
  // Kept beside the letter, which holds one of the two texts only: leaving the room must not lose the other.
  const aside = useDraft(`letter:${letterId}:clashes`);
  const { stored } = aside;
  useEffect(() => {
    const kept = stored ? Clashes.safeParse(stored.content) : null;
    if (kept?.success) setClashes(kept.data.clashes);
  }, [stored]);
  // What the saves need at the moment they run, not when they were asked for.
  const state = useRef({ mine: view.parts, kept: view.parts, version: view.letter.version, isDirty: false });
  const answered = useRef({ checks: view.checks, approval: view.approval });
  const timer = useRef<number | undefined>(undefined);
  const ceiling = useRef<number | undefined>(undefined);
  const line = useRef<Promise<unknown>>(Promise.resolve());

  const take = useCallback((answer: Pick<LetterView, 'checks' | 'approval' | 'reading'>) => {
    answered.current = { checks: answer.checks, approval: answer.approval };
    setChecks(answer.checks);
    setApproval(answer.approval);
    setReading(answer.reading);
  }, []);

  // What changed around the draft: the case went on, or somebody approved the letter.
  useEffect(() => {
    if (view.letter.version === state.current.version && !state.current.isDirty) take(view);
  }, [view, take]);

  const showPreview = useCallback(async (): Promise<LetterPreview | null> => {
    try {
      const made = await call('letters.preview', { letterId });
      // Previews are not in line with the saves: an older one may arrive late.
      setPreview((shown) => (shown !== null && shown.version > made.version ? shown : made));
      setPreviewError(null);
      return made;
    } catch (thrown) {
      setPreviewError(asOperationError(thrown));
      return null;
    }
  }, [letterId]);

  const saveOnce = useCallback(async (): Promise<boolean> => {
    const now = state.current;
    if (!now.isDirty) return true;
    const sent = now.mine;
    now.isDirty = false;
    try {
      const answer = await call('letters.saveParts', { letterId, expectedVersion: now.version, parts: sent });
      now.version = answer.version;
      now.kept = sent;
      take(answer);
      setSaveError(null);
      setSaving(now.isDirty ? 'waiting' : 'kept');
      return true;
    } catch (thrown) {
      now.isDirty = true;
      setSaveError(asOperationError(thrown));
      setSaving('failed');
      return false;
    }
  }, [letterId, take]);

  /** One after the other: a save names the version that the one before it answered. */
  const inLine = useCallback(<T>(task: () => Promise<T>): Promise<T> => {
    const done = line.current.then(task);
    line.current = done;
    return done;
  }, []);

  const stopTimers = useCallback(() => {
    window.clearTimeout(timer.current);
    window.clearTimeout(ceiling.current);
    ceiling.current = undefined;
  }, []);

  const flush = useCallback(() => {
    stopTimers();
    if (!state.current.isDirty) return;
    // The preview is made outside the line: what is typed meanwhile must not wait for it.
    void inLine(saveOnce).then((isKept) => (isKept ? showPreview() : null));
  }, [inLine, saveOnce, showPreview, stopTimers]);

  const set = useCallback(
    (change: Partial<LetterParts>) => {
      state.current.mine = { ...state.current.mine, ...change };
      state.current.isDirty = true;
      setParts(state.current.mine);
      setSaving((was) => (was === 'failed' ? was : 'waiting'));
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(flush, QUIET_MS);
      // Whoever writes on without a pause is not left with a paragraph in memory only.
      ceiling.current ??= window.setTimeout(flush, CEILING_MS);
    },
    [flush],
  );

  useEffect(() => {
    void showPreview();
  }, [showPreview]);

  useEffect(() => {
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      stopTimers();
      // On leaving the room: what is waiting is kept; nobody looks at the preview any more.
      void inLine(saveOnce).then(() => refreshRecord());
    };
  }, [flush, inLine, saveOnce, stopTimers]);

  const settle = () => {
    stopTimers();
    return inLine(async () => {
      // More may be typed while a save is under way.
      while (state.current.isDirty) {
        if (!(await saveOnce())) return null;
      }
      return { preview: await showPreview(), version: state.current.version, ...answered.current };
    });
  };

  const loadNewest = () =>
    inLine(async () => {
      try {
        const newest = await call('letters.get', { letterId });
        const { mine, kept } = state.current;
        const merged = mergeFields(kept, mine, newest.parts);
        state.current = { mine: merged.form, kept: newest.parts, version: newest.letter.version, isDirty: true };
        setParts(merged.form);
        if (merged.clashes.length > 0) {
          setClashes(merged.clashes);
          aside.keep({ clashes: merged.clashes });
          aside.flush();
        }
        if (await saveOnce()) await showPreview();
      } catch (thrown) {
        setSaveError(asOperationError(thrown));
      }
    });

  return {
    parts,
    set,
    checks,
    approval,
    reading,
    saving,
    saveError,
    preview,
    previewIsOld: saving !== 'kept' || (preview !== null && preview.version < state.current.version),
    previewError,
    flush,
    settle,
    refreshPreview: async () => {
      await inLine(showPreview);
    },
    loadNewest,
    clashes,
    choose: ({ field, mine, theirs }, whose) => set({ [field]: whose === 'mine' ? mine : theirs }),
    clashesSeen: () => {
      setClashes([]);
      void aside.discard();
    },
    version: () => state.current.version,
  };
}
