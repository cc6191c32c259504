import { UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import {
  IconAlertTriangleFilled,
  IconCalendarDue,
  IconCheck,
  IconClockExclamation,
  IconClockHour4,
  IconHourglassEmpty,
  IconX,
} from '@tabler/icons-react';
import type { ClockResult, NextStep } from '../../electron/domain/assessment.ts';
import type { CaseId } from '../../electron/domain/ids.ts';
import type { IsoDate } from '../../electron/domain/isoDate.ts';
import { useNow } from '../api/now.ts';
import classes from './DeadlineBadge.module.css';
import { type DeadlineTone, deadlineWords, stepWords } from './deadlineWords.ts';
import { ExplainDrawer } from './ExplainDrawer.tsx';

const icons = {
  overdue: IconAlertTriangleFilled,
  today: IconClockExclamation,
  soon: IconCalendarDue,
  later: IconClockHour4,
  met: IconCheck,
  late: IconX,
  waiting: IconHourglassEmpty,
} satisfies Record<DeadlineTone, unknown>;

interface DeadlineBadgeProps {
  /** Null: no clock times the step. Such a badge explains nothing and is no button. */
  clock: ClockResult | null;
  /** The next step, for its own date where no clock times it. */
  step?: NextStep | null;
  today: IsoDate;
  /** The case's other clocks, listed in the explanation. */
  others?: readonly ClockResult[];
  /** Names the case in a list, so that the button's name tells the rows apart: "2026-0042". */
  of?: string;
  /** For a clock in a list, which comes without the case's other clocks. */
  caseId?: CaseId;
}

/** A deadline in words, sign and colour. Pressing it explains how the date came about. */
export function DeadlineBadge({ clock, step = null, today, others = [], of, caseId }: DeadlineBadgeProps) {
  const [isOpen, { open, close }] = useDisclosure(false);
  const runsInHours = clock?.dueAt != null && (clock.state === 'running' || clock.state === 'overdue');
  const now = useNow(runsInHours);
  const { tone, short, long } = clock ? deadlineWords(clock, today, now) : stepWords(step, today);
  const Icon = icons[tone];
  const face = (
    <>
      <Icon size={16} aria-hidden className={classes.icon} />
      <span>{short}</span>
    </>
  );
  if (!clock) {
    return (
      <span className={classes.badge} data-tone={tone}>
        {face}
      </span>
    );
  }
  return (
    <>
      <UnstyledButton
        className={classes.badge}
        data-tone={tone}
        data-explains
        onClick={open}
        aria-haspopup="dialog"
        title="How this date came about"
        aria-label={`${short}. ${clock.label}${of ? `, ${of}` : ''}: ${long}. Explain this date`}
      >
        {face}
      </UnstyledButton>
      <ExplainDrawer
        clock={clock}
        others={others}
        today={today}
        opened={isOpen}
        onClose={close}
        of={of}
        caseId={caseId}
      />
    </>
  );
}
