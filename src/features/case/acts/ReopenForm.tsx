import { useSignedIn } from '../../../api/session.ts';
import { ActFrame } from './ActFrame.tsx';
import { DatedText, DatedTextFields } from './DatedTextFields.tsx';
import { type ActFormProps, useActForm } from './useActForm.ts';

/** Takes a case up again. */
export function ReopenForm(props: ActFormProps) {
  const { today } = useSignedIn();
  const initial: DatedText = { on: today, text: '' };
  const act = useActForm({
    ...props,
    draft: 'reopen',
    schema: DatedText,
    initial,
    command: 'cases.reopen',
    input: ({ on, text }, seen) => ({ ...seen, on, reason: text }),
    done: () => 'The case is open again.',
  });
  return (
    <ActFrame
      act={act}
      label="Open the case again"
      submitLabel="Open it again"
      intro="Its clocks and its next step are worked out afresh."
    >
      <DatedTextFields act={act} dateLabel="Day it is opened again" textLabel="Why" required={true} textPath="reason" />
    </ActFrame>
  );
}
