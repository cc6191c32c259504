import { Table, Text } from '@mantine/core';
import type { ProcedureClash } from '../../electron/contract/procedures.ts';
import { ColumnHeads } from './ColumnHeads.tsx';
import { clauseWords } from './versionWords.ts';

interface ClashListProps {
  clashes: readonly ProcedureClash[];
  /** The law, for the heading of its column: "Housing Ombudsman Complaint Handling Code 2024". */
  law: string;
  /** How many are shown at once; the others open on demand. Left out: all. */
  atMost?: number;
}

/**
 * Where a procedure gives the resident less than a law does, each with the place in both. What its letters need not say opens
 * on demand: the letters ask for it all the same.
 */
export function ClashList({ clashes, law, atMost = Number.POSITIVE_INFINITY }: ClashListProps) {
  const onLetters = clashes.filter(isOnLetters);
  const others = clashes.filter((clash) => !isOnLetters(clash));
  const rest = others.slice(atMost);
  return (
    <>
      {others.length > 0 && <Clashes clashes={others.slice(0, atMost)} law={law} />}
      {rest.length > 0 && (
        <details>
          <summary>{rest.length === 1 ? 'One more point' : `${rest.length} more points`}</summary>
          <Clashes clashes={rest} law={law} />
        </details>
      )}
      {onLetters.length > 0 && (
        <details>
          <summary>
            {onLetters.length === 1 ? 'One point' : `${onLetters.length} points`} on what letters must say; Redress asks
            for them in every letter all the same
          </summary>
          <Clashes clashes={onLetters} law={law} />
        </details>
      )}
    </>
  );
}

function Clashes({ clashes, law }: { clashes: readonly ProcedureClash[]; law: string }) {
  return (
    <Table.ScrollContainer minWidth={560} type="native">
      <Table verticalSpacing="xs" aria-label={`Where it falls short of ${law}`}>
        <ColumnHeads titles={['Where it falls short', 'In the procedure', 'In the law']} />
        <Table.Tbody>
          {clashes.map(({ id, text, ownClause, lawClause, confirmed }) => (
            <Table.Tr key={`${id} ${text}`}>
              <Table.Td>{text}</Table.Td>
              <Table.Td>{ownClause === 'none' ? 'says nothing' : ownClause}</Table.Td>
              <Table.Td>
                {lawClause === 'none' ? 'says nothing' : clauseWords(lawClause)}
                {!confirmed && (
                  <Text size="sm" fw={600}>
                    Not confirmed
                  </Text>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function isOnLetters({ id }: ProcedureClash): boolean {
  return id.startsWith('content:');
}
