import { Button, Drawer, Table, Text } from '@mantine/core';
import { useState } from 'react';
import type { CalendarView } from '../../../electron/contract/calendar.ts';
import { londonTime, plainDate } from '../../../electron/domain/isoDate.ts';
import { ColumnHeads } from '../../ui/ColumnHeads.tsx';
import { calendarWords } from '../../ui/versionWords.ts';
import { Section } from '../settings/Section.tsx';
import { movesWords } from './calendarText.ts';
import { MovesTable } from './MovesTable.tsx';

type Change = CalendarView['changes'][number];

/** Everything that was ever changed in the calendar, with who, when and which deadlines moved. */
export function ChangesSection({ view }: { view: CalendarView }) {
  const [shown, setShown] = useState<Change | null>(null);
  return (
    <Section title="What was changed" about="Kept for good, in the sealed history too.">
      {view.changes.length === 0 && <Text>Nothing yet: the list that came with Redress is in force.</Text>}
      {view.changes.length > 0 && (
        <Table.ScrollContainer minWidth={600} type="native">
          <Table verticalSpacing="xs" aria-label="Changes to the calendar">
            <ColumnHeads titles={['When and who', 'What', 'Moved']} />
            <Table.Tbody>
              {view.changes.map((change) => (
                <Table.Tr key={change.id}>
                  <Table.Th scope="row" fw={400}>
                    {plainDate(change.on)}, {londonTime(change.recordedAt)}
                    <Text size="sm">{change.by}</Text>
                  </Table.Th>
                  <Table.Td>
                    {change.what}
                    <Text size="sm" c="dimmed">
                      Bank holidays {calendarWords(change.version)}
                    </Text>
                  </Table.Td>
                  <Table.Td>
                    {change.movedClocks === 0 ? (
                      'No deadline'
                    ) : (
                      <Button
                        variant="default"
                        size="compact-sm"
                        aria-label={`${movesWords(change.movedClocks, change.movedCases)}: show what moved with ${change.what}`}
                        onClick={() => setShown(change)}
                      >
                        {movesWords(change.movedClocks, change.movedCases)}
                      </Button>
                    )}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      <Drawer
        opened={shown !== null}
        onClose={() => setShown(null)}
        position="right"
        size={880}
        title={shown ? `What moved on ${plainDate(shown.on)}` : ''}
        closeButtonProps={{ 'aria-label': 'Close (Esc)' }}
      >
        {shown && (
          <>
            <Text mb="md">{shown.what}</Text>
            <MovesTable of={{ kind: 'change', changeId: shown.id }} isProposed={false} />
          </>
        )}
      </Drawer>
    </Section>
  );
}
