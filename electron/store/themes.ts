import { and, asc, eq } from 'drizzle-orm';
import type { ThemeId } from '../domain/ids.ts';
import type { Theme } from '../domain/learning.ts';
import { changedMeanwhile, notFound } from './conflicts.ts';
import type { Reader, Writer } from './database.ts';
import { theme } from './themeTables.ts';

/** Every theme that the office ever named, merged ones too, by name. */
export function listThemes(db: Reader): Theme[] {
  return db.select().from(theme).orderBy(asc(theme.name), asc(theme.id)).all();
}

/** A theme by its id. @throws NOT_FOUND */
export function requireTheme(db: Reader, id: ThemeId): Theme {
  const found = db.select().from(theme).where(eq(theme.id, id)).get();
  if (!found) throw notFound('theme');
  return found;
}

/** Puts a new theme on the list, at version 1. */
export function insertTheme(tx: Writer, add: Pick<Theme, 'id' | 'name' | 'covers' | 'createdAt'>): void {
  tx.insert(theme)
    .values({ ...add, version: 1, putRightWhat: '' })
    .run();
}

/** Changes a theme. Throws CONFLICT if the user saw an older version, NOT_FOUND if there is none. */
export function updateTheme(
  tx: Writer,
  {
    id,
    expectedVersion,
    ...change
  }: { id: ThemeId; expectedVersion: number } & Partial<
    Pick<Theme, 'name' | 'covers' | 'mergedInto' | 'putRightOn' | 'putRightWhat'>
  >,
): void {
  const { changes } = tx
    .update(theme)
    .set({ ...change, version: expectedVersion + 1 })
    .where(and(eq(theme.id, id), eq(theme.version, expectedVersion)))
    .run();
  if (changes > 0) return;
  requireTheme(tx, id);
  throw changedMeanwhile('theme');
}
