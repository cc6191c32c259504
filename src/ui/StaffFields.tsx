import { Select, SimpleGrid, TextInput } from '@mantine/core';
import type { Ref } from 'react';
import { staffRoleLabels } from '../../electron/domain/labels.ts';
import { StaffRole } from '../../electron/domain/words.ts';
import { type Problems, problemAt } from './problems.ts';
import type { StaffForm } from './staffForm.ts';

interface StaffFieldsProps {
  value: StaffForm;
  onChange: (value: StaffForm) => void;
  /** By paths of StaffDetails. */
  problems: Problems;
  nameRef?: Ref<HTMLInputElement>;
  /** Inside a drawer: two columns at most. */
  isNarrow?: boolean;
  autoFocus?: boolean;
}

const roleOptions = StaffRole.options.map((value) => ({ value, label: staffRoleLabels[value] }));

/** A member of staff: name, job, role, ways of contact. The name and job stand under the letters that they sign. */
export function StaffFields({ value, onChange, problems, nameRef, isNarrow, autoFocus }: StaffFieldsProps) {
  const set = (change: Partial<StaffForm>) => onChange({ ...value, ...change });
  return (
    <SimpleGrid cols={isNarrow ? { base: 1, xs: 2 } : { base: 1, xs: 2, md: 5 }} spacing="sm">
      <TextInput
        ref={nameRef}
        data-autofocus={autoFocus || undefined}
        label="Name"
        required
        value={value.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
        error={problemAt(problems, 'name')}
      />
      <TextInput
        label="Job title"
        required
        value={value.jobTitle}
        onChange={(event) => set({ jobTitle: event.currentTarget.value })}
        error={problemAt(problems, 'jobTitle')}
      />
      <Select
        label="Role"
        data={roleOptions}
        value={value.role}
        allowDeselect={false}
        onChange={(role) => set({ role: StaffRole.parse(role) })}
      />
      <TextInput
        label="Telephone"
        inputMode="tel"
        value={value.phone}
        onChange={(event) => set({ phone: event.currentTarget.value })}
        error={problemAt(problems, 'phone')}
      />
      <TextInput
        label="Email"
        inputMode="email"
        value={value.email}
        onChange={(event) => set({ email: event.currentTarget.value })}
        error={problemAt(problems, 'email')}
      />
    </SimpleGrid>
  );
}
