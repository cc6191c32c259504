import { Alert, Anchor, Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { FilesStatus, FileTrouble } from '../../../electron/contract/files.ts';
import { useCommand } from '../../api/hooks.ts';
import { BusyButton } from '../../ui/BusyButton.tsx';
import { ColumnHeads } from '../../ui/ColumnHeads.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { fileSize } from '../../ui/files/fileSize.ts';
import { notifyDone } from '../../ui/notify.ts';
import { momentText } from './backupWords.ts';
import { broughtBackWords, filesWords } from './filesWords.ts';
import { useFiles } from './useFiles.ts';

/** Whether every letter and document on this PC is still what was kept, and the way to have it back. */
export function FilesSection() {
  const files = useFiles();
  const check = useCommand('files.check');
  const status = files.data;
  return (
    <Stack gap="sm" component="section" aria-labelledby="kept-files">
      <Title order={2} size="h3" id="kept-files">
        Letters and documents
      </Title>
      <Text size="sm" maw="75ch">
        Once a day, a few minutes after it was opened, Redress reads every letter and document that the record names,
        and compares it with what was kept.
      </Text>
      <ErrorNotice error={files.error} onRetry={() => void files.refetch()} />
      {status && <Found status={status} />}
      <Group>
        <BusyButton
          variant="default"
          loading={check.isPending || (status?.isRunning ?? false)}
          onClick={() => check.mutate({})}
        >
          Check them now
        </BusyButton>
      </Group>
      <ErrorNotice error={check.error} />
    </Stack>
  );
}

function Found({ status }: { status: FilesStatus }) {
  const words = filesWords(status);
  return (
    <Stack gap="sm" role="status">
      {words && (
        <Alert
          color={words.isTrouble ? 'red' : 'green'}
          variant="outline"
          icon={words.isTrouble ? <IconAlertTriangle aria-hidden /> : <IconCircleCheck aria-hidden />}
          title={words.short}
        >
          {words.long}
        </Alert>
      )}
      {status.trouble.length > 0 && <Trouble trouble={status.trouble} hasSecondPlace={status.hasSecondPlace} />}
      {status.at && (
        <Text size="sm" c="dimmed">
          Last looked at on {momentText(status.at)}.
          {status.orphaned > 0 &&
            ` Besides, ${status.orphaned === 1 ? 'one file is' : `${status.orphaned} files are`} kept that no case names (${fileSize(status.orphanedBytes)}): added to a form that was then thrown away. ${status.orphaned === 1 ? 'It does' : 'They do'} no harm.`}
        </Text>
      )}
    </Stack>
  );
}

function Trouble({ trouble, hasSecondPlace }: { trouble: readonly FileTrouble[]; hasSecondPlace: boolean }) {
  const bringBack = useCommand('files.bringBack');
  const canBring = hasSecondPlace || trouble.some(({ canBeBroughtBack }) => canBeBroughtBack);
  return (
    <>
      <Table.ScrollContainer type="native" minWidth={520}>
        <Table withTableBorder verticalSpacing="xs">
          <ColumnHeads titles={['Case', 'Letter or document', 'What is wrong', 'In the backup']} />
          <Table.Tbody>
            {trouble.map((file) => (
              <Table.Tr key={`${file.caseId} ${file.sha256}`}>
                <Table.Td>
                  <Anchor
                    size="sm"
                    underline="always"
                    renderRoot={(props) => <Link to="/case/$caseId" params={{ caseId: file.caseId }} {...props} />}
                  >
                    {file.reference}
                  </Anchor>
                </Table.Td>
                <Table.Td style={{ overflowWrap: 'anywhere' }}>{file.what}</Table.Td>
                <Table.Td>{file.state === 'missing' ? 'It is gone' : 'It was altered'}</Table.Td>
                <Table.Td>
                  {file.canBeBroughtBack ? 'Whole' : hasSecondPlace ? 'Perhaps in the second place' : 'Not there'}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {canBring && (
        <Group>
          <Button
            loading={bringBack.isPending}
            onClick={() =>
              bringBack.mutate({}, { onSuccess: ({ broughtBack }) => notifyDone(broughtBackWords(broughtBack)) })
            }
          >
            Bring them back from the backup
          </Button>
        </Group>
      )}
      <ErrorNotice error={bringBack.error} />
    </>
  );
}
