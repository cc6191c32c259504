import { Checkbox, Drawer, Group, Stack, Table, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { z } from 'zod';
import type { OutputOf } from '../../../electron/contract/operations.ts';
import { type RunLetter, RunOptions, type TrayLetter } from '../../../electron/contract/post.ts';
import type { LetterId } from '../../../electron/domain/ids.ts';
import { shortDate } from '../../../electron/domain/isoDate.ts';
import { envelopeLabels } from '../../../electron/domain/post.ts';
import { useCommand, useOperation } from '../../api/hooks.ts';
import { useSignedIn } from '../../api/session.ts';
import { BusyButton } from '../../ui/BusyButton.tsx';
import { ColumnHeads } from '../../ui/ColumnHeads.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { FormShell } from '../../ui/FormShell.tsx';
import { KeptNotice } from '../../ui/KeptNotice.tsx';
import { LoadingNotice } from '../../ui/LoadingNotice.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { SubmitButton } from '../../ui/SubmitButton.tsx';
import { useKeptForm } from '../../ui/useKeptForm.ts';
import { letterCount } from './postWords.ts';
import type { PrintRun } from './usePrintRun.ts';

interface PrintDrawerProps {
  letters: readonly TrayLetter[];
  opened: boolean;
  onClose: () => void;
  /** The job went to the printer or into a file: now somebody has to say what came of it. */
  onPrinted: (run: Omit<PrintRun, 'spoilt'>) => void;
}

/** One job of the chosen letters: how it is laid out, what was printed before, and off it goes. */
export function PrintDrawer({ letters, opened, onClose, onPrinted }: PrintDrawerProps) {
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size="xl"
      title={`Print ${letterCount(letters.length)}`}
      closeOnClickOutside={false}
    >
      <PrintForm letterIds={letters.map(({ letterId }) => letterId)} onPrinted={onPrinted} />
    </Drawer>
  );
}

const PrintDraft = RunOptions.extend({ reason: z.string() });
const usual: z.infer<typeof PrintDraft> = { isDuplex: true, withRunSheet: true, withEnclosures: true, reason: '' };

interface PrintFormProps {
  letterIds: LetterId[];
  onPrinted: PrintDrawerProps['onPrinted'];
}

function PrintForm({ letterIds, onPrinted }: PrintFormProps) {
  const { today } = useSignedIn();
  const kept = useKeptForm('post:print', PrintDraft, usual);
  const { reason, ...options } = kept.form;
  const [isAsked, setAsked] = useState(false);
  const plan = useOperation('post.plan', { letters: letterIds, options }, { staleTime: 0, keepPrevious: true });
  const print = useCommand('post.print');
  const before = plan.data?.letters.filter(({ printed }) => printed.length > 0) ?? [];
  const again = before.map(({ letterId }) => ({ letterId, reason }));
  const isReady = before.length === 0 || reason.trim() !== '';

  const send = async (to: 'printer' | 'file') => {
    setAsked(true);
    if (!plan.data || !isReady || print.isPending) return;
    await kept.draft.settle();
    try {
      const answer = await print.mutateAsync({ letters: letterIds, options, to, again });
      if (!answer.isDone) return;
      kept.clear();
      if (answer.savedTo) notifyDone(`The letters are at ${answer.savedTo}`);
      onPrinted({ runId: answer.runId, again, letters: plan.data.letters.map(labelled) });
    } catch {
      // The notice below says what was wrong; the choice stays.
    }
  };

  if (kept.isLoading) return <LoadingNotice />;
  return (
    <FormShell aria-label="Print letters" onSubmit={() => void send('printer')} kept={kept.draft}>
      <Stack gap="md">
        <KeptNotice kept={kept} today={today} />
        <Checkbox
          data-autofocus
          label="Arranged for printing on both sides"
          description="Each letter begins on a fresh sheet"
          checked={options.isDuplex}
          onChange={({ currentTarget }) => kept.set({ isDuplex: currentTarget.checked })}
        />
        <Checkbox
          label="A list of the letters on top"
          description="To tick each one off when it is in its envelope"
          checked={options.withRunSheet}
          onChange={({ currentTarget }) => kept.set({ withRunSheet: currentTarget.checked })}
        />
        <Checkbox
          label="What is enclosed, after its letter"
          checked={options.withEnclosures}
          onChange={({ currentTarget }) => kept.set({ withEnclosures: currentTarget.checked })}
        />
        <ErrorNotice error={plan.error} onRetry={() => void plan.refetch()} />
        {plan.isPending && <LoadingNotice>Counting the pages…</LoadingNotice>}
        {plan.data && <Plan plan={plan.data} />}
        {before.length > 0 && (
          <Textarea
            label={before.length === 1 ? 'Why is it printed again?' : 'Why are these printed again?'}
            description={before.map(beforeWords).join('. ')}
            required
            autosize
            minRows={2}
            value={reason}
            onChange={({ currentTarget }) => kept.set({ reason: currentTarget.value })}
            error={isAsked && !isReady ? 'Say why, such as “The paper jammed”, or leave those letters out.' : undefined}
          />
        )}
        <ErrorNotice error={print.error} title="Nothing was printed" />
        {print.data && !print.data.isDone && (
          <Text role="status" size="sm">
            Nothing was printed or saved. The letters are all still in the tray.
          </Text>
        )}
        <Group gap="sm">
          <SubmitButton loading={print.isPending} disabled={!plan.data}>
            Print…
          </SubmitButton>
          <BusyButton
            variant="default"
            loading={print.isPending}
            disabled={!plan.data}
            onClick={() => void send('file')}
          >
            Save as one PDF…
          </BusyButton>
        </Group>
      </Stack>
    </FormShell>
  );
}

function Plan({ plan }: { plan: OutputOf<'post.plan'> }) {
  return (
    <Stack gap="xs">
      <Text>
        {plan.pages === 1 ? '1 page' : `${plan.pages} pages`} on{' '}
        {plan.sheets === 1 ? '1 sheet' : `${plan.sheets} sheets`}, in the order of the envelopes:
      </Text>
      <Table.ScrollContainer minWidth={420}>
        <Table aria-label="The letters in the order in which they are printed">
          <ColumnHeads titles={['To', 'Sheets', 'Envelope']} />
          <Table.Tbody>
            {plan.letters.map((letter) => (
              <Table.Tr key={letter.letterId}>
                <Table.Td>
                  {letter.recipientName}, {letter.postcode ?? 'no postcode'}
                  <Text size="sm" c="dimmed">
                    {letter.name}, {letter.reference}
                  </Text>
                  {letter.problems.map((problem) => (
                    <Text key={problem} size="sm" fw={600}>
                      {problem}
                    </Text>
                  ))}
                </Table.Td>
                <Table.Td>{letter.sheets}</Table.Td>
                <Table.Td>{envelopeLabels[letter.envelope]}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Stack>
  );
}

function beforeWords({ recipientName, printed }: RunLetter): string {
  const last = printed.at(-1);
  return `${recipientName}: printed${last ? ` on ${shortDate(last.on)} by ${last.by}` : ' before'}`;
}

function labelled({ letterId, recipientName, name, reference }: RunLetter) {
  return { letterId, label: `${recipientName}: ${name}, ${reference}` };
}
