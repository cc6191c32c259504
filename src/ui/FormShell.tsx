import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import type { Draft } from '../api/draft.ts';

/** What keeps the typed text of a form from being lost; or, where nothing may be kept, why not. */
export type Kept = Pick<Draft, 'flush'> | { never: string };

interface FormShellProps {
  children: ReactNode;
  onSubmit: () => void;
  /** Rises each time the form was found wanting: the first field with a problem then takes the focus. */
  refusals?: number;
  /** True in long forms, where Enter in a one-line field is more likely a slip than the wish to send. Ctrl+Enter still sends. */
  ignoresEnter?: boolean;
  /** True where the form is what the page is for: Ctrl+Enter sends it from anywhere on the page, unless a drawer or a question stands over it. */
  fromAnywhere?: boolean;
  /** The draft that this form is kept as; it is also kept whenever the focus leaves a field. No form goes without saying. */
  kept: Kept;
  'aria-label'?: string;
  'aria-labelledby'?: string;
  className?: string;
}

/**
 * A form that is sent by its button, by Enter in a one-line field (unless `ignoresEnter`), and by Ctrl+Enter anywhere. It is not sent while a date
 * field holds something that is no date: that field takes the focus and says so itself.
 */
export function FormShell({
  children,
  onSubmit,
  refusals = 0,
  ignoresEnter = false,
  fromAnywhere = false,
  kept,
  ...rest
}: FormShellProps) {
  const form = useRef<HTMLFormElement>(null);

  // In a drawer the form comes after its draft was read, so that the drawer's own first focus has missed its fields; on a
  // page it may have taken the place of the button that opened it, and with it the focus.
  useEffect(() => {
    const { activeElement } = document;
    const drawer = form.current?.closest('[role="dialog"]');
    const isInAnotherOfIts = drawer?.contains(activeElement) && activeElement?.closest('form');
    if ((drawer && !isInAnotherOfIts) || activeElement === document.body)
      form.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
  }, []);

  useEffect(() => {
    if (refusals === 0) return;
    focusOn(firstProblem(form.current));
  }, [refusals]);

  useEffect(() => {
    if (!fromAnywhere) return;
    // Keys pressed inside a form never come here: its own handler ends them.
    const pressed = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || !isOnThePage(event.target)) return;
      event.preventDefault();
      form.current?.requestSubmit();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [fromAnywhere]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    // A form inside a drawer is inside the page's form as far as React's events go.
    event.stopPropagation();
    if (focusOn(form.current?.querySelector<HTMLElement>('[data-unreadable]'))) return;
    onSubmit();
  };
  const pressed = (event: KeyboardEvent) => {
    // Keys pressed in a drawer come here too, as far as React's events go; they belong to the drawer's own form.
    if (event.key !== 'Enter' || !(event.target instanceof Node) || !form.current?.contains(event.target)) return;
    if (!event.ctrlKey && !event.metaKey) {
      if (ignoresEnter && event.target instanceof HTMLInputElement) event.preventDefault();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    form.current?.requestSubmit();
  };

  return (
    <form
      ref={form}
      noValidate
      onSubmit={submit}
      onKeyDown={pressed}
      onBlur={'flush' in kept ? kept.flush : undefined}
      {...rest}
    >
      {children}
    </form>
  );
}

/** Neither in the program's header nor in anything that stands over the page. */
function isOnThePage(target: EventTarget | null): boolean {
  if (document.querySelector('[role="dialog"], [role="menu"]') || !(target instanceof Element)) return false;
  return target === document.body || target.closest('main') !== null;
}

/** The first field with a problem; of a group of choices, which is marked as a whole, its first choice. */
function firstProblem(form: HTMLElement | null): HTMLElement | null | undefined {
  const first = form?.querySelector<HTMLElement>('[aria-invalid="true"], .mantine-InputWrapper-error');
  if (!first?.classList.contains('mantine-InputWrapper-error')) return first;
  return first.closest('.mantine-InputWrapper-root')?.querySelector<HTMLElement>('input, textarea, button');
}

function focusOn(field: HTMLElement | null | undefined): boolean {
  if (!field) return false;
  field.focus();
  field.scrollIntoView({ block: 'center' });
  return true;
}
