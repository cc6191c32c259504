import { asc, eq } from 'drizzle-orm';
import type { Instant } from '../domain/isoDate.ts';
import type { ParagraphDetails, ParagraphId } from '../domain/paragraphs.ts';
import { changedMeanwhile } from './conflicts.ts';
import type { Reader, Writer } from './database.ts';
import { paragraph } from './officeTables.ts';

/** A paragraph of the office's own, or its version of one that ships. */
type StoredParagraph = typeof paragraph.$inferSelect;

/** Those of the office, by category and title. */
export function listParagraphs(db: Reader): StoredParagraph[] {
  return db.select().from(paragraph).orderBy(asc(paragraph.category), asc(paragraph.title), asc(paragraph.id)).all();
}

/** One of the office's; null: it has none of that id. */
export function getParagraph(db: Reader, id: ParagraphId): StoredParagraph | null {
  return db.select().from(paragraph).where(eq(paragraph.id, id)).get() ?? null;
}

/** Keeps a paragraph in the place of what stood there. `expectedVersion` 0: there was none. @throws CONFLICT */
export function saveParagraph(
  tx: Writer,
  save: { id: ParagraphId; expectedVersion: number; details: ParagraphDetails; isHidden: boolean; at: Instant },
): StoredParagraph {
  const { id, expectedVersion, details, isHidden, at } = save;
  const before = getParagraph(tx, id);
  if ((before?.version ?? 0) !== expectedVersion) throw changedMeanwhile('paragraph');
  const row = { id, ...details, isHidden, version: expectedVersion + 1, updatedAt: at };
  tx.insert(paragraph).values(row).onConflictDoUpdate({ target: paragraph.id, set: row }).run();
  return row;
}
