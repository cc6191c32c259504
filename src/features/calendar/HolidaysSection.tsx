import { Group, NativeSelect, SegmentedControl, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import type { CalendarView } from '../../../electron/contract/calendar.ts';
import { longDate, plainDate } from '../../../electron/domain/isoDate.ts';
import { divisionLabels } from '../../../electron/domain/labels.ts';
import { Division } from '../../../electron/domain/words.ts';
import { useSignedIn } from '../../api/session.ts';
import { calendarWords } from '../../ui/versionWords.ts';
import { Section } from '../settings/Section.tsx';
import { counted, yearsOf } from './calendarText.ts';

/** The days that are not worked, by year and part of the country. */
export function HolidaysSection({ view }: { view: CalendarView }) {
  const { office, today } = useSignedIn();
  const [division, setDivision] = useState<Division>(office.division);
  const years = yearsOf(view);
  const thisYear = today.slice(0, 4);
  const [year, setYear] = useState(years.includes(thisYear) ? thisYear : (years[0] ?? thisYear));
  const days = view.divisions[division].filter(({ on }) => on.startsWith(year));
  return (
    <Section title="Bank holidays">
      <Text size="sm">
        From {plainDate(view.from)} to <strong>{plainDate(view.until)}</strong>, {calendarWords(view.version)}. Each
        deadline keeps which of these lists it was counted with.
      </Text>
      <Text size="sm" c="dimmed">
        {view.source}
      </Text>
      <Group gap="md" align="flex-end">
        <SegmentedControl
          aria-label="Part of the country"
          value={division}
          onChange={(value) => setDivision(Division.parse(value))}
          data={Division.options.map((value) => ({ value, label: divisionLabels[value] }))}
        />
        <NativeSelect
          label="Year"
          data={years}
          value={year}
          onChange={(event) => setYear(event.currentTarget.value)}
          w={120}
        />
      </Group>
      <Stack gap={4}>
        <Text size="sm" role="status">
          {divisionLabels[division]}, {year}: {counted(days.length, 'bank holiday')}
        </Text>
        <Table verticalSpacing={6} aria-label={`Bank holidays of ${year} in ${divisionLabels[division]}`}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col" w={260}>
                Day
              </Table.Th>
              <Table.Th scope="col">Name</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {days.map(({ on, name, substitute, isOneOff }) => (
              <Table.Tr key={on}>
                <Table.Th scope="row" fw={400}>
                  {longDate(on)}
                </Table.Th>
                <Table.Td>
                  {name}
                  {substitute && ' (substitute day)'}
                  {isOneOff && ' (one-off day, added here)'}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Stack>
    </Section>
  );
}
