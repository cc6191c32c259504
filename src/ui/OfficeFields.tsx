import { Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { divisionLabels } from '../../electron/domain/labels.ts';
import { tidyPostcode } from '../../electron/domain/postcode.ts';
import { Division, TextSize } from '../../electron/domain/words.ts';
import { GrowingText } from './GrowingText.tsx';
import type { OfficeForm } from './officeForm.ts';
import { emptyOr, type Problems, problemAt } from './problems.ts';
import { textSizeLabel } from './textSizes.ts';

interface OfficeFieldsProps {
  value: OfficeForm;
  onChange: (value: OfficeForm) => void;
  /** By paths of OfficeDetails. */
  problems: Problems;
}

const divisionOptions = Division.options.map((value) => ({ value, label: divisionLabels[value] }));
const sizeOptions = TextSize.options.map(({ value }) => ({ value: String(value), label: textSizeLabel(value) }));

/** The landlord's name, address and ways of contact, the part of the United Kingdom, the size of letters. */
export function OfficeFields({ value, onChange, problems }: OfficeFieldsProps) {
  const set = (change: Partial<OfficeForm>) => onChange({ ...value, ...change });
  return (
    <Stack gap="sm">
      <TextInput
        label="Name of the landlord"
        description="As it stands at the head of letters"
        required
        value={value.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
        error={problemAt(problems, 'name')}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <GrowingText
          label="Address"
          description="One line for each line of the envelope, without the postcode"
          required
          rows={3}
          value={value.address}
          onChange={(event) => set({ address: event.currentTarget.value })}
          error={emptyOr(value.address, 'Give the address.', problemAt(problems, 'address.lines'))}
        />
        <TextInput
          label="Postcode"
          description="Small letters and a missing space are put right"
          required
          value={value.postcode}
          onChange={(event) => set({ postcode: event.currentTarget.value })}
          onBlur={() => set({ postcode: tidyPostcode(value.postcode) })}
          error={emptyOr(value.postcode, 'Give the postcode.', problemAt(problems, 'address.postcode'))}
        />
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="sm">
        <TextInput
          label="Telephone"
          required
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
        <TextInput
          label="Website"
          value={value.website}
          onChange={(event) => set({ website: event.currentTarget.value })}
          error={problemAt(problems, 'website')}
        />
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <Select
          label="Part of the United Kingdom"
          description="Settles which bank holidays count"
          required
          data={divisionOptions}
          value={value.division}
          allowDeselect={false}
          onChange={(division) => set({ division: Division.parse(division) })}
        />
        <Select
          label="Size of letters"
          description="For people who have not asked for another"
          data={sizeOptions}
          value={String(value.textSize)}
          allowDeselect={false}
          onChange={(size) => set({ textSize: TextSize.parse(Number(size)) })}
        />
      </SimpleGrid>
    </Stack>
  );
}
