import { Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ClockSum, StageSum } from '../../../electron/domain/performance.ts';
import { ColumnHeads } from '../../ui/ColumnHeads.tsx';
import { stageLabels } from '../../ui/caseWords.ts';

/** Complaints made in the period, by stage and by what became of them. */
export function StagesTable({ stages }: { stages: StageSum[] }) {
  return (
    <Figures
      caption="Complaints made, by stage"
      head={[
        'Stage',
        'Made',
        'Answered in time',
        'In extended time',
        'Late',
        'Overdue now',
        'Not due yet',
        'Ended without an answer',
        'Cannot say',
        'Refused (not in “made”)',
      ]}
      rows={stages.map((one) => ({
        key: one.stage,
        cells: [
          stageLabels[one.stage],
          one.made,
          one.inTime,
          one.inExtendedTime,
          one.late,
          one.overdue,
          one.awaited,
          one.endedUnanswered,
          one.cannotSay,
          one.refused,
        ],
      }))}
    />
  );
}

/** Every deadline that began in the period, met or not. */
export function ClocksTable({ clocks }: { clocks: ClockSum[] }) {
  return (
    <Figures
      caption="Every deadline that began in the period"
      head={['Deadline', 'Rules', 'Met', 'Late', 'Running', 'Overdue now']}
      rows={clocks.map((one) => ({
        key: `${one.procedureId} ${one.clockId}`,
        cells: [one.label, one.procedureName, one.met, one.late, one.running, one.overdue],
      }))}
    />
  );
}

interface FiguresProps {
  caption: string;
  head: string[];
  rows: { key: string; cells: ReactNode[] }[];
}

function Figures({ caption, head, rows }: FiguresProps) {
  return (
    <Table.ScrollContainer type="native" minWidth={720}>
      <Table captionSide="top" withTableBorder verticalSpacing="xs">
        <Table.Caption ta="left">
          <Text span fw={600} size="sm" c="var(--mantine-color-text)">
            {caption}
          </Text>
        </Table.Caption>
        <ColumnHeads titles={head} />
        <Table.Tbody>
          {rows.map(({ key, cells: [name, ...cells] }) => (
            <Table.Tr key={key}>
              <Table.Th scope="row">{name}</Table.Th>
              {cells.map((cell, index) => (
                <Table.Td key={head[index + 1]}>{cell}</Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
