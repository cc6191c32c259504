import { Checkbox, Group, Select, Table, Text } from '@mantine/core';
import type { ImportPreview } from '../../../electron/contract/imports.ts';
import { ImportField, type ImportPlan } from '../../../electron/domain/imports.ts';
import { Section } from '../settings/Section.tsx';
import { fieldOptions } from './importWords.ts';

export interface StudyPartProps {
  plan: ImportPlan;
  preview: ImportPreview;
  onPlan: (plan: ImportPlan) => void;
}

/** What each column stands for: guessed, and open to change. */
export function ColumnsSection({ plan, preview, onPlan }: StudyPartProps) {
  const columns = preview.columns.map(({ field }) => field);
  const setField = (index: number, value: string | null) => {
    const field = value === null ? null : ImportField.parse(value);
    onPlan({ ...plan, columns: columns.map((now, at) => (at === index ? field : now)) });
  };
  return (
    <Section
      title="The columns"
      about={`Read as ${preview.format}. What is guessed here, you can change; a column that stands for nothing is passed over.`}
    >
      <Group gap="lg">
        {preview.sheets.length > 1 && (
          <Select
            label="Sheet"
            data={preview.sheets}
            value={preview.sheet}
            allowDeselect={false}
            onChange={(sheet) => onPlan({ ...plan, sheet, columns: null, hasHeader: null, rows: [] })}
          />
        )}
        <Checkbox
          label="The first row names the columns"
          checked={preview.hasHeader}
          onChange={(event) => onPlan({ ...plan, hasHeader: event.currentTarget.checked, columns: null })}
        />
        {plan.kind === 'complaints' && (
          <Checkbox
            label="Its dates are American: month first"
            checked={plan.isMonthFirst}
            onChange={(event) => onPlan({ ...plan, isMonthFirst: event.currentTarget.checked })}
          />
        )}
      </Group>
      <Table.ScrollContainer minWidth={640}>
        <Table verticalSpacing="xs" aria-label="The columns of the file">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Column</Table.Th>
              <Table.Th>Its first cells</Table.Th>
              <Table.Th miw={290}>It stands for</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {preview.columns.map(({ heading, field, samples }, index) => (
              <Table.Tr key={index}>
                <Table.Td>
                  <Text fw={600} size="sm">
                    {heading}
                  </Text>
                </Table.Td>
                <Table.Td>
                  <Text size="sm" c="dimmed" lineClamp={2}>
                    {samples.join(' · ') || 'Empty'}
                  </Text>
                </Table.Td>
                <Table.Td>
                  <Select
                    aria-label={`What “${heading}” stands for`}
                    data={fieldOptions(plan, columns, index)}
                    value={field}
                    placeholder="Nothing: passed over"
                    clearable
                    clearButtonProps={{ 'aria-label': `Pass over “${heading}”` }}
                    onChange={(value) => setField(index, value)}
                  />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Section>
  );
}
