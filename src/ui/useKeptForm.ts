import { useEffect, useState } from 'react';
import type { z } from 'zod';
import { useDraft } from '../api/draft.ts';

export interface KeptForm<F extends object> {
  form: F;
  set: (change: Partial<F>) => void;
  /** Empties the form and throws away what was kept of it. */
  clear: () => void;
  /** Throws away what was kept; the form stays as it is, because it is what has just been saved. */
  used: () => void;
  /** True until it is known whether something had been typed before. */
  isLoading: boolean;
  /** When what was typed earlier was kept; null when the form began empty. */
  restoredAt: string | null;
  draft: ReturnType<typeof useDraft>;
}

/** A form outside a case that is kept as a draft while it is typed, and filled again with what was kept. */
export function useKeptForm<F extends object>(key: string, schema: z.ZodType<F>, initial: F): KeptForm<F> {
  const [form, setForm] = useState(initial);
  const [isReady, setReady] = useState(false);
  const [restoredAt, setRestoredAt] = useState<string | null>(null);
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

  const used = () => {
    setRestoredAt(null);
    void draft.settle().then(draft.discard);
  };
  return {
    form,
    set: (change) => {
      const changed = { ...form, ...change };
      setForm(changed);
      draft.keep(changed);
    },
    clear: () => {
      setForm(initial);
      used();
    },
    used,
    isLoading: !isReady,
    restoredAt,
    draft,
  };
}
