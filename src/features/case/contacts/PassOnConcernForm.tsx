import { Checkbox, Textarea, TextInput } from '@mantine/core';
import { z } from 'zod';
import { IsoDate } from '../../../../electron/domain/isoDate.ts';
import { useSignedIn } from '../../../api/session.ts';
import { readTime } from '../../../ui/timeText.ts';
import { ActFrame } from '../acts/ActFrame.tsx';
import { type ActFormProps, useActForm } from '../acts/useActForm.ts';
import { DayAndTime } from './DayAndTime.tsx';

const PassOnDraft = z.object({
  to: z.string(),
  emergencyServices: z.boolean(),
  note: z.string(),
  on: IsoDate.nullable(),
  at: z.string(),
});
type PassOnDraft = z.infer<typeof PassOnDraft>;

/** The safeguarding lead has been told: by name, with the day and the time. */
export function PassOnConcernForm(props: ActFormProps) {
  const { today } = useSignedIn();
  const initial: PassOnDraft = { to: '', emergencyServices: false, note: '', on: today, at: '' };
  const act = useActForm({
    ...props,
    draft: 'pass-on-concern',
    schema: PassOnDraft,
    initial,
    command: 'cases.passOnConcern',
    input: ({ to, emergencyServices, note, on, at }, seen) => ({
      ...seen,
      to,
      emergencyServices,
      note,
      on,
      at: at.trim() === '' ? null : (readTime(at) ?? at),
    }),
    done: () => 'It is on record that the concern was passed on.',
  });
  const { form, set, problems } = act;
  return (
    <ActFrame
      act={act}
      label="Record that the safeguarding lead has been told"
      submitLabel="It has been passed on"
      intro="Speak to the designated safeguarding lead, or to whoever stands in; do not leave a message and hope. Then write down here whom you told."
    >
      <TextInput
        label="Whom you told"
        description="Name and post"
        required
        autoComplete="off"
        data-autofocus
        value={form.to}
        onChange={(event) => set({ to: event.currentTarget.value })}
        error={problems.at('to')}
      />
      <Checkbox
        label="The police or an ambulance were called (999)"
        checked={form.emergencyServices}
        onChange={(event) => set({ emergencyServices: event.currentTarget.checked })}
      />
      <DayAndTime act={act} dateLabel="Day you told them" />
      <Textarea
        label="What they will do"
        description="If they said; their own record is theirs"
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
