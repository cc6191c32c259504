import { Alert, Button, Stack, Text } from '@mantine/core';
import type { LetterView } from '../../../electron/contract/letters.ts';
import { useCommand } from '../../api/hooks.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { notifyDone } from '../../ui/notify.ts';
import type { LetterRoom } from './useLetterRoom.ts';

/** Says that the office has other words for this letter since it was begun, and takes them in when asked to. */
export function NewerWords({ view, room }: { view: LetterView; room: LetterRoom }) {
  const take = useCommand('letters.takeNewerWords');
  if (view.newerWords === null) return null;
  const takeThem = async () => {
    // What is typed belongs to the version that the command names.
    if (!(await room.settle())) return;
    try {
      await take.mutateAsync({ letterId: view.letter.id, expectedVersion: room.version() });
      await room.loadNewest();
      notifyDone('The letter has the newer words. What you wrote is as it was.');
    } catch {
      // Shown in the notice.
    }
  };
  return (
    <Alert variant="outline" color="gray" title="There are newer words for this letter">
      <Stack gap="xs" align="flex-start">
        <Text size="sm">
          It was begun with {view.words.charAt(0).toLowerCase()}
          {view.words.slice(1)}; now {view.newerWords.charAt(0).toLowerCase()}
          {view.newerWords.slice(1)} is in use. The letter keeps its own until you take the newer ones.
        </Text>
        <ErrorNotice error={take.error} />
        <Button variant="default" size="compact-md" loading={take.isPending} onClick={() => void takeThem()}>
          Take the newer words
        </Button>
      </Stack>
    </Alert>
  );
}
