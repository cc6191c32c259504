import { Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { z } from 'zod';
import { foundLabels, HazardFound } from '../../../../electron/domain/hazards.ts';
import { IsoDate } from '../../../../electron/domain/isoDate.ts';
import { useSignedIn } from '../../../api/session.ts';
import { ActFrame } from '../acts/ActFrame.tsx';
import { useActForm } from '../acts/useActForm.ts';
import { HazardMoment, timeForInput } from './HazardMoment.tsx';
import { draftOf, type HazardFormProps, isInHours, TIME_IF_KNOWN, TIME_NEEDED } from './hazardForm.ts';
import { hazardFormLabels } from './hazardWords.ts';

const InvestigationDraft = z.object({
  on: IsoDate.nullable(),
  at: z.string(),
  how: z.enum(['visit', 'remote']).nullable(),
  found: HazardFound.nullable(),
  investigator: z.string(),
  note: z.string(),
});
type InvestigationDraft = z.infer<typeof InvestigationDraft>;

/** The investigation of a hazard came to its conclusion: by whom, how, and what was found. */
export function InvestigationForm(props: HazardFormProps) {
  const { hazard } = props;
  const { today } = useSignedIn();
  const initial: InvestigationDraft = { on: today, at: '', how: null, found: null, investigator: '', note: '' };
  const act = useActForm({
    ...props,
    draft: draftOf('hazard-investigation', hazard),
    schema: InvestigationDraft,
    initial,
    command: 'hazards.investigate',
    input: ({ at, how, ...form }, seen) => ({
      ...seen,
      ...form,
      hazardId: hazard.id,
      at: timeForInput(at),
      remote: how === null ? null : how === 'remote',
    }),
    done: (_, { found }) =>
      found === 'none'
        ? 'The investigation is on the case. The tenant has to be told in writing.'
        : 'The investigation is on the case, and the next dates are counted from it.',
  });
  const { form, set, problems } = act;
  const needsTime = isInHours(hazard) || form.found === 'emergency';
  return (
    <ActFrame act={act} label={hazardFormLabels['hazard-investigation']} submitLabel="Record the investigation">
      <Radio.Group
        label="How it was investigated"
        required
        value={form.how}
        onChange={(how) => set({ how: how === 'remote' ? 'remote' : 'visit' })}
        error={problems.at('remote') && 'Choose one of these.'}
      >
        <Stack gap="xs" mt={4}>
          <Radio value="visit" label="By going there" data-autofocus />
          <Radio value="remote" label="From afar: photographs, video or a call. They may then ask for a visit" />
        </Stack>
      </Radio.Group>
      <Radio.Group
        label="What was found"
        required
        value={form.found}
        onChange={(found) => set({ found: HazardFound.parse(found) })}
        error={problems.at('found')}
      >
        <Stack gap="xs" mt={4}>
          {HazardFound.options.map((value) => (
            <Radio key={value} value={value} label={foundLabels[value]} />
          ))}
        </Stack>
      </Radio.Group>
      <HazardMoment
        act={act}
        dateLabel="Day on which it was concluded"
        needsTime={needsTime}
        timeHint={needsTime ? TIME_NEEDED : TIME_IF_KNOWN}
        from={hazard.awareOn}
      />
      <TextInput
        label="Who did it, and what makes them competent"
        required
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        description="Such as: Alan Reed, damp surveyor"
        value={form.investigator}
        onChange={(event) => set({ investigator: event.currentTarget.value })}
        error={problems.at('investigator')}
      />
      <Textarea
        label="What they found, and what has to be done"
        required
        autosize
        minRows={5}
        maxRows={16}
        value={form.note}
        onChange={(event) => set({ note: event.currentTarget.value })}
        error={problems.at('note')}
      />
    </ActFrame>
  );
}
