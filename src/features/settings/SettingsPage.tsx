import { Stack } from '@mantine/core';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { AppearanceSection } from './AppearanceSection.tsx';
import { ApprovalSection } from './ApprovalSection.tsx';
import { CalendarSection } from './CalendarSection.tsx';
import { DictionarySection } from './DictionarySection.tsx';
import { ImportSection } from './ImportSection.tsx';
import { LettersSection } from './LettersSection.tsx';
import { OfficeSection } from './OfficeSection.tsx';
import { OnThisPage } from './OnThisPage.tsx';
import { PoliciesSection } from './PoliciesSection.tsx';
import { PostTimesSection } from './PostTimesSection.tsx';
import { ProceduresSection } from './ProceduresSection.tsx';
import { ParagraphsSection } from './paragraphs/ParagraphsSection.tsx';
import { RecordSection } from './RecordSection.tsx';
import { RemedyLimitsSection } from './RemedyLimitsSection.tsx';
import { ScansSection } from './ScansSection.tsx';
import { StaffSection } from './StaffSection.tsx';

/** The office, its staff, who approves remedies, the calendar, the folder for scans, the record itself. */
export function SettingsPage() {
  return (
    <Stack gap="lg" maw={1000}>
      <OnThisPage title={<PageTitle>Settings</PageTitle>}>
        <OfficeSection />
        <StaffSection />
        <ProceduresSection />
        <LettersSection />
        <PoliciesSection />
        <RemedyLimitsSection />
        <PostTimesSection />
        <ApprovalSection />
        <ParagraphsSection />
        <DictionarySection />
        <CalendarSection />
        <ImportSection />
        <ScansSection />
        <RecordSection />
        <AppearanceSection />
      </OnThisPage>
    </Stack>
  );
}
