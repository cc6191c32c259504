import { Button, Group, Stack } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { Problems } from '../../ui/problems.ts';
import { StaffFields } from '../../ui/StaffFields.tsx';
import { EMPTY_STAFF } from '../../ui/staffForm.ts';
import type { StaffRow } from './setUpForm.ts';
import classes from './start.module.css';

interface StaffRowsProps {
  rows: StaffRow[];
  onChange: (rows: StaffRow[]) => void;
  problemsOf: (key: number) => Problems;
}

/** A list of staff that grows by a button; the focus goes to the new row, and back to the button when one is taken away. */
export function StaffRows({ rows, onChange, problemsOf }: StaffRowsProps) {
  const lastName = useRef<HTMLInputElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const justAdded = useRef(false);

  useEffect(() => {
    if (!justAdded.current) return;
    justAdded.current = false;
    lastName.current?.focus();
  });

  const add = () => {
    justAdded.current = true;
    onChange([...rows, { key: Math.max(...rows.map(({ key }) => key)) + 1, form: EMPTY_STAFF }]);
  };
  const remove = (key: number) => {
    onChange(rows.filter((row) => row.key !== key));
    addButton.current?.focus();
  };

  return (
    <Stack gap="md">
      {rows.map(({ key, form }, index) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset in a fieldset would read its legend out at every field
        <div key={key} role="group" aria-label={`Person ${index + 1}`} className={classes.row}>
          <StaffFields
            nameRef={index === rows.length - 1 ? lastName : undefined}
            value={form}
            problems={problemsOf(key)}
            onChange={(changed) => onChange(rows.map((row) => (row.key === key ? { key, form: changed } : row)))}
          />
          {rows.length > 1 && (
            <Button
              variant="subtle"
              size="xs"
              leftSection={<IconTrash size={16} aria-hidden />}
              onClick={() => remove(key)}
              aria-label={`Take out person ${index + 1}${form.name ? `, ${form.name}` : ''}`}
            >
              Take out
            </Button>
          )}
        </div>
      ))}
      <Group>
        <Button ref={addButton} variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
          Add a person
        </Button>
      </Group>
    </Stack>
  );
}
