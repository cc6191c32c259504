import { Group, Radio, Stack, Textarea } from '@mantine/core';
import { z } from 'zod';
import type { RemedyView } from '../../../../electron/contract/remedies.ts';
import { IsoDate } from '../../../../electron/domain/isoDate.ts';
import { formatPounds, Pence } from '../../../../electron/domain/money.ts';
import { RemedyAnswer, remedyAnswerLabels } from '../../../../electron/domain/remedyWords.ts';
import { useSignedIn } from '../../../api/session.ts';
import { PastDayInput } from '../../../ui/PastDayInput.tsx';
import { PoundsInput } from '../../../ui/PoundsInput.tsx';
import { UkDateInput } from '../../../ui/UkDateInput.tsx';
import { ActFrame } from '../../case/acts/ActFrame.tsx';
import { type ActFormProps, useActForm } from '../../case/acts/useActForm.ts';
import { type RemedyFormProps, WithRemedy } from './WithRemedy.tsx';

const AnswerDraft = z.object({
  answer: RemedyAnswer.nullable(),
  amount: Pence.nullable(),
  setOff: Pence.nullable(),
  payBy: IsoDate.nullable(),
  on: IsoDate.nullable(),
  note: z.string(),
});
type AnswerDraft = z.infer<typeof AnswerDraft>;

/** What the resident said to an offer. */
export function AnswerRemedyForm(props: RemedyFormProps) {
  return (
    <WithRemedy {...props} states={['offered']}>
      {(remedy) => <Answer key={remedy.remedyId} {...props} remedy={remedy} />}
    </WithRemedy>
  );
}

function Answer({ remedy, ...props }: ActFormProps & { remedy: RemedyView }) {
  const { today } = useSignedIn();
  const initial: AnswerDraft = {
    answer: null,
    amount: null,
    // What was agreed before the offer; the resident may have thought again.
    setOff: remedy.setOff > 0 ? remedy.setOff : null,
    payBy: remedy.payBy,
    on: today,
    note: '',
  };
  const act = useActForm({
    ...props,
    draft: `answer-remedy:${remedy.remedyId}:${remedy.revision}`,
    schema: AnswerDraft,
    initial,
    command: 'remedies.answer',
    input: ({ answer, amount, setOff, payBy, on, note }, seen) => ({
      ...seen,
      remedyId: remedy.remedyId,
      answer,
      amount: answer === 'partly' ? amount : null,
      setOff: answer === 'refused' ? 0 : (setOff ?? 0),
      payBy: answer === 'refused' ? null : payBy,
      on,
      note,
    }),
    done: (_, { answer }) =>
      answer === 'refused'
        ? 'The answer is on the case.'
        : 'The answer is on the case, with the day by which it is paid.',
  });
  const { form, set, problems } = act;
  const isPaid = form.answer === 'accepted' || form.answer === 'partly';
  return (
    <ActFrame act={act} label="Record the answer" submitLabel="Record the answer">
      <Radio.Group
        label={`What they said to the ${formatPounds(remedy.amount)}`}
        required
        value={form.answer ?? ''}
        onChange={(answer) => set({ answer: RemedyAnswer.parse(answer) })}
        error={problems.at('answer') && 'Choose what they said.'}
      >
        <Stack gap="xs" mt="xs">
          {RemedyAnswer.options.map((value, index) => (
            <Radio
              key={value}
              value={value}
              label={remedyAnswerLabels[value]}
              {...(index === 0 ? { 'data-autofocus': true } : {})}
            />
          ))}
        </Stack>
      </Radio.Group>
      {form.answer === 'partly' && (
        <PoundsInput
          label="What was agreed"
          required
          value={form.amount}
          onChange={(amount) => set({ amount })}
          error={problems.at('amount')}
        />
      )}
      {isPaid && (
        <>
          <UkDateInput
            label="To be paid by"
            required
            today={today}
            value={form.payBy}
            onChange={(payBy) => set({ payBy })}
            error={problems.at('payBy')}
          />
          <PoundsInput
            label="Of it, against arrears: only if the resident agreed (optional)"
            description="Left empty, all of it is paid to the resident. An agreement has to be the resident’s own choice; write in the note how they gave it."
            value={form.setOff}
            onChange={(setOff) => set({ setOff })}
            error={problems.at('setOff')}
          />
        </>
      )}
      <Group grow align="flex-start">
        <PastDayInput
          label="Day of the answer"
          required
          value={form.on}
          onChange={(on) => set({ on })}
          error={problems.at('on')}
        />
      </Group>
      <Textarea
        label="Note"
        autosize
        minRows={3}
        maxRows={10}
        value={form.note}
        onChange={(event) => set({ note: event.currentTarget.value })}
      />
    </ActFrame>
  );
}
