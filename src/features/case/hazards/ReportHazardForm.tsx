import { Radio, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { z } from 'zod';
import { severityLabels } from '../../../../electron/domain/hazards.ts';
import { IsoDate } from '../../../../electron/domain/isoDate.ts';
import { hazardLabels } from '../../../../electron/domain/labels.ts';
import { HazardKind, HazardSeverity } from '../../../../electron/domain/words.ts';
import { useSignedIn } from '../../../api/session.ts';
import { ActFrame } from '../acts/ActFrame.tsx';
import { type ActFormProps, useActForm } from '../acts/useActForm.ts';
import { HazardMoment, timeForInput } from './HazardMoment.tsx';
import { TIME_IF_KNOWN } from './hazardForm.ts';
import { hazardFormLabels } from './hazardWords.ts';

const ReportDraft = z.object({
  hazard: HazardKind.nullable(),
  severity: HazardSeverity.nullable(),
  on: IsoDate.nullable(),
  at: z.string(),
  where: z.string(),
  note: z.string(),
});
type ReportDraft = z.infer<typeof ReportDraft>;

const kinds = HazardKind.options.map((value) => ({ value, label: hazardLabels[value] }));

/** We became aware of a hazard in the home: its clocks start, beside the complaint. */
export function ReportHazardForm(props: ActFormProps) {
  const { today } = useSignedIn();
  const { view } = props;
  const isFirst = view.hazards.length === 0;
  const initial: ReportDraft = {
    // The complaint itself told us, where it is about damp and nothing was reported before.
    hazard: isFirst && view.categories.includes('damp-and-mould') ? 'damp-and-mould' : null,
    severity: null,
    on: isFirst ? view.receivedOn : today,
    at: isFirst ? (view.receivedAt ?? '') : '',
    where: '',
    note: '',
  };
  const act = useActForm({
    ...props,
    draft: 'report-hazard',
    schema: ReportDraft,
    initial,
    command: 'hazards.report',
    input: ({ at, ...form }, seen) => ({ ...seen, ...form, at: timeForInput(at) }),
    done: () => 'The hazard is on the case.',
  });
  const { form, set, problems } = act;
  const isEmergency = form.severity === 'emergency';
  return (
    <ActFrame
      act={act}
      label={hazardFormLabels['report-hazard']}
      submitLabel="Report the hazard"
      intro="A hazard is followed beside the complaint, by its own dates where the law sets them. In doubt, take the more serious."
    >
      <Select
        label="What kind of hazard"
        required
        data={kinds}
        allowDeselect={false}
        data-autofocus
        value={form.hazard}
        onChange={(hazard) => set({ hazard: hazard === null ? null : HazardKind.parse(hazard) })}
        error={problems.at('hazard')}
      />
      <Radio.Group
        label="How serious is it?"
        required
        value={form.severity}
        onChange={(severity) => set({ severity: HazardSeverity.parse(severity) })}
        error={problems.at('severity')}
      >
        <Stack gap="xs" mt={4}>
          {HazardSeverity.options.map((value) => (
            <Radio key={value} value={value} label={severityLabels[value]} />
          ))}
        </Stack>
      </Radio.Group>
      <TextInput
        label="Where in the home"
        required
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        description="Such as: back bedroom, outside wall"
        value={form.where}
        onChange={(event) => set({ where: event.currentTarget.value })}
        error={problems.at('where')}
      />
      <HazardMoment
        act={act}
        dateLabel="Day we became aware"
        needsTime={isEmergency}
        timeHint={isEmergency ? 'The hours run from then, nights and weekends included' : TIME_IF_KNOWN}
        from={null}
      />
      <Textarea
        label="What was said or seen"
        description="Who lives there, and anything that makes it worse for them: a baby, asthma, no other room"
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
