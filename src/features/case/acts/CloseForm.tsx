import { useSignedIn } from '../../../api/session.ts';
import { ActFrame } from './ActFrame.tsx';
import { DatedText, DatedTextFields } from './DatedTextFields.tsx';
import { type ActFormProps, useActForm } from './useActForm.ts';

/** Closes a case in which nothing is left to do. */
export function CloseForm(props: ActFormProps) {
  const { today } = useSignedIn();
  const initial: DatedText = { on: today, text: '' };
  const act = useActForm({
    ...props,
    draft: 'close',
    schema: DatedText,
    initial,
    command: 'cases.close',
    input: ({ on, text }, seen) => ({ ...seen, on, reason: text }),
    done: () => 'The case is closed.',
  });
  return (
    <ActFrame
      act={act}
      label="Close the case"
      submitLabel="Close the case"
      intro="A closed case stays in the record and can be opened again."
    >
      <DatedTextFields
        act={act}
        dateLabel="Day it is closed"
        textLabel="Why it can be closed"
        textHint="If it needs saying, such as: the time to go further has passed"
        required={false}
        textPath="reason"
      />
    </ActFrame>
  );
}
