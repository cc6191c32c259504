import { Group, NumberInput, Stack, Table, Text, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import {
  type MeasureSum,
  type Population,
  percentInTime,
  perThousandHomes,
} from '../../../electron/domain/performance.ts';
import { useDraft } from '../../api/draft.ts';
import { ColumnHeads } from '../../ui/ColumnHeads.tsx';
import { readHomes } from './homes.ts';

const populationLabels: Record<Population, string> = {
  lcra: 'Low cost rental (LCRA)',
  lcho: 'Low cost home ownership (LCHO)',
};
const stageWords = { 'stage-1': 'Stage 1', 'stage-2': 'Stage 2' } as const;

/** A share that open complaints will still change is not told as if it were the last word. */
function shareText(share: number | null, open: number): string {
  if (share === null) return 'None made';
  return open === 0 ? `${share.toFixed(1)} %` : `${share.toFixed(1)} % so far, ${open} still open`;
}

/** The tenant satisfaction measures CH01 and CH02: what goes into them, and the rates once the number of homes is known. */
export function Measures({ measures }: { measures: MeasureSum[] }) {
  const draft = useDraft('reports:homes');
  const [homes, setHomes] = useState<Record<Population, number | null>>({ lcra: null, lcho: null });
  const { stored } = draft;
  useEffect(() => {
    if (stored) setHomes(readHomes(stored.content));
  }, [stored]);
  const change = (population: Population, value: number | string) => {
    const next = { ...homes, [population]: typeof value === 'number' && value > 0 ? Math.floor(value) : null };
    setHomes(next);
    draft.keep(next);
  };

  return (
    <Stack gap="sm">
      <Title order={2} size="h3">
        Tenant satisfaction measures CH01 and CH02
      </Title>
      <Text size="sm" maw="75ch">
        CH01 is the number of complaints made in the year for every 1,000 homes owned at its end; CH02 is the share of
        them answered within the Code’s time, permitted extensions included. Complaints that were refused are not
        counted. How open complaints and extensions count has not been confirmed against the regulator’s technical
        requirements: compare before you submit.
      </Text>
      <Group gap="md" align="end">
        {(['lcra', 'lcho'] as const).map((population) => (
          <NumberInput
            key={population}
            label={`Homes at the year’s end: ${populationLabels[population]}`}
            value={homes[population] ?? ''}
            onChange={(value) => change(population, value)}
            onBlur={draft.flush}
            min={1}
            max={2_000_000}
            allowDecimal={false}
            thousandSeparator=","
            hideControls
            w={320}
          />
        ))}
      </Group>
      <Table.ScrollContainer type="native" minWidth={720}>
        <Table withTableBorder verticalSpacing="xs">
          <ColumnHeads
            titles={[
              'Residents',
              'Stage',
              'Made',
              'Answered in the Code’s time',
              'Still open',
              'CH01 (per 1,000 homes)',
              'CH02',
            ]}
          />
          <Table.Tbody>
            {measures.map((one) => {
              const rate = perThousandHomes(one.made, homes[one.population] ?? 0);
              const share = percentInTime(one.inCodeTime, one.made);
              return (
                <Table.Tr key={`${one.population} ${one.stage}`}>
                  <Table.Th scope="row">{populationLabels[one.population]}</Table.Th>
                  <Table.Td>{stageWords[one.stage]}</Table.Td>
                  <Table.Td>{one.made}</Table.Td>
                  <Table.Td>{one.inCodeTime}</Table.Td>
                  <Table.Td>{one.open}</Table.Td>
                  <Table.Td>{rate === null ? 'Give the number of homes' : rate.toFixed(1)}</Table.Td>
                  <Table.Td>{shareText(share, one.open)}</Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Stack>
  );
}
