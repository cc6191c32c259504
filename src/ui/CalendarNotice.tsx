import { Alert, Anchor, Group, Text } from '@mantine/core';
import { IconCalendarDue } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useSignedIn } from '../api/session.ts';
import { calendarNoticeWords } from './calendarNotice.ts';

/** Says in time that the calendar needs somebody, and leads there; nothing while all is well. */
export function CalendarNotice() {
  const { session } = useSignedIn();
  const words = calendarNoticeWords(session.calendarNotice);
  if (words === null) return null;
  return (
    <Alert
      role="status"
      color={session.calendarNotice === 'ended' ? 'red' : 'gray'}
      variant="outline"
      icon={<IconCalendarDue aria-hidden />}
    >
      <Group gap="sm">
        <Text size="sm">{words}</Text>
        <Anchor size="sm" renderRoot={(props) => <Link to="/settings/calendar" {...props} />}>
          Open the calendar
        </Anchor>
      </Group>
    </Alert>
  );
}
