import { Button, Chip, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { TimelineEntry } from '../../../electron/contract/cases.ts';
import { longDate } from '../../../electron/domain/isoDate.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import classes from './CasePage.module.css';
import { recordedNote } from './caseWords.ts';
import { Panel } from './Panel.tsx';
import { ReadersList } from './ReadersList.tsx';
import { filtersWith, type TimelineFilter, timelineFilterLabels, timelineFor } from './timelineOrder.ts';
import { shownPartId } from './useShownPart.ts';

interface TimelineProps {
  caseId: string;
  entries: readonly TimelineEntry[];
  /** Opens the correction of an entry; absent where the case does not allow it. */
  onCorrect: ((eventId: string) => void) | undefined;
}

const READERS = 'readers';

/** Everything that happened, newest first by the day on which it happened. */
export function Timeline({ caseId, entries, onCorrect }: TimelineProps) {
  const [chosen, setChosen] = useState<TimelineFilter | typeof READERS>('everything');
  const filters = filtersWith(entries);
  // A filter whose last entry was struck out is not there any more.
  const filter = chosen === READERS ? READERS : (filters.find((one) => one === chosen) ?? 'everything');
  const shown = filter === READERS ? [] : timelineFor(entries, filter);
  return (
    <Panel title="Timeline">
      <Stack gap="md">
        <Chip.Group
          value={filter}
          onChange={(value) =>
            setChosen(value === READERS ? READERS : (filters.find((one) => one === value) ?? 'everything'))
          }
        >
          <Group gap="xs" role="radiogroup" aria-label="Show in the timeline">
            {filters.map((one) => (
              <Chip key={one} value={one} variant="outline" size="sm">
                {timelineFilterLabels[one]}
              </Chip>
            ))}
            <Chip value={READERS} variant="outline" size="sm">
              Who looked at it
            </Chip>
          </Group>
        </Chip.Group>
        {filter === READERS ? (
          <ReadersList caseId={caseId} />
        ) : shown.length === 0 ? (
          <EmptyState title="Nothing of this kind yet">
            Choose “Everything” to see the whole timeline, or use “More” above to add to it.
          </EmptyState>
        ) : (
          <ol className={classes.plain} aria-label="Timeline, newest first">
            {shown.map((entry) => (
              <li
                key={entry.eventId}
                id={shownPartId(entry.eventId)}
                tabIndex={-1}
                className={classes.entry}
                data-struck={entry.isStruckOut || undefined}
              >
                <Entry entry={entry} onCorrect={onCorrect} />
              </li>
            ))}
          </ol>
        )}
      </Stack>
    </Panel>
  );
}

/** What the entry said before it was put right; struck through, and said to be so to those who do not see it. */
function Before({ before, title }: { before: NonNullable<TimelineEntry['before']>; title: string }) {
  return (
    <Text size="sm" c="dimmed" className={classes.prose} component="div">
      It said before:{' '}
      <del>
        {[before.title === title ? null : before.title, before.text].filter((line) => line !== null).join('\n')}
      </del>
    </Text>
  );
}

function Entry({ entry, onCorrect }: { entry: TimelineEntry; onCorrect: TimelineProps['onCorrect'] }) {
  const isStruck = entry.isStruckOut;
  return (
    <article aria-label={`${entry.title}, ${longDate(entry.on)}`}>
      <Group justify="space-between" gap="xs" wrap="nowrap">
        <Text size="sm" c="dimmed">
          <time dateTime={entry.on}>{longDate(entry.on)}</time>
          {entry.at && ` at ${entry.at}`}
        </Text>
        {onCorrect && entry.type !== 'corrected' && (
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => onCorrect(entry.eventId)}
            aria-label={`Correct this: ${entry.title}, ${longDate(entry.on)}`}
            className={classes.aside}
          >
            Correct this
          </Button>
        )}
      </Group>
      <Title order={3} className={classes.what}>
        {isStruck ? <del>{entry.title}</del> : entry.title}
      </Title>
      {entry.text && (
        <Text className={`${classes.prose} ${classes.what}`} mt={4}>
          {entry.text}
        </Text>
      )}
      {entry.before && <Before before={entry.before} title={entry.title} />}
      {entry.correction !== null && (
        <Text size="sm" fw={600} className={classes.prose}>
          Corrected: {entry.correction}
        </Text>
      )}
      <Text size="sm" c="dimmed">
        {recordedNote(entry.on, entry.recordedAt, entry.recordedBy)}
      </Text>
    </article>
  );
}
