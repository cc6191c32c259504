import { IconAlertTriangleFilled } from '@tabler/icons-react';
import type { Instant, IsoDate } from '../../electron/domain/isoDate.ts';
import { useNow } from '../api/now.ts';
import classes from './DeadlineBadge.module.css';
import { momentWords } from './deadlineWords.ts';

/** An emergency's own time in a list, beside the date of a step that goes before it: "Emergency: by today 16:20 · 8 hours left". */
export function HoursBadge({ dueAt, today }: { dueAt: Instant; today: IsoDate }) {
  const { tone, short } = momentWords(dueAt, today, useNow(true));
  return (
    <span className={classes.badge} data-tone={tone}>
      <IconAlertTriangleFilled size={16} aria-hidden className={classes.icon} />
      <span>Emergency: {short.charAt(0).toLowerCase() + short.slice(1)}</span>
    </span>
  );
}
