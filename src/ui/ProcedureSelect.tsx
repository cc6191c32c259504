import { Select, Stack, Text } from '@mantine/core';
import type { ProcedureChoice } from '../../electron/contract/procedures.ts';
import { procedureGroups } from './procedureChoices.ts';

interface ProcedureSelectProps {
  /** Those that can be chosen. */
  offered: readonly ProcedureChoice[];
  value: string | null;
  onChange: (procedureId: string | null) => void;
  description: string;
  error: string | undefined;
}

/** A procedure from the list: landlords' own first, then codes and models; with what it is beneath it. */
export function ProcedureSelect({ offered, value, onChange, description, error }: ProcedureSelectProps) {
  const chosen = offered.find(({ id }) => id === value);
  return (
    <Stack gap={4}>
      <Select
        label="Complaints procedure"
        description={description}
        required
        searchable
        data={procedureGroups(offered)}
        value={chosen ? value : null}
        allowDeselect={false}
        onChange={onChange}
        error={error}
      />
      {chosen && (
        <Text size="sm" c="dimmed">
          {chosen.summary}
        </Text>
      )}
    </Stack>
  );
}
