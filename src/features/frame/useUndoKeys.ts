import { useEffect } from 'react';
import { turnLast } from '../../ui/notify.ts';

/** Where the keys belong to what is being typed or chosen, and not to what was recorded last. */
const OWN_KEYS = 'form, input, textarea, select, [contenteditable], [role="dialog"]';

/** Ctrl+Z takes back what was recorded last; Ctrl+Y and Ctrl+Shift+Z do it again. In a form they are the form's own. */
export function useUndoKeys(): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const direction = directionOf(event);
      if (direction === null || event.defaultPrevented) return;
      if (event.target instanceof Element && event.target.closest(OWN_KEYS) !== null) return;
      event.preventDefault();
      void turnLast(direction);
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, []);
}

/** What a key asks for; null: nothing of this. */
function directionOf(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>) {
  if (event.altKey || !(event.ctrlKey || event.metaKey)) return null;
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  return key === 'y' && !event.shiftKey ? 'redo' : null;
}
