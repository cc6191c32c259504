import { Button, Group, Stack, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { TextSize } from '../../electron/domain/words.ts';
import { AlikePeople } from './AlikePeople.tsx';
import { PersonCard } from './PersonCard.tsx';
import { PersonFields } from './PersonFields.tsx';
import { PersonSearch } from './PersonSearch.tsx';
import { NOBODY_YET, newPersonFrom, type PersonChoice } from './personChoice.ts';
import type { Problems } from './problems.ts';

interface PersonPickerProps {
  /** The label of the search field: "Who is it?". */
  label: string;
  value: PersonChoice;
  onChange: (value: PersonChoice) => void;
  officeTextSize: TextSize;
  /** By paths of PersonRef: details.name …; the problem at "" is that nobody was chosen. */
  problems?: Problems;
  /** The problem that nobody was chosen. */
  error?: string;
}

/** Somebody found while typing, or somebody new. The focus follows: to the card, to the first empty field, back to the search. */
export function PersonPicker({ label, value, onChange, officeTextSize, problems = {}, error }: PersonPickerProps) {
  const box = useRef<HTMLDivElement>(null);
  const follows = useRef(false);

  // Only after a choice made here: a draft that comes back must not pull the focus.
  useEffect(() => {
    if (!follows.current) return;
    follows.current = false;
    const fields = [...(box.current?.querySelectorAll<HTMLInputElement>('input, textarea, button') ?? [])];
    const first =
      value.kind === 'new' ? fields.find((field) => field.type !== 'button' && field.value === '') : fields[0];
    first?.focus();
  });

  const choose = (choice: PersonChoice) => {
    follows.current = true;
    onChange(choice);
  };

  return (
    <div ref={box}>
      {value.kind === 'looking' && (
        <PersonSearch
          label={label}
          text={value.text}
          error={error}
          onText={(text) => onChange({ kind: 'looking', text })}
          onKnown={(person, openCases) => choose({ kind: 'known', person, openCases })}
          onNew={(text) => choose({ kind: 'new', form: newPersonFrom(text, officeTextSize) })}
        />
      )}
      {value.kind === 'known' && (
        <PersonCard
          person={value.person}
          openCases={value.openCases}
          onChanged={(person) => onChange({ ...value, person })}
          onOther={() => choose(NOBODY_YET)}
        />
      )}
      {value.kind === 'new' && (
        <Stack gap="xs">
          <Group justify="space-between">
            <Text fw={600}>New person</Text>
            <Button
              variant="default"
              size="compact-sm"
              onClick={() => choose({ kind: 'looking', text: value.form.name })}
            >
              Look among the people on file
            </Button>
          </Group>
          <AlikePeople
            form={value.form}
            onKnown={(person, openCases) => choose({ kind: 'known', person, openCases })}
          />
          <PersonFields
            value={value.form}
            officeTextSize={officeTextSize}
            problems={problems}
            onChange={(form) => onChange({ kind: 'new', form })}
          />
        </Stack>
      )}
    </div>
  );
}
