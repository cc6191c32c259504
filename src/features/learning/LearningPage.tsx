import { Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type ReactNode, useId, useMemo, useState } from 'react';
import type { LearningReport } from '../../../electron/contract/learning.ts';
import { addMonths, type IsoDate } from '../../../electron/domain/isoDate.ts';
import { categoryLabels } from '../../../electron/domain/labels.ts';
import { recentYears, yearLabel } from '../../../electron/domain/reportPeriod.ts';
import { useOperation } from '../../api/hooks.ts';
import { useSignedIn } from '../../api/session.ts';
import { ColumnHeads } from '../../ui/ColumnHeads.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { LoadingNotice } from '../../ui/LoadingNotice.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { type OfferedPeriod, PeriodFields, usePeriodChoice } from '../reports/PeriodFields.tsx';
import { ImprovementsTable } from './ImprovementsTable.tsx';
import { daysWords } from './learningWords.ts';
import { SaveSheets } from './SaveSheets.tsx';
import { Cases, ThemeCards } from './ThemeCards.tsx';
import { type OpenTheme, ThemeDrawer } from './ThemeDrawer.tsx';

const YEARS = 4;

/** What complaints and feedback teach the office: themes, what is changed, and what has come back. */
export function LearningPage() {
  const { today } = useSignedIn();
  const periods = useMemo(() => offeredPeriods(today), [today]);
  const chosen = usePeriodChoice(periods, 'quarter');
  const { period } = chosen;
  const [open, setOpen] = useState<OpenTheme | null>(null);
  const query = useOperation('learning.get', period ?? { from: today, to: today }, {
    enabled: period !== null,
    keepPrevious: true,
  });
  const { data } = query;
  return (
    <Stack gap="lg" maw={1200}>
      <PageTitle>Learning</PageTitle>
      <Text size="sm" maw="75ch">
        What complaints, compliments, comments and criticism teach us. Cases are counted by the day on which they were
        received; what stands here is read off their histories.
      </Text>
      <PeriodFields {...chosen} />
      <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />
      {period && query.isPending && <LoadingNotice>Reading the histories…</LoadingNotice>}
      {period && data && (
        <>
          <Part title="What we are changing">
            <ImprovementsTable improvements={data.improvements} />
          </Part>
          <Part
            title="Themes"
            beside={
              <Button
                variant="default"
                leftSection={<IconPlus size={16} aria-hidden />}
                onClick={() => setOpen({ act: 'name', theme: null })}
              >
                New theme
              </Button>
            }
          >
            <Text size="sm">Compared with {daysWords(data.before)}.</Text>
            {data.themes.length === 0 ? (
              <div className="panel">
                <EmptyState title="No themes yet">
                  A theme is a name for what is the same about several cases, such as “Calls not returned”. Name one
                  here, or on a case when you record what was learnt.
                </EmptyState>
              </div>
            ) : (
              <ThemeCards themes={data.themes} onOpen={setOpen} />
            )}
          </Part>
          <Unlooked data={data} />
          <Subjects categories={data.categories} />
          <SaveSheets period={period} />
          <ThemeDrawer open={open} themes={data.themes.map(({ theme }) => theme)} onClose={() => setOpen(null)} />
        </>
      )}
    </Stack>
  );
}

function offeredPeriods(today: IsoDate): OfferedPeriod[] {
  const last = (value: string, label: string, months: number) => ({
    value,
    label,
    period: { from: addMonths(today, -months), to: today },
  });
  return [
    last('quarter', 'The last three months', 3),
    last('year', 'The last twelve months', 12),
    ...recentYears(today, YEARS).map((period) => ({ value: period.from, label: yearLabel(period), period })),
  ];
}

function Part({ title, beside, children }: { title: string; beside?: ReactNode; children: ReactNode }) {
  const heading = useId();
  return (
    <section aria-labelledby={heading}>
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={2} size="h3" id={heading}>
            {title}
          </Title>
          {beside}
        </Group>
        {children}
      </Stack>
    </section>
  );
}

/** Cases that are answered or over and that nobody has looked at. */
function Unlooked({ data: { unlooked, nothing } }: { data: LearningReport }) {
  return (
    <Part title="Not looked at yet">
      <Text>
        {unlooked.total === 0
          ? 'Every case of this period that is answered or over has been looked at.'
          : `${unlooked.total === 1 ? '1 case is' : `${unlooked.total} cases are`} answered or over, and nobody has said what ${unlooked.total === 1 ? 'it teaches' : 'they teach'} us.`}
        {nothing > 0 && ` Looked at, with nothing to learn: ${nothing}.`}
      </Text>
      {unlooked.cases.length > 0 && <Cases cases={unlooked.cases} />}
      {unlooked.total > unlooked.cases.length && (
        <Text size="sm">The newest {unlooked.cases.length} are listed; choose a shorter period to see the others.</Text>
      )}
    </Part>
  );
}

function Subjects({ categories }: { categories: LearningReport['categories'] }) {
  return (
    <Part title="What it was about">
      {categories.length === 0 ? (
        <Text>Nothing was received in this period.</Text>
      ) : (
        <Table.ScrollContainer type="native" minWidth={520}>
          <Table withTableBorder verticalSpacing="xs" aria-label="What it was about">
            <ColumnHeads titles={['Subject', 'Complaints', 'Compliments', 'Comments and criticism']} />
            <Table.Tbody>
              {categories.map(({ category, complaints, praise, other }) => (
                <Table.Tr key={category}>
                  <Table.Th scope="row">{categoryLabels[category]}</Table.Th>
                  <Table.Td>{complaints}</Table.Td>
                  <Table.Td>{praise}</Table.Td>
                  <Table.Td>{other}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </Part>
  );
}
