import { Select } from '@mantine/core';
import type { IsoDate } from '../../../electron/domain/isoDate.ts';
import { sendMethodLabels } from '../../../electron/domain/labels.ts';
import { SendMethod } from '../../../electron/domain/words.ts';
import { UkDateInput } from '../../ui/UkDateInput.tsx';

interface DayAndWayProps {
  label: string;
  today: IsoDate;
  /** The first day that it can have been. */
  min?: IsoDate | null;
  on: IsoDate | null;
  method: SendMethod;
  onChange: (change: { on: IsoDate | null } | { method: SendMethod }) => void;
  error: string | undefined;
}

const methods = SendMethod.options.map((value) => ({ value, label: sendMethodLabels[value] }));

/** On which day something left the office, and how. */
export function DayAndWay({ label, today, min = null, on, method, onChange, error }: DayAndWayProps) {
  return (
    <>
      <UkDateInput
        label={label}
        required
        data-autofocus
        today={today}
        value={on}
        min={min}
        max={today}
        onChange={(day) => onChange({ on: day })}
        error={error}
      />
      <Select
        label="By"
        required
        data={methods}
        allowDeselect={false}
        value={method}
        onChange={(chosen) => onChange({ method: SendMethod.parse(chosen) })}
      />
    </>
  );
}
