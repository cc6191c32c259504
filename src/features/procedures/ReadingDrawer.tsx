import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';

interface ReadingDrawerProps {
  /** What is read; null: nothing. */
  title: string | null;
  onClose: () => void;
  children: ReactNode;
}

/** Rules as tables, to be read beside the text that they were made from. Escape closes it. */
export function ReadingDrawer({ title, onClose, children }: ReadingDrawerProps) {
  return (
    <Drawer
      opened={title !== null}
      onClose={onClose}
      position="right"
      size={900}
      title={title ?? ''}
      closeButtonProps={{ 'aria-label': 'Close (Esc)' }}
    >
      {children}
    </Drawer>
  );
}
