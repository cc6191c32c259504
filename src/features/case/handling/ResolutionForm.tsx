import { Select, Textarea } from '@mantine/core';
import { z } from 'zod';
import { IsoDate } from '../../../../electron/domain/isoDate.ts';
import { contactMethodLabels, decisionLabels } from '../../../../electron/domain/labels.ts';
import { ContactMethod, Decision } from '../../../../electron/domain/words.ts';
import { useOperation } from '../../../api/hooks.ts';
import { useSignedIn } from '../../../api/session.ts';
import { PastDayInput } from '../../../ui/PastDayInput.tsx';
import { ActFrame } from '../acts/ActFrame.tsx';
import { type ActFormProps, useActForm } from '../acts/useActForm.ts';
import { RuleNote } from './RuleNote.tsx';

const ResolutionDraft = z.object({
  outcome: Decision,
  method: ContactMethod,
  note: z.string(),
  on: IsoDate.nullable(),
});
type ResolutionDraft = z.infer<typeof ResolutionDraft>;

const decisions = Decision.options.map((value) => ({ value, label: decisionLabels[value] }));
const methods = ContactMethod.options.map((value) => ({ value, label: contactMethodLabels[value] }));

/** Sorted out on the telephone or at the counter: what was answered and agreed, and that the resident was told. */
export function ResolutionForm(props: ActFormProps) {
  const { today } = useSignedIn();
  const handling = useOperation('cases.handling', { caseId: props.view.id });
  const initial: ResolutionDraft = { outcome: 'resolved', method: 'phone', note: '', on: today };
  const act = useActForm({
    ...props,
    draft: 'record-resolution',
    schema: ResolutionDraft,
    initial,
    command: 'cases.recordResolution',
    input: ({ outcome, method, note, on }, seen) => ({ ...seen, outcome, method, note, on }),
    done: () => 'The answer is on the record, and that they were told.',
  });
  const { form, set, problems } = act;
  return (
    <ActFrame act={act} label="Sorted out in conversation" submitLabel="Record the answer">
      {handling.data?.spokenAnswer && <RuleNote rule={handling.data.spokenAnswer} />}
      <Textarea
        label="What was answered, and what was agreed"
        description="Enough for a colleague to answer the telephone tomorrow: the decision, the reasons, what they said to it"
        required
        autosize
        minRows={5}
        maxRows={16}
        data-autofocus
        value={form.note}
        onChange={(event) => set({ note: event.currentTarget.value })}
        error={problems.at('note')}
      />
      <Select
        label="Outcome"
        required
        data={decisions}
        allowDeselect={false}
        value={form.outcome}
        onChange={(outcome) => set({ outcome: Decision.parse(outcome) })}
        error={problems.at('outcome')}
      />
      <Select
        label="How they were told"
        required
        data={methods}
        allowDeselect={false}
        value={form.method}
        onChange={(method) => set({ method: ContactMethod.parse(method) })}
        error={problems.at('method')}
      />
      <PastDayInput
        label="Day they were told"
        required
        value={form.on}
        onChange={(on) => set({ on })}
        error={problems.at('on')}
      />
    </ActFrame>
  );
}
