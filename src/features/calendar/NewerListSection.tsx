import { Alert, Button, Code, Group, List, Stack, Text, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { CalendarView, ListChange } from '../../../electron/contract/calendar.ts';
import { plainDate } from '../../../electron/domain/isoDate.ts';
import { useCommand, useOperation } from '../../api/hooks.ts';
import { BusyButton } from '../../ui/BusyButton.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { calendarWords } from '../../ui/versionWords.ts';
import { Section } from '../settings/Section.tsx';
import { dayChangeWords, listChangeWords } from './calendarText.ts';
import type { Intent } from './ReviewDrawer.tsx';

const NOTHING = {};
const ADDRESS = 'https://www.gov.uk/bank-holidays.json';

interface NewerListProps {
  view: CalendarView;
  onLook: (intent: Intent) => void;
}

/** GOV.UK's list is taken in from a file: the program itself never goes to the internet. */
export function NewerListSection({ view, onLook }: NewerListProps) {
  const choose = useCommand('calendar.chooseFile');
  const found = useRef<HTMLDivElement>(null);
  const file = choose.data ?? null;
  useEffect(() => {
    if (file) found.current?.focus();
  }, [file]);
  return (
    <Section
      title="A newer list from GOV.UK"
      about="GOV.UK adds later years to its list from time to time, and changes it when a bank holiday is proclaimed or moved."
    >
      {view.newer && <ProgramList newer={view.newer} onLook={onLook} />}
      <List type="ordered" size="sm" spacing={4}>
        <List.Item>
          On any PC with the internet, open <Code>{ADDRESS}</Code> in a browser and save the page (Ctrl+S) as it is.
        </List.Item>
        <List.Item>Bring the file to this PC. Redress itself never goes to the internet.</List.Item>
        <List.Item>
          Choose the file here. Redress shows what it changes and which deadlines move; nothing is taken in before you
          accept it. The same list from the source of GOV.UK’s page (bank-holidays.json, with dates as 25/12/2029) is
          read as well.
        </List.Item>
      </List>
      <Group>
        <BusyButton variant="default" loading={choose.isPending} onClick={() => choose.mutate({})}>
          Choose the file…
        </BusyButton>
      </Group>
      <ErrorNotice error={choose.error} title="That file cannot be taken in" />
      {choose.isSuccess && file === null && <Text role="status">No file was chosen, so nothing was read.</Text>}
      {file && (
        <div ref={found} tabIndex={-1}>
          <Stack gap="sm">
            <Title order={3}>What “{file.fileName}” says</Title>
            <ListChangeNotice list={file.list} />
            {file.list.isNews && (
              <Group>
                <Button
                  onClick={() =>
                    onLook({
                      proposal: { kind: 'take-in-file', importId: file.importId },
                      title: 'Take in the newer list of bank holidays',
                      button: 'Take in the list',
                      done: `The newer list is in force, up to ${plainDate(file.list.until)}.`,
                      onAccepted: choose.reset,
                    })
                  }
                >
                  Look at which deadlines move…
                </Button>
              </Group>
            )}
          </Stack>
        </div>
      )}
    </Section>
  );
}

function ProgramList({
  newer,
  onLook,
}: {
  newer: NonNullable<CalendarView['newer']>;
  onLook: NewerListProps['onLook'];
}) {
  const list = useOperation('calendar.programList', NOTHING);
  return (
    <Alert color="gray" variant="outline" title="This Redress has brought a newer list">
      <Stack gap="sm">
        <Text size="sm">
          Bank holidays {calendarWords(newer.version)}. They do not count before you have looked at which deadlines
          move.
        </Text>
        <ErrorNotice error={list.error} />
        {list.data && <ListChangeNotice list={list.data} />}
        <Group>
          <Button
            onClick={() =>
              onLook({
                proposal: { kind: 'take-in-program-list' },
                title: 'Take in the list that came with Redress',
                button: 'Take in the list',
                done: `The newer list is in force, up to ${plainDate(newer.until)}.`,
              })
            }
          >
            Look at which deadlines move…
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}

function ListChangeNotice({ list }: { list: ListChange }) {
  if (!list.isNews)
    return (
      <Text>It says nothing that the calendar does not know already ({list.years}). Nothing needs to be done.</Text>
    );
  return (
    <Stack gap="xs">
      <Text>{listChangeWords(list)}</Text>
      <DayList title="Days that come" days={list.added} />
      <DayList title="Days that go" days={list.removed} />
      {list.remarks.length > 0 && (
        <List size="sm">
          {list.remarks.map((remark) => (
            <List.Item key={remark}>{remark}</List.Item>
          ))}
        </List>
      )}
    </Stack>
  );
}

function DayList({ title, days }: { title: string; days: ListChange['added'] }) {
  if (days.length === 0) return null;
  return (
    <details open={days.length <= 12}>
      <summary>
        {title} ({days.length})
      </summary>
      <List size="sm" mt={4}>
        {days.map((day) => (
          <List.Item key={`${day.division} ${day.on}`}>{dayChangeWords(day)}</List.Item>
        ))}
      </List>
    </details>
  );
}
