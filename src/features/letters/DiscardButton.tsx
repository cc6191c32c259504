import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { LetterView } from '../../../electron/contract/letters.ts';
import { useCommand } from '../../api/hooks.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { notifyAct } from '../../ui/notify.ts';
import type { LetterRoom } from './useLetterRoom.ts';

/** Throws the draft away without a question: it can be brought back, at once by “Undo” and later from the case's page. */
export function DiscardButton({ view, room }: { view: LetterView; room: LetterRoom }) {
  const discard = useCommand('letters.discard');
  const navigate = useNavigate();
  const throwAway = async () => {
    // A save that is still under way would be one of a letter that is gone.
    await room.settle();
    try {
      await discard.mutateAsync({ letterId: view.letter.id, expectedVersion: room.version() });
      void notifyAct('The draft is thrown away. The case has not changed.');
      void navigate({ to: '/case/$caseId', params: { caseId: view.letter.caseId } });
    } catch {
      // Shown beneath the button.
    }
  };
  return (
    <div>
      <Button variant="default" loading={discard.isPending} onClick={() => void throwAway()}>
        Throw this draft away
      </Button>
      <ErrorNotice error={discard.error} />
    </div>
  );
}
