import { Button, Group, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import type { CalendarView } from '../../../electron/contract/calendar.ts';
import { longDate, plainDate } from '../../../electron/domain/isoDate.ts';
import { divisionLabels } from '../../../electron/domain/labels.ts';
import { Section } from '../settings/Section.tsx';
import { OneOffForm } from './OneOffForm.tsx';
import type { Intent } from './ReviewDrawer.tsx';
import { TakeBackDrawer } from './TakeBackDrawer.tsx';

type Day = CalendarView['oneOffDays'][number];

interface OneOffProps {
  view: CalendarView;
  onLook: (intent: Intent) => void;
}

/** Bank holidays that were proclaimed after GOV.UK's list was taken in. */
export function OneOffSection({ view, onLook }: OneOffProps) {
  const [takingBack, setTakingBack] = useState<Day | null>(null);
  return (
    <Section
      title="One-off bank holidays"
      about="A day that was proclaimed late, such as for a state funeral or a coronation. It stops every clock that counts working days, in the parts of the country named."
    >
      {view.oneOffDays.length > 0 && <Days days={view.oneOffDays} onTakeBack={setTakingBack} />}
      <OneOffForm onLook={onLook} />
      <TakeBackDrawer day={takingBack} onClose={() => setTakingBack(null)} onLook={onLook} />
    </Section>
  );
}

function Days({ days, onTakeBack }: { days: readonly Day[]; onTakeBack: (day: Day) => void }) {
  return (
    <Table.ScrollContainer minWidth={600} type="native">
      <Table verticalSpacing="xs" aria-label="One-off bank holidays">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Day</Table.Th>
            <Table.Th scope="col">What and where</Table.Th>
            <Table.Th scope="col">Added</Table.Th>
            <Table.Td />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {days.map((day) => (
            <Table.Tr key={day.id}>
              <Table.Th scope="row">{longDate(day.on)}</Table.Th>
              <Table.Td>
                <Stack gap={0}>
                  <Text>{day.name}</Text>
                  <Text size="sm">{day.divisions.map((division) => divisionLabels[division]).join(', ')}</Text>
                  <Text size="sm" c="dimmed">
                    {day.announced}
                    {day.isListed && '. GOV.UK’s list has it by now too.'}
                  </Text>
                </Stack>
              </Table.Td>
              <Table.Td>
                {plainDate(day.addedOn)}, {day.addedBy}
                {day.takenBack && (
                  <Text size="sm" fw={600}>
                    Taken back on {plainDate(day.takenBack.on)} by {day.takenBack.by}: {day.takenBack.reason}
                  </Text>
                )}
              </Table.Td>
              <Table.Td ta="end">
                {!day.takenBack && (
                  <Group justify="flex-end">
                    <Button
                      variant="default"
                      size="compact-sm"
                      aria-label={`Take back ${day.name}, ${plainDate(day.on)}`}
                      onClick={() => onTakeBack(day)}
                    >
                      Take back…
                    </Button>
                  </Group>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
