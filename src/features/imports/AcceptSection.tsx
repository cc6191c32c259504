import { Progress as Bar, Button, Group, List, Stack, Text } from '@mantine/core';
import type { ImportPreview, ImportRecord } from '../../../electron/contract/imports.ts';
import type { ImportPlan } from '../../../electron/domain/imports.ts';
import { call } from '../../api/call.ts';
import { useCommand } from '../../api/hooks.ts';
import { BusyButton } from '../../ui/BusyButton.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { Section } from '../settings/Section.tsx';
import { fatesInWords, rowsInWords } from './importWords.ts';
import { type Progress, useProgress } from './useImportPreview.ts';

interface AcceptSectionProps {
  plan: ImportPlan;
  preview: ImportPreview;
  isReading: boolean;
  onDone: (record: ImportRecord, stayedOut: number) => void;
}

/** What would come of it, in numbers, and the button that does it. */
export function AcceptSection({ plan, preview, isReading, onDone }: AcceptSectionProps) {
  const accept = useCommand('imports.accept');
  const progress = useProgress('taking-in');
  const { ready, stopped, leftOut } = preview.counts;
  const take = async () => {
    try {
      onDone(await accept.mutateAsync({ plan, seen: preview.seen }), stopped + leftOut);
    } catch {
      // The notice below says what happened.
    }
  };
  return (
    <Section title="Take it in">
      <List>
        {fatesInWords(preview.counts, plan.kind).map((line) => (
          <List.Item key={line}>{line}</List.Item>
        ))}
      </List>
      <ErrorNotice error={accept.error} />
      <Group>
        <BusyButton loading={accept.isPending} disabled={ready === 0 || isReading} onClick={() => void take()}>
          {ready === 0 ? 'There is nothing to take in' : `Take in ${rowsInWords(ready, plan.kind)}`}
        </BusyButton>
      </Group>
      {accept.isPending && <TakingIn progress={progress} />}
    </Section>
  );
}

/** How far the taking in has come, and a way to stop it between two rows. */
export function TakingIn({ progress }: { progress: Progress | null }) {
  const part = progress ? (progress.done / Math.max(progress.total, 1)) * 100 : 0;
  return (
    <Stack gap="xs" role="status">
      <Text size="sm">
        {progress
          ? `${progress.done.toLocaleString('en-GB')} of ${progress.total.toLocaleString('en-GB')} rows are in. You can go on working meanwhile.`
          : 'Beginning…'}
      </Text>
      <Bar value={part} aria-label="How many rows are in" />
      <Group>
        <Button variant="default" size="compact-sm" onClick={() => void call('imports.stop', { importId: null })}>
          Stop
        </Button>
      </Group>
    </Stack>
  );
}
