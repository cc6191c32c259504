import { asc, eq } from 'drizzle-orm';
import type { StaffId } from '../domain/ids.ts';
import type { Instant } from '../domain/isoDate.ts';
import type { Reader, Writer } from './database.ts';
import { dictionaryWord } from './officeTables.ts';

type StoredWord = typeof dictionaryWord.$inferSelect;

/** The words of the office's own dictionary, in their order. */
export function listWords(db: Reader): StoredWord[] {
  return db.select().from(dictionaryWord).orderBy(asc(dictionaryWord.word)).all();
}

/** @returns false when it is there already */
export function addWord(tx: Writer, add: { word: string; at: Instant; by: StaffId }): boolean {
  const { word, at, by } = add;
  return tx.insert(dictionaryWord).values({ word, addedAt: at, addedBy: by }).onConflictDoNothing().run().changes > 0;
}

/** @returns false when it is not there */
export function removeWord(tx: Writer, word: string): boolean {
  return tx.delete(dictionaryWord).where(eq(dictionaryWord.word, word)).run().changes > 0;
}
