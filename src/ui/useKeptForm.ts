import { useEffect, useRef, useState } from 'react';
import type { z } from 'zod';
import type { Instant } from '../../electron/domain/isoDate.ts';
import { sameJson } from '../../electron/domain/sameJson.ts';
import { type Draft, useDraft } from '../api/draft.ts';
import type { DraftKey } from '../api/draftKeys.ts';

export interface KeptForm<F extends object> {
  form: F;
  set: (change: Partial<F>) => void;
  /** Empties the form and throws away what was kept of it. */
  clear: () => void;
  /** Throws away what was kept; the form stays as it is, because it is what has just been saved. */
  used: () => void;
  /** Empties the form at the user's wish; `bringBack` then has what stood in it. */
  startAfresh: () => void;
  /** Puts back what was in the form before it was begun afresh; null: nothing was put aside. */
  bringBack: (() => void) | null;
  /** True until it is known whether something had been typed before. */
  isLoading: boolean;
  /** When what was typed earlier was kept; null when the form began empty. */
  restoredAt: Instant | null;
  draft: Draft;
}

/**
 * A form that is kept as a draft while it is typed, and filled again with what was kept. A form that says what it said when
 * it was empty is not kept: there is nothing in it.
 * @param isBegun where more of a form is nothing yet: what was only chosen in order to look at it
 */
export function useKeptForm<F extends object>(
  key: DraftKey,
  schema: z.ZodType<F>,
  initial: F,
  isBegun: (form: F) => boolean = () => true,
): KeptForm<F> {
  const [form, setForm] = useState(initial);
  const [isReady, setReady] = useState(false);
  const [restoredAt, setRestoredAt] = useState<Instant | null>(null);
  const [putAside, setPutAside] = useState<F | null>(null);
  const draft = useDraft(key);

  // Once, when it is known what was kept: later answers must not write over what is being typed.
  useEffect(() => {
    if (draft.isLoading || isReady) return;
    const kept = draft.stored ? schema.safeParse(draft.stored.content) : null;
    if (kept?.success && draft.stored) {
      setForm(kept.data);
      setRestoredAt(draft.stored.savedAt);
    }
    setReady(true);
  }, [draft.isLoading, draft.stored, isReady, schema]);

  // Until somebody types, the form follows what it would begin with: a new day, or what somebody else has saved.
  const began = useRef({ initial, untouched: initial });
  useEffect(() => {
    const before = began.current;
    if (!isReady || sameJson(before.initial, initial)) return;
    if (sameJson(form, before.untouched)) setForm(initial);
    began.current = { initial, untouched: initial };
  }, [form, initial, isReady]);

  const replace = (changed: F) => {
    setForm(changed);
    setPutAside(null);
    if (sameJson(changed, initial) || !isBegun(changed)) void draft.discard();
    else draft.keep(changed);
  };
  const used = () => {
    setRestoredAt(null);
    setPutAside(null);
    void draft.discard();
  };
  return {
    form,
    set: (change) => replace({ ...form, ...change }),
    clear: () => {
      began.current.untouched = initial;
      setForm(initial);
      used();
    },
    used: () => {
      began.current.untouched = form;
      used();
    },
    startAfresh: () => {
      began.current.untouched = initial;
      used();
      setForm(initial);
      setPutAside(form);
    },
    bringBack: putAside && (() => replace(putAside)),
    isLoading: !isReady,
    restoredAt,
    draft,
  };
}
