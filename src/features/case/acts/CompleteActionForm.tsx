import { Radio, Stack, Textarea } from '@mantine/core';
import { z } from 'zod';
import { IsoDate, longDate } from '../../../../electron/domain/isoDate.ts';
import { formatPounds } from '../../../../electron/domain/money.ts';
import { useSignedIn } from '../../../api/session.ts';
import { PastDayInput } from '../../../ui/PastDayInput.tsx';
import { ActFrame } from './ActFrame.tsx';
import { type ActFormProps, useActForm } from './useActForm.ts';

const DoneDraft = z.object({ actionId: z.string(), on: IsoDate.nullable(), evidence: z.string() });
type DoneDraft = z.infer<typeof DoneDraft>;

/** A promised action is done, with how we know (Code 2024, 7.3). */
export function CompleteActionForm({ subject, ...props }: ActFormProps & { subject: string | undefined }) {
  const { today } = useSignedIn();
  const open = props.view.actions
    .filter(({ doneOn }) => doneOn === null)
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
  const initial: DoneDraft = { actionId: subject ?? open[0]?.id ?? '', on: today, evidence: '' };
  const act = useActForm({
    ...props,
    draft: subject ? `complete-action:${subject}` : 'complete-action',
    schema: DoneDraft,
    initial,
    command: 'cases.completeAction',
    input: ({ actionId, on, evidence }, seen) => ({ ...seen, actionId, on, evidence }),
    done: () => 'The action is recorded as done.',
  });
  const { form, set, problems } = act;
  return (
    <ActFrame act={act} label="Record an action as done" submitLabel="It is done">
      <Radio.Group
        label="Which action"
        required
        value={form.actionId}
        onChange={(actionId) => set({ actionId })}
        error={problems.at('actionId') && 'Choose the action that is done.'}
      >
        <Stack gap="sm" mt="xs">
          {open.map(({ id, what, dueOn, amount, ownerName }) => (
            <Radio
              key={id}
              value={id}
              label={amount === null ? what : `${what} (${formatPounds(amount)})`}
              description={`Promised by ${longDate(dueOn)}${ownerName ? `, ${ownerName}` : ''}`}
            />
          ))}
        </Stack>
      </Radio.Group>
      <Textarea
        label="How we know that it is done"
        description="Such as a job number, the day of the payment, or who confirmed it"
        required
        autosize
        minRows={4}
        maxRows={12}
        data-autofocus
        value={form.evidence}
        onChange={(event) => set({ evidence: event.currentTarget.value })}
        error={problems.at('evidence')}
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
