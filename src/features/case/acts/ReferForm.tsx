import { Textarea, TextInput } from '@mantine/core';
import { z } from 'zod';
import { IsoDate } from '../../../../electron/domain/isoDate.ts';
import { useSignedIn } from '../../../api/session.ts';
import { PastDayInput } from '../../../ui/PastDayInput.tsx';
import { UkDateInput } from '../../../ui/UkDateInput.tsx';
import { ActFrame } from './ActFrame.tsx';
import { type ActFormProps, useActForm } from './useActForm.ts';

const ReferDraft = z.object({
  on: IsoDate.nullable(),
  theirReference: z.string(),
  evidenceDue: IsoDate.nullable(),
  note: z.string(),
});
type ReferDraft = z.infer<typeof ReferDraft>;

/** The ombudsman has taken the case up and says by when it wants the evidence. */
export function ReferForm(props: ActFormProps) {
  const { today } = useSignedIn();
  const initial: ReferDraft = { on: today, theirReference: '', evidenceDue: null, note: '' };
  const act = useActForm({
    ...props,
    draft: 'refer',
    schema: ReferDraft,
    initial,
    command: 'cases.refer',
    input: ({ on, theirReference, evidenceDue, note }, seen) => ({ ...seen, on, theirReference, evidenceDue, note }),
    done: () => 'The case is with the ombudsman.',
  });
  const { form, set, problems } = act;
  return (
    <ActFrame act={act} label="The ombudsman has taken it up" submitLabel="Record it">
      <PastDayInput
        label="Day they told us"
        required
        data-autofocus
        value={form.on}
        onChange={(on) => set({ on })}
        error={problems.at('on')}
      />
      <TextInput
        label="Their reference"
        maxLength={60}
        value={form.theirReference}
        onChange={(event) => set({ theirReference: event.currentTarget.value })}
        error={problems.at('theirReference')}
      />
      <UkDateInput
        label="They want our evidence by"
        description="As their letter says; leave it empty if they have not said"
        today={today}
        value={form.evidenceDue}
        onChange={(evidenceDue) => set({ evidenceDue })}
        error={problems.at('evidenceDue')}
      />
      <Textarea
        label="What they ask for"
        autosize
        minRows={4}
        maxRows={12}
        value={form.note}
        onChange={(event) => set({ note: event.currentTarget.value })}
        error={problems.at('note')}
      />
    </ActFrame>
  );
}
