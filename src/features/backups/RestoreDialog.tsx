import { Alert, Button, Group, List, Modal, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { StoredCopy } from '../../../electron/contract/backups.ts';
import { useCommand, useOperation } from '../../api/hooks.ts';
import { BusyButton } from '../../ui/BusyButton.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { LoadingNotice } from '../../ui/LoadingNotice.tsx';
import { momentText } from './backupWords.ts';

const SHOWN = 12;

/** Says what putting a backup back would lose, and that it can be undone; then does it. */
export function RestoreDialog({ copy, onClose }: { copy: StoredCopy | null; onClose: () => void }) {
  return (
    <Modal opened={copy !== null} onClose={onClose} title="Put back a backup" size="lg" centered>
      {copy && <Body copy={copy} onClose={onClose} />}
    </Modal>
  );
}

function Body({ copy, onClose }: { copy: StoredCopy; onClose: () => void }) {
  const loss = useOperation('backups.lossOf', { name: copy.name });
  const restore = useCommand('backups.restore');
  return (
    <Stack gap="md">
      <Text>
        The record will be as it was on <strong>{momentText(copy.at)}</strong>. Redress closes and starts again with it.
      </Text>
      <ErrorNotice error={loss.error} onRetry={() => void loss.refetch()} />
      {loss.isPending && <LoadingNotice>Comparing it with the record…</LoadingNotice>}
      {loss.data?.isSameHistory && loss.data.entries === 0 && (
        <Text>Nothing has been recorded since, so nothing would be missing.</Text>
      )}
      {loss.data && loss.data.entries > 0 && (
        <Alert color="red" variant="outline" icon={<IconAlertTriangle aria-hidden />} title="What would be missing">
          <Text size="sm">
            {loss.data.entries === 1 ? 'One entry' : `${loss.data.entries.toLocaleString('en-GB')} entries`} of the
            history
            {loss.data.cases.length > 0 && ', in these cases:'}
          </Text>
          <List size="sm">
            {loss.data.cases.slice(0, SHOWN).map(({ reference, entries, lastAt, isWhole }) => (
              <List.Item key={reference}>
                {reference}: {isWhole ? 'the whole case, with ' : ''}
                {entries === 1 ? 'one entry' : `${entries} entries`}, the last on {momentText(lastAt)}
              </List.Item>
            ))}
            {loss.data.cases.length > SHOWN && <List.Item>and {loss.data.cases.length - SHOWN} more cases</List.Item>}
          </List>
        </Alert>
      )}
      {loss.data && !loss.data.isSameHistory && (
        <Alert color="red" variant="outline" icon={<IconAlertTriangle aria-hidden />} title="Another history">
          This backup is not an earlier state of the record that is open. Put it back only if you know why it is here.
        </Alert>
      )}
      <Text size="sm">
        What is here now is put aside first, under “As it was before a backup was put back”, and can be put back in the
        same way.
      </Text>
      <ErrorNotice error={restore.error} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose} data-autofocus>
          Leave it as it is
        </Button>
        <BusyButton
          disabled={!loss.data}
          loading={restore.isPending || restore.isSuccess}
          onClick={() => restore.mutate({ name: copy.name })}
        >
          Put it back and start again
        </BusyButton>
      </Group>
    </Stack>
  );
}
