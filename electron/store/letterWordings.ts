import { and, desc, eq, isNotNull } from 'drizzle-orm';
import type { LetterTemplate, TemplateName } from '../domain/letterTemplate.ts';
import type { Reader, Writer } from './database.ts';
import { letterWording } from './ruleTables.ts';

/** A wording of a letter on file. */
export type StoredWording = typeof letterWording.$inferSelect;

/** The acts of the office on the wording of one letter, the newest first. */
export function listOfficeWordings(db: Reader, name: TemplateName): StoredWording[] {
  return db
    .select()
    .from(letterWording)
    .where(and(eq(letterWording.name, name), isNotNull(letterWording.number)))
    .orderBy(desc(letterWording.number))
    .all();
}

/** The office's last act on the wording of each letter that it has changed. */
export function latestOfficeWordings(db: Reader): Map<TemplateName, StoredWording> {
  const rows = db
    .select()
    .from(letterWording)
    .where(isNotNull(letterWording.number))
    .orderBy(letterWording.number)
    .all();
  return new Map(rows.map((row) => [row.name, row]));
}

/** One wording; null when it is not on file. */
export function getWording(db: Reader, name: TemplateName, version: string): StoredWording | null {
  return (
    db
      .select()
      .from(letterWording)
      .where(and(eq(letterWording.name, name), eq(letterWording.version, version)))
      .get() ?? null
  );
}

/** Puts a wording on file. Throws when that version is there already. */
export function insertWording(tx: Writer, wording: StoredWording): void {
  tx.insert(letterWording).values(wording).run();
}

/** Keeps the program's own wording, so that a letter made from it can be made again after the program has another. */
export function keepProgramWording(
  tx: Writer,
  template: LetterTemplate,
  recordedAt: StoredWording['recordedAt'],
): void {
  if (getWording(tx, template.kind, template.version)) return;
  insertWording(tx, {
    name: template.kind,
    version: template.version,
    number: null,
    content: template,
    how: null,
    basedOn: null,
    why: '',
    recordedAt,
    recordedBy: null,
  });
}
