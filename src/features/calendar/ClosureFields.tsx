import { Button, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useSignedIn } from '../../api/session.ts';
import { type Problems, problemAt } from '../../ui/problems.ts';
import { UkDateInput } from '../../ui/UkDateInput.tsx';
import classes from './ClosureFields.module.css';
import type { ClosureRow } from './closuresForm.ts';

interface ClosureFieldsProps {
  number: number;
  value: ClosureRow;
  problems: Problems;
  onChange: (value: ClosureRow) => void;
  onRemove: () => void;
}

/** One day or period on which the office is shut. */
export function ClosureFields({ number, value, problems, onChange, onRemove }: ClosureFieldsProps) {
  const { today } = useSignedIn();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would read its legend out at every field
    <div role="group" aria-label={`Shut, ${number}`} className={classes.closure}>
      <UkDateInput
        label="First day"
        required
        today={today}
        value={value.from}
        onChange={(from) => onChange({ ...value, from })}
        error={problemAt(problems, 'from')}
      />
      <UkDateInput
        label="Last day"
        description="Empty: one day only"
        today={today}
        value={value.to}
        onChange={(to) => onChange({ ...value, to })}
        error={problemAt(problems, 'to')}
      />
      <TextInput
        label="Why"
        required
        placeholder="Between Christmas and New Year"
        value={value.name}
        onChange={(event) => onChange({ ...value, name: event.currentTarget.value })}
        error={problemAt(problems, 'name')}
      />
      <Button
        className={classes.remove}
        variant="subtle"
        leftSection={<IconTrash size={16} aria-hidden />}
        aria-label={`Take out ${value.name || `number ${number}`}`}
        onClick={onRemove}
      >
        Take out
      </Button>
    </div>
  );
}
