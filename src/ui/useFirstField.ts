import { type RefObject, useEffect, useRef } from 'react';

/** Takes the focus to what comes first (`data-autofocus`) once it is there, outside a form in a drawer, which does so itself. */
export function useFirstField<E extends HTMLElement>(isLoading: boolean): RefObject<E | null> {
  const fields = useRef<E>(null);
  useEffect(() => {
    if (!isLoading) fields.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
  }, [isLoading]);
  return fields;
}
