import { Alert, List, Progress, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { NotTaken } from '../../../electron/domain/handedFiles.ts';
import type { FileList } from './useFileList.ts';

/** The file that is being kept now, and how much of it is. */
export function KeepingFile({ underWay }: Pick<FileList, 'underWay'>) {
  if (!underWay) return null;
  return (
    <Stack gap={4}>
      <Text size="sm">Keeping {underWay.name}…</Text>
      <Progress value={underWay.part * 100} aria-label={`How much of ${underWay.name} is kept`} />
    </Stack>
  );
}

/** Files that were not taken, each with its reason. */
export function NotTakenAlert({ notTaken, onClose }: { notTaken: readonly NotTaken[]; onClose: () => void }) {
  if (notTaken.length === 0) return null;
  return (
    <Alert
      role="alert"
      color="red"
      variant="outline"
      icon={<IconAlertTriangle aria-hidden />}
      title={notTaken.length === 1 ? 'One was not added' : `${notTaken.length} were not added`}
      withCloseButton
      closeButtonLabel="Close this message"
      onClose={onClose}
    >
      <List size="sm">
        {notTaken.map(({ name, why }) => (
          <List.Item key={`${name} ${why}`}>{why}</List.Item>
        ))}
      </List>
    </Alert>
  );
}
