import { useSignedIn } from '../../../api/session.ts';
import { ActFrame } from './ActFrame.tsx';
import { DatedText, DatedTextFields } from './DatedTextFields.tsx';
import { type ActFormProps, useActForm } from './useActForm.ts';

/** The resident withdraws the complaint. */
export function WithdrawForm(props: ActFormProps) {
  const { today } = useSignedIn();
  const initial: DatedText = { on: today, text: '' };
  const act = useActForm({
    ...props,
    draft: 'withdraw',
    schema: DatedText,
    initial,
    command: 'cases.withdraw',
    input: ({ on, text }, seen) => ({ ...seen, on, reason: text }),
    done: () => 'The withdrawal is recorded.',
  });
  return (
    <ActFrame
      act={act}
      label="They withdraw it"
      submitLabel="Record the withdrawal"
      intro="Only the resident can withdraw a complaint. If it is we who think it is over, close it instead."
    >
      <DatedTextFields
        act={act}
        dateLabel="Day they told us"
        textLabel="What they said"
        textHint="How they told us, and why if they said"
        required={true}
        textPath="reason"
      />
    </ActFrame>
  );
}
