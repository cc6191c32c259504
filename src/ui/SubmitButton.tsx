import { Button, type ButtonProps, Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import { ShortcutHint } from './ShortcutHint.tsx';

export interface SubmitButtonProps extends ButtonProps {
  children: ReactNode;
}

/** The button that sends a form, with its shortcut in sight. */
export function SubmitButton({ children, ...rest }: SubmitButtonProps) {
  return (
    <Tooltip label={<ShortcutHint keys="Ctrl+Enter" />}>
      <Button type="submit" aria-keyshortcuts="Control+Enter" {...rest}>
        {children}
      </Button>
    </Tooltip>
  );
}
