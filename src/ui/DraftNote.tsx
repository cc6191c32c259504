import { Alert, Button, Group, Text } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { type Instant, type IsoDate, londonDate, londonTime, longDate } from '../../electron/domain/isoDate.ts';
import type { DraftState } from '../api/draftKeeper.ts';

/** Says quietly that what is being typed is kept, and since when; says it plainly when keeping fails. */
export function DraftNote({ state }: { state: DraftState }) {
  if (state.at === 'failed') {
    return (
      <Text role="alert" size="sm" c="red">
        What you have typed could not be kept just now. It is still here in the form; Redress tries again as you go on.
      </Text>
    );
  }
  return (
    <Text size="sm" c="dimmed" mih="1.5em">
      {state.at === 'keeping' && 'Keeping what you type…'}
      {state.at === 'kept' && `Kept at ${londonTime(state.since)}: safe if the program is closed.`}
    </Text>
  );
}

interface DraftRestoredProps {
  savedAt: Instant;
  today: IsoDate;
  /** Said in the place of when it was typed, where the program itself filled the form in. */
  said?: string;
  onStartAfresh: () => void;
}

/** Says that a form stands filled in already, and offers an empty one. */
export function DraftRestored({ savedAt, today, said, onStartAfresh }: DraftRestoredProps) {
  const day = londonDate(savedAt);
  const when = day === today ? `at ${londonTime(savedAt)}` : `on ${longDate(day)} at ${londonTime(savedAt)}`;
  return (
    <Alert role="status" variant="outline" color="gray" icon={<IconHistory aria-hidden />}>
      <Group justify="space-between" gap="sm">
        <Text size="sm">{said ?? `We kept what you had typed ${when}.`}</Text>
        <Button size="xs" variant="default" onClick={onStartAfresh}>
          Start afresh
        </Button>
      </Group>
    </Alert>
  );
}
