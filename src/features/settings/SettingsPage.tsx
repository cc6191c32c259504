import { Stack } from '@mantine/core';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { AppearanceSection } from './AppearanceSection.tsx';
import { ClosuresSection } from './ClosuresSection.tsx';
import { OfficeSection } from './OfficeSection.tsx';
import { RecordSection } from './RecordSection.tsx';
import { StaffSection } from './StaffSection.tsx';
import { useOfficeVersions } from './useOfficeVersions.ts';

/** The office, its staff, the days on which it is shut, the record itself. */
export function SettingsPage() {
  const versions = useOfficeVersions();
  return (
    <Stack gap="lg" maw={1000}>
      <PageTitle>Settings</PageTitle>
      <OfficeSection version={versions.office} />
      <StaffSection />
      <ClosuresSection version={versions.closures} />
      <RecordSection />
      <AppearanceSection />
    </Stack>
  );
}
