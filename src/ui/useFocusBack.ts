import { type RefObject, useEffect, useRef } from 'react';

/** For a form that takes the place of the buttons that open it: when it closes, the focus goes back to the first of them. */
export function useFocusBack(isOpen: boolean): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    if (wasOpen.current && !isOpen) place.current?.querySelector('button')?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return place;
}
