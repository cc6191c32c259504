import { and, eq } from 'drizzle-orm';
import type { StaffId } from '../domain/ids.ts';
import type { Instant } from '../domain/isoDate.ts';
import type { Reader, Writer } from './database.ts';
import { draft } from './officeTables.ts';

/** A half-filled form. `content` is whatever JSON the form keeps. */
export interface SavedDraft {
  key: string;
  content: unknown;
  savedAt: Instant;
}

/** Somebody's draft of a form; null when there is none. */
export function getDraft(db: Reader, { key, staffId }: { key: string; staffId: StaffId }): SavedDraft | null {
  const row = db.select().from(draft).where(isDraft(key, staffId)).get();
  return row ? { key, content: JSON.parse(row.content), savedAt: row.savedAt } : null;
}

/** Keeps a draft in the place of an earlier one. */
export function saveDraft(tx: Writer, save: { key: string; staffId: StaffId; content: unknown; at: Instant }): void {
  const kept = { content: JSON.stringify(save.content), savedAt: save.at };
  tx.insert(draft)
    .values({ key: save.key, staffId: save.staffId, ...kept })
    .onConflictDoUpdate({ target: [draft.staffId, draft.key], set: kept })
    .run();
}

/** Throws a draft away; nothing happens when there is none. */
export function discardDraft(tx: Writer, { key, staffId }: { key: string; staffId: StaffId }): void {
  tx.delete(draft).where(isDraft(key, staffId)).run();
}

function isDraft(key: string, staffId: StaffId) {
  return and(eq(draft.key, key), eq(draft.staffId, staffId));
}
