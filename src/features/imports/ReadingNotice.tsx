import { Progress as Bar, Button, Group, Loader, Stack, Text } from '@mantine/core';
import { call } from '../../api/call.ts';
import type { Progress } from './useImportPreview.ts';

/** That a file is being read, how far it has come, and a way to stop it. */
export function ReadingNotice({ progress }: { progress: Progress | null }) {
  return (
    <Stack gap="xs" role="status">
      <Group gap="sm">
        <Loader size="sm" />
        <Text size="sm">
          {progress
            ? `Reading row ${progress.done.toLocaleString('en-GB')} of ${progress.total.toLocaleString('en-GB')}…`
            : 'Reading the file…'}
        </Text>
        <Button size="compact-sm" variant="default" onClick={() => void call('imports.stopReading', {})}>
          Stop reading
        </Button>
      </Group>
      {progress && (
        <Bar value={(progress.done / Math.max(progress.total, 1)) * 100} aria-label="How much of the file is read" />
      )}
    </Stack>
  );
}
