import { Select, Table, Text } from '@mantine/core';
import { type CodedField, importFieldLabels } from '../../../electron/domain/imports.ts';
import { categoryLabels, channelLabels, decisionLabels, tenureLabels } from '../../../electron/domain/labels.ts';
import { Section } from '../settings/Section.tsx';
import type { StudyPartProps } from './ColumnsSection.tsx';

const codes: Record<CodedField, Record<string, string>> = {
  category: categoryLabels,
  channel: channelLabels,
  tenure: tenureLabels,
  decision: decisionLabels,
};

/** What the file's own words for categories, tenures and so on are taken for. */
export function MeaningsSection({ plan, preview, onPlan }: StudyPartProps) {
  if (preview.meanings.length === 0) return null;
  const say = (field: CodedField, text: string, code: string | null) =>
    onPlan({
      ...plan,
      meanings: [...plan.meanings.filter((one) => one.field !== field || one.text !== text), { field, text, code }],
    });
  return (
    <Section title="What its words mean" about="Words that stand for nothing are kept in a note of the case.">
      <Table.ScrollContainer minWidth={560}>
        <Table verticalSpacing="xs" aria-label="What the words of the file mean">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Column</Table.Th>
              <Table.Th>The file says</Table.Th>
              <Table.Th>Rows</Table.Th>
              <Table.Th miw={290}>That is</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {preview.meanings.map(({ field, text, rows, code }) => (
              <Table.Tr key={`${field} ${text}`}>
                <Table.Td>{importFieldLabels[field]}</Table.Td>
                <Table.Td>
                  <Text size="sm" fw={600}>
                    {text}
                  </Text>
                </Table.Td>
                <Table.Td>{rows.toLocaleString('en-GB')}</Table.Td>
                <Table.Td>
                  <Select
                    aria-label={`What “${text}” is`}
                    data={Object.entries(codes[field]).map(([value, label]) => ({ value, label }))}
                    value={code}
                    placeholder="Nobody has said"
                    clearable
                    searchable
                    selectFirstOptionOnChange
                    clearButtonProps={{ 'aria-label': `“${text}” stands for nothing` }}
                    onChange={(value) => say(field, text, value)}
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
