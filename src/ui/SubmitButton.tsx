import { type ButtonProps, Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import { BusyButton } from './BusyButton.tsx';

interface SubmitButtonProps extends ButtonProps {
  children: ReactNode;
}

/** The button that sends a form, with its shortcut in sight. */
export function SubmitButton({ children, ...rest }: SubmitButtonProps) {
  return (
    <Tooltip label="Ctrl+Enter">
      <BusyButton type="submit" aria-keyshortcuts="Control+Enter" {...rest}>
        {children}
      </BusyButton>
    </Tooltip>
  );
}
