import { useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';

/** The id of a case's entry or document on its page, for being led to it. */
export function shownPartId(id: string): string {
  return `shown-${id}`;
}

/**
 * Brings the entry or document that the address names into view and to the keyboard, once: where a hit of Find leads.
 * `view` is what the page shows: an older state of the case, kept from before, may not have it yet.
 */
export function useShownPart(view: unknown): void {
  const search: { show?: unknown } = useSearch({ strict: false });
  const show = typeof search.show === 'string' ? search.show : null;
  const shown = useRef<string | null>(null);
  useEffect(() => {
    if (show === null || shown.current === show) return;
    const part = document.getElementById(shownPartId(show));
    if (!part) return;
    shown.current = show;
    part.scrollIntoView({ block: 'center' });
    part.focus({ preventScroll: true });
  }, [show, view]);
}
