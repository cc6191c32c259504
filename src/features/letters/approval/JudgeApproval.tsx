import { Button, Drawer, Group, Radio, Select, Stack } from '@mantine/core';
import { z } from 'zod';
import type { LetterView } from '../../../../electron/contract/letters.ts';
import type { ApprovalView } from '../../../../electron/domain/letterApproval.ts';
import { useCommand } from '../../../api/hooks.ts';
import { useSignedIn } from '../../../api/session.ts';
import { DraftNote } from '../../../ui/DraftNote.tsx';
import { ErrorNotice } from '../../../ui/ErrorNotice.tsx';
import { FormShell } from '../../../ui/FormShell.tsx';
import { GrowingText } from '../../../ui/GrowingText.tsx';
import { KeptNotice } from '../../../ui/KeptNotice.tsx';
import { notifyDone } from '../../../ui/notify.ts';
import { SubmitButton } from '../../../ui/SubmitButton.tsx';
import { useKeptForm } from '../../../ui/useKeptForm.ts';
import { useProblems } from '../../../ui/useProblems.ts';
import { ItemList } from '../ItemList.tsx';
import { placesOfLetter } from './places.ts';

const Remark = z.object({ id: z.string(), part: z.string().nullable(), text: z.string() });
const Verdict = z.object({ isApproved: z.boolean(), note: z.string(), remarks: z.array(Remark) });
type Verdict = z.infer<typeof Verdict>;

const initial: Verdict = { isApproved: true, note: '', remarks: [] };

interface JudgeApprovalProps {
  view: LetterView;
  /** As it was just kept; null: it is not being judged. */
  judged: { approval: ApprovalView; version: number } | null;
  onClose: () => void;
}

/** The second person approves the letter, or sends it back with remarks on the whole and on its parts. */
export function JudgeApproval({ view, judged, onClose }: JudgeApprovalProps) {
  return (
    <Drawer position="right" opened={judged !== null} onClose={onClose} title="Approve this letter?" size="lg">
      {judged && <VerdictForm view={view} judged={judged} onClose={onClose} />}
    </Drawer>
  );
}

type Judged = NonNullable<JudgeApprovalProps['judged']>;

function VerdictForm({ view, judged, onClose }: Omit<JudgeApprovalProps, 'judged'> & { judged: Judged }) {
  const kept = useKeptForm(`letter:${view.letter.id}:approval`, Verdict, initial);
  const { today } = useSignedIn();
  const judge = useCommand('letters.judgeApproval');
  const problems = useProblems();
  const { form, set } = kept;
  const submit = async () => {
    if (judge.isPending) return;
    try {
      await judge.mutateAsync({
        letterId: view.letter.id,
        expectedVersion: judged.version,
        digest: judged.approval.digest,
        isApproved: form.isApproved,
        note: form.note,
        remarks: form.isApproved
          ? []
          : form.remarks.filter(({ text }) => text.trim() !== '').map(({ part, text }) => ({ part, text })),
      });
      kept.used();
      notifyDone(form.isApproved ? 'The letter is approved.' : 'The letter is sent back, with your remarks.');
      onClose();
    } catch (thrown) {
      problems.take(thrown);
    }
  };
  return (
    <FormShell
      onSubmit={() => void submit()}
      refusals={problems.refusals}
      kept={kept.draft}
      aria-label="Approve this letter"
    >
      <Stack gap="md">
        <KeptNotice kept={kept} today={today} />
        <Radio.Group
          label="Your decision"
          value={form.isApproved ? 'yes' : 'no'}
          onChange={(value) => set({ isApproved: value === 'yes' })}
        >
          <Stack gap="xs" mt="xs">
            <Radio value="yes" label="I approve it as it stands" data-autofocus />
            <Radio value="no" label="I send it back, to be written again" />
          </Stack>
        </Radio.Group>
        <GrowingText
          label={form.isApproved ? 'Note (optional)' : 'What has to be different'}
          rows={3}
          value={form.note}
          error={problems.at('note')}
          onChange={(event) => set({ note: event.currentTarget.value })}
        />
        {!form.isApproved && (
          <ItemList
            items={form.remarks}
            onChange={(remarks) => set({ remarks })}
            noun="Remark"
            addLabel="Add a remark on a part"
            emptyHint=""
            newItem={(id) => ({ id, part: placesOfLetter(view)[0]?.value ?? null, text: '' })}
            renderItem={(remark, change, number) => (
              <Stack gap="xs">
                <Select
                  label="On which part"
                  aria-label={`Remark ${number}: on which part`}
                  data={placesOfLetter(view)}
                  allowDeselect={false}
                  value={remark.part}
                  onChange={(part) => change({ part })}
                />
                <GrowingText
                  label="The remark"
                  aria-label={`Remark ${number}`}
                  rows={2}
                  value={remark.text}
                  onChange={(event) => change({ text: event.currentTarget.value })}
                />
              </Stack>
            )}
          />
        )}
        <ErrorNotice error={judge.error} title="It was not recorded" />
        <Group justify="space-between" gap="sm">
          <DraftNote state={kept.draft.state} />
          <Group gap="sm">
            <Button variant="default" onClick={onClose}>
              Not now
            </Button>
            <SubmitButton loading={judge.isPending}>{form.isApproved ? 'Approve it' : 'Send it back'}</SubmitButton>
          </Group>
        </Group>
      </Stack>
    </FormShell>
  );
}
