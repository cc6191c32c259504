import { Group, Textarea, TextInput } from '@mantine/core';
import { z } from 'zod';
import { addDays, IsoDate } from '../../../../electron/domain/isoDate.ts';
import { useSignedIn } from '../../../api/session.ts';
import { PastDayInput } from '../../../ui/PastDayInput.tsx';
import { UkDateInput } from '../../../ui/UkDateInput.tsx';
import { ActFrame } from '../acts/ActFrame.tsx';
import { type ActFormProps, useActForm } from '../acts/useActForm.ts';

const RequestDraft = z.object({
  to: z.string(),
  reference: z.string(),
  note: z.string(),
  on: IsoDate.nullable(),
  checkOn: IsoDate.nullable(),
});
type RequestDraft = z.infer<typeof RequestDraft>;

const LOOK_AGAIN_DAYS = 14;

/** A service request goes to the service that sees to it, or is chased there; somebody looks again on a day. */
export function PassOnRequestForm(props: ActFormProps) {
  const { today } = useSignedIn();
  const isAgain = props.view.timeline.some(({ type, isStruckOut }) => type === 'service-requested' && !isStruckOut);
  const initial: RequestDraft = {
    to: '',
    reference: '',
    note: '',
    on: today,
    checkOn: addDays(today, LOOK_AGAIN_DAYS),
  };
  const act = useActForm({
    ...props,
    draft: 'pass-on-request',
    schema: RequestDraft,
    initial,
    command: 'cases.passOnRequest',
    input: ({ to, reference, note, on, checkOn }, seen) => ({ ...seen, to, reference, note, on, checkOn }),
    done: () => 'Passed on. The request comes back into the queue on the day you chose.',
  });
  const { form, set, problems } = act;
  return (
    <ActFrame
      act={act}
      label="Pass the request on"
      submitLabel="It has been passed on"
      intro={
        isAgain
          ? 'It was passed on before. Record whom you chased. If they are unhappy with the wait, it is a complaint: say so under “Say what kind of contact this is”.'
          : undefined
      }
    >
      <TextInput
        label="To whom"
        description="The service, contractor or colleague"
        required
        autoComplete="off"
        data-autofocus
        value={form.to}
        onChange={(event) => set({ to: event.currentTarget.value })}
        error={problems.at('to')}
      />
      <TextInput
        label="Their reference"
        description="Such as the repair’s order number, if there is one"
        autoComplete="off"
        value={form.reference}
        onChange={(event) => set({ reference: event.currentTarget.value })}
        error={problems.at('reference')}
      />
      <Group align="flex-start" grow>
        <PastDayInput
          label="Passed on, on"
          required
          value={form.on}
          onChange={(on) => set({ on })}
          error={problems.at('on')}
        />
        <UkDateInput
          label="Look again on"
          required
          today={today}
          value={form.checkOn}
          min={form.on}
          boundsMessage="Not before it was passed on."
          onChange={(checkOn) => set({ checkOn })}
          error={problems.at('checkOn')}
        />
      </Group>
      <Textarea
        label="What was asked for, and what they said"
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
