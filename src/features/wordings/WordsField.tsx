import { Select, Stack, Textarea } from '@mantine/core';
import { useRef } from 'react';
import { insertChoices } from './conditions.ts';

interface WordsFieldProps {
  label: string;
  description?: string;
  rows: number;
  value: string;
  onChange: (value: string) => void;
  error?: string | undefined;
}

/** Words of a letter with a list of what can be put into them at the place where one is writing. */
export function WordsField({ label, description, rows, value, onChange, error }: WordsFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const insert = (words: string) => {
    const { selectionStart = value.length, selectionEnd = value.length } = field.current ?? {};
    const close = words.indexOf('{{end}}');
    // What is marked goes between the two ends of a condition.
    const marked = close < 0 ? '' : value.slice(selectionStart, selectionEnd);
    const put = close < 0 ? words : `${words.slice(0, close)}${marked}${words.slice(close)}`;
    onChange(`${value.slice(0, selectionStart)}${put}${value.slice(selectionEnd)}`);
    const caret = selectionStart + (close < 0 ? put.length : close + marked.length);
    // After the list has given the focus back and the new words stand in the field.
    window.setTimeout(() => {
      field.current?.focus();
      field.current?.setSelectionRange(caret, caret);
    }, 0);
  };
  return (
    <Stack gap={4}>
      <Textarea
        ref={field}
        label={label}
        description={description}
        autosize
        minRows={rows}
        maxRows={24}
        value={value}
        error={error}
        spellCheck
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <Select
        aria-label={`Put into “${label}”`}
        placeholder="Put in what the case says, or a condition…"
        size="sm"
        searchable
        nothingFoundMessage="Nothing of that name."
        maxDropdownHeight={320}
        data={insertChoices}
        value={null}
        onChange={(chosen) => {
          if (chosen !== null) insert(chosen);
        }}
      />
    </Stack>
  );
}
