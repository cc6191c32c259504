import { Button, Drawer, Group, Stack, Text } from '@mantine/core';
import { z } from 'zod';
import type { LetterView } from '../../../../electron/contract/letters.ts';
import type { ApprovalView } from '../../../../electron/domain/letterApproval.ts';
import { useCommand } from '../../../api/hooks.ts';
import { useSignedIn } from '../../../api/session.ts';
import { ErrorNotice } from '../../../ui/ErrorNotice.tsx';
import { FormShell } from '../../../ui/FormShell.tsx';
import { GrowingText } from '../../../ui/GrowingText.tsx';
import { notifyDone } from '../../../ui/notify.ts';
import { SubmitButton } from '../../../ui/SubmitButton.tsx';
import { useKeptForm } from '../../../ui/useKeptForm.ts';

const Asking = z.object({ note: z.string() });
const nothingSaid = { note: '' };

interface AskApprovalProps {
  view: LetterView;
  /** As it was just kept; null: not asked. */
  asked: { approval: ApprovalView; version: number } | null;
  onClose: () => void;
}

/** Asks a second person to approve the letter in the words that are on screen. */
export function AskApproval({ view, asked, onClose }: AskApprovalProps) {
  const { me } = useSignedIn();
  const ask = useCommand('letters.askApproval');
  const kept = useKeptForm(`letter:${view.letter.id}:ask-approval`, Asking, nothingSaid);
  const { note } = kept.form;
  const who = asked?.approval.approvers.filter(({ id }) => id !== me.id).map(({ name }) => name) ?? [];
  const submit = async () => {
    if (!asked || ask.isPending) return;
    try {
      await ask.mutateAsync({
        letterId: view.letter.id,
        expectedVersion: asked.version,
        digest: asked.approval.digest,
        note,
      });
      notifyDone('It waits for approval. It stands in the queue until somebody has looked at it.');
      kept.clear();
      onClose();
    } catch {
      // Shown below; what was typed stays.
    }
  };
  return (
    <Drawer position="right" opened={asked !== null} onClose={onClose} title="Ask for approval" size="lg">
      <FormShell onSubmit={() => void submit()} kept={kept.draft} aria-label="Ask for approval">
        <Stack gap="md">
          <Text>
            {who.length === 0
              ? 'There is nobody else who may approve this letter. Under Settings, “Approving letters” says who may.'
              : `${who.join(' or ')} may approve it. What is approved are these very words: any later change needs approval again.`}
          </Text>
          <GrowingText
            label="What they should look at (optional)"
            rows={2}
            value={note}
            onChange={(event) => kept.set({ note: event.currentTarget.value })}
            data-autofocus
          />
          <ErrorNotice error={ask.error} title="Nobody was asked" />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              Go on writing
            </Button>
            <SubmitButton loading={ask.isPending}>Ask for approval</SubmitButton>
          </Group>
        </Stack>
      </FormShell>
    </Drawer>
  );
}
