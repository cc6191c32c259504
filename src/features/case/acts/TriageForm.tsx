import { Radio, Stack, Textarea } from '@mantine/core';
import { z } from 'zod';
import { IsoDate } from '../../../../electron/domain/isoDate.ts';
import { contactKindLabels } from '../../../../electron/domain/labels.ts';
import { ContactKind } from '../../../../electron/domain/words.ts';
import { useSignedIn } from '../../../api/session.ts';
import { UkDateInput } from '../../../ui/UkDateInput.tsx';
import { kindHints } from '../../log/kindHints.ts';
import { ActFrame } from './ActFrame.tsx';
import { type ActFormProps, useActForm } from './useActForm.ts';

const TriageDraft = z.object({ kind: ContactKind, on: IsoDate.nullable(), reason: z.string() });
type TriageDraft = z.infer<typeof TriageDraft>;

const inOrder: readonly ContactKind[] = [
  'complaint',
  'service-request',
  'enquiry',
  'compliment',
  'comment',
  'negative-feedback',
];

/** Settles what a contact is: a complaint, or one of the kinds that are not. */
export function TriageForm(props: ActFormProps) {
  const { today } = useSignedIn();
  const initial: TriageDraft = { kind: props.view.kind, on: today, reason: '' };
  const act = useActForm({
    ...props,
    draft: 'triage',
    schema: TriageDraft,
    initial,
    command: 'cases.triage',
    input: ({ kind, on, reason }, seen) => ({ ...seen, kind, on, reason }),
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
      <UkDateInput
        label={form.kind === 'complaint' ? 'Day they told us that they were dissatisfied' : 'Day this was decided'}
        description={form.kind === 'complaint' ? 'The clocks of the complaint start on this day.' : undefined}
        required
        today={today}
        value={form.on}
        max={today}
        boundsMessage="Not a day to come."
        onChange={(on) => set({ on })}
        error={problems.at('on')}
      />
    </ActFrame>
  );
}
