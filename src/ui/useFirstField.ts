import { type RefObject, useEffect, useRef } from 'react';

/** Takes the focus to the first field (`data-autofocus`) of a form that is there only after its draft was read: a drawer's own first focus has missed it. */
export function useFirstField<E extends HTMLElement>(isLoading: boolean): RefObject<E | null> {
  const fields = useRef<E>(null);
  useEffect(() => {
    if (!isLoading) fields.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
  }, [isLoading]);
  return fields;
}
