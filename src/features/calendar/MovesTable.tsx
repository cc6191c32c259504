import { Anchor, Button, Group, Stack, Table, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { InputOf } from '../../../electron/contract/operations.ts';
import { useOperation } from '../../api/hooks.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { LoadingNotice } from '../../ui/LoadingNotice.tsx';
import { dueWords, meaningOf } from './calendarText.ts';

const PAGE = 50;

interface MovesTableProps {
  of: InputOf<'calendar.moves'>['of'];
  /** True for a list that is not accepted yet. */
  isProposed: boolean;
}

/** Each deadline that moves, with its case, its old and its new date. */
export function MovesTable({ of, isProposed }: MovesTableProps) {
  const [offset, setOffset] = useState(0);
  const page = useOperation(
    'calendar.moves',
    { of, offset, limit: PAGE },
    { keepPrevious: true, staleTime: Number.POSITIVE_INFINITY },
  );
  if (page.error) return <ErrorNotice error={page.error} onRetry={() => void page.refetch()} />;
  if (!page.data) return <LoadingNotice>Reading the list…</LoadingNotice>;
  const { rows, total } = page.data;
  return (
    <Stack gap="xs">
      <Table.ScrollContainer minWidth={640} type="native">
        <Table verticalSpacing="xs" aria-label="Deadlines that move">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Case</Table.Th>
              <Table.Th scope="col">Deadline</Table.Th>
              <Table.Th scope="col">{isProposed ? 'Date now' : 'Date before'}</Table.Th>
              <Table.Th scope="col">New date</Table.Th>
              <Table.Th scope="col">What that means</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row, index) => (
              <Table.Tr key={offset + index}>
                <Table.Th scope="row">
                  <Anchor
                    style={{ whiteSpace: 'nowrap' }}
                    renderRoot={(props) => <Link to="/case/$caseId" params={{ caseId: row.caseId }} {...props} />}
                  >
                    {row.reference}
                  </Anchor>
                </Table.Th>
                <Table.Td>
                  {row.label}
                  <Text size="sm" c="dimmed">
                    {row.procedure}
                  </Text>
                </Table.Td>
                <Table.Td>{dueWords(row.dueBefore)}</Table.Td>
                <Table.Td fw={600}>{row.dueAfter === null ? 'Cannot be said' : dueWords(row.dueAfter)}</Table.Td>
                <Table.Td>{meaningOf(row)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {total > PAGE && (
        <nav aria-label="Pages of the list">
          <Group gap="sm">
            <Button
              variant="default"
              leftSection={<IconChevronLeft size={16} aria-hidden />}
              disabled={offset === 0 || page.isFetching}
              onClick={() => setOffset(Math.max(0, offset - PAGE))}
            >
              Before
            </Button>
            <Text size="sm" role="status">
              {offset + 1} to {offset + rows.length} of {total.toLocaleString('en-GB')}
            </Text>
            <Button
              variant="default"
              rightSection={<IconChevronRight size={16} aria-hidden />}
              disabled={offset + rows.length >= total || page.isFetching}
              onClick={() => setOffset(offset + PAGE)}
            >
              Next
            </Button>
          </Group>
        </nav>
      )}
    </Stack>
  );
}
