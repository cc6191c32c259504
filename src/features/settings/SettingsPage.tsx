import { Stack } from '@mantine/core';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { AppearanceSection } from './AppearanceSection.tsx';
import { ClosuresSection } from './ClosuresSection.tsx';
import { OfficeSection } from './OfficeSection.tsx';
import { RecordSection } from './RecordSection.tsx';
import { StaffSection } from './StaffSection.tsx';

/** The office, its staff, the days on which it is shut, the record itself. */
export function SettingsPage() {
  return (
    <Stack gap="lg" maw={1000}>
      <PageTitle>Settings</PageTitle>
      <OfficeSection />
      <StaffSection />
      <ClosuresSection />
      <RecordSection />
      <AppearanceSection />
    </Stack>
  );
}
