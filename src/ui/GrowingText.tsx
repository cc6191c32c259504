import { Textarea, type TextareaProps } from '@mantine/core';
import classes from './GrowingText.module.css';

interface GrowingTextProps extends Omit<TextareaProps, 'autosize' | 'minRows' | 'maxRows' | 'classNames'> {
  /** How many lines it shows while it is empty. */
  rows?: number;
}

/**
 * A field for free text that grows with what is typed. The browser itself sizes it, where Mantine's `autosize` would
 * measure the whole page again at each keystroke.
 */
export function GrowingText({ rows = 3, ...rest }: GrowingTextProps) {
  return (
    <Textarea
      rows={rows}
      classNames={{ input: classes.grows }}
      styles={{ input: { minHeight: `calc(${rows} * 1lh + 1rem)` } }}
      {...rest}
    />
  );
}
