import { Group, Select, Textarea } from '@mantine/core';
import { z } from 'zod';
import { StaffId } from '../../../../electron/domain/ids.ts';
import { IsoDate } from '../../../../electron/domain/isoDate.ts';
import { remedyKindLabels } from '../../../../electron/domain/labels.ts';
import { Pence } from '../../../../electron/domain/money.ts';
import { RemedyKind } from '../../../../electron/domain/words.ts';
import { useSignedIn } from '../../../api/session.ts';
import { OwnerSelect } from '../../../ui/OwnerSelect.tsx';
import { PastDayInput } from '../../../ui/PastDayInput.tsx';
import { PoundsInput } from '../../../ui/PoundsInput.tsx';
import { UkDateInput } from '../../../ui/UkDateInput.tsx';
import { ActFrame } from './ActFrame.tsx';
import { type ActFormProps, useActForm } from './useActForm.ts';

const ActionDraft = z.object({
  kind: RemedyKind,
  what: z.string(),
  owner: StaffId.nullable(),
  dueOn: IsoDate.nullable(),
  amount: Pence.nullable(),
  on: IsoDate.nullable(),
});
type ActionDraft = z.infer<typeof ActionDraft>;

const kinds = RemedyKind.options.map((value) => ({ value, label: remedyKindLabels[value] }));

/** Something we undertake to do: what, who, by when (Code 2024, 7.3). */
export function AgreeActionForm(props: ActFormProps) {
  const { today, me } = useSignedIn();
  const initial: ActionDraft = {
    kind: 'action-on-delay',
    what: '',
    owner: me.id,
    dueOn: null,
    amount: null,
    on: today,
  };
  const act = useActForm({
    ...props,
    draft: 'agree-action',
    schema: ActionDraft,
    initial,
    command: 'cases.agreeAction',
    input: ({ kind, what, owner, dueOn, amount, on }, seen) => ({
      ...seen,
      kind,
      what,
      owner,
      dueOn,
      amount: kind === 'financial' ? amount : null,
      on,
    }),
    done: () => 'The promise is on the case, with its date.',
  });
  const { form, set, problems } = act;
  return (
    <ActFrame act={act} label="Promise an action" submitLabel="Record the promise">
      <Textarea
        label="What we will do"
        description="So that the resident would recognise it as done"
        required
        autosize
        minRows={3}
        maxRows={10}
        data-autofocus
        value={form.what}
        onChange={(event) => set({ what: event.currentTarget.value })}
        error={problems.at('what')}
      />
      <Select
        label="What kind of remedy"
        required
        data={kinds}
        allowDeselect={false}
        value={form.kind}
        onChange={(kind) => set({ kind: RemedyKind.parse(kind) })}
        error={problems.at('kind')}
      />
      {form.kind === 'financial' && (
        <PoundsInput
          label="Amount"
          value={form.amount}
          onChange={(amount) => set({ amount })}
          error={problems.at('amount')}
        />
      )}
      <OwnerSelect value={form.owner} onChange={(owner) => set({ owner })} error={problems.at('owner')} />
      <Group align="flex-start" grow>
        <UkDateInput
          label="By when"
          required
          today={today}
          value={form.dueOn}
          onChange={(dueOn) => set({ dueOn })}
          error={problems.at('dueOn')}
        />
        <PastDayInput
          label="Day it was promised"
          required
          value={form.on}
          onChange={(on) => set({ on })}
          error={problems.at('on')}
        />
      </Group>
    </ActFrame>
  );
}
