import { z } from 'zod';

/** A sum of money in whole pence. */
export const Pence = z.int().min(0).max(100_000_000).brand<'Pence'>();
export type Pence = z.infer<typeof Pence>;

/** "£1,234.50"; whole pounds without pence, "£350". */
export function formatPounds(amount: Pence): string {
  const pounds = Math.floor(amount / 100);
  const pence = amount % 100;
  const grouped = String(pounds).replace(/\B(?=(\d{3})+$)/g, ',');
  return pence === 0 ? `£${grouped}` : `£${grouped}.${String(pence).padStart(2, '0')}`;
}

/** Reads "350", "£1,234.5" or "12.50" as pence; null when it is not a sum of money. */
export function readPounds(text: string): Pence | null {
  const match = /^£?\s*(\d{1,3}(?:,\d{3})+|\d{1,6})(?:\.(\d{1,2}))?$/.exec(text.trim());
  if (!match) return null;
  const pounds = Number((match[1] ?? '').replaceAll(',', ''));
  const pence = Number((match[2] ?? '').padEnd(2, '0') || '0');
  const parsed = Pence.safeParse(pounds * 100 + pence);
  return parsed.success ? parsed.data : null;
}
