import { Radio, Stack, Textarea } from '@mantine/core';
import { z } from 'zod';
import { IsoDate } from '../../../../electron/domain/isoDate.ts';
import { useSignedIn } from '../../../api/session.ts';
import { UkDateInput } from '../../../ui/UkDateInput.tsx';
import { ActFrame } from '../acts/ActFrame.tsx';
import { useActForm } from '../acts/useActForm.ts';
import { draftOf, type HazardFormProps } from './hazardForm.ts';
import { hazardFormLabels } from './hazardWords.ts';

const AnswerDraft = z.object({
  on: IsoDate.nullable(),
  answer: z.enum(['accepted', 'declined']).nullable(),
  note: z.string(),
});
type AnswerDraft = z.infer<typeof AnswerDraft>;

/** What the household said to the offer of somewhere else to stay. */
export function AnswerForm(props: HazardFormProps) {
  const { hazard } = props;
  const { today } = useSignedIn();
  const initial: AnswerDraft = { on: today, answer: null, note: '' };
  const act = useActForm({
    ...props,
    draft: draftOf('hazard-answer', hazard),
    schema: AnswerDraft,
    initial,
    command: 'hazards.answerAccommodation',
    input: ({ answer, ...form }, seen) => ({
      ...seen,
      ...form,
      hazardId: hazard.id,
      accepted: answer === null ? null : answer === 'accepted',
    }),
    done: () => 'Their answer is on the case.',
  });
  const { form, set, problems } = act;
  return (
    <ActFrame act={act} label={hazardFormLabels['hazard-answer']} submitLabel="Record their answer">
      <Radio.Group
        label="Their answer"
        required
        value={form.answer}
        onChange={(answer) => set({ answer: answer === 'accepted' ? 'accepted' : 'declined' })}
        error={problems.at('accepted') && 'Choose one of these.'}
      >
        <Stack gap="xs" mt={4}>
          <Radio value="accepted" label="They accept it" data-autofocus />
          <Radio value="declined" label="They decline it" />
        </Stack>
      </Radio.Group>
      <UkDateInput
        label="Day"
        required
        today={today}
        value={form.on}
        min={hazard.awareOn}
        max={today}
        boundsMessage="Not before we became aware of the hazard, and not a day to come."
        onChange={(on) => set({ on })}
        error={problems.at('on')}
      />
      <Textarea
        label="What they said"
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
