import { Alert, Checkbox, Group, List, Select, Textarea, TextInput } from '@mantine/core';
import { z } from 'zod';
import { ContactWith, contactWithLabels } from '../../../../electron/domain/handlingEvents.ts';
import { IsoDate } from '../../../../electron/domain/isoDate.ts';
import { contactMethodLabels } from '../../../../electron/domain/labels.ts';
import { ContactMethod } from '../../../../electron/domain/words.ts';
import { useOperation } from '../../../api/hooks.ts';
import { useSignedIn } from '../../../api/session.ts';
import { readTime } from '../../../ui/timeText.ts';
import { UkDateInput } from '../../../ui/UkDateInput.tsx';
import { ChecklistField } from '../handling/ChecklistField.tsx';
import { NextContactFields } from '../handling/NextContactFields.tsx';
import { ActFrame } from './ActFrame.tsx';
import { type ActFormProps, useActForm } from './useActForm.ts';

const ContactDraft = z.object({
  on: IsoDate.nullable(),
  at: z.string(),
  method: ContactMethod,
  note: z.string(),
  with: ContactWith.default('complainant'),
  reached: z.boolean().default(true),
  checklist: z.array(z.string()).default([]),
  nextOn: IsoDate.nullable().default(null),
  every: z.string().default(''),
  nextMethod: ContactMethod.nullable().default(null),
});
type ContactDraft = z.infer<typeof ContactDraft>;

const methods = ContactMethod.options.map((value) => ({ value, label: contactMethodLabels[value] }));
const people = ContactWith.options.map((value) => ({ value, label: contactWithLabels[value] }));

/**
 * A conversation with the resident or somebody else about the case, or an attempt at one. Where the procedure has a list of
 * what the contact is to cover, it is ticked here; what was agreed about the next contact becomes a promise with its day.
 */
export function ContactForm(props: ActFormProps) {
  const { today } = useSignedIn();
  const handling = useOperation('cases.handling', { caseId: props.view.id });
  const initial: ContactDraft = {
    on: today,
    at: '',
    method: 'phone',
    note: '',
    with: 'complainant',
    reached: true,
    checklist: [],
    nextOn: null,
    every: '',
    nextMethod: null,
  };
  const lists = handling.data?.checklists.filter(({ event }) => event === 'contacted') ?? [];
  const act = useActForm({
    ...props,
    draft: 'record-contact',
    schema: ContactDraft,
    initial,
    command: 'cases.recordContact',
    // A time that cannot be read is handed on as it is, so that the check says so at its field.
    input: (form, seen) => ({
      ...seen,
      on: form.on,
      at: form.at.trim() === '' ? null : (readTime(form.at) ?? form.at),
      method: form.method,
      note: form.note,
      with: form.with,
      reached: form.reached,
      checklist: lists.length > 0 ? form.checklist : null,
      nextOn: form.nextOn,
      everyWorkingDays: form.every.trim() === '' ? null : Number(form.every),
      nextMethod: form.nextMethod,
    }),
    done: (_, { reached }) => (reached ? 'The contact is on the case.' : 'The attempt is on the case.'),
  });
  const { form, set, problems } = act;
  const promises = handling.data?.contactPromises.filter(({ method }) => method === form.method) ?? [];
  const advisers = handling.data?.advisers ?? [];
  const isWithThem = form.reached && form.with !== 'somebody-else';
  return (
    <ActFrame
      act={{ ...act, isLoading: act.isLoading || handling.isPending }}
      label="Record a contact"
      submitLabel="Record the contact"
    >
      <Group align="flex-start" grow>
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
        <Select
          label="With whom"
          required
          data={people}
          allowDeselect={false}
          value={form.with}
          onChange={(whom) => set({ with: ContactWith.parse(whom) })}
          error={problems.at('with')}
        />
      </Group>
      {promises.length > 0 && (
        <Alert role="note" variant="outline" color="gray" title="What we promise for this">
          <List>
            {promises.map(({ what, clause }) => (
              <List.Item key={what}>
                {what} ({clause})
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
      <Checkbox
        label="I tried and did not get through"
        description="An attempt goes on record; it keeps no promise to be in touch"
        checked={!form.reached}
        onChange={(event) => set({ reached: !event.currentTarget.checked })}
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
      {isWithThem &&
        lists.map((list) => (
          <ChecklistField
            key={list.id}
            list={list}
            value={form.checklist}
            onChange={(checklist) => set({ checklist })}
          />
        ))}
      <Textarea
        label={form.reached ? 'Who, and what was said' : 'What you tried'}
        required
        autosize
        minRows={6}
        maxRows={18}
        value={form.note}
        onChange={(event) => set({ note: event.currentTarget.value })}
        error={problems.at('note')}
      />
      {isWithThem && advisers.length > 0 && (
        <details>
          <summary>Independent help that you can name to them</summary>
          <List mt="xs">
            {advisers.map(({ name, how }) => (
              <List.Item key={name}>
                {name}
                {how === null ? '' : `: ${how}`}
              </List.Item>
            ))}
          </List>
        </details>
      )}
      {isWithThem && (
        <NextContactFields
          value={form}
          onChange={set}
          agreed={handling.data?.contact ?? null}
          today={today}
          problems={problems}
        />
      )}
    </ActFrame>
  );
}
