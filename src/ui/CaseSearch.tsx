import { Button, Combobox, Group, Text, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import { useOperation } from '../api/hooks.ts';

const PAUSE_MS = 120;
const LEAST_LETTERS = 2;

/** The case that was chosen, as a form keeps it. */
interface ChosenCase {
  id: string;
  reference: string;
  name: string;
}

interface CaseSearchProps {
  label: string;
  value: ChosenCase | null;
  onChange: (chosen: ChosenCase | null) => void;
  error?: string | undefined;
}

/** A field that finds a case by its reference, or by its resident's name, address, postcode or telephone number. */
export function CaseSearch({ label, value, onChange, error }: CaseSearchProps) {
  const field = useRef<HTMLInputElement>(null);
  const other = useRef<HTMLButtonElement>(null);
  if (value) {
    return (
      <div>
        <Text size="sm" fw={500}>
          {label}
        </Text>
        <Group gap="sm">
          <Text fw={600}>
            {value.reference} · {value.name}
          </Text>
          <Button
            ref={other}
            variant="default"
            size="compact-sm"
            onClick={() => {
              onChange(null);
              // The button is gone; the field stands in its place.
              requestAnimationFrame(() => field.current?.focus());
            }}
          >
            Another case
          </Button>
        </Group>
      </div>
    );
  }
  return (
    <Finder
      field={field}
      label={label}
      error={error}
      onChosen={(chosen) => {
        onChange(chosen);
        requestAnimationFrame(() => other.current?.focus());
      }}
    />
  );
}

interface FinderProps {
  field: React.RefObject<HTMLInputElement | null>;
  label: string;
  error: string | undefined;
  onChosen: (chosen: ChosenCase) => void;
}

function Finder({ field, label, error, onChosen }: FinderProps) {
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text.trim(), PAUSE_MS);
  const isAsking = text.trim().length >= LEAST_LETTERS;
  const found = useOperation(
    'cases.find',
    { text: asked },
    { enabled: isAsking && asked.length >= LEAST_LETTERS, keepPrevious: true },
  );
  const combobox = useCombobox();
  const cases = isAsking ? (found.data ?? []).slice(0, 20) : [];
  // Faster than the search: what is listed answers an older text, and no case must be chosen by mistake.
  const isOfThisText = asked === text.trim() && !found.isPlaceholderData;

  useEffect(() => {
    if (isAsking) combobox.selectFirstOption();
  }, [found.data, isAsking]);

  return (
    <Combobox
      store={combobox}
      withinPortal={false}
      onOptionSubmit={(chosen) => {
        const row = isOfThisText ? cases.find(({ id }) => id === chosen) : undefined;
        if (row) onChosen({ id: row.id, reference: row.reference, name: row.complainantName });
      }}
    >
      <Combobox.Target withExpandedAttribute>
        <TextInput
          ref={field}
          label={label}
          description="Its reference, or the resident’s name, address, postcode or telephone number"
          required
          value={text}
          error={error}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => {
            setText(event.currentTarget.value);
            combobox.openDropdown();
          }}
          onFocus={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!isAsking}>
        <Combobox.Options aria-label={label} mah={320} style={{ overflowY: 'auto' }}>
          {cases.map((row) => (
            <Combobox.Option key={row.id} value={row.id}>
              <Text size="sm" fw={600}>
                {row.reference} · {row.complainantName}
              </Text>
              <Text size="xs" c="dimmed" lineClamp={1}>
                {[row.addressLine, row.about].filter((part) => part !== '').join(' · ')}
              </Text>
            </Combobox.Option>
          ))}
          {isAsking && found.error && <Combobox.Empty>{found.error.message}</Combobox.Empty>}
          {isAsking && isOfThisText && found.data?.length === 0 && (
            <Combobox.Empty>No case is found by that.</Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
