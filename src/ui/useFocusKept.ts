import { type RefObject, useEffect, useRef } from 'react';

/**
 * For a list whose entries go with what their own buttons do: where the focus went with one of them, it goes to the next entry
 * (`role="group"` with a `tabIndex`), else to the page's title, so that Tab and a screen reader go on from there and not from nowhere.
 */
export function useFocusKept(entries: number): RefObject<HTMLDivElement | null> {
  const list = useRef<HTMLDivElement>(null);
  const before = useRef(entries);
  useEffect(() => {
    const isFewer = entries < before.current;
    before.current = entries;
    if (!isFewer || (document.activeElement !== null && document.activeElement !== document.body)) return;
    const next = list.current?.querySelector<HTMLElement>('[role="group"][tabindex]');
    (next ?? document.querySelector('h1'))?.focus();
  }, [entries]);
  return list;
}
