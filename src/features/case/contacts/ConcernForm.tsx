import { Select, Textarea } from '@mantine/core';
import { z } from 'zod';
import { AtRisk, atRiskLabels } from '../../../../electron/domain/contacts.ts';
import { IsoDate } from '../../../../electron/domain/isoDate.ts';
import { useSignedIn } from '../../../api/session.ts';
import { readTime } from '../../../ui/timeText.ts';
import { ActFrame } from '../acts/ActFrame.tsx';
import { type ActFormProps, useActForm } from '../acts/useActForm.ts';
import { DayAndTime } from './DayAndTime.tsx';

const ConcernDraft = z.object({
  whom: AtRisk.nullable(),
  concern: z.string(),
  on: IsoDate.nullable(),
  at: z.string(),
});
type ConcernDraft = z.infer<typeof ConcernDraft>;

export const atRiskOptions = AtRisk.options.map((value) => ({ value, label: atRiskLabels[value] }));

/** Somebody may not be safe. Recorded first, passed on the same day. */
export function ConcernForm(props: ActFormProps) {
  const { today } = useSignedIn();
  const initial: ConcernDraft = { whom: null, concern: '', on: today, at: '' };
  const act = useActForm({
    ...props,
    draft: 'raise-concern',
    schema: ConcernDraft,
    initial,
    command: 'cases.raiseConcern',
    input: ({ whom, concern, on, at }, seen) => ({
      ...seen,
      whom,
      concern,
      on,
      at: at.trim() === '' ? null : (readTime(at) ?? at),
    }),
    done: () => 'The concern is on the case. Tell the safeguarding lead now.',
  });
  const { form, set, problems } = act;
  return (
    <ActFrame
      act={act}
      label="Raise a safety concern"
      submitLabel="Record the concern"
      intro="If anybody is in danger now, call 999 first. The concern is then passed on today, whatever becomes of the complaint."
    >
      <Textarea
        label="What the worry is"
        description="What was said or seen, as it was said or seen"
        required
        autosize
        minRows={4}
        maxRows={12}
        data-autofocus
        value={form.concern}
        onChange={(event) => set({ concern: event.currentTarget.value })}
        error={problems.at('concern')}
      />
      <Select
        label="Whose safety"
        placeholder="Not known"
        data={atRiskOptions}
        clearable
        clearButtonProps={{ 'aria-label': 'Not known' }}
        value={form.whom}
        onChange={(whom) => set({ whom: whom === null ? null : AtRisk.parse(whom) })}
        error={problems.at('whom')}
      />
      <DayAndTime act={act} dateLabel="Day we learnt of it" />
    </ActFrame>
  );
}
