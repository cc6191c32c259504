import { Alert, Button, Group, List, Progress, Stack, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { CaseView } from '../../../../electron/contract/cases.ts';
import { useCommand } from '../../../api/hooks.ts';
import { usePush } from '../../../api/push.ts';
import { ErrorNotice } from '../../../ui/ErrorNotice.tsx';
import { fileSize } from '../../../ui/files/fileSize.ts';

interface ExportPanelProps {
  view: CaseView;
  onClose: () => void;
  /** Told while an export runs, so that it is not closed by a slip. */
  onRunning: (isRunning: boolean) => void;
}

interface Progressing {
  done: number;
  total: number;
  label: string;
}

/** Writes the whole case into a folder that can be handed on, with progress and a way to stop. */
export function ExportPanel({ view, onClose, onRunning }: ExportPanelProps) {
  const [exportId, setExportId] = useState<string | null>(null);
  const [progress, setProgress] = useState<Progressing | null>(null);
  const run = useCommand('exports.run');
  const cancel = useCommand('exports.cancel');
  const show = useCommand('exports.showFolder');
  const result = useRef<HTMLDivElement>(null);

  usePush((push) => {
    if (push.type === 'export-progress' && push.exportId === exportId) setProgress(push);
  });
  useEffect(() => onRunning(run.isPending), [run.isPending, onRunning]);
  useEffect(() => {
    if (run.data) result.current?.focus();
  }, [run.data]);

  const start = () => {
    const id = crypto.randomUUID();
    setExportId(id);
    setProgress(null);
    cancel.reset();
    run.mutate({ caseId: view.id, exportId: id });
  };
  const wasStopped = run.error?.code === 'CANCELLED';
  const percent = progress && progress.total > 0 ? Math.round((progress.done / progress.total) * 100) : 0;

  return (
    <Stack gap="md">
      <Text>Writes a new folder for {view.reference}, ready to hand to the ombudsman. It holds:</Text>
      <List size="sm">
        <List.Item>every letter that was issued, and every document on the case</List.Item>
        <List.Item>a chronology of everything that happened, and an index</List.Item>
        <List.Item>the case as data, and a list of checksums that proves the files unchanged</List.Item>
      </List>
      {run.isPending && (
        <div>
          <Progress value={percent} aria-label="Progress of the export" size="lg" />
          <Text role="status" size="sm" mt={4}>
            {progress
              ? `${progress.label} (${progress.done} of ${progress.total})`
              : 'Choose a place in the window that has opened.'}
          </Text>
        </div>
      )}
      {wasStopped ? (
        <Alert role="status" variant="outline" color="gray" title="The export was stopped">
          What had been written was taken away again. Nothing on the case has changed.
        </Alert>
      ) : (
        <ErrorNotice error={run.error} title="The export could not be finished" />
      )}
      {run.isSuccess && run.data === null && <Text role="status">No place was chosen, so nothing was written.</Text>}
      {run.data && (
        <div ref={result} tabIndex={-1}>
          <Alert role="status" variant="outline" color="green" title="The case is exported">
            <Text size="sm">
              {run.data.files} files, {fileSize(run.data.bytes)}, in
            </Text>
            <Text size="sm" fw={600} style={{ overflowWrap: 'anywhere' }}>
              {run.data.folder}
            </Text>
          </Alert>
        </div>
      )}
      <ErrorNotice error={show.error ?? cancel.error} />
      <Group justify="flex-end" gap="sm">
        {run.isPending ? (
          <Button
            variant="default"
            loading={cancel.isPending}
            onClick={() => {
              if (exportId) cancel.mutate({ exportId });
            }}
          >
            Stop the export
          </Button>
        ) : (
          <Button variant="default" onClick={onClose}>
            {run.data ? 'Close' : 'Not now'}
          </Button>
        )}
        {run.data ? (
          <Button
            onClick={() => {
              if (run.data) show.mutate({ folder: run.data.folder });
            }}
          >
            Show the folder
          </Button>
        ) : (
          <Button data-autofocus loading={run.isPending} onClick={start}>
            Choose a place and export…
          </Button>
        )}
      </Group>
    </Stack>
  );
}
