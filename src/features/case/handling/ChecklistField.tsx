import { Checkbox, Stack } from '@mantine/core';
import type { HandlingView } from '../../../../electron/contract/handling.ts';

interface ChecklistFieldProps {
  list: HandlingView['checklists'][number];
  value: readonly string[];
  onChange: (ids: string[]) => void;
}

/** What the procedure wants gone through, ticked as it is done; what an earlier entry covered says so. */
export function ChecklistField({ list, value, onChange }: ChecklistFieldProps) {
  return (
    <Checkbox.Group
      label={list.title}
      description={`Tick what you went through. ${list.clause}${list.confirmed ? '' : ' (not confirmed)'}`}
      value={[...value]}
      onChange={onChange}
    >
      <Stack gap="xs" mt="xs">
        {list.items.map(({ id, what, isCovered }) => (
          <Checkbox key={id} value={id} label={what} description={isCovered ? 'Done before' : undefined} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
