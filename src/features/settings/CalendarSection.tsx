import { Button, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useSignedIn } from '../../api/session.ts';
import { calendarNoticeWords } from '../../ui/calendarNotice.ts';
import { calendarWords } from '../../ui/versionWords.ts';
import { Section } from './Section.tsx';

/** Leads to the calendar: bank holidays, one-off days, the days on which the office is shut. */
export function CalendarSection() {
  const { session } = useSignedIn();
  const notice = calendarNoticeWords(session.calendarNotice);
  return (
    <Section
      title="Calendar"
      about="Bank holidays, one-off days, the days on which the office is shut; GOV.UK’s newer list."
    >
      <Text>Bank holidays {calendarWords(session.calendarVersion)}.</Text>
      {notice && <Text fw={600}>{notice}</Text>}
      <Group>
        <Button variant="default" renderRoot={(props) => <Link to="/settings/calendar" {...props} />}>
          Open the calendar
        </Button>
      </Group>
    </Section>
  );
}
