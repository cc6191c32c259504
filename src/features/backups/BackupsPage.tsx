import { Alert, Button, Group, Stack, Table, Text, Title, VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle, IconInfoCircle, IconShieldCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { BackupStatus, StoredCopy } from '../../../electron/contract/backups.ts';
import { useCommand, useOperation } from '../../api/hooks.ts';
import { BusyButton } from '../../ui/BusyButton.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { fileSize } from '../../ui/files/fileSize.ts';
import { LoadingNotice } from '../../ui/LoadingNotice.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { copyKindWords, judgementWords, momentText } from './backupWords.ts';
import { FilesSection } from './FilesSection.tsx';
import { RestoreDialog } from './RestoreDialog.tsx';
import { SecondPlace } from './SecondPlace.tsx';

const NOTHING = {};

/** What is backed up, where, how to prove it, and how to have it back. */
export function BackupsPage() {
  const status = useOperation('backups.status', NOTHING);
  const make = useCommand('backups.make');
  return (
    <Stack gap="lg" maw={1000}>
      <PageTitle>Backups</PageTitle>
      <ErrorNotice error={status.error} onRetry={() => void status.refetch()} />
      {status.isPending && <LoadingNotice>Looking at the backups…</LoadingNotice>}
      {status.data && (
        <>
          {status.data.restored && (
            <Alert variant="outline" icon={<IconInfoCircle aria-hidden />} title="A backup was put back">
              {status.data.restored}
            </Alert>
          )}
          <Judgement status={status.data} />
          <Group>
            <BusyButton loading={make.isPending} onClick={() => make.mutate({})}>
              Make a backup now
            </BusyButton>
          </Group>
          <ErrorNotice error={make.error} />
          <SecondPlace place={status.data.secondPlace} />
          <FilesSection />
          <Copies copies={status.data.copies} />
        </>
      )}
    </Stack>
  );
}

function Judgement({ status }: { status: BackupStatus }) {
  const { short, long, isTrouble } = judgementWords(status);
  return (
    <Stack gap="xs" role="status">
      <Alert
        color={isTrouble ? 'red' : 'green'}
        variant="outline"
        icon={isTrouble ? <IconAlertTriangle aria-hidden /> : <IconShieldCheck aria-hidden />}
        title={short}
      >
        {status.problem ?? long}
      </Alert>
      {status.alteredFiles > 0 && (
        <Alert color="red" variant="outline" icon={<IconAlertTriangle aria-hidden />} title="Kept files were changed">
          {status.alteredFiles === 1 ? 'One letter or document' : `${status.alteredFiles} letters or documents`} in the
          data folder {status.alteredFiles === 1 ? 'is' : 'are'} no longer what was kept: something outside Redress
          changed them. Ask whoever looks after the PC to bring the folder “files” back from the backups.
        </Alert>
      )}
    </Stack>
  );
}

function Copies({ copies }: { copies: StoredCopy[] }) {
  const [chosen, setChosen] = useState<StoredCopy | null>(null);
  return (
    <Stack gap="sm">
      <Title order={2} size="h3">
        What can be put back
      </Title>
      {copies.length === 0 ? (
        <div className="panel">
          <EmptyState title="There is no backup yet">Make one with the button above.</EmptyState>
        </div>
      ) : (
        <Table.ScrollContainer type="native" minWidth={640}>
          <Table withTableBorder verticalSpacing="xs">
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">The record as it was</Table.Th>
                <Table.Th scope="col">Why it was kept</Table.Th>
                <Table.Th scope="col">Size</Table.Th>
                <Table.Th scope="col">
                  <VisuallyHidden>What can be done with it</VisuallyHidden>
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {copies.map((copy) => (
                <CopyRow key={copy.name} copy={copy} onRestore={() => setChosen(copy)} />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      <RestoreDialog copy={chosen} onClose={() => setChosen(null)} />
    </Stack>
  );
}

function CopyRow({ copy, onRestore }: { copy: StoredCopy; onRestore: () => void }) {
  const rehearse = useCommand('backups.rehearse');
  const when = momentText(copy.at);
  return (
    <>
      <Table.Tr>
        <Table.Th scope="row">{when}</Table.Th>
        <Table.Td>{copyKindWords[copy.kind]}</Table.Td>
        <Table.Td>{fileSize(copy.bytes)}</Table.Td>
        <Table.Td>
          <Group gap="xs" justify="flex-end" wrap="nowrap">
            <BusyButton
              size="compact-sm"
              variant="default"
              loading={rehearse.isPending}
              aria-label={`Prove it: the backup of ${when}`}
              onClick={() => rehearse.mutate({ name: copy.name })}
            >
              Prove it
            </BusyButton>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={`Put it back: the record of ${when}`}
              onClick={onRestore}
            >
              Put it back
            </Button>
          </Group>
        </Table.Td>
      </Table.Tr>
      {(rehearse.data || rehearse.error) && (
        <Table.Tr>
          <Table.Td colSpan={4}>
            <ErrorNotice error={rehearse.error} />
            {rehearse.data && (
              <Text size="sm" role="status" c={rehearse.data.isSound ? undefined : 'red'}>
                {rehearse.data.message}
              </Text>
            )}
          </Table.Td>
        </Table.Tr>
      )}
    </>
  );
}
