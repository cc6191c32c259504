import { Chip, Group, Radio, Stack, Text, Textarea } from '@mantine/core';
import { useId } from 'react';
import { z } from 'zod';
import { IsoDate } from '../../../../electron/domain/isoDate.ts';
import { channelLabels, contactKindLabels } from '../../../../electron/domain/labels.ts';
import { Channel, ContactKind } from '../../../../electron/domain/words.ts';
import { useSignedIn } from '../../../api/session.ts';
import { PastDayInput } from '../../../ui/PastDayInput.tsx';
import { kindHints } from '../../log/kindHints.ts';
import { ActFrame } from './ActFrame.tsx';
import { type ActForm, type ActFormProps, useActForm } from './useActForm.ts';

const TriageDraft = z.object({
  kind: ContactKind,
  on: IsoDate.nullable(),
  reason: z.string(),
  description: z.string().default(''),
  outcomeSought: z.string().default(''),
  channel: Channel.default('phone'),
  choiceOffered: z.boolean().nullable().default(null),
});
type TriageDraft = z.infer<typeof TriageDraft>;

const inOrder: readonly ContactKind[] = [
  'complaint',
  'service-request',
  'enquiry',
  'compliment',
  'comment',
  'negative-feedback',
];

/** Settles what a contact is: a complaint, or one of the kinds that are not. `subject` is the kind that is thought of. */
export function TriageForm({ subject, ...props }: ActFormProps & { subject: string | undefined }) {
  const { today } = useSignedIn();
  const { view } = props;
  const thoughtOf = ContactKind.safeParse(subject);
  const initial: TriageDraft = {
    kind: thoughtOf.success ? thoughtOf.data : view.kind,
    on: today,
    reason: '',
    description: '',
    outcomeSought: '',
    channel: 'phone',
    choiceOffered: null,
  };
  // What they complain of is not what they first asked for: it is asked again, and the letters quote it.
  const becomesComplaint = (form: TriageDraft) => form.kind === 'complaint' && view.kind !== 'complaint';
  const isCriticism = (form: TriageDraft) => form.kind === 'negative-feedback';
  const act = useActForm({
    ...props,
    draft: 'triage',
    schema: TriageDraft,
    initial,
    command: 'cases.triage',
    input: (form, seen) => ({
      ...seen,
      kind: form.kind,
      on: form.on,
      reason: form.reason,
      description: becomesComplaint(form) ? form.description : '',
      outcomeSought: becomesComplaint(form) ? form.outcomeSought : '',
      channel: becomesComplaint(form) ? form.channel : null,
      choiceOffered: isCriticism(form) ? form.choiceOffered === true : null,
    }),
    done: (_, { kind }) => `Recorded as: ${contactKindLabels[kind].toLowerCase()}.`,
  });
  const { form, set, problems } = act;
  return (
    <ActFrame
      act={act}
      label="Say what kind of contact this is"
      submitLabel="Record it"
      intro="If you are in doubt, it is a complaint: the resident is then sure of an answer."
    >
      <Radio.Group
        label="What they told us is"
        value={form.kind}
        onChange={(kind) => set({ kind: ContactKind.parse(kind) })}
        error={problems.at('kind')}
      >
        <Stack gap="sm" mt="xs">
          {inOrder.map((kind) => (
            <Radio
              key={kind}
              value={kind}
              label={contactKindLabels[kind]}
              description={kindHints[kind]}
              data-autofocus={form.kind === kind || undefined}
            />
          ))}
        </Stack>
      </Radio.Group>
      {becomesComplaint(form) && <ComplaintItself act={act} isRequest={view.kind === 'service-request'} />}
      {isCriticism(form) && (
        <Radio.Group
          label="Do they know that they can have it treated as a complaint?"
          value={form.choiceOffered === null ? '' : String(form.choiceOffered)}
          onChange={(value) => set({ choiceOffered: value === 'true' })}
        >
          <Stack gap="xs" mt="xs">
            <Radio value="true" label="Yes, they were told, and do not want it" />
            <Radio value="false" label="Not yet: it stays in the queue until they are asked" />
          </Stack>
        </Radio.Group>
      )}
      <Textarea
        label="Why"
        description="In a sentence, for whoever asks later"
        required
        autosize
        minRows={3}
        maxRows={10}
        value={form.reason}
        onChange={(event) => set({ reason: event.currentTarget.value })}
        error={problems.at('reason')}
      />
      <PastDayInput
        label={form.kind === 'complaint' ? 'Day they told us that they were dissatisfied' : 'Day this was decided'}
        description={
          becomesComplaint(form) && view.kind === 'service-request'
            ? 'The clocks of the complaint start on this day.'
            : undefined
        }
        required
        value={form.on}
        onChange={(on) => set({ on })}
        error={problems.at('on')}
      />
    </ActFrame>
  );
}

/** What they are unhappy about, in their words, and how it reached us. */
function ComplaintItself({
  act: { form, set, problems },
  isRequest,
}: {
  act: ActForm<TriageDraft>;
  isRequest: boolean;
}) {
  const id = useId();
  return (
    <>
      <Textarea
        label="What they are unhappy about"
        description="In their own words: the letters quote this, not what they first asked for"
        required={isRequest}
        autosize
        minRows={4}
        maxRows={14}
        value={form.description}
        onChange={(event) => set({ description: event.currentTarget.value })}
        error={problems.at('description')}
      />
      <Textarea
        label="What they want to happen"
        autosize
        minRows={2}
        maxRows={8}
        value={form.outcomeSought}
        onChange={(event) => set({ outcomeSought: event.currentTarget.value })}
        error={problems.at('outcomeSought')}
      />
      <div role="radiogroup" aria-labelledby={id}>
        <Text id={id} size="sm" fw={500} mb={4}>
          They told us by
        </Text>
        <Chip.Group value={form.channel} onChange={(channel) => set({ channel: Channel.parse(channel) })}>
          <Group gap={6}>
            {Channel.options.map((channel) => (
              <Chip key={channel} value={channel} variant="outline" size="xs">
                {channelLabels[channel]}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      </div>
    </>
  );
}
