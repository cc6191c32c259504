import { Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconFilePlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { QueueBucket } from '../../../electron/contract/cases.ts';
import { useOperation } from '../../api/hooks.ts';
import { useSignedIn } from '../../api/session.ts';
import { CalendarNotice } from '../../ui/CalendarNotice.tsx';
import { bucketLabels } from '../../ui/caseWords.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { LoadingNotice } from '../../ui/LoadingNotice.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { rowByKey } from '../../ui/rowByKey.ts';
import { ShortcutHint } from '../../ui/ShortcutHint.tsx';
import classes from './Queue.module.css';
import { QueueGroupSection } from './QueueGroupSection.tsx';
import { BUCKETS, groupRows, rangeText } from './queueGroups.ts';

const PAGE = 50;

/** "What do I do next": every open case once, with its one next step, the most pressing first. */
export function QueuePage() {
  const { me } = useSignedIn();
  const [bucket, setBucket] = useState<QueueBucket | null>(null);
  const [isMine, setMine] = useState(false);
  const [offset, setOffset] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const queue = useOperation(
    'cases.queue',
    { bucket, handler: isMine ? me.id : null, offset, limit: PAGE },
    { keepPrevious: true },
  );
  const { rows = [], total = 0, counts, today } = queue.data ?? {};

  // The last case of the last page was settled meanwhile: there is a page before it.
  useEffect(() => {
    if (queue.data && offset > 0 && offset >= total) setOffset(Math.max(0, Math.floor((total - 1) / PAGE) * PAGE));
  }, [queue.data, offset, total]);

  const moved = (event: KeyboardEvent) => {
    const links = [...(list.current?.querySelectorAll<HTMLElement>('a[data-row]') ?? [])];
    const current = links.findIndex((link) => link.matches(':focus'));
    if (current < 0) return;
    const to = rowByKey(event.key, current, links.length);
    if (to === null) return;
    event.preventDefault();
    links[to]?.focus();
  };
  const all = counts ? BUCKETS.reduce((sum, one) => sum + counts[one], 0) : 0;

  return (
    <Stack gap="md">
      <Group justify="space-between" gap="sm">
        <PageTitle>Queue</PageTitle>
        <Button
          renderRoot={(props) => <Link to="/log" {...props} />}
          leftSection={<IconFilePlus size={18} aria-hidden />}
          aria-keyshortcuts="Control+N"
        >
          Log a contact
        </Button>
      </Group>
      <CalendarNotice />
      {counts && (
        <Group gap="md" className={classes.filters}>
          <SegmentedControl
            aria-label="Which cases by date"
            className={classes.segments}
            value={bucket ?? 'all'}
            onChange={(value) => {
              setBucket(value === 'all' ? null : QueueBucket.parse(value));
              setOffset(0);
            }}
            data={[
              { value: 'all', label: `Everything ${all}` },
              // Nearly always there is no emergency: then its filter is not in the way.
              ...BUCKETS.filter((one) => one !== 'emergency' || counts.emergency > 0 || bucket === one).map((one) => ({
                value: one,
                label: `${bucketLabels[one]} ${counts[one]}`,
              })),
            ]}
          />
          <SegmentedControl
            aria-label="Whose cases"
            value={isMine ? 'mine' : 'all'}
            onChange={(value) => {
              setMine(value === 'mine');
              setOffset(0);
            }}
            data={[
              { value: 'all', label: 'Everybody’s' },
              { value: 'mine', label: 'Mine' },
            ]}
          />
        </Group>
      )}
      <ErrorNotice error={queue.error} onRetry={() => void queue.refetch()} />
      {queue.isPending && <LoadingNotice>Reading the queue…</LoadingNotice>}
      {queue.data && rows.length === 0 && <NothingToDo isFiltered={bucket !== null || isMine} />}
      {today && rows.length > 0 && (
        // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys move among the links inside
        <div ref={list} onKeyDown={moved} className={classes.groups}>
          {groupRows(rows).map((group) => (
            <QueueGroupSection key={group.bucket} group={group} count={counts?.[group.bucket] ?? 0} today={today} />
          ))}
        </div>
      )}
      {total > PAGE && (
        <Pages offset={offset} shown={rows.length} total={total} onMove={setOffset} isBusy={queue.isFetching} />
      )}
    </Stack>
  );
}

function NothingToDo({ isFiltered }: { isFiltered: boolean }) {
  if (isFiltered) {
    return (
      <div className="panel">
        <EmptyState title="No case here">
          Choose “Everything” and “Everybody’s” above to see the whole queue.
        </EmptyState>
      </div>
    );
  }
  return (
    <div className="panel">
      <EmptyState title="No open case">
        When somebody complains, thanks us or asks for something, press <ShortcutHint keys="Ctrl+N" /> or “Log a
        contact”. A case that was closed is found with <ShortcutHint keys="Ctrl+K" />.
      </EmptyState>
    </div>
  );
}

interface PagesProps {
  offset: number;
  shown: number;
  total: number;
  isBusy: boolean;
  onMove: (offset: number) => void;
}

function Pages({ offset, shown, total, isBusy, onMove }: PagesProps) {
  return (
    <nav aria-label="Pages of the queue">
      <Group gap="sm">
        <Button
          variant="default"
          leftSection={<IconChevronLeft size={16} aria-hidden />}
          disabled={offset === 0 || isBusy}
          onClick={() => onMove(Math.max(0, offset - PAGE))}
        >
          Before
        </Button>
        <Text size="sm" role="status">
          {rangeText(offset, shown, total)}
        </Text>
        <Button
          variant="default"
          rightSection={<IconChevronRight size={16} aria-hidden />}
          disabled={offset + shown >= total || isBusy}
          onClick={() => onMove(offset + PAGE)}
        >
          Next
        </Button>
      </Group>
    </nav>
  );
}
