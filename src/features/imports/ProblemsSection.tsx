import { Alert, List, Table, Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import type { ImportPreview } from '../../../electron/contract/imports.ts';
import { ColumnHeads } from '../../ui/ColumnHeads.tsx';
import { Section } from '../settings/Section.tsx';

/** What is wrong with the file and its rows, by row and column. */
export function ProblemsSection({ preview }: { preview: ImportPreview }) {
  const { problems, problemsInAll, remarks } = preview;
  const inAll = problemsInAll.stops + problemsInAll.notes;
  if (inAll + remarks.length === 0) return null;
  return (
    <Section title="What to look at">
      {remarks.length > 0 && (
        <Alert variant="outline" color="gray" icon={<IconInfoCircle aria-hidden />} title="About the file as a whole">
          <List size="sm">
            {remarks.map((remark) => (
              <List.Item key={remark}>{remark}</List.Item>
            ))}
          </List>
        </Alert>
      )}
      {inAll > 0 && (
        <>
          <Text size="sm">{summary(preview)}</Text>
          <Table.ScrollContainer minWidth={640} mah={420}>
            <Table verticalSpacing={6} stickyHeader aria-label="Problems by row">
              <ColumnHeads titles={['Row', 'Column', 'Problem', 'So the row']} />
              <Table.Tbody>
                {problems.map(({ row, column, severity, text }) => (
                  <Table.Tr key={`${row} ${column} ${text}`}>
                    <Table.Td>{row}</Table.Td>
                    <Table.Td>{column ?? 'The whole row'}</Table.Td>
                    <Table.Td>{text}</Table.Td>
                    <Table.Td>{severity === 'stops' ? <strong>stays out</strong> : 'comes in'}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        </>
      )}
    </Section>
  );
}

function summary({ problems, problemsInAll: { stops, notes } }: ImportPreview): string {
  const said = `${stops.toLocaleString('en-GB')} ${stops === 1 ? 'problem keeps its row' : 'problems keep their rows'} out, ${notes.toLocaleString('en-GB')} ${notes === 1 ? 'does' : 'do'} not.`;
  return stops + notes > problems.length ? `${said} The first ${problems.length} are shown.` : said;
}
