import { Table, Text } from '@mantine/core';
import type { VersionOption } from '../../../../electron/contract/procedures.ts';
import type { ClockState } from '../../../../electron/domain/assessment.ts';
import { shortDate } from '../../../../electron/domain/isoDate.ts';
import { withVersion } from '../../../../electron/domain/versionName.ts';
import { ColumnHeads } from '../../../ui/ColumnHeads.tsx';

type Dated = VersionOption['dates'][number]['now'];

const stateWords: Record<ClockState, string> = {
  'not-started': 'not begun',
  provisional: 'at the latest',
  running: 'running',
  overdue: 'overdue',
  met: 'met',
  late: 'late',
};

/** "Thu 5 Mar 2026, late"; where the version has no such deadline, or no date, that it has none. */
function dateWords(dated: Dated): string {
  if (dated === null) return 'No such deadline';
  if (dated.state === 'not-started') return 'Not begun';
  return `${dated.due === null ? 'No date' : shortDate(dated.due)}, ${stateWords[dated.state]}`;
}

/** Each deadline as it is now and as it would be, before anything is saved. */
export function VersionDates({ option }: { option: VersionOption }) {
  if (option.dates.length === 0) return <Text>No deadline has begun by either version.</Text>;
  const isSame = option.dates.every(({ now, instead }) => dateWords(now) === dateWords(instead));
  return (
    <div role="status">
      <Text size="sm" mb={4}>
        {isSame
          ? `By ${withVersion(option)} every deadline stays as it is:`
          : `What ${withVersion(option)} would make of the deadlines:`}
      </Text>
      <Table.ScrollContainer type="native" minWidth={420}>
        <Table withTableBorder verticalSpacing="xs" aria-label="Deadlines now and by the version chosen">
          <ColumnHeads titles={['Deadline', 'Now', 'By this version']} />
          <Table.Tbody>
            {option.dates.map(({ clockId, label, now, instead }) => (
              <Table.Tr key={clockId}>
                <Table.Th scope="row">{label}</Table.Th>
                <Table.Td>{dateWords(now)}</Table.Td>
                <Table.Td fw={dateWords(now) === dateWords(instead) ? undefined : 600}>{dateWords(instead)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </div>
  );
}
