import { useSignedIn } from '../api/session.ts';
import { UkDateInput, type UkDateInputProps } from './UkDateInput.tsx';

/** The day on which something was done: today or before. */
export function PastDayInput(props: Omit<UkDateInputProps, 'today' | 'max' | 'boundsMessage'>) {
  const { today } = useSignedIn();
  return <UkDateInput {...props} today={today} max={today} boundsMessage="Not a day to come." />;
}
