import { Checkbox, Radio, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { z } from 'zod';
import { foundLabels } from '../../../../electron/domain/hazards.ts';
import { IsoDate } from '../../../../electron/domain/isoDate.ts';
import { HazardSeverity } from '../../../../electron/domain/words.ts';
import { useSignedIn } from '../../../api/session.ts';
import { ActFrame } from '../acts/ActFrame.tsx';
import { useActForm } from '../acts/useActForm.ts';
import { HazardMoment, timeForInput } from './HazardMoment.tsx';
import { draftOf, type HazardFormProps, isInHours, TIME_IF_KNOWN, TIME_NEEDED } from './hazardForm.ts';
import { hazardFormLabels } from './hazardWords.ts';

const SafeDraft = z.object({
  on: IsoDate.nullable(),
  at: z.string(),
  isInvestigated: z.boolean(),
  found: HazardSeverity,
  investigator: z.string(),
  note: z.string(),
});
type SafeDraft = z.infer<typeof SafeDraft>;

/** The home is safe. In an emergency it is often investigated in the same visit: then both are recorded at once. */
export function MadeSafeForm(props: HazardFormProps) {
  const { hazard } = props;
  const { today } = useSignedIn();
  const canInvestigate = !hazard.isInvestigated;
  const initial: SafeDraft = {
    on: today,
    at: '',
    isInvestigated: canInvestigate,
    found: hazard.severity,
    investigator: '',
    note: '',
  };
  const act = useActForm({
    ...props,
    draft: draftOf('hazard-safe', hazard),
    schema: SafeDraft,
    initial,
    command: 'hazards.makeSafe',
    input: ({ on, at, note, isInvestigated, found, investigator }, seen) => ({
      ...seen,
      hazardId: hazard.id,
      on,
      at: timeForInput(at),
      note,
      investigated: canInvestigate && isInvestigated ? { found, investigator } : null,
    }),
    done: () => 'It is on the case that the home is safe.',
  });
  const { form, set, problems } = act;
  return (
    <ActFrame
      act={act}
      label={hazardFormLabels['hazard-safe']}
      submitLabel="Record that it is safe"
      intro="Safe means that nobody can come to harm from it now, even if works are still to follow."
    >
      <Textarea
        label="What was done, and by whom"
        required
        autosize
        minRows={4}
        maxRows={14}
        data-autofocus
        value={form.note}
        onChange={(event) => set({ note: event.currentTarget.value })}
        error={problems.at('note')}
      />
      <HazardMoment
        act={act}
        dateLabel="Day on which it was safe"
        needsTime={isInHours(hazard)}
        timeHint={isInHours(hazard) ? TIME_NEEDED : TIME_IF_KNOWN}
        from={hazard.awareOn}
      />
      {canInvestigate && (
        <Checkbox
          label="It was investigated in the same visit"
          checked={form.isInvestigated}
          onChange={(event) => set({ isInvestigated: event.currentTarget.checked })}
        />
      )}
      {canInvestigate && form.isInvestigated && (
        <>
          <Radio.Group
            label="What was found"
            required
            value={form.found}
            onChange={(found) => set({ found: HazardSeverity.parse(found) })}
            error={problems.at('investigated.found')}
          >
            <Stack gap="xs" mt={4}>
              {HazardSeverity.options.map((value) => (
                <Radio key={value} value={value} label={foundLabels[value]} />
              ))}
            </Stack>
          </Radio.Group>
          <TextInput
            label="Who investigated, and what makes them competent"
            required
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            description="Such as: Jo Marsh, gas engineer"
            value={form.investigator}
            onChange={(event) => set({ investigator: event.currentTarget.value })}
            error={problems.at('investigated.investigator')}
          />
          <Text size="sm" c="dimmed">
            The written summary for the tenant is counted from this investigation.
          </Text>
        </>
      )}
    </ActFrame>
  );
}
