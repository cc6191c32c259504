import { Checkbox, Select, Stack, Textarea } from '@mantine/core';
import { z } from 'zod';
import {
  SummaryContent,
  SummaryMethod,
  summaryContentLabels,
  summaryMethodLabels,
} from '../../../../electron/domain/hazards.ts';
import { IsoDate } from '../../../../electron/domain/isoDate.ts';
import { useSignedIn } from '../../../api/session.ts';
import { UkDateInput } from '../../../ui/UkDateInput.tsx';
import { ActFrame } from '../acts/ActFrame.tsx';
import { useActForm } from '../acts/useActForm.ts';
import { draftOf, type HazardFormProps } from './hazardForm.ts';
import { hazardFormLabels } from './hazardWords.ts';

const SummaryDraft = z.object({
  on: IsoDate.nullable(),
  method: SummaryMethod,
  contents: z.array(SummaryContent),
  note: z.string(),
});
type SummaryDraft = z.infer<typeof SummaryDraft>;

const methods = SummaryMethod.options.map((value) => ({ value, label: summaryMethodLabels[value] }));

/** The written summary of the investigation went to the tenant: the day of sending counts. */
export function SummaryForm(props: HazardFormProps) {
  const { hazard } = props;
  const { today } = useSignedIn();
  const initial: SummaryDraft = { on: today, method: 'post-first-class', contents: [], note: '' };
  const act = useActForm({
    ...props,
    draft: draftOf('hazard-summary', hazard),
    schema: SummaryDraft,
    initial,
    command: 'hazards.sendSummary',
    input: (form, seen) => ({ ...seen, ...form, hazardId: hazard.id }),
    done: () => 'The written summary is on the case as sent.',
  });
  const { form, set, problems } = act;
  const missing = SummaryContent.options.filter((content) => !form.contents.includes(content));
  return (
    <ActFrame
      act={act}
      label={hazardFormLabels['hazard-summary']}
      submitLabel="Record it as sent"
      intro="It goes to the tenant by name. Add a copy under Documents."
    >
      <Checkbox.Group
        label="What it says"
        description="Tick what is in it"
        value={form.contents}
        onChange={(contents) => set({ contents: SummaryContent.options.filter((one) => contents.includes(one)) })}
        error={problems.at('contents')}
      >
        <Stack gap="xs" mt={4}>
          {SummaryContent.options.map((value, index) => (
            <Checkbox
              key={value}
              value={value}
              label={summaryContentLabels[value]}
              data-autofocus={index === 0 || undefined}
            />
          ))}
        </Stack>
      </Checkbox.Group>
      <div role="status">
        {missing.length > 0 &&
          form.contents.length > 0 &&
          'What is not ticked will be shown as missing until it is sent.'}
      </div>
      <UkDateInput
        label="Day on which it was sent"
        required
        today={today}
        value={form.on}
        min={hazard.awareOn}
        max={today}
        boundsMessage="Not before we became aware of the hazard, and not a day to come."
        onChange={(on) => set({ on })}
        error={problems.at('on')}
      />
      <Select
        label="How it was sent"
        required
        data={methods}
        allowDeselect={false}
        value={form.method}
        onChange={(method) => set({ method: SummaryMethod.parse(method) })}
        error={problems.at('method')}
      />
      <Textarea
        label="Note"
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
