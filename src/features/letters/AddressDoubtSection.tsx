import { Group, Stack, Text, Textarea } from '@mantine/core';
import { z } from 'zod';
import type { LetterView } from '../../../electron/contract/letters.ts';
import { operations } from '../../../electron/contract/operations.ts';
import { longDate } from '../../../electron/domain/isoDate.ts';
import { returnReasonLabels } from '../../../electron/domain/labels.ts';
import { useCommand } from '../../api/hooks.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { FormShell } from '../../ui/FormShell.tsx';
import { LoadingNotice } from '../../ui/LoadingNotice.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { SubmitButton } from '../../ui/SubmitButton.tsx';
import { useKeptForm } from '../../ui/useKeptForm.ts';
import { useProblems } from '../../ui/useProblems.ts';
import { LetterSection } from './LetterSection.tsx';

const CheckDraft = z.object({ how: z.string() });
const NONE = { how: '' };

/** The address that a letter came back from: either it is put right on the person, or somebody says how it was checked. */
export function AddressDoubtSection({ view }: { view: LetterView }) {
  const confirm = useCommand('post.confirmAddress');
  const problems = useProblems();
  const kept = useKeptForm(`letter:${view.letter.id}:address`, CheckDraft, NONE);
  const { addressDoubt, personId } = view.addressee;
  if (addressDoubt === null) return null;
  const submit = async () => {
    const input = { personId, how: kept.form.how };
    if (!problems.check(operations['post.confirmAddress'].input, input) || confirm.isPending) return;
    try {
      await confirm.mutateAsync(input);
      kept.clear();
      notifyDone('Noted that the address is right.');
    } catch (thrown) {
      problems.take(thrown);
    }
  };
  return (
    <LetterSection title="Is the address right?">
      {kept.isLoading ? (
        <LoadingNotice />
      ) : (
        <FormShell
          aria-label="The address was checked"
          onSubmit={() => void submit()}
          refusals={problems.refusals}
          kept={kept.draft}
        >
          <Stack gap="sm">
            <Text>
              A letter to this address came back on {longDate(addressDoubt.since)} (
              {returnReasonLabels[addressDoubt.reason].toLowerCase()}). If it is wrong, change it in their details: then
              this ends by itself. If it is right, say how you know.
            </Text>
            <Textarea
              label="How it was checked"
              required
              autosize
              minRows={1}
              value={kept.form.how}
              onChange={({ currentTarget }) => kept.set({ how: currentTarget.value })}
              error={problems.at('how')}
            />
            <ErrorNotice error={confirm.error} withDetails={problems.refusals === 0} />
            <Group>
              <SubmitButton variant="default" loading={confirm.isPending}>
                The address is right
              </SubmitButton>
            </Group>
          </Stack>
        </FormShell>
      )}
    </LetterSection>
  );
}
