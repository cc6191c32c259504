import { Button, Code, Group, Text } from '@mantine/core';
import { useCommand, useOperation } from '../../api/hooks.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { Section } from './Section.tsx';

const NOTHING = {};

/** The folder in which the scanner puts its files. */
export function ScansSection() {
  const scans = useOperation('scans.list', NOTHING);
  const choose = useCommand('scans.chooseFolder');
  const leave = useCommand('scans.leaveFolder');
  const folder = scans.data?.folder ?? null;
  return (
    <Section
      title="Scans"
      about="Redress looks into this folder every few seconds. What comes there stands under “Scans waiting” until it is put on its case."
    >
      <ErrorNotice error={scans.error} onRetry={() => void scans.refetch()} />
      {folder === null ? (
        <Text>No folder is named.</Text>
      ) : (
        <Code block style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {folder}
        </Code>
      )}
      {scans.data?.problem && <Text fw={600}>{scans.data.problem}</Text>}
      <Group>
        <Button
          variant="default"
          loading={choose.isPending}
          onClick={() =>
            choose.mutate(
              {},
              { onSuccess: (view) => view && notifyDone(`Redress looks for scans in ${view.folder} from now on.`) },
            )
          }
        >
          {folder === null ? 'Choose the folder…' : 'Choose another folder…'}
        </Button>
        {folder !== null && (
          <Button variant="default" loading={leave.isPending} onClick={() => leave.mutate({})}>
            Stop looking there
          </Button>
        )}
      </Group>
      <ErrorNotice error={choose.error ?? leave.error} />
    </Section>
  );
}
