import { Alert, Stack } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useOperation } from '../../api/hooks.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { LoadingNotice } from '../../ui/LoadingNotice.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { UpToSettings } from '../../ui/UpToSettings.tsx';
import { ChangesSection } from './ChangesSection.tsx';
import { ClosuresSection } from './ClosuresSection.tsx';
import { endingWords } from './calendarText.ts';
import { HolidaysSection } from './HolidaysSection.tsx';
import { NewerListSection } from './NewerListSection.tsx';
import { OneOffSection } from './OneOffSection.tsx';
import { type Intent, ReviewDrawer } from './ReviewDrawer.tsx';

const NOTHING = {};

/** Which days are not worked, where that is from and until when; whatever changes it is looked at before it is accepted. */
export function CalendarPage() {
  const calendar = useOperation('calendar.get', NOTHING);
  const [intent, setIntent] = useState<Intent | null>(null);
  const view = calendar.data;
  const ending = view ? endingWords(view) : null;
  return (
    <Stack gap="lg" maw={1000}>
      <div>
        <UpToSettings />
        <PageTitle>Calendar</PageTitle>
      </div>
      <ErrorNotice error={calendar.error} onRetry={() => void calendar.refetch()} />
      {calendar.isPending && <LoadingNotice />}
      {view && (
        <>
          {ending && (
            <Alert
              color={view.ending === 'ended' ? 'red' : 'gray'}
              variant="outline"
              icon={<IconAlertTriangle aria-hidden />}
              title={view.ending === 'ended' ? 'The calendar has ended' : 'The calendar ends soon'}
            >
              {ending} Take in GOV.UK’s newer list below.
            </Alert>
          )}
          <HolidaysSection view={view} />
          <NewerListSection view={view} onLook={setIntent} />
          <OneOffSection view={view} onLook={setIntent} />
          <ClosuresSection view={view} onLook={setIntent} />
          <ChangesSection view={view} />
        </>
      )}
      <ReviewDrawer intent={intent} onClose={() => setIntent(null)} />
    </Stack>
  );
}
