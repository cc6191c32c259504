import { and, asc, count, desc, eq, inArray, isNotNull, ne } from 'drizzle-orm';
import { AppError } from '../domain/appError.ts';
import type { StageId } from '../domain/events.ts';
import type { CaseId, LetterId, Sha256, StaffId } from '../domain/ids.ts';
import type { Instant, IsoDate } from '../domain/isoDate.ts';
import type { LetterKind } from '../domain/letterKinds.ts';
import type { LetterModel } from '../domain/letterModel.ts';
import type { LetterParts, LetterState, LetterSummary } from '../domain/letters.ts';
import type { OtherFormat, SendMethod } from '../domain/words.ts';
import { letter } from './caseTables.ts';
import { changedMeanwhile, notFound } from './conflicts.ts';
import type { Reader, Writer } from './database.ts';

/** A letter on file: what staff wrote, and, once issued, exactly what was issued. */
export type StoredLetter = typeof letter.$inferSelect;

type Versioned = { id: LetterId; expectedVersion: number; at: Instant };

/** Puts a new draft on file, at version 1. */
export function insertLetter(
  tx: Writer,
  add: {
    id: LetterId;
    caseId: CaseId;
    kind: LetterKind;
    stage: StageId | null;
    parts: LetterParts;
    recipientName: string;
    /** The words that it is made by; null: those in use. */
    templateVersion?: string | null;
    at: Instant;
    by: StaffId;
  },
): StoredLetter {
  const { id, caseId, kind, stage, parts, recipientName, templateVersion = null, at, by } = add;
  tx.insert(letter)
    .values({
      id,
      caseId,
      kind,
      stage,
      state: 'draft',
      version: 1,
      ...partsColumns(parts),
      recipientName,
      templateVersion,
      createdAt: at,
      createdBy: by,
      updatedAt: at,
    })
    .run();
  return requireLetter(tx, id);
}

/** Saves the free parts of a draft. Throws LETTER_ISSUED when it is no longer one, CONFLICT when the user saw an older version. */
export function saveParts(tx: Writer, save: Versioned & { parts: LetterParts; recipientName: string }): StoredLetter {
  return change(tx, save, ['draft'], { ...partsColumns(save.parts), recipientName: save.recipientName });
}

/** Gives a draft other words than those that it was begun with. Throws like `saveParts`. */
export function useNewerWords(
  tx: Writer,
  take: Versioned & { templateVersion: string; parts: LetterParts },
): StoredLetter {
  return change(tx, take, ['draft'], { ...partsColumns(take.parts), templateVersion: take.templateVersion });
}

/** Freezes a draft as the letter that goes out. The file store must hold the PDF already. Throws like `saveParts`. */
export function issueLetter(
  tx: Writer,
  issue: Versioned & { model: LetterModel; sha256: Sha256; pages: number; by: StaffId },
): StoredLetter {
  return change(tx, issue, ['draft'], {
    state: 'issued',
    model: issue.model,
    templateVersion: issue.model.templateVersion,
    sha256: issue.sha256,
    pages: issue.pages,
    issuedAt: issue.at,
    issuedBy: issue.by,
  });
}

/** Notes the day on which an issued letter left, or puts right the day noted before. Throws CONFLICT when the user saw an older version. */
export function markSent(tx: Writer, sent: Versioned & { on: IsoDate; method: SendMethod }): StoredLetter {
  return change(tx, sent, ['issued', 'sent'], { state: 'sent', sentOn: sent.on, sentMethod: sent.method });
}

/** Takes back that an issued letter was sent: the day was noted by mistake. Throws CONFLICT when the user saw an older version. */
export function markNotSent(tx: Writer, unsent: Versioned): StoredLetter {
  return change(tx, unsent, ['sent'], { state: 'issued', sentOn: null, sentMethod: null });
}

/** Notes in which other formats the person is still to be sent a letter that was issued. */
export function setOwedFormats(tx: Writer, id: LetterId, owed: readonly OtherFormat[]): void {
  tx.update(letter)
    .set({ owedFormats: owed.length === 0 ? null : [...owed] })
    .where(and(eq(letter.id, id), inArray(letter.state, ['issued', 'sent'])))
    .run();
}

/** How many issued letters have not left the office. */
export function countInTray(db: Reader): number {
  return db.select({ count: count() }).from(letter).where(eq(letter.state, 'issued')).get()?.count ?? 0;
}

