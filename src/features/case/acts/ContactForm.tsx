import { Group, Select, Textarea, TextInput } from '@mantine/core';
import { z } from 'zod';
import { IsoDate } from '../../../../electron/domain/isoDate.ts';
import { contactMethodLabels } from '../../../../electron/domain/labels.ts';
import { ContactMethod } from '../../../../electron/domain/words.ts';
import { useSignedIn } from '../../../api/session.ts';
import { readTime } from '../../../ui/timeText.ts';
import { UkDateInput } from '../../../ui/UkDateInput.tsx';
import { ActFrame } from './ActFrame.tsx';
import { type ActFormProps, useActForm } from './useActForm.ts';

const ContactDraft = z.object({
  on: IsoDate.nullable(),
  at: z.string(),
  method: ContactMethod,
  note: z.string(),
});
type ContactDraft = z.infer<typeof ContactDraft>;

const methods = ContactMethod.options.map((value) => ({ value, label: contactMethodLabels[value] }));

/** A conversation with the resident or somebody else about the case. */
export function ContactForm(props: ActFormProps) {
  const { today } = useSignedIn();
  const initial: ContactDraft = { on: today, at: '', method: 'phone', note: '' };
  const act = useActForm({
    ...props,
    draft: 'record-contact',
    schema: ContactDraft,
    initial,
    command: 'cases.recordContact',
    // A time that cannot be read is handed on as it is, so that the check says so at its field.
    input: ({ on, at, method, note }, seen) => ({
      ...seen,
      on,
      at: at.trim() === '' ? null : (readTime(at) ?? at),
      method,
      note,
    }),
    done: () => 'The contact is on the case.',
  });
  const { form, set, problems } = act;
  return (
    <ActFrame act={act} label="Record a contact" submitLabel="Record the contact">
      <Select
        label="How you were in touch"
        required
        data={methods}
        allowDeselect={false}
        data-autofocus
        value={form.method}
        onChange={(method) => set({ method: ContactMethod.parse(method) })}
        error={problems.at('method')}
      />
      <Group align="flex-start" grow>
        <UkDateInput
          label="Day"
          required
          today={today}
          value={form.on}
          max={today}
          boundsMessage="A contact has happened: not a day to come."
          onChange={(on) => set({ on })}
          error={problems.at('on')}
        />
        <TextInput
          label="Time"
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          description="If it matters, such as 14:30"
          value={form.at}
          onChange={(event) => set({ at: event.currentTarget.value })}
          error={problems.at('at')}
        />
      </Group>
      <Textarea
        label="Who, and what was said"
        required
        autosize
        minRows={6}
        maxRows={18}
        value={form.note}
        onChange={(event) => set({ note: event.currentTarget.value })}
        error={problems.at('note')}
      />
    </ActFrame>
  );
}
