import { useState } from 'react';
import type { ApprovalView } from '../../../../electron/domain/letterApproval.ts';
import { missingIn } from '../../../../electron/domain/letters.ts';
import type { LetterRoom } from '../useLetterRoom.ts';

export interface Seen {
  approval: ApprovalView;
  version: number;
}

/** What stands open about a letter's approval: nothing; asking for it; judging it. Each of what was just kept. */
type ApprovalDialog = { at: 'nothing' } | { at: 'asking' | 'judging'; seen: Seen };

/** Asking for approval and giving it: everything typed is kept first, and it is of exactly that. */
export function useApproval(room: LetterRoom, goToPart: (part: string) => void) {
  const [dialog, setDialog] = useState<ApprovalDialog>({ at: 'nothing' });
  const [isPreparing, setPreparing] = useState(false);
  const [lacks, setLacks] = useState(false);

  const open = async (at: 'asking' | 'judging') => {
    if (isPreparing) return;
    setPreparing(true);
    const settled = await room.settle();
    setPreparing(false);
    if (!settled) return;
    // Its own tick comes last: the rest has to be in place before anybody else is asked to look.
    const missing = missingIn(settled.checks).filter(({ id }) => id !== 'approved');
    setLacks(at === 'asking' && missing.length > 0);
    if (at === 'judging' || missing.length === 0) {
      setDialog({ at, seen: settled });
      return;
    }
    const first = missing.find(({ part }) => part !== null);
    if (first?.part) goToPart(first.part);
  };

  return {
    dialog,
    isPreparing,
    /** True when it was to be asked for and something is still missing. */
    lacks,
    ask: () => void open('asking'),
    judge: () => void open('judging'),
    close: () => setDialog({ at: 'nothing' }),
  };
}

export type Approving = ReturnType<typeof useApproval>;
