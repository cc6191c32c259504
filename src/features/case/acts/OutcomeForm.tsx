import { Select } from '@mantine/core';
import type { z } from 'zod';
import { decisionLabels } from '../../../../electron/domain/labels.ts';
import { Decision } from '../../../../electron/domain/words.ts';
import { useSignedIn } from '../../../api/session.ts';
import { ActFrame } from './ActFrame.tsx';
import { DatedText, DatedTextFields } from './DatedTextFields.tsx';
import { type ActFormProps, useActForm } from './useActForm.ts';

const OutcomeDraft = DatedText.extend({ outcome: Decision.nullable() });
type OutcomeDraft = z.infer<typeof OutcomeDraft>;

const decisions = Decision.options.map((value) => ({ value, label: decisionLabels[value] }));

/** What was decided on a complaint with nobody to write to. */
export function OutcomeForm(props: ActFormProps) {
  const { today } = useSignedIn();
  const initial: OutcomeDraft = { on: today, text: '', outcome: null };
  const act = useActForm({
    ...props,
    draft: 'record-outcome',
    schema: OutcomeDraft,
    initial,
    command: 'cases.recordOutcome',
    input: ({ on, text, outcome }, seen) => ({ ...seen, on, outcome, note: text }),
    done: () => 'What was decided is on the record.',
  });
  return (
    <ActFrame
      act={act}
      label="Record what was decided"
      submitLabel="Record it"
      intro="This complaint has no name to write to. Looking into it is still owed, and so is a record of what came of it. If you learn who it was, add the person first."
    >
      <Select
        label="Outcome"
        required
        data={decisions}
        data-autofocus
        value={act.form.outcome}
        onChange={(outcome) => act.set({ outcome: Decision.nullable().parse(outcome) })}
        error={act.problems.at('outcome')}
      />
      <DatedTextFields
        act={act}
        dateLabel="Day it was decided"
        textLabel="What we found and what we will do"
        textHint="So that an inspector can follow it"
        required
        textPath="note"
      />
    </ActFrame>
  );
}
