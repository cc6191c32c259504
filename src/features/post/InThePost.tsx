import { Alert, Group, Stack, Text } from '@mantine/core';
import type { TrayLetter } from '../../../electron/contract/post.ts';
import { type IsoDate, longDate } from '../../../electron/domain/isoDate.ts';
import { useCommand } from '../../api/hooks.ts';
import { useSignedIn } from '../../api/session.ts';
import { BusyButton } from '../../ui/BusyButton.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { letterCount } from './postWords.ts';

/** Letters that were put into the post after the last collection, once the day has come on which they left. */
export function InThePost({ letters, today }: { letters: readonly TrayLetter[]; today: IsoDate }) {
  const gone = letters.filter(({ leavesOn }) => leavesOn !== null && leavesOn <= today);
  const days = [...new Set(gone.flatMap(({ leavesOn, leavesBy }) => (leavesBy ? [`${leavesOn} ${leavesBy}`] : [])))];
  if (days.length === 0) return null;
  return (
    <Stack gap="sm">
      {days.sort().map((day) => (
        <Gone key={day} letters={gone.filter(({ leavesOn, leavesBy }) => `${leavesOn} ${leavesBy}` === day)} />
      ))}
    </Stack>
  );
}

function Gone({ letters }: { letters: readonly TrayLetter[] }) {
  const { me } = useSignedIn();
  const record = useCommand('post.recordPosted');
  const [first] = letters;
  if (!first?.leavesOn || !first.leavesBy) return null;
  const { leavesOn: on, leavesBy: method } = first;
  const note = async () => {
    try {
      await record.mutateAsync({
        letters: letters.map(({ letterId, version }) => ({ letterId, expectedVersion: version })),
        on,
        method,
        by: me.id,
      });
      notifyDone(`${letterCount(letters.length)} sent on ${longDate(on)}.`);
    } catch {
      // The notice below says what was wrong.
    }
  };
  return (
    <Alert color="blue" variant="outline" title={`${letterCount(letters.length)} left on ${longDate(on)}`}>
      <Stack gap="sm">
        <Text>
          {letters.length === 1 ? 'It was' : 'They were'} put into the post after the last collection of the day before:{' '}
          {letters.map(({ recipientName }) => recipientName).join(', ')}.
        </Text>
        <ErrorNotice error={record.error} title="Nothing was noted" />
        <Group>
          <BusyButton loading={record.isPending} onClick={() => void note()}>
            Note as sent on {longDate(on)}
          </BusyButton>
        </Group>
      </Stack>
    </Alert>
  );
}
