import { LinkTarget } from '../../../../electron/domain/richText.ts';

/** The address that somebody typed, as a link needs it; null: it is none. */
export function linkTarget(typed: string): string | null {
  const text = typed.trim();
  const whole = /^[a-z]+:/i.test(text) ? text : text.includes('@') ? `mailto:${text}` : `https://${text}`;
  const isNamed = /^(mailto|tel):/i.test(whole) || /^https?:\/\/[^/\s]+\.[^/\s]+/i.test(whole);
  return isNamed && LinkTarget.safeParse(whole).success ? whole : null;
}
