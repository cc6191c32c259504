import { Stack, Table, Text, Title } from '@mantine/core';
import type { ProcedureName, ReadableProcedure } from '../../../electron/contract/procedures.ts';
import { longDate } from '../../../electron/domain/isoDate.ts';
import { useOperation } from '../../api/hooks.ts';
import { ColumnHeads } from '../../ui/ColumnHeads.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { LoadingNotice } from '../../ui/LoadingNotice.tsx';
import { clauseWords, versionWords } from '../../ui/versionWords.ts';
import { ReadingDrawer } from './ReadingDrawer.tsx';

interface ReadDrawerProps {
  /** Null: nothing is read. */
  procedure: ProcedureName | null;
  onClose: () => void;
}

/** A procedure as tables, to be read beside the text that it was made from. Escape closes it. */
export function ReadDrawer({ procedure, onClose }: ReadDrawerProps) {
  return (
    <ReadingDrawer title={procedure?.name ?? null} onClose={onClose}>
      {procedure && <Read procedure={procedure} />}
    </ReadingDrawer>
  );
}

function Read({ procedure: { id, version } }: { procedure: ProcedureName }) {
  const reading = useOperation('procedures.show', { id, version });
  if (reading.error) return <ErrorNotice error={reading.error} onRetry={() => void reading.refetch()} />;
  if (!reading.data) return <LoadingNotice />;
  const { publisher, summary, inForceFrom, inForceTo, tables, unconfirmed } = reading.data;
  return (
    <Stack gap="lg">
      <div>
        <Text>{summary}</Text>
        <Text size="sm">
          Version {versionWords(version)}, by {publisher}. For complaints received from {longDate(inForceFrom)}
          {inForceTo === null ? ' on' : ` to ${longDate(inForceTo)}`}.
        </Text>
      </div>
      {unconfirmed.length > 0 && <Doubts doubts={unconfirmed} />}
      {tables.map((table) => (
        <Tabulated key={table.heading} table={table} />
      ))}
    </Stack>
  );
}

/** Rules as a table under their heading. */
export function Tabulated({ table: { heading, columns, rows } }: { table: ReadableProcedure['tables'][number] }) {
  return (
    <section>
      <Title order={3}>{heading}</Title>
      <Table.ScrollContainer minWidth={600} type="native">
        <Table verticalSpacing="xs" aria-label={heading}>
          <ColumnHeads titles={columns} />
          <Table.Tbody>
            {rows.map((cells, index) => (
              <Table.Tr key={index}>
                {cells.map((cell, column) => (
                  <Table.Td key={columns[column]}>{cell}</Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </section>
  );
}

/** What is not confirmed, assumed or odd, with the reason. */
export function Doubts({ doubts }: { doubts: ReadableProcedure['unconfirmed'] }) {
  return (
    <details>
      <summary>
        {doubts.length === 1 ? 'One rule is' : `${doubts.length} rules are`} not confirmed against the text, assumed or
        odd
      </summary>
      <Text size="sm" mt={4}>
        Compare {doubts.length === 1 ? 'it' : 'them'} with your published policy before you rely on{' '}
        {doubts.length === 1 ? 'it' : 'them'}.
      </Text>
      <Table verticalSpacing="xs" aria-label="Not confirmed, assumed or odd">
        <ColumnHeads titles={['Rule', 'Where it stands', 'Why']} />
        <Table.Tbody>
          {doubts.map(({ what, clause, source }, index) => (
            <Table.Tr key={index}>
              <Table.Td>{what}</Table.Td>
              <Table.Td>{clauseWords(clause)}</Table.Td>
              <Table.Td>{source}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </details>
  );
}
