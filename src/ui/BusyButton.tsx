import { Button, type ButtonProps } from '@mantine/core';
import { useMergedRef } from '@mantine/hooks';
import { type ComponentPropsWithRef, useLayoutEffect, useRef } from 'react';

type BusyButtonProps = ButtonProps & Omit<ComponentPropsWithRef<'button'>, keyof ButtonProps>;

/**
 * A button that is busy for a while. While it is busy it cannot be pressed, and a browser takes the focus away from such a
 * button: it gets it back afterwards, unless the focus has gone on by then.
 */
export function BusyButton({ loading, onClick, ref, ...rest }: BusyButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  // A tooltip hands its own, which must not take the place of ours.
  const both = useMergedRef(button, ref);
  const hadFocus = useRef(false);
  useLayoutEffect(() => {
    if (loading) return;
    if (hadFocus.current && document.activeElement === document.body) button.current?.focus();
    hadFocus.current = false;
  }, [loading]);
  return (
    <Button
      ref={both}
      loading={loading}
      onClick={(event) => {
        // Asked here: by the time it is busy, the focus has gone already. Enter in a field presses the button without it.
        hadFocus.current = document.activeElement === button.current;
        onClick?.(event);
      }}
      {...rest}
    />
  );
}
