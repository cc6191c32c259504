import { Select } from '@mantine/core';
import { StaffId } from '../../electron/domain/ids.ts';
import { useSignedIn } from '../api/session.ts';

interface OwnerSelectProps {
  value: StaffId | null;
  onChange: (owner: StaffId | null) => void;
  /** Where several stand on one page: "Improvement 2: who sees to it". */
  'aria-label'?: string;
  error?: string | undefined;
}

/** Who of those who work here sees to something; nobody yet, where it is left empty. */
export function OwnerSelect({ value, onChange, error, ...rest }: OwnerSelectProps) {
  const { staff } = useSignedIn();
  return (
    <Select
      label="Who sees to it"
      data={staff.filter(({ isActive }) => isActive).map(({ id, name }) => ({ value: id, label: name }))}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': 'Nobody yet' }}
      nothingFoundMessage="Nobody of that name works here."
      value={value}
      onChange={(owner) => onChange(owner === null ? null : StaffId.parse(owner))}
      error={error}
      {...rest}
    />
  );
}
