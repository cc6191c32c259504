import { Alert, Group, List, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ImportRecord } from '../../../electron/contract/imports.ts';
import { londonDate, plainDate } from '../../../electron/domain/isoDate.ts';
import { useCommand, useOperation } from '../../api/hooks.ts';
import { BusyButton } from '../../ui/BusyButton.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { Section } from '../settings/Section.tsx';
import { TakingIn } from './AcceptSection.tsx';
import { doneWords } from './importWords.ts';
import { useProgress } from './useImportPreview.ts';

const NOTHING = {};

/** What was taken in before; first what stopped half-way, with a way to go on. */
export function EarlierImports() {
  const imports = useOperation('imports.list', NOTHING);
  if (imports.error) return <ErrorNotice error={imports.error} onRetry={() => void imports.refetch()} />;
  const all = imports.data ?? [];
  if (all.length === 0) return null;
  const unfinished = all.filter(({ state }) => state === 'cut-short' || state === 'stopped');
  return (
    <>
      {unfinished.map((one) => (
        <Unfinished key={one.importId} one={one} />
      ))}
      <Section title="Taken in before">
        <List size="sm">
          {all.map((one) => (
            <List.Item key={one.importId}>
              <strong>{one.fileName}</strong>, {plainDate(londonDate(one.begunAt))}, by {one.by}. {doneWords(one)}
              {one.state === 'running' && ' It is being taken in now.'}
            </List.Item>
          ))}
        </List>
      </Section>
    </>
  );
}

function Unfinished({ one }: { one: ImportRecord }) {
  const resume = useCommand('imports.resume');
  const progress = useProgress('taking-in');
  const goOn = async () => {
    try {
      const done = await resume.mutateAsync({ importId: one.importId });
      notifyDone(doneWords(done), `“${one.fileName}” is in`);
    } catch {
      // The notice below says what happened.
    }
  };
  return (
    <Alert
      role="status"
      variant="outline"
      color="orange"
      icon={<IconAlertTriangle aria-hidden />}
      title={`“${one.fileName}” is not all in`}
    >
      <Stack gap="xs" align="flex-start">
        <Text size="sm">
          {one.taken.toLocaleString('en-GB')} of {one.rows.toLocaleString('en-GB')} rows are in;{' '}
          {one.state === 'stopped' ? 'then it was stopped' : 'then Redress ended in the middle of it'}. What is in is
          whole. Going on adds the others, none twice.
        </Text>
        <ErrorNotice error={resume.error} />
        <Group>
          <BusyButton size="xs" loading={resume.isPending} onClick={() => void goOn()}>
            Go on with it
          </BusyButton>
        </Group>
        {resume.isPending && <TakingIn progress={progress} />}
      </Stack>
    </Alert>
  );
}
