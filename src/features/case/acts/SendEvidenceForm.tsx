import { useSignedIn } from '../../../api/session.ts';
import { ActFrame } from './ActFrame.tsx';
import { DatedText, DatedTextFields } from './DatedTextFields.tsx';
import { type ActFormProps, useActForm } from './useActForm.ts';

/** What the ombudsman asked for has gone to them. */
export function SendEvidenceForm(props: ActFormProps) {
  const { today } = useSignedIn();
  const initial: DatedText = { on: today, text: '' };
  const act = useActForm({
    ...props,
    draft: 'send-evidence',
    schema: DatedText,
    initial,
    command: 'cases.recordEvidenceSent',
    input: ({ on, text }, seen) => ({ ...seen, on, note: text }),
    done: () => 'It is on record that the evidence has gone.',
  });
  return (
    <ActFrame
      act={act}
      label="Record that the evidence has gone"
      submitLabel="It has gone"
      intro="Export the case first: the folder is what goes to the ombudsman."
    >
      <DatedTextFields
        act={act}
        dateLabel="Day it went"
        textLabel="How it went"
        textHint="Such as: through their portal, all 14 files; confirmed by email"
        required={false}
        textPath="note"
      />
    </ActFrame>
  );
}
