import { Select, Textarea } from '@mantine/core';
import { z } from 'zod';
import { HindranceCause, hindranceLabels } from '../../../../electron/domain/hazards.ts';
import { IsoDate } from '../../../../electron/domain/isoDate.ts';
import { useSignedIn } from '../../../api/session.ts';
import { ActFrame } from '../acts/ActFrame.tsx';
import { useActForm } from '../acts/useActForm.ts';
import { HazardMoment, timeForInput } from './HazardMoment.tsx';
import { draftOf, type HazardFormProps, TIME_IF_KNOWN } from './hazardForm.ts';
import { hazardFormLabels } from './hazardWords.ts';

const AttemptDraft = z.object({
  on: IsoDate.nullable(),
  at: z.string(),
  cause: HindranceCause.nullable(),
  note: z.string(),
});
type AttemptDraft = z.infer<typeof AttemptDraft>;

const causes = HindranceCause.options.map((value) => ({ value, label: hindranceLabels[value] }));

/** Something was tried and could not be carried through: evidence of what was tried. */
export function AttemptForm(props: HazardFormProps) {
  const { hazard } = props;
  const { today } = useSignedIn();
  const initial: AttemptDraft = { on: today, at: '', cause: null, note: '' };
  const act = useActForm({
    ...props,
    draft: draftOf('hazard-attempt', hazard),
    schema: AttemptDraft,
    initial,
    command: 'hazards.recordAttempt',
    input: ({ at, ...form }, seen) => ({ ...seen, ...form, hazardId: hazard.id, at: timeForInput(at) }),
    done: () => 'The attempt is on the case as evidence.',
  });
  const { form, set, problems } = act;
  return (
    <ActFrame
      act={act}
      label={hazardFormLabels['hazard-attempt']}
      submitLabel="Record the attempt"
      intro="No date moves by it. A landlord who did all that could be asked has a defence (Landlord and Tenant Act 1985, s.10A(5)), so write down each attempt on its own."
    >
      <Select
        label="What stood in the way"
        required
        data={causes}
        allowDeselect={false}
        data-autofocus
        value={form.cause}
        onChange={(cause) => set({ cause: cause === null ? null : HindranceCause.parse(cause) })}
        error={problems.at('cause')}
      />
      <HazardMoment
        act={act}
        dateLabel="Day of the attempt"
        needsTime={false}
        timeHint={TIME_IF_KNOWN}
        from={hazard.awareOn}
      />
      <Textarea
        label="What was tried, by whom, and what comes next"
        required
        autosize
        minRows={4}
        maxRows={14}
        value={form.note}
        onChange={(event) => set({ note: event.currentTarget.value })}
        error={problems.at('note')}
      />
    </ActFrame>
  );
}
