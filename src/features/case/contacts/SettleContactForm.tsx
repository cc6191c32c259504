import { Select, Textarea, TextInput } from '@mantine/core';
import { z } from 'zod';
import { Settlement, settlementLabels } from '../../../../electron/domain/contacts.ts';
import { IsoDate } from '../../../../electron/domain/isoDate.ts';
import { contactMethodLabels } from '../../../../electron/domain/labels.ts';
import { type ContactKind, ContactMethod } from '../../../../electron/domain/words.ts';
import { useSignedIn } from '../../../api/session.ts';
import { PastDayInput } from '../../../ui/PastDayInput.tsx';
import { ActFrame } from '../acts/ActFrame.tsx';
import { type ActFormProps, useActForm } from '../acts/useActForm.ts';

const SettleDraft = z.object({
  how: Settlement,
  method: ContactMethod.nullable(),
  to: z.string(),
  note: z.string(),
  on: IsoDate.nullable(),
});
type SettleDraft = z.infer<typeof SettleDraft>;

/** What usually becomes of each kind, and what is asked about it. */
const usual: Record<ContactKind, { how: Settlement; noteLabel: string; toLabel: string | null; intro: string }> = {
  'service-request': {
    how: 'service-done',
    noteLabel: 'What was done, and when',
    toLabel: null,
    intro:
      'Ask the service, or better the resident, whether it was dealt with. If they are unhappy with how, it is a complaint.',
  },
  enquiry: {
    how: 'answered',
    noteLabel: 'What they were told',
    toLabel: null,
    intro: 'If the answer leaves them unhappy with what we did or decided, offer to treat it as a complaint.',
  },
  compliment: {
    how: 'thanks-passed-on',
    noteLabel: 'What was passed on',
    toLabel: 'To whom it was passed on',
    intro: 'Thank them, and pass it on to those whom they name and to their manager.',
  },
  comment: {
    how: 'used-for-policies',
    noteLabel: 'What becomes of it',
    toLabel: 'Who looks after that policy or service',
    intro: 'Comments are used when policies are reviewed. Say to whom it went.',
  },
  'negative-feedback': {
    how: 'recorded',
    noteLabel: 'What becomes of it',
    toLabel: 'Who looks after that policy or service',
    intro: 'It stays on record and counts when we look for what keeps going wrong.',
  },
  complaint: { how: 'answered', noteLabel: 'What was done', toLabel: null, intro: '' },
};

const methods = ContactMethod.options.map((value) => ({ value, label: contactMethodLabels[value] }));
const ways = Settlement.options.map((value) => ({ value, label: settlementLabels[value] }));

/** A contact that is not a complaint is done with. */
export function SettleContactForm(props: ActFormProps) {
  const { today } = useSignedIn();
  const words = usual[props.view.kind];
  const initial: SettleDraft = {
    how: words.how,
    method: props.view.complainant === null ? null : 'phone',
    to: '',
    note: '',
    on: today,
  };
  const act = useActForm({
    ...props,
    draft: 'settle-contact',
    schema: SettleDraft,
    initial,
    command: 'cases.settleContact',
    input: ({ how, method, to, note, on }, seen) => ({ ...seen, how, method, to, note, on }),
    done: (_, { how }) => `On record: ${settlementLabels[how].toLowerCase()}.`,
  });
  const { form, set, problems } = act;
  return (
    <ActFrame act={act} label="Record what became of it" submitLabel="It is done" intro={words.intro}>
      <Select
        label="What became of it"
        required
        data={ways}
        allowDeselect={false}
        data-autofocus
        value={form.how}
        onChange={(how) => set({ how: Settlement.parse(how) })}
        error={problems.at('how')}
      />
      {words.toLabel && (
        <TextInput
          label={words.toLabel}
          autoComplete="off"
          value={form.to}
          onChange={(event) => set({ to: event.currentTarget.value })}
          error={problems.at('to')}
        />
      )}
      <Select
        label="How they were told"
        placeholder="They were not, or there is nobody to tell"
        data={methods}
        clearable
        clearButtonProps={{ 'aria-label': 'They were not told' }}
        value={form.method}
        onChange={(method) => set({ method: method === null ? null : ContactMethod.parse(method) })}
        error={problems.at('method')}
      />
      <Textarea
        label={words.noteLabel}
        required
        autosize
        minRows={4}
        maxRows={14}
        value={form.note}
        onChange={(event) => set({ note: event.currentTarget.value })}
        error={problems.at('note')}
      />
      <PastDayInput
        label="Day it was done"
        required
        value={form.on}
        onChange={(on) => set({ on })}
        error={problems.at('on')}
      />
    </ActFrame>
  );
}
