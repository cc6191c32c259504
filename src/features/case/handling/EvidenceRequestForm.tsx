import { Textarea } from '@mantine/core';
import { z } from 'zod';
import { IsoDate } from '../../../../electron/domain/isoDate.ts';
import { useSignedIn } from '../../../api/session.ts';
import { PastDayInput } from '../../../ui/PastDayInput.tsx';
import { UkDateInput } from '../../../ui/UkDateInput.tsx';
import { ActFrame } from '../acts/ActFrame.tsx';
import { type ActFormProps, useActForm } from '../acts/useActForm.ts';

const RequestDraft = z.object({ on: IsoDate.nullable(), evidenceDue: IsoDate.nullable(), note: z.string() });
type RequestDraft = z.infer<typeof RequestDraft>;

/** The ombudsman has had the case for a while and now asks for its file, by a day. */
export function EvidenceRequestForm(props: ActFormProps) {
  const { today } = useSignedIn();
  const initial: RequestDraft = { on: today, evidenceDue: null, note: '' };
  const act = useActForm({
    ...props,
    draft: 'record-evidence-request',
    schema: RequestDraft,
    initial,
    command: 'cases.recordEvidenceRequest',
    input: ({ on, evidenceDue, note }, seen) => ({ ...seen, on, evidenceDue, note }),
    done: () => 'The day by which they want the file is on the case.',
  });
  const { form, set, problems } = act;
  return (
    <ActFrame act={act} label="The ombudsman asks for the case file" submitLabel="Record it">
      <UkDateInput
        label="They want it by"
        description="As their letter says"
        required
        data-autofocus
        today={today}
        value={form.evidenceDue}
        onChange={(evidenceDue) => set({ evidenceDue })}
        error={problems.at('evidenceDue')}
      />
      <PastDayInput
        label="Day they asked"
        required
        value={form.on}
        onChange={(on) => set({ on })}
        error={problems.at('on')}
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
