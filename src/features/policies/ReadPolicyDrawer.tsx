import { Stack, Text } from '@mantine/core';
import type { PolicyName } from '../../../electron/contract/policies.ts';
import { useOperation } from '../../api/hooks.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { LoadingNotice } from '../../ui/LoadingNotice.tsx';
import { versionWords } from '../../ui/versionWords.ts';
import { Doubts, Tabulated } from '../procedures/ReadDrawer.tsx';
import { ReadingDrawer } from '../procedures/ReadingDrawer.tsx';

interface ReadPolicyDrawerProps {
  /** Null: nothing is read. */
  policy: PolicyName | null;
  onClose: () => void;
}

/** A compensation policy as tables, to be read beside the text that it was made from. Escape closes it. */
export function ReadPolicyDrawer({ policy, onClose }: ReadPolicyDrawerProps) {
  return (
    <ReadingDrawer title={policy?.name ?? null} onClose={onClose}>
      {policy && <Read policy={policy} />}
    </ReadingDrawer>
  );
}

function Read({ policy: { id, version } }: { policy: PolicyName }) {
  const reading = useOperation('policies.show', { id, version });
  if (reading.error) return <ErrorNotice error={reading.error} onRetry={() => void reading.refetch()} />;
  if (!reading.data) return <LoadingNotice />;
  const { publisher, summary, tables, unconfirmed, notes } = reading.data;
  return (
    <Stack gap="lg">
      <div>
        <Text>{summary}</Text>
        <Text size="sm">
          Version {versionWords(version)}, by {publisher}.
        </Text>
        {notes.map((note) => (
          <Text key={note} size="sm">
            {note}
          </Text>
        ))}
      </div>
      {unconfirmed.length > 0 && <Doubts doubts={unconfirmed} />}
      {tables.map((table) => (
        <Tabulated key={table.heading} table={table} />
      ))}
    </Stack>
  );
}
