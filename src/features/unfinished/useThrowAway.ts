import { useState } from 'react';
import type { InputOf } from '../../../electron/contract/operations.ts';
import { call } from '../../api/call.ts';
import { useCommand } from '../../api/hooks.ts';
import type { Begun } from './useBegun.ts';

interface ThrownAway {
  key: string;
  label: string;
  content: InputOf<'drafts.save'>['content'];
}

/** Throws a kept form away, and brings the last one back: nothing typed goes for good by a slip. */
export function useThrowAway() {
  const discard = useCommand('drafts.discard');
  const save = useCommand('drafts.save');
  const [last, setLast] = useState<ThrownAway | null>(null);
  const [readError, setReadError] = useState<unknown>(null);

  const throwAway = async ({ key, label }: Begun) => {
    try {
      const stored = await call('drafts.get', { key });
      setReadError(null);
      await discard.mutateAsync({ key });
      setLast(stored && { key, label, content: stored.content });
    } catch (thrown) {
      setReadError(thrown);
    }
  };
  const bringBack = async () => {
    if (!last) return;
    const { key, content } = last;
    try {
      await save.mutateAsync({ key, content });
      setLast(null);
    } catch (thrown) {
      setReadError(thrown);
    }
  };
  return { throwAway, bringBack, last, error: readError };
}
