import { and, desc, eq } from 'drizzle-orm';
import type { StaffId } from '../domain/ids.ts';
import type { Instant } from '../domain/isoDate.ts';
import type { Reader, Writer } from './database.ts';
import { draft } from './officeTables.ts';
import { getSetting, removeSetting, setSetting } from './settings.ts';

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

/** Everything that somebody has begun, the newest first. */
export function listDrafts(db: Reader, staffId: StaffId): SavedDraft[] {
  return db
    .select()
    .from(draft)
    .where(eq(draft.staffId, staffId))
    .orderBy(desc(draft.savedAt), desc(draft.key))
    .all()
    .map(({ key, content, savedAt }) => ({ key, content: JSON.parse(content), savedAt }));
}

/** Before the first run there are no staff: its own half-filled form belongs to nobody. */
const SET_UP = 'set-up-draft';

/** What was typed into the form of the first run; null when nothing was. */
export function getSetUpDraft(db: Reader): Omit<SavedDraft, 'key'> | null {
  const stored = getSetting(db, SET_UP);
  return stored === null ? null : (JSON.parse(stored) as Omit<SavedDraft, 'key'>); // written by the function below
}

/** Keeps what is typed into the form of the first run. */
export function saveSetUpDraft(tx: Writer, content: unknown, savedAt: Instant): void {
  setSetting(tx, SET_UP, JSON.stringify({ content, savedAt }));
}

/** Throws away what was typed into the form of the first run. */
export function discardSetUpDraft(tx: Writer): void {
  removeSetting(tx, SET_UP);
}

function isDraft(key: string, staffId: StaffId) {
  return and(eq(draft.key, key), eq(draft.staffId, staffId));
}
