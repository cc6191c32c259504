import { useSignedIn } from '../../../api/session.ts';
import { ActFrame } from '../acts/ActFrame.tsx';
import { DatedText, DatedTextFields } from '../acts/DatedTextFields.tsx';
import { type ActFormProps, useActForm } from '../acts/useActForm.ts';

/** The request lacks what the procedure asks for, and goes on all the same. */
export function TakeOnForm(props: ActFormProps) {
  const { today } = useSignedIn();
  const initial: DatedText = { on: today, text: '' };
  const act = useActForm({
    ...props,
    draft: 'take-on',
    schema: DatedText,
    initial,
    command: 'cases.takeOn',
    input: ({ on, text }, seen) => ({ ...seen, on, reason: text }),
    done: () => 'The case goes on at this stage.',
  });
  return (
    <ActFrame
      act={act}
      label="Take it on all the same"
      submitLabel="Take it on"
      intro="No further evidence came. If an issue was never answered, or there is another good reason, it goes on."
    >
      <DatedTextFields act={act} dateLabel="From which day" textLabel="Why it goes on" required textPath="reason" />
    </ActFrame>
  );
}
