import { Button, Group, MultiSelect, Stack, TextInput } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { ThemeId } from '../../../electron/domain/ids.ts';
import type { Theme } from '../../../electron/domain/learning.ts';
import { useCommand } from '../../api/hooks.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';

interface ThemePickerProps {
  themes: readonly Theme[];
  value: readonly ThemeId[];
  /** A name that is not on the list yet, as far as it is typed: kept with the form. */
  name: string;
  onChange: (change: { themes?: ThemeId[]; newTheme?: string }) => void;
  error: string | undefined;
}

/** Which of the office's themes a case has; one that is missing is named on the spot. */
export function ThemePicker({ themes, value, name, onChange, error }: ThemePickerProps) {
  const save = useCommand('learning.saveTheme');
  // What was typed elsewhere in the form while the name was being saved must not be lost.
  const now = useRef({ onChange, value });
  useEffect(() => {
    now.current = { onChange, value };
  }, [onChange, value]);
  const options = themes.map((theme) => ({ value: theme.id, label: theme.name }));
  const chosen = value.filter((id) => options.some((option) => option.value === id));

  const add = () => {
    if (name.trim() === '' || save.isPending) return;
    const known = themes.find((theme) => theme.name.toLowerCase() === name.trim().toLowerCase());
    if (known) {
      onChange({ themes: [...new Set([...value, known.id])], newTheme: '' });
      return;
    }
    save.mutate(
      { themeId: null, expectedVersion: null, details: { name: name.trim(), covers: '' } },
      {
        onSuccess: ({ id }) => now.current.onChange({ themes: [...now.current.value, id], newTheme: '' }),
      },
    );
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
    // It names the theme; the form is sent by its own button.
    event.preventDefault();
    event.stopPropagation();
    add();
  };
  return (
    <Stack gap="xs">
      {/* An empty list would open with nothing to choose in it. */}
      {options.length > 0 && (
        <MultiSelect
          label="Themes"
          description="What is the same about this as about other cases; type to narrow the list"
          data={options}
          value={chosen}
          searchable
          clearable
          hidePickedOptions
          data-autofocus
          nothingFoundMessage="No such theme yet. Name it below."
          onChange={(ids) => onChange({ themes: ids.map((id) => ThemeId.parse(id)) })}
          error={error}
        />
      )}
      <Group align="flex-end" gap="xs" wrap="nowrap">
        <TextInput
          flex={1}
          label={options.length > 0 ? 'A theme that is not on the list yet' : 'Theme'}
          {...(options.length > 0
            ? {}
            : {
                description: 'What is the same about this as about other cases, such as “Calls not returned”',
                'data-autofocus': true,
                error,
              })}
          maxLength={200}
          value={name}
          onChange={(event) => onChange({ newTheme: event.currentTarget.value })}
          onKeyDown={pressed}
        />
        <Button variant="default" onClick={add} loading={save.isPending}>
          Add theme
        </Button>
      </Group>
      <ErrorNotice error={save.error} />
    </Stack>
  );
}
