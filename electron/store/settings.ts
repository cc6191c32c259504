import { eq } from 'drizzle-orm';
import type { Reader, Writer } from './database.ts';
import { setting } from './officeTables.ts';

/** A remembered value by its name; null when it was never set. */
export function getSetting(db: Reader, name: string): string | null {
  return db.select({ value: setting.value }).from(setting).where(eq(setting.name, name)).get()?.value ?? null;
}

/** Forgets a value. */
export function removeSetting(tx: Writer, name: string): void {
  tx.delete(setting).where(eq(setting.name, name)).run();
}

/** Remembers a value in the place of an earlier one. */
export function setSetting(tx: Writer, name: string, value: string): void {
  tx.insert(setting).values({ name, value }).onConflictDoUpdate({ target: setting.name, set: { value } }).run();
}
