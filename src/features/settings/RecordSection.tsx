import { Alert, Button, Code, Group, Stack, Text, Title } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { RecordHealth } from '../../../electron/contract/office.ts';
import type { OutputOf } from '../../../electron/contract/operations.ts';
import { call } from '../../api/call.ts';
import { useCommand, useOperation } from '../../api/hooks.ts';
import { useSignedIn } from '../../api/session.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { calendarWords } from '../../ui/versionWords.ts';
import { Section } from './Section.tsx';

type Check =
  | { at: 'nothing' }
  | { at: 'running' }
  | { at: 'done'; result: OutputOf<'history.verify'> }
  | { at: 'failed'; error: unknown };

const NOTHING = {};

const readingWords: Record<RecordHealth['reading'], string> = {
  'at-opening': 'The whole record was read before it was opened: it is not damaged.',
  'to-come':
    'The record is large and was as Redress had left it, so it was opened at once; it is read in full in a while.',
  'under-way': 'The record is being read in full beside your work.',
  done: 'The whole record was read since it was opened: it is not damaged.',
  failed: 'The record is damaged.',
};

/** What was looked at by itself when the record was opened. */
function AtOpening() {
  const health = useOperation('record.health', NOTHING, { refetchInterval: 30_000 });
  if (health.error) return <ErrorNotice error={health.error} onRetry={() => void health.refetch()} />;
  if (!health.data) return null;
  const { historyEnd, reading } = health.data;
  return (
    <>
      {!historyEnd.isIntact && (
        <Alert role="alert" color="red" variant="outline" title="Seen at opening: the history is not as it was written">
          {historyEnd.message}
        </Alert>
      )}
      <Text size="sm">
        {historyEnd.isIntact && `Seen at opening: ${historyEnd.message} `}
        {readingWords[reading]}
      </Text>
    </>
  );
}

/** Where the record lies, and the proof that nobody has changed it behind the program's back. */
export function RecordSection() {
  const { session } = useSignedIn();
  const openFolder = useCommand('startup.openDataFolder');
  const [check, setCheck] = useState<Check>({ at: 'nothing' });

  const verify = async () => {
    setCheck({ at: 'running' });
    try {
      setCheck({ at: 'done', result: await call('history.verify', {}) });
    } catch (error) {
      setCheck({ at: 'failed', error });
    }
  };

  return (
    <Section title="The record">
      <Stack gap="xs">
        <Title order={3}>Is the history whole?</Title>
        <Text size="sm">
          Each entry of the history is sealed to the one before it. This goes through all of them and finds any that was
          changed or taken out.
        </Text>
        <AtOpening />
        <Group>
          <Button variant="default" loading={check.at === 'running'} onClick={() => void verify()}>
            Check the history
          </Button>
        </Group>
        <div aria-live="polite">
          {check.at === 'done' && check.result.isIntact && (
            <Alert color="green" variant="outline" icon={<IconCircleCheck aria-hidden />} title="The history is whole">
              {check.result.message}
            </Alert>
          )}
        </div>
        {check.at === 'done' && !check.result.isIntact && (
          <Alert role="alert" color="red" variant="outline" title="The history is not as it was written">
            {check.result.message}
          </Alert>
        )}
        {check.at === 'failed' && <ErrorNotice error={check.error} onRetry={() => void verify()} />}
      </Stack>
      <Stack gap="xs">
        <Title order={3}>Where it is kept</Title>
        <Code block style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {session.dataFolder}
        </Code>
        <Group>
          <Button variant="default" onClick={() => openFolder.mutate({})}>
            Open the data folder
          </Button>
        </Group>
        <ErrorNotice error={openFolder.error} />
        <Text size="sm" c="dimmed">
          Redress {session.programVersion} · Bank holidays {calendarWords(session.calendarVersion)}
        </Text>
      </Stack>
    </Section>
  );
}
