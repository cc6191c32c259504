import { Alert, Button, Group, TextInput } from '@mantine/core';
import { oddTime } from '../../../../electron/domain/clockChange.ts';
import { type IsoDate, londonDate, londonTime, longDate, type TimeOfDay } from '../../../../electron/domain/isoDate.ts';
import { programNow } from '../../../api/now.ts';
import { useSignedIn } from '../../../api/session.ts';
import { readTime } from '../../../ui/timeText.ts';
import { UkDateInput } from '../../../ui/UkDateInput.tsx';
import type { FormProblems } from '../../../ui/useProblems.ts';

/** The day and the time of day of something, as a form holds them: the time as it was typed. */
export interface Moment {
  on: IsoDate | null;
  at: string;
}

interface HazardMomentProps {
  act: { form: Moment; set: (change: Partial<Moment>) => void; problems: FormProblems };
  dateLabel: string;
  /** True where the hours count. */
  needsTime: boolean;
  timeHint: string;
  /** The day on which we became aware: nothing was done before. Null for the report itself. */
  from: IsoDate | null;
}

/** The time as the command takes it: what cannot be read is handed on as it is, so that the check says so at its field. */
export function timeForInput(at: string): TimeOfDay | string | null {
  return at.trim() === '' ? null : (readTime(at) ?? at);
}

/** When something happened, on the clocks of London; what is odd about a time on the nights on which they change is said. */
export function HazardMoment({
  act: { form, set, problems },
  dateLabel,
  needsTime,
  timeHint,
  from,
}: HazardMomentProps) {
  const { today } = useSignedIn();
  const time = readTime(form.at);
  const odd = form.on && time ? oddTime(form.on, time) : null;
  const isItNow = () => {
    const now = programNow();
    set({ on: londonDate(now), at: londonTime(now) });
  };
  return (
    <>
      <Group align="flex-start" grow>
        <UkDateInput
          label={dateLabel}
          required
          today={today}
          value={form.on}
          min={from}
          max={today}
          boundsMessage={
            from ? `Not before ${longDate(from)}, when we became aware, and not a day to come.` : 'Not a day to come.'
          }
          onChange={(on) => set({ on })}
          error={problems.at('on')}
        />
        <TextInput
          label="Time"
          required={needsTime}
          withAsterisk={needsTime}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          description={timeHint}
          autoComplete="off"
          value={form.at}
          onChange={(event) => set({ at: event.currentTarget.value })}
          error={problems.at('at')}
        />
      </Group>
      <Group>
        <Button variant="default" size="compact-sm" onClick={isItNow}>
          It was just now
        </Button>
      </Group>
      {odd && (
        <Alert role="status" variant="outline" color="gray">
          {odd === 'twice'
            ? `${time} came twice that night, because the clocks went back. The first is taken: it gives the earlier end. Say in the note which of the two it was.`
            : `There was no ${time} that night: the clocks went forward from 01:00 to 02:00.`}
        </Alert>
      )}
    </>
  );
}
