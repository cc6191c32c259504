import { Group, Select, Textarea } from '@mantine/core';
import { z } from 'zod';
import type { RemedyView } from '../../../../electron/contract/remedies.ts';
import { IsoDate } from '../../../../electron/domain/isoDate.ts';
import { formatPounds, Pence } from '../../../../electron/domain/money.ts';
import { PaymentMethod, paymentMethodLabels } from '../../../../electron/domain/remedyWords.ts';
import { useSignedIn } from '../../../api/session.ts';
import { PastDayInput } from '../../../ui/PastDayInput.tsx';
import { PoundsInput } from '../../../ui/PoundsInput.tsx';
import { ActFrame } from '../../case/acts/ActFrame.tsx';
import { type ActFormProps, useActForm } from '../../case/acts/useActForm.ts';
import { stillToPay } from '../remedyWords.ts';
import { type RemedyFormProps, WithRemedy } from './WithRemedy.tsx';

const PaymentDraft = z.object({
  amount: Pence.nullable(),
  setOff: Pence.nullable(),
  method: PaymentMethod,
  on: IsoDate.nullable(),
  note: z.string(),
});
type PaymentDraft = z.infer<typeof PaymentDraft>;

const methods = PaymentMethod.options.map((value) => ({ value, label: paymentMethodLabels[value] }));

/** Money reached the resident. */
export function PayRemedyForm(props: RemedyFormProps) {
  return (
    <WithRemedy {...props} states={['to-pay', 'offered']}>
      {(remedy) => <Payment key={remedy.remedyId} {...props} remedy={remedy} />}
    </WithRemedy>
  );
}

function Payment({ remedy, ...props }: ActFormProps & { remedy: RemedyView }) {
  const { today } = useSignedIn();
  const owed = stillToPay(remedy);
  const initial: PaymentDraft = { amount: owed, setOff: null, method: 'bank-transfer', on: today, note: '' };
  const act = useActForm({
    ...props,
    draft: `pay-remedy:${remedy.remedyId}:${remedy.payments.length}`,
    schema: PaymentDraft,
    initial,
    command: 'remedies.pay',
    input: ({ amount, setOff, method, on, note }, seen) => ({
      ...seen,
      remedyId: remedy.remedyId,
      amount,
      setOff: method === 'rent-account' ? amount : (setOff ?? 0),
      method,
      on,
      note,
    }),
    done: (_, { amount }) =>
      amount === owed
        ? 'The payment is on the case: all of it is paid.'
        : 'The payment is on the case; the rest is still to be paid.',
  });
  const { form, set, problems } = act;
  return (
    <ActFrame
      act={act}
      label="Record a payment"
      submitLabel="Record the payment"
      intro={`${formatPounds(owed)} is still to be paid.`}
    >
      <PoundsInput
        label="What was paid"
        required
        value={form.amount}
        onChange={(amount) => set({ amount })}
        error={problems.at('amount')}
      />
      <Select
        label="How"
        required
        data-autofocus
        data={methods}
        allowDeselect={false}
        value={form.method}
        onChange={(method) => set({ method: PaymentMethod.parse(method) })}
        error={problems.at('method') ?? (form.method === 'rent-account' ? problems.at('setOff') : undefined)}
      />
      {form.method !== 'rent-account' && (
        <PoundsInput
          label="Of it, against arrears as the resident agreed (optional)"
          value={form.setOff}
          onChange={(setOff) => set({ setOff })}
          error={problems.at('setOff')}
        />
      )}
      <Group grow align="flex-start">
        <PastDayInput
          label="Day it was paid"
          required
          value={form.on}
          onChange={(on) => set({ on })}
          error={problems.at('on')}
        />
      </Group>
      <Textarea
        label="Proof: reference, cheque number, who confirmed it"
        autosize
        minRows={2}
        maxRows={8}
        value={form.note}
        onChange={(event) => set({ note: event.currentTarget.value })}
      />
    </ActFrame>
  );
}
