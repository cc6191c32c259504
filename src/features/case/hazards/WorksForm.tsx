import { Radio, Stack, Textarea } from '@mantine/core';
import { z } from 'zod';
import { IsoDate } from '../../../../electron/domain/isoDate.ts';
import { useSignedIn } from '../../../api/session.ts';
import { UkDateInput } from '../../../ui/UkDateInput.tsx';
import { ActFrame } from '../acts/ActFrame.tsx';
import { useActForm } from '../acts/useActForm.ts';
import { draftOf, type HazardFormProps } from './hazardForm.ts';
import { hazardFormLabels } from './hazardWords.ts';

const Progress = z.enum(['steps-taken', 'begun', 'done']);
const WorksDraft = z.object({ on: IsoDate.nullable(), progress: Progress.nullable(), note: z.string() });
type WorksDraft = z.infer<typeof WorksDraft>;

const progressLabels: Record<z.infer<typeof Progress>, string> = {
  'steps-taken': 'Steps were taken to begin them: a contractor was booked, parts were ordered',
  begun: 'They were begun in the home',
  done: 'Everything is done, or nothing more is needed',
};

/** How far the works on a hazard are. */
export function WorksForm(props: HazardFormProps) {
  const { hazard } = props;
  const { today } = useSignedIn();
  const initial: WorksDraft = { on: today, progress: null, note: '' };
  const act = useActForm({
    ...props,
    draft: draftOf('hazard-works', hazard),
    schema: WorksDraft,
    initial,
    command: 'hazards.recordWorks',
    input: (form, seen) => ({ ...seen, ...form, hazardId: hazard.id }),
    done: (_, { progress }) => (progress === 'done' ? 'The hazard is dealt with.' : 'The works are on the case.'),
  });
  const { form, set, problems } = act;
  return (
    <ActFrame act={act} label={hazardFormLabels['hazard-works']} submitLabel="Record the works">
      <Radio.Group
        label="How far the works are"
        required
        value={form.progress}
        onChange={(progress) => set({ progress: Progress.parse(progress) })}
        error={problems.at('progress')}
      >
        <Stack gap="xs" mt={4}>
          {Progress.options.map((value, index) => (
            <Radio key={value} value={value} label={progressLabels[value]} data-autofocus={index === 0 || undefined} />
          ))}
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
        label="What was done, and by whom"
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
