import { Alert, Anchor, Group, Select, Stack, Table, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { MissedAnswer } from '../../../electron/contract/reports.ts';
import { type IsoDate, longDate } from '../../../electron/domain/isoDate.ts';
import { useOperation } from '../../api/hooks.ts';
import { useSignedIn } from '../../api/session.ts';
import { stageLabels } from '../../ui/caseWords.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { LoadingNotice } from '../../ui/LoadingNotice.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { UkDateInput } from '../../ui/UkDateInput.tsx';
import { Measures } from './Measures.tsx';
import { ClocksTable, StagesTable } from './PerformanceTables.tsx';
import { recentYears, reportingYearOf, yearLabel } from './reportPeriod.ts';

const YEARS = 6;
const OTHER = 'other';

/** How well the office kept its times, read off the histories: nothing here was entered by hand. */
export function ReportsPage() {
  const { today } = useSignedIn();
  const years = useMemo(() => recentYears(today, YEARS), [today]);
  const [choice, setChoice] = useState<string>(() => reportingYearOf(today).from);
  const [from, setFrom] = useState<IsoDate | null>(null);
  const [to, setTo] = useState<IsoDate | null>(null);
  const year = years.find((one) => one.from === choice);
  const own = from !== null && to !== null && from <= to ? { from, to } : null;
  const period = year ?? own;
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
      <Group gap="md" align="start">
        <Select
          label="Period"
          w={420}
          value={choice}
          onChange={(value) => setChoice(value ?? OTHER)}
          allowDeselect={false}
          data={[
            ...years.map((one) => ({ value: one.from, label: yearLabel(one) })),
            { value: OTHER, label: 'Other days' },
          ]}
        />
        {choice === OTHER && (
          <>
            <UkDateInput label="First day" value={from} onChange={setFrom} today={today} />
            <UkDateInput
              label="Last day"
              value={to}
              onChange={setTo}
              today={today}
              error={from && to && to < from ? 'The last day cannot be before the first.' : undefined}
            />
          </>
        )}
      </Group>
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
          <Table.Thead>
            <Table.Tr>
              {['Case', 'Who', 'Stage', 'Due', 'Answered'].map((title) => (
                <Table.Th key={title} scope="col">
                  {title}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
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
