import { useState } from 'react';
import type { LetterView } from '../../../electron/contract/letters.ts';
import { missingIn } from '../../../electron/domain/letters.ts';
import { useCommand } from '../../api/hooks.ts';
import { asOperationError, type OperationError } from '../../api/operationError.ts';
import type { LetterPreview, LetterRoom } from './useLetterRoom.ts';

/** Where issuing stands: nothing asked; contents missing; asked whether really; the letter changed meanwhile. */
export type IssueState =
  | { at: 'idle' }
  | { at: 'preparing' }
  | { at: 'missing' }
  | { at: 'asking'; preview: LetterPreview; version: number }
  | { at: 'changed'; error: OperationError };

/**
 * Issuing a letter: everything typed is kept, the preview is made of exactly that, and only what was on screen can be
 * issued, named by its fingerprint.
 */
export function useIssue(view: LetterView, room: LetterRoom, goToPart: (part: string) => void, onIssued: () => void) {
  const [state, setState] = useState<IssueState>({ at: 'idle' });
  const issue = useCommand('letters.issue');

  const ask = async () => {
    if (state.at === 'preparing' || issue.isPending) return;
    setState({ at: 'preparing' });
    issue.reset();
    const settled = await room.settle();
    // What went wrong is shown where it happened: at the keeping or at the preview.
    if (!settled) return setState({ at: 'idle' });
    const missing = missingIn(settled.checks);
    if (missing.length === 0) {
      const { preview, version } = settled;
      return setState(preview ? { at: 'asking', preview, version } : { at: 'idle' });
    }
    setState({ at: 'missing' });
    const first = missing.find(({ part }) => part !== null);
    if (first?.part) goToPart(first.part);
  };

  const confirm = async () => {
    if (state.at !== 'asking') return;
    try {
      await issue.mutateAsync({
        letterId: view.letter.id,
        expectedVersion: state.version,
        sha256: state.preview.sha256,
      });
      onIssued();
    } catch (thrown) {
      const error = asOperationError(thrown);
      if (error.code === 'LETTER_CHANGED') {
        await room.refreshPreview();
        setState({ at: 'changed', error });
      } else {
        setState({ at: 'idle' });
      }
    }
  };

  return {
    state,
    ask: () => void ask(),
    confirm: () => void confirm(),
    leave: () => setState({ at: 'idle' }),
    isIssuing: issue.isPending,
    // A letter that changed gets words and a fresh preview of its own.
    error: issue.error?.code === 'LETTER_CHANGED' ? null : issue.error,
  };
}

export type Issuing = ReturnType<typeof useIssue>;