/** The issued letters that have not left the office, the longest waiting first. */
export function listTray(db: Reader): StoredLetter[] {
  return db
    .select()
    .from(letter)
    .where(eq(letter.state, 'issued'))
    .orderBy(asc(letter.issuedAt), asc(letter.id))
    .all()
    .map(whole);
}

/** The letters that have gone, and that the person is still to be sent in another format. */
export function listOwed(db: Reader): StoredLetter[] {
  return db
    .select()
    .from(letter)
    .where(and(eq(letter.state, 'sent'), isNotNull(letter.owedFormats)))
    .orderBy(asc(letter.issuedAt), asc(letter.id))
    .all()
    .map(whole);
}

/** Takes a draft off the case's list; its row stays. Throws like `saveParts`. */
export function discardLetter(tx: Writer, discard: Versioned): void {
  change(tx, discard, ['draft'], { state: 'discarded' });
}

/** Puts a draft that was thrown away back on the case's list. Throws CONFLICT when the user saw an older version. */
export function restoreLetter(tx: Writer, restore: Versioned): StoredLetter {
  return change(tx, restore, ['discarded'], { state: 'draft' });
}

/** A letter by its id; null when there is none. */
export function getLetter(db: Reader, id: LetterId): StoredLetter | null {
  const row = db.select().from(letter).where(eq(letter.id, id)).get();
  return row ? whole(row) : null;
}

/** A letter by its id. Throws NOT_FOUND. */
export function requireLetter(db: Reader, id: LetterId): StoredLetter {
  const found = getLetter(db, id);
  if (!found) throw notFound('letter');
  return found;
}

/** The letters of a case in the order in which they were begun, without those thrown away. */
export function listLetters(db: Reader, caseId: CaseId): StoredLetter[] {
  return db
    .select()
    .from(letter)
    .where(and(eq(letter.caseId, caseId), ne(letter.state, 'discarded')))
    .orderBy(asc(letter.createdAt), asc(letter.id))
    .all()
    .map(whole);
}

/** The drafts of a case that were thrown away, the last first. */
export function listDiscarded(db: Reader, caseId: CaseId): StoredLetter[] {
  return db
    .select()
    .from(letter)
    .where(and(eq(letter.caseId, caseId), eq(letter.state, 'discarded')))
    .orderBy(desc(letter.updatedAt), desc(letter.id))
    .all()
    .map(whole);
}

/** A letter as lists show it. */
export function toLetterSummary(stored: StoredLetter): LetterSummary {
  const { id, caseId, kind, stage, state, version, date, recipientName, issuedAt, sha256, pages, sentOn } = stored;
  return {
    id,
    caseId,
    kind,
    stage,
    state,
    version,
    date,
    recipientName,
    issuedAt,
    sha256,
    pages,
    sentOn,
    sentBy: stored.sentMethod,
  };
}

function change(
  tx: Writer,
  { id, expectedVersion, at }: Versioned,
  allowed: LetterState[],
  columns: Partial<typeof letter.$inferInsert>,
): StoredLetter {
  const current = requireLetter(tx, id);
  if (!allowed.includes(current.state)) throw wrongState(current.state);
  if (current.version !== expectedVersion) throw changedMeanwhile('letter');
  tx.update(letter)
    .set({ ...columns, version: expectedVersion + 1, updatedAt: at })
    .where(eq(letter.id, id))
    .run();
  return requireLetter(tx, id);
}

function wrongState(state: LetterState): AppError {
  if (state === 'discarded') {
    return new AppError('CONFLICT', 'This letter has been thrown away. Nothing was changed; start a new one.');
  }
  if (state === 'draft') {
    return new AppError('NOT_ALLOWED', 'This letter is still a draft. Nothing was changed; issue it first.');
  }
  return new AppError(
    'LETTER_ISSUED',
    'This letter has been issued and can’t be changed any more. Nothing was changed; to put something right, write a further letter.',
  );
}

/** Parts that letters have had since later versions; a letter of before reads as if they had been left empty. */
const laterParts = {
  refusalDiscretion: '',
  refusalDirectTo: '',
  hazard: null,
  slots: {},
  leftOut: {},
  encloses: [],
  corrects: null,
  enclosures: [],
  copyTo: [],
} satisfies Partial<LetterParts>;

function whole(row: StoredLetter): StoredLetter {
  return { ...row, parts: { ...laterParts, ...row.parts } };
}

function partsColumns(parts: LetterParts) {
  return { parts, date: parts.date, recipientId: parts.recipient };
}
