import { TextInput } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { formatPounds, type Pence, readPounds } from '../../electron/domain/money.ts';

interface PoundsInputProps {
  label: ReactNode;
  /** Null while the field is empty or cannot be read. */
  value: Pence | null;
  onChange: (amount: Pence | null) => void;
  description?: ReactNode;
  error?: ReactNode;
  required?: boolean;
  /** Shown, not to be changed. */
  readOnly?: boolean;
}

/**
 * A sum of money, typed as pounds ("350", "£1,234.50"). A text that is no sum is kept, explained, and marked
 * `data-unreadable`, so that a form is not sent with it (see FormShell).
 */
export function PoundsInput({ label, value, onChange, description, error, required, readOnly }: PoundsInputProps) {
  const [text, setText] = useState(() => (value === null ? '' : formatPounds(value)));
  const [left, setLeft] = useState(true);
  const emitted = useRef(value);

  // A value from outside (a restored draft) replaces the text; our own readings do not.
  useEffect(() => {
    if (value === emitted.current) return;
    emitted.current = value;
    setText(value === null ? '' : formatPounds(value));
  }, [value]);

  const type = (typed: string) => {
    setText(typed);
    setLeft(false);
    emitted.current = readPounds(typed);
    if (emitted.current !== value) onChange(emitted.current);
  };
  const isUnreadable = text.trim() !== '' && readPounds(text) === null;
  return (
    <TextInput
      label={label}
      required={required}
      readOnly={readOnly}
      inputMode="decimal"
      autoComplete="off"
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      description={description ?? 'In pounds, such as 350 or 1,234.50'}
      value={text}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={() => {
        setLeft(true);
        if (value !== null) setText(formatPounds(value));
      }}
      data-unreadable={isUnreadable || undefined}
      error={left && isUnreadable ? 'Write a sum in pounds, such as 350 or 1,234.50.' : error}
    />
  );
}
