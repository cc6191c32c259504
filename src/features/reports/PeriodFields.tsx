import { Group, Select } from '@mantine/core';
import { useState } from 'react';
import type { IsoDate } from '../../../electron/domain/isoDate.ts';
import type { Period } from '../../../electron/domain/reportPeriod.ts';
import { useSignedIn } from '../../api/session.ts';
import { UkDateInput } from '../../ui/UkDateInput.tsx';

const OTHER = 'other';

/** A period that is offered by name. */
export interface OfferedPeriod {
  value: string;
  label: string;
  period: Period;
}

interface PeriodChoice {
  offered: readonly OfferedPeriod[];
  choice: string;
  from: IsoDate | null;
  to: IsoDate | null;
  /** Null while other days are wanted and not yet both given. */
  period: Period | null;
  set: (change: { choice?: string; from?: IsoDate | null; to?: IsoDate | null }) => void;
}

/** Which days are reported on: one of the periods offered, or days of one's own. */
export function usePeriodChoice(offered: readonly OfferedPeriod[], first: string): PeriodChoice {
  const [state, setState] = useState<Pick<PeriodChoice, 'choice' | 'from' | 'to'>>({
    choice: first,
    from: null,
    to: null,
  });
  const { choice, from, to } = state;
  const own = from !== null && to !== null && from <= to ? { from, to } : null;
  return {
    ...state,
    offered,
    period: offered.find(({ value }) => value === choice)?.period ?? own,
    set: (change) => setState((now) => ({ ...now, ...change })),
  };
}

/** The fields in which the period is chosen. */
export function PeriodFields({ offered, choice, from, to, set }: PeriodChoice) {
  const { today } = useSignedIn();
  return (
    <Group gap="md" align="start">
      <Select
        label="Period"
        w={420}
        value={choice}
        onChange={(value) => set({ choice: value ?? OTHER })}
        allowDeselect={false}
        data={[...offered.map(({ value, label }) => ({ value, label })), { value: OTHER, label: 'Other days' }]}
      />
      {choice === OTHER && (
        <>
          <UkDateInput label="First day" value={from} onChange={(day) => set({ from: day })} today={today} />
          <UkDateInput
            label="Last day"
            value={to}
            onChange={(day) => set({ to: day })}
            today={today}
            error={from && to && to < from ? 'The last day cannot be before the first.' : undefined}
          />
        </>
      )}
    </Group>
  );
}
