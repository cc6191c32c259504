import { Text } from '@mantine/core';
import classes from './DropOverlay.module.css';

/** Lies over the window while files are held over it, and says what letting go does. It takes no part in the dragging itself. */
export function DropOverlay({ children }: { children: string }) {
  return (
    <div className={classes.overlay} role="status">
      <Text fw={600} className={classes.words}>
        {children}
      </Text>
    </div>
  );
}
