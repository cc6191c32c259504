import { Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import type { CaseRow } from '../../../electron/contract/cases.ts';
import type { IsoDate } from '../../../electron/domain/isoDate.ts';
import { afterName, bucketLabels, standing } from '../../ui/caseWords.ts';
import { DeadlineBadge } from '../../ui/DeadlineBadge.tsx';
import { HoursBadge } from '../../ui/HoursBadge.tsx';
import classes from './Queue.module.css';
import type { QueueGroup } from './queueGroups.ts';

interface QueueGroupSectionProps {
  group: QueueGroup;
  /** How many cases the whole group has, beyond this page too. */
  count: number;
  today: IsoDate;
}

/** One group of the queue under its heading. */
export function QueueGroupSection({ group, count, today }: QueueGroupSectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Title order={2} id={id} className={classes.heading} data-bucket={group.bucket}>
        {bucketLabels[group.bucket]} <span className={classes.count}>{count}</span>
      </Title>
      <ul className={classes.rows}>
        {group.rows.map((row) => (
          <QueueRow key={row.id} row={row} today={today} />
        ))}
      </ul>
    </section>
  );
}

function QueueRow({ row, today }: { row: CaseRow; today: IsoDate }) {
  return (
    <li className={classes.row}>
      <div className={classes.step}>
        <Link to="/case/$caseId" params={{ caseId: row.id }} className={classes.link} data-row>
          {row.next?.label ?? 'Nothing to do'}
          {row.next?.hazard && ` (${row.next.hazard.label})`}
          <span className={classes.spoken}>
            , {row.reference}, {row.complainantName}
          </span>
        </Link>
        <Text size="sm">
          <strong>{row.reference}</strong> · {row.complainantName}
          {afterName(row.addressLine)}
        </Text>
        <Text size="sm" c="dimmed" lineClamp={2}>
          {row.about}
        </Text>
      </div>
      <div className={classes.badge}>
        <DeadlineBadge clock={row.clock} step={row.next} today={today} of={row.reference} caseId={row.id} />
        {row.urgentAt !== null && row.urgentAt !== row.clock?.dueAt && (
          <HoursBadge dueAt={row.urgentAt} today={today} />
        )}
      </div>
      <div className={classes.side}>
        <Text size="sm">{standing(row)}</Text>
        <Text size="sm" c="dimmed">
          {row.handlerName ?? 'Nobody handles it yet'}
        </Text>
      </div>
    </li>
  );
}
