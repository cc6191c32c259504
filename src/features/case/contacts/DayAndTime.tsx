import { Group, TextInput } from '@mantine/core';
import type { IsoDate } from '../../../../electron/domain/isoDate.ts';
import { PastDayInput } from '../../../ui/PastDayInput.tsx';
import type { FormProblems } from '../../../ui/useProblems.ts';

interface DayAndTimeProps {
  act: {
    form: { on: IsoDate | null; at: string };
    set: (change: { on?: IsoDate | null; at?: string }) => void;
    problems: FormProblems;
  };
  dateLabel: string;
}

/** The day and, where somebody knows it, the time at which something happened. */
export function DayAndTime({ act: { form, set, problems }, dateLabel }: DayAndTimeProps) {
  return (
    <Group align="flex-start" grow>
      <PastDayInput
        label={dateLabel}
        required
        value={form.on}
        onChange={(on) => set({ on })}
        error={problems.at('on')}
      />
      <TextInput
        label="Time"
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        description="If it is known, such as 14:30"
        autoComplete="off"
        value={form.at}
        onChange={(event) => set({ at: event.currentTarget.value })}
        error={problems.at('at')}
      />
    </Group>
  );
}
