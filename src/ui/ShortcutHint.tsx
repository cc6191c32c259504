import { Kbd } from '@mantine/core';

/** A shortcut as it is pressed, such as "Ctrl+N". Hidden from screen readers, to whom `aria-keyshortcuts` on the control says it. */
export function ShortcutHint({ keys }: { keys: string }) {
  return (
    <Kbd size="xs" aria-hidden>
      {keys}
    </Kbd>
  );
}
