import { Checkbox, MultiSelect, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { needLabels } from '../../electron/domain/labels.ts';
import { tidyPostcode } from '../../electron/domain/postcode.ts';
import { Need, TextSize } from '../../electron/domain/words.ts';
import { GrowingText } from './GrowingText.tsx';
import { PrintRemark } from './PrintRemark.tsx';
import { type PersonForm, withName, withNeeds } from './personForm.ts';
import { emptyOr, type Problems, problemAt } from './problems.ts';
import { textSizeLabel } from './textSizes.ts';

interface PersonFieldsProps {
  value: PersonForm;
  onChange: (value: PersonForm) => void;
  /** The office's usual size of letters, to which the size falls back. */
  officeTextSize: TextSize;
  /** By paths of PersonDetails: name, salutation, address.postcode … */
  problems?: Problems;
  autoFocus?: boolean;
}

const needOptions = Need.options.map((need) => ({ value: need, label: needLabels[need] }));
const sizeOptions = TextSize.options.map(({ value }) => ({ value: String(value), label: textSizeLabel(value) }));

/** Somebody's name, address, telephone, needs and size of letters. */
export function PersonFields({ value, onChange, officeTextSize, problems = {}, autoFocus }: PersonFieldsProps) {
  const set = (change: Partial<PersonForm>) => onChange({ ...value, ...change });
  return (
    <Stack gap="sm">
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <TextInput
          label="Name"
          description="As on an envelope, such as Mrs Agnieszka Wójcik"
          required
          data-autofocus={autoFocus || undefined}
          value={value.name}
          onChange={(event) => onChange(withName(value, event.currentTarget.value))}
          error={problemAt(problems, 'name')}
        />
        <TextInput
          label="Dear …"
          description="How letters begin, such as Mrs Wójcik"
          required
          value={value.salutation}
          onChange={(event) => set({ salutation: event.currentTarget.value, salutationTyped: true })}
          error={problemAt(problems, 'salutation')}
        />
      </SimpleGrid>
      {!value.noAddress && (
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          <GrowingText
            label="Address"
            description="One line for each line of the envelope, without the postcode"
            required
            rows={3}
            value={value.address}
            onChange={(event) => set({ address: event.currentTarget.value })}
            error={emptyOr(
              value.address,
              'Give the address, or tick below that there is none.',
              problemAt(problems, 'address.lines'),
            )}
          />
          <TextInput
            label="Postcode"
            description="Small letters and a missing space are put right"
            required={value.country.trim() === ''}
            value={value.postcode}
            onChange={(event) => set({ postcode: event.currentTarget.value })}
            onBlur={() => set({ postcode: tidyPostcode(value.postcode) })}
            error={emptyOr(value.postcode, 'Give the postcode.', problemAt(problems, 'address.postcode'))}
          />
          <TextInput
            label="Country, if abroad"
            description="Leave empty for the United Kingdom and for BFPO; abroad, the postcode stands in the address"
            value={value.country}
            onChange={(event) => set({ country: event.currentTarget.value })}
            error={problemAt(problems, 'address.country')}
          />
        </SimpleGrid>
      )}
      <PrintRemark form={value} />
      <Checkbox
        label="No fixed address, or none given: letters are collected from the office"
        checked={value.noAddress}
        onChange={(event) => set({ noAddress: event.currentTarget.checked })}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
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
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <MultiSelect
          label="Needs"
          description="Adjustments they have asked for"
          data={needOptions}
          value={value.needs}
          searchable
          clearable
          hidePickedOptions
          nothingFoundMessage="No such need in the list: choose “Another adjustment” and describe it."
          onChange={(needs) =>
            onChange(
              withNeeds(
                value,
                needs.map((need) => Need.parse(need)),
                officeTextSize,
              ),
            )
          }
        />
        <Select
          label="Size of letters"
          description="Large print sets it by itself"
          data={sizeOptions}
          value={String(value.textSize)}
          allowDeselect={false}
          onChange={(size) => set({ textSize: TextSize.parse(Number(size)) })}
        />
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <TextInput
          label="What exactly was agreed"
          description="Such as 18 point on matt paper; ring after 4 pm"
          value={value.needsNote}
          onChange={(event) => set({ needsNote: event.currentTarget.value })}
          error={problemAt(problems, 'needsNote')}
        />
        <TextInput
          label="Language, if not English"
          description="Leave empty for English"
          value={value.language}
          onChange={(event) => set({ language: event.currentTarget.value })}
          error={problemAt(problems, 'language')}
        />
      </SimpleGrid>
    </Stack>
  );
}
