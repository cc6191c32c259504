import { useSignedIn } from '../../../api/session.ts';
import { ActFrame } from './ActFrame.tsx';
import { DatedText, DatedTextFields } from './DatedTextFields.tsx';
import { type ActFormProps, useActForm } from './useActForm.ts';

/** What the ombudsman decided. */
export function DeterminationForm(props: ActFormProps) {
  const { today } = useSignedIn();
  const initial: DatedText = { on: today, text: '' };
  const act = useActForm({
    ...props,
    draft: 'record-determination',
    schema: DatedText,
    initial,
    command: 'cases.recordDetermination',
    input: ({ on, text }, seen) => ({ ...seen, on, summary: text }),
    done: () => 'The decision is on the case.',
  });
  return (
    <ActFrame
      act={act}
      label="Record the ombudsman’s decision"
      submitLabel="Record the decision"
      intro="Anything that they order us to do is recorded as a promised action, with its date."
    >
      <DatedTextFields
        act={act}
        dateLabel="Date of the decision"
        textLabel="What they decided"
        textHint="Their finding on each point, and what they order or recommend"
        required={true}
        textPath="summary"
      />
    </ActFrame>
  );
}
