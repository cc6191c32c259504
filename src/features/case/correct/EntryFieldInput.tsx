import { MultiSelect, Select, TextInput } from '@mantine/core';
import { IsoDate } from '../../../../electron/domain/isoDate.ts';
import { Pence } from '../../../../electron/domain/money.ts';
import type { StaffMember } from '../../../../electron/domain/people.ts';
import { PoundsInput } from '../../../ui/PoundsInput.tsx';
import { UkDateInput } from '../../../ui/UkDateInput.tsx';
import type { EntryField } from './entryFields.ts';

type FactValue = string | number | boolean | string[] | null;

interface EntryFieldInputProps {
  field: EntryField;
  value: FactValue;
  onChange: (value: FactValue) => void;
  staff: readonly StaffMember[];
  today: IsoDate;
  error: string | undefined;
}

const yesNo = [
  { value: 'true', label: 'Yes' },
  { value: 'false', label: 'No' },
];

/** One fact of an entry, asked for in the way of its kind. Null: left out. */
export function EntryFieldInput({ field, value, onChange, staff, today, error }: EntryFieldInputProps) {
  const { label, required = false } = field;
  const codes = Object.entries(field.options ?? {}).map(([code, words]) => ({ value: code, label: words }));
  const people = staff.map(({ id, name }) => ({ value: id, label: name }));
  const clear = { clearable: !required, clearButtonProps: { 'aria-label': `Leave out: ${label}` } };
  switch (field.kind) {
    case 'choice':
    case 'person':
      return (
        <Select
          label={label}
          required={required}
          data={field.kind === 'person' ? people : codes}
          searchable={field.kind === 'person'}
          nothingFoundMessage="Nobody of that name works here."
          {...clear}
          value={typeof value === 'string' ? value : null}
          onChange={onChange}
          error={error}
        />
      );
    case 'choices':
    case 'people':
      return (
        <MultiSelect
          label={label}
          required={required}
          data={field.kind === 'people' ? people : codes}
          searchable
          value={Array.isArray(value) ? value : []}
          onChange={onChange}
          error={error}
        />
      );
    case 'yes-no':
      return (
        <Select
          label={label}
          required={required}
          data={yesNo}
          {...clear}
          value={typeof value === 'boolean' ? String(value) : null}
          onChange={(chosen) => onChange(chosen === null ? null : chosen === 'true')}
          error={error}
        />
      );
    case 'date':
      return (
        <UkDateInput
          label={label}
          required={required}
          today={today}
          value={IsoDate.nullable().catch(null).parse(value)}
          onChange={onChange}
          error={error}
        />
      );
    case 'pounds':
      return (
        <PoundsInput
          label={label}
          value={Pence.nullable().catch(null).parse(value)}
          onChange={onChange}
          error={error}
        />
      );
    case 'number':
    case 'time':
    case 'text':
      return (
        <TextInput
          label={label}
          required={required}
          inputMode={field.kind === 'number' ? 'numeric' : undefined}
          value={value === null ? '' : String(value)}
          onChange={(event) => onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)}
          error={error}
        />
      );
  }
}
