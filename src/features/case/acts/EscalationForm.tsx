import { Select, Textarea } from '@mantine/core';
import { z } from 'zod';
import { IsoDate } from '../../../../electron/domain/isoDate.ts';
import { channelLabels } from '../../../../electron/domain/labels.ts';
import { Channel } from '../../../../electron/domain/words.ts';
import { useSignedIn } from '../../../api/session.ts';
import { UkDateInput } from '../../../ui/UkDateInput.tsx';
import { ActFrame } from './ActFrame.tsx';
import { type ActFormProps, useActForm } from './useActForm.ts';

const EscalationDraft = z.object({
  on: IsoDate.nullable(),
  channel: Channel,
  description: z.string(),
  outcomeSought: z.string(),
});
type EscalationDraft = z.infer<typeof EscalationDraft>;

const channels = Channel.options.map((value) => ({ value, label: channelLabels[value] }));

/** The resident is not satisfied: stage 2 begins. They need give no reasons (Code 2024, 6.12), so none are required here. */
export function EscalationForm(props: ActFormProps) {
  const { today } = useSignedIn();
  const initial: EscalationDraft = { on: today, channel: 'phone', description: '', outcomeSought: '' };
  const act = useActForm({
    ...props,
    draft: 'request-escalation',
    schema: EscalationDraft,
    initial,
    command: 'cases.requestEscalation',
    input: ({ on, channel, description, outcomeSought }, seen) => ({
      ...seen,
      on,
      channel,
      description,
      outcomeSought,
    }),
    done: () => 'Stage 2 has begun.',
  });
  const { form, set, problems } = act;
  return (
    <ActFrame
      act={act}
      label="They are not satisfied: stage 2"
      submitLabel="Begin stage 2"
      intro="Saying that they are not satisfied is enough: they need give no reasons. Write down what they do say."
    >
      <UkDateInput
        label="Day their request reached us"
        description="The stage 2 clocks start on this day"
        required
        data-autofocus
        today={today}
        value={form.on}
        max={today}
        boundsMessage="Not a day to come."
        onChange={(on) => set({ on })}
        error={problems.at('on')}
      />
      <Select
        label="How it reached us"
        required
        data={channels}
        allowDeselect={false}
        value={form.channel}
        onChange={(channel) => set({ channel: Channel.parse(channel) })}
        error={problems.at('channel')}
      />
      <Textarea
        label="In their own words"
        description="What they are still unhappy about, if they say"
        autosize
        minRows={5}
        maxRows={16}
        value={form.description}
        onChange={(event) => set({ description: event.currentTarget.value })}
        error={problems.at('description')}
      />
      <Textarea
        label="What they want now"
        autosize
        minRows={3}
        maxRows={8}
        value={form.outcomeSought}
        onChange={(event) => set({ outcomeSought: event.currentTarget.value })}
        error={problems.at('outcomeSought')}
      />
    </ActFrame>
  );
}
