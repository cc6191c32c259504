import { Combobox, Text, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconUserPlus } from '@tabler/icons-react';
import { useEffect } from 'react';
import type { Person } from '../../electron/domain/people.ts';
import { useOperation } from '../api/hooks.ts';
import { addressInOneLine } from './personChoice.ts';

const PAUSE_MS = 120;
const LEAST_LETTERS = 2;
const NEW = 'new';

interface PersonSearchProps {
  label: string;
  text: string;
  error?: string;
  onText: (text: string) => void;
  onKnown: (person: Person, openCases: string[]) => void;
  /** Left out: nobody new is offered. */
  onNew?: (text: string) => void;
}

/** A field that finds people on file by name, address, postcode or telephone number, and offers a new person. */
export function PersonSearch({ label, text, error, onText, onKnown, onNew }: PersonSearchProps) {
  const [asked] = useDebouncedValue(text.trim(), PAUSE_MS);
  const isAsking = text.trim().length >= LEAST_LETTERS;
  const found = useOperation(
    'people.search',
    { text: asked },
    { enabled: isAsking && asked.length >= LEAST_LETTERS, keepPrevious: true },
  );
  const combobox = useCombobox();
  const people = isAsking ? (found.data ?? []) : [];

  // The best match, or else "new person", is ready for Enter. The store is new at each render, the answer is not.
  useEffect(() => {
    if (isAsking) combobox.selectFirstOption();
  }, [found.data, isAsking]);

  return (
    <Combobox
      store={combobox}
      withinPortal={false}
      onOptionSubmit={(chosen) => {
        // Enter pressed faster than the search: the people in the list answer an older text, and nobody must be chosen by mistake.
        const isOfThisText = asked === text.trim() && !found.isPlaceholderData;
        if (chosen !== NEW && !isOfThisText) return;
        combobox.closeDropdown();
        const match = people.find(({ person }) => person.id === chosen);
        if (match) onKnown(match.person, match.openCases);
        else if (chosen === NEW) onNew?.(text);
      }}
    >
      <Combobox.Target withExpandedAttribute>
        <TextInput
          label={label}
          description={`Name, address, postcode or telephone number. Arrow keys and Enter choose${onNew ? '; the last choice is a new person' : ''}.`}
          value={text}
          error={error}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => {
            onText(event.currentTarget.value);
            combobox.openDropdown();
          }}
          onFocus={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options aria-label={label} mah={360} style={{ overflowY: 'auto' }}>
          {people.map(({ person, openCases }) => (
            <Combobox.Option key={person.id} value={person.id}>
              <Text size="sm" fw={600}>
                {person.name}
              </Text>
              <Text size="xs" c="dimmed">
                {addressInOneLine(person)}
                {person.phone && ` · ${person.phone}`}
                {openCases.length > 0 &&
                  ` · ${openCases.length === 1 ? 'an open case' : `${openCases.length} open cases`}`}
              </Text>
            </Combobox.Option>
          ))}
          {isAsking && found.error && <Combobox.Empty>{found.error.message}</Combobox.Empty>}
          {onNew && (
            <Combobox.Option value={NEW}>
              <Text size="sm">
                <IconUserPlus size={16} aria-hidden style={{ verticalAlign: '-3px', marginInlineEnd: 6 }} />
                {text.trim() === '' ? 'A new person' : `A new person: “${text.trim()}”`}
              </Text>
            </Combobox.Option>
          )}
          {!onNew && isAsking && found.data?.length === 0 && <Combobox.Empty>Nobody on file fits that.</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
