import { Alert, Anchor, Stack, Table, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { MissedAnswer } from '../../../electron/contract/reports.ts';
import { longDate } from '../../../electron/domain/isoDate.ts';
import { recentYears, reportingYearOf, yearLabel } from '../../../electron/domain/reportPeriod.ts';
import { useOperation } from '../../api/hooks.ts';
import { useSignedIn } from '../../api/session.ts';
import { ColumnHeads } from '../../ui/ColumnHeads.tsx';
import { stageLabels } from '../../ui/caseWords.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { LoadingNotice } from '../../ui/LoadingNotice.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { Measures } from './Measures.tsx';
import { ClocksTable, StagesTable } from './PerformanceTables.tsx';
import { PeriodFields, usePeriodChoice } from './PeriodFields.tsx';

const YEARS = 6;

/** How well the office kept its times, read off the histories: nothing here was entered by hand. */
export function ReportsPage() {
  const { today } = useSignedIn();
  const years = useMemo(
    () => recentYears(today, YEARS).map((period) => ({ value: period.from, label: yearLabel(period), period })),
    [today],
  );
  const chosen = usePeriodChoice(years, reportingYearOf(today).from);
  const { period } = chosen;
  const report = useOperation('reports.performance', period ?? reportingYearOf(today), {
    enabled: period !== null,
    keepPrevious: true,
  });

  return (
    <Stack gap="lg" maw={1200}>
      <PageTitle>Reports</PageTitle>
      <Text size="sm" maw="75ch">
        Complaints are counted by the day on which they were made at a stage: stage 2 by the day on which it was asked
        for. The figures are worked out from the histories each time, so a correction is in them at once.
      </Text>
      <PeriodFields {...chosen} />
      <ErrorNotice error={report.error} onRetry={() => void report.refetch()} />
      {period && report.isPending && <LoadingNotice>Reading the histories…</LoadingNotice>}
      {period && report.data && report.data.sum.stages.length === 0 && (
        <div className="panel">
          <EmptyState title="No complaint in this period">Choose another period above.</EmptyState>
        </div>
      )}
      {period && report.data && report.data.sum.stages.length > 0 && (
        <>
          {report.data.leftOut.length > 0 && (
            <Alert color="red" variant="outline" title="Not in the figures">
              These cases could not be judged: {report.data.leftOut.join(', ')}. Open them to see why.
            </Alert>
          )}
          <StagesTable stages={report.data.sum.stages} />
          <Missed missed={report.data.missed} />
          <Measures measures={report.data.sum.measures} />
          <ClocksTable clocks={report.data.sum.clocks} />
        </>
      )}
    </Stack>
  );
}

function Missed({ missed }: { missed: MissedAnswer[] }) {
  if (missed.length === 0) return <Text size="sm">No answer in this period was late.</Text>;
  return (
    <Stack gap="xs">
      <Title order={2} size="h3">
        Answers that were late or are overdue
      </Title>
      <Table.ScrollContainer type="native" minWidth={600}>
        <Table withTableBorder verticalSpacing="xs">
          <ColumnHeads titles={['Case', 'Who', 'Stage', 'Due', 'Answered']} />
          <Table.Tbody>
            {missed.map(({ caseId, reference, complainantName, figure }) => (
              <Table.Tr key={`${caseId} ${figure.stage}`}>
                <Table.Th scope="row">
                  <Anchor renderRoot={(props) => <Link to="/case/$caseId" params={{ caseId }} {...props} />}>
                    {reference}
                  </Anchor>
                </Table.Th>
                <Table.Td>{complainantName}</Table.Td>
                <Table.Td>{stageLabels[figure.stage]}</Table.Td>
                <Table.Td>{figure.due ? longDate(figure.due) : 'Cannot say'}</Table.Td>
                <Table.Td>{figure.answeredOn ? longDate(figure.answeredOn) : 'Not yet'}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Stack>
  );
}
