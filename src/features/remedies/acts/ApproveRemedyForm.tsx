import { Alert, Radio, Stack, Textarea } from '@mantine/core';
import { z } from 'zod';
import type { RemedyView } from '../../../../electron/contract/remedies.ts';
import { formatPounds } from '../../../../electron/domain/money.ts';
import { useSignedIn } from '../../../api/session.ts';
import { ActFrame } from '../../case/acts/ActFrame.tsx';
import { type ActFormProps, useActForm } from '../../case/acts/useActForm.ts';
import { type RemedyFormProps, WithRemedy } from './WithRemedy.tsx';

const ApprovalDraft = z.object({ isApproved: z.boolean(), note: z.string() });
type ApprovalDraft = z.infer<typeof ApprovalDraft>;

/** Approves a remedy, or sends it back with the reason. */
export function ApproveRemedyForm(props: RemedyFormProps) {
  return (
    <WithRemedy {...props} states={['to-approve']}>
      {(remedy) =>
        remedy.mayApprove.ok ? (
          <Verdict key={remedy.remedyId} {...props} remedy={remedy} />
        ) : (
          <Alert color="gray" variant="outline" title="Somebody else has to approve it">
            {remedy.mayApprove.why} Choose “Change” beside your name if somebody else is at the keyboard now.
          </Alert>
        )
      }
    </WithRemedy>
  );
}

function Verdict({ remedy, ...props }: ActFormProps & { remedy: RemedyView }) {
  const { today } = useSignedIn();
  const initial: ApprovalDraft = { isApproved: true, note: '' };
  const { remedyId } = remedy;
  const act = useActForm({
    ...props,
    draft: `approve-remedy:${remedyId}:${remedy.revision}`,
    schema: ApprovalDraft,
    initial,
    command: 'remedies.judge',
    input: ({ isApproved, note }, seen) => ({ ...seen, on: today, remedyId, isApproved, note }),
    done: (_, { isApproved }) =>
      isApproved ? 'The remedy is approved.' : 'The remedy is sent back, with your reason.',
  });
  const { form, set, problems } = act;
  return (
    <ActFrame
      act={act}
      label="Approve the remedy"
      submitLabel={form.isApproved ? `Approve ${formatPounds(remedy.amount)}` : 'Send it back'}
    >
      <Radio.Group
        label="Your decision"
        value={form.isApproved ? 'yes' : 'no'}
        onChange={(value) => set({ isApproved: value === 'yes' })}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="yes" label="I approve it" data-autofocus />
          <Radio value="no" label="I send it back to be worked out again" />
        </Stack>
      </Radio.Group>
      <Textarea
        label={form.isApproved ? 'Note (optional)' : 'Why it goes back'}
        required={!form.isApproved}
        autosize
        minRows={3}
        maxRows={10}
        value={form.note}
        onChange={(event) => set({ note: event.currentTarget.value })}
        error={problems.at('note')}
      />
    </ActFrame>
  );
}
