import { Alert, Button, Group, Text } from '@mantine/core';
import type { IsoDate } from '../../electron/domain/isoDate.ts';
import { DraftRestored } from './DraftNote.tsx';
import type { KeptForm } from './useKeptForm.ts';

interface KeptNoticeProps {
  kept: Pick<KeptForm<object>, 'restoredAt' | 'startAfresh' | 'bringBack'>;
  today: IsoDate;
}

/** Says that a form was filled again, offers an empty one, and then offers what stood in it: nothing typed goes for good by a slip. */
export function KeptNotice({ kept, today }: KeptNoticeProps) {
  if (kept.bringBack)
    return (
      <Alert role="status" variant="outline" color="gray">
        <Group justify="space-between" gap="sm">
          <Text size="sm">The form is as it was before you typed.</Text>
          <Button size="xs" variant="default" onClick={kept.bringBack}>
            Bring back what I had typed
          </Button>
        </Group>
      </Alert>
    );
  if (kept.restoredAt === null) return null;
  return <DraftRestored savedAt={kept.restoredAt} today={today} onStartAfresh={kept.startAfresh} />;
}
