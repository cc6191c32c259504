import { Group, Textarea, TextInput } from '@mantine/core';
import { z } from 'zod';
import { IsoDate, longDate } from '../../../../electron/domain/isoDate.ts';
import { useOperation } from '../../../api/hooks.ts';
import { useSignedIn } from '../../../api/session.ts';
import { PastDayInput } from '../../../ui/PastDayInput.tsx';
import { readTime } from '../../../ui/timeText.ts';
import { UkDateInput } from '../../../ui/UkDateInput.tsx';
import { ActFrame } from '../acts/ActFrame.tsx';
import { type ActFormProps, useActForm } from '../acts/useActForm.ts';
import { RuleNote } from './RuleNote.tsx';

const ArrangeDraft = z.object({
  hearingOn: IsoDate.nullable(),
  hearingAt: z.string(),
  place: z.string(),
  note: z.string(),
  on: IsoDate.nullable(),
});
type ArrangeDraft = z.infer<typeof ArrangeDraft>;

/** A hearing of the panel is fixed for a day; arranging it again moves it. */
export function ArrangeHearingForm(props: ActFormProps) {
  const { today } = useSignedIn();
  const handling = useOperation('cases.handling', { caseId: props.view.id });
  const initial: ArrangeDraft = { hearingOn: null, hearingAt: '', place: '', note: '', on: today };
  const act = useActForm({
    ...props,
    draft: 'arrange-hearing',
    schema: ArrangeDraft,
    initial,
    command: 'cases.arrangeHearing',
    // A time that cannot be read is handed on as it is, so that the check says so at its field.
    input: ({ hearingAt, ...form }, seen) => ({
      ...seen,
      ...form,
      hearingAt: hearingAt.trim() === '' ? null : (readTime(hearingAt) ?? hearingAt),
    }),
    done: (_, { hearingOn }) => (hearingOn ? `The hearing is fixed for ${longDate(hearingOn)}.` : null),
  });
  const { form, set, problems } = act;
  const arranged = handling.data?.hearing;
  return (
    <ActFrame
      act={act}
      label="Arrange a panel hearing"
      submitLabel="Fix the hearing"
      intro={
        arranged
          ? `It is fixed for ${longDate(arranged.on)}${arranged.at ? ` at ${arranged.at}` : ''}. What you record here takes its place.`
          : undefined
      }
    >
      {handling.data?.panel && <RuleNote rule={handling.data.panel} />}
      <Group align="flex-start" grow>
        <UkDateInput
          label="Day of the hearing"
          required
          data-autofocus
          today={today}
          value={form.hearingOn}
          onChange={(hearingOn) => set({ hearingOn })}
          error={problems.at('hearingOn')}
        />
        <TextInput
          label="Time"
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          description="Such as 10:00"
          value={form.hearingAt}
          onChange={(event) => set({ hearingAt: event.currentTarget.value })}
          error={problems.at('hearingAt')}
        />
      </Group>
      <TextInput
        label="Where"
        maxLength={300}
        value={form.place}
        onChange={(event) => set({ place: event.currentTarget.value })}
        error={problems.at('place')}
      />
      <Textarea
        label="Who will sit, and what the resident was told"
        autosize
        minRows={3}
        maxRows={10}
        value={form.note}
        onChange={(event) => set({ note: event.currentTarget.value })}
        error={problems.at('note')}
      />
      <PastDayInput
        label="Day it was arranged"
        required
        value={form.on}
        onChange={(on) => set({ on })}
        error={problems.at('on')}
      />
    </ActFrame>
  );
}
