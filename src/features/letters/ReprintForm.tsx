import { Group, Radio, Stack, Text, Textarea } from '@mantine/core';
import { z } from 'zod';
import { operations } from '../../../electron/contract/operations.ts';
import type { LetterId } from '../../../electron/domain/ids.ts';
import { useCommand } from '../../api/hooks.ts';
import { useSignedIn } from '../../api/session.ts';
import { BusyButton } from '../../ui/BusyButton.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { FormShell } from '../../ui/FormShell.tsx';
import { KeptNotice } from '../../ui/KeptNotice.tsx';
import { LoadingNotice } from '../../ui/LoadingNotice.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { useKeptForm } from '../../ui/useKeptForm.ts';
import { useProblems } from '../../ui/useProblems.ts';

const ReprintDraft = z.object({ as: z.enum(['exact-copy', 'marked-copy']), reason: z.string() });
type ReprintDraft = z.infer<typeof ReprintDraft>;
const NONE: ReprintDraft = { as: 'marked-copy', reason: '' };

/** A letter that was printed before, once more: marked as a copy or exactly as it was issued; why goes into the history. */
export function ReprintForm({ letterId }: { letterId: LetterId }) {
  const { today } = useSignedIn();
  const reprint = useCommand('post.reprint');
  const problems = useProblems();
  const kept = useKeptForm(`letter:${letterId}:copy`, ReprintDraft, NONE);
  const send = async (to: 'printer' | 'file') => {
    const input = { letterId, ...kept.form, to };
    if (!problems.check(operations['post.reprint'].input, input) || reprint.isPending) return;
    await kept.draft.settle();
    try {
      const { isDone, savedTo } = await reprint.mutateAsync(input);
      if (!isDone) return;
      notifyDone(savedTo ? `The letter is at ${savedTo}` : 'It has gone to the printer.');
      kept.clear();
    } catch (thrown) {
      kept.draft.keep(kept.form);
      problems.take(thrown);
    }
  };
  if (kept.isLoading) return <LoadingNotice />;
  return (
    <FormShell
      aria-label="Print it once more"
      onSubmit={() => void send('printer')}
      refusals={problems.refusals}
      kept={kept.draft}
    >
      <Stack gap="sm">
        <KeptNotice kept={kept} today={today} />
        <Radio.Group
          label="Printed once more"
          value={kept.form.as}
          onChange={(as) => kept.set({ as: as === 'exact-copy' ? 'exact-copy' : 'marked-copy' })}
        >
          <Stack gap="xs" mt="xs">
            <Radio
              value="marked-copy"
              label="As a copy"
              description="“COPY of the letter issued on …” down the margin"
            />
            <Radio
              value="exact-copy"
              label="Exactly as it was issued"
              description="The very bytes, such as for a sheet that jammed"
            />
          </Stack>
        </Radio.Group>
        <Textarea
          label="Why once more"
          required
          autosize
          minRows={1}
          value={kept.form.reason}
          onChange={({ currentTarget }) => kept.set({ reason: currentTarget.value })}
          error={problems.at('reason')}
        />
        {reprint.data?.isDone === false && (
          <Text role="status" size="sm">
            Nothing was printed or saved, and nothing noted.
          </Text>
        )}
        <ErrorNotice error={reprint.error} withDetails={problems.refusals === 0} />
        <Group gap="sm">
          <BusyButton type="submit" variant="default" loading={reprint.isPending}>
            Print again…
          </BusyButton>
          <BusyButton variant="default" loading={reprint.isPending} onClick={() => void send('file')}>
            Save it as a PDF…
          </BusyButton>
        </Group>
      </Stack>
    </FormShell>
  );
}
