import { createHash } from 'node:crypto';
import { asc, desc, eq, gt, sql } from 'drizzle-orm';
import type { CaseId } from '../domain/ids.ts';
import { type IsoDate, londonDate, plainDate } from '../domain/isoDate.ts';
import { event, eventWords, letter } from './caseTables.ts';
import type { Reader } from './database.ts';
import { prepared } from './prepared.ts';

/** What comes before the first entry. */
const GENESIS_HASH = '0'.repeat(64);

const BATCH = 2_000;

/** What the chain covers of an entry. */
interface ChainedFields {
  prevHash: string;
  seq: number;
  id: string;
  caseId: string | null;
  recordedAt: string;
  recordedBy: string | null;
  /** Canonical JSON. */
  facts: string;
  wordsDigest: string;
}

/** The hash of an entry: SHA-256 of a JSON array of its fields, so that no two sets of fields run together. */
export function hashEntry(entry: ChainedFields): string {
  const { prevHash, seq, id, caseId, recordedAt, recordedBy, facts, wordsDigest } = entry;
  return sha256(JSON.stringify([prevHash, seq, id, caseId, recordedAt, recordedBy, facts, wordsDigest]));
}

/** The digest of an entry's words. The salt keeps short words from being guessed after they have been erased. */
export function digestWords(salt: Uint8Array, words: string): string {
  return createHash('sha256').update(salt).update(words, 'utf8').digest('hex');
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

const lastEntry = prepared((db: Reader) =>
  db.select({ seq: event.seq, hash: event.hash }).from(event).orderBy(desc(event.seq)).limit(1).prepare(),
);

/** The last entry of the history: its number and hash stand for everything before it. Number 0 when there is none. */
export function chainHead(db: Reader): { seq: number; hash: string } {
  return lastEntry(db).get() ?? { seq: 0, hash: GENESIS_HASH };
}

/** The newest entry of a case's own history: its hash stands for every entry before it, in all cases. Number 0 when there is none. */
export function caseHead(db: Reader, caseId: CaseId): { entry: number; hash: string } {
  const last = db
    .select({ entry: event.seq, hash: event.hash })
    .from(event)
    .where(eq(event.caseId, caseId))
    .orderBy(desc(event.seq))
    .limit(1)
    .get();
  return last ?? { entry: 0, hash: GENESIS_HASH };
}

/** How many issued letters name an entry of the history that the history does not have; their files were written from another one. */
export function countStrayLetters(db: Reader): number {
  return (
    db.get<{ n: number }>(
      sql`SELECT count(*) AS n FROM ${letter} WHERE ${letter.model} ->> '$.record.hash' IS NOT NULL AND NOT EXISTS
        (SELECT 1 FROM ${event} WHERE ${event.seq} = ${letter.model} ->> '$.record.entry' AND ${event.hash} = ${letter.model} ->> '$.record.hash')`,
    )?.n ?? 0
  );
}

/** What a verification found. */
export interface ChainCheck {
  /** Entries looked at. */
  checked: number;
  isIntact: boolean;
  /** For staff. */
  message: string;
}

/** Verifies the history, or its `last` entries: every hash, every digest, nothing missing, nothing put in between. */
export function verifyChain(db: Reader, { last }: { last?: number } = {}): ChainCheck {
  const head = chainHead(db);
  let seq = last === undefined ? 0 : Math.max(0, head.seq - last);
  const before = seq === 0 ? undefined : db.select({ hash: event.hash }).from(event).where(eq(event.seq, seq)).get();
  if (seq > 0 && !before) return broken(0, seq, null);
  let prevHash = before?.hash ?? GENESIS_HASH;
  let checked = 0;
  let erased = 0;
  for (;;) {
    const rows = entriesAfter(db, seq);
    for (const row of rows) {
      const isWhole = row.seq === seq + 1 && row.prevHash === prevHash && isAsWritten(row);
      if (!isWhole) return broken(checked, row.seq, londonDate(row.recordedAt));
      seq = row.seq;
      prevHash = row.hash;
      checked += 1;
      if (row.erasedAt !== null) erased += 1;
    }
    if (rows.length < BATCH) break;
  }
  const given = lastNumberGiven(db);
  if (given !== seq) return broken(checked, seq + 1, null);
  return { checked, isIntact: true, message: intactMessage(checked, erased, last !== undefined && checked < seq) };
}

function entriesAfter(db: Reader, seq: number) {
  return db
    .select({
      seq: event.seq,
      id: event.id,
      caseId: event.caseId,
      type: event.type,
      onDate: event.onDate,
      recordedAt: event.recordedAt,
      recordedBy: event.recordedBy,
      facts: event.facts,
      wordsDigest: event.wordsDigest,
      prevHash: event.prevHash,
      hash: event.hash,
      wordsOf: eventWords.eventId,
      salt: eventWords.salt,
      words: eventWords.words,
      erasedAt: eventWords.erasedAt,
    })
    .from(event)
    .leftJoin(eventWords, eq(eventWords.eventId, event.id))
    .where(gt(event.seq, seq))
    .orderBy(asc(event.seq))
    .limit(BATCH)
    .all();
}

function isAsWritten(row: ReturnType<typeof entriesAfter>[number]): boolean {
  if (hashEntry(row) !== row.hash || row.wordsOf === null) return false;
  // The columns that lists use repeat what the hashed facts say.
  const facts: { type?: unknown; on?: unknown } = JSON.parse(row.facts);
  if (facts.type !== row.type || facts.on !== row.onDate) return false;
  if (row.erasedAt !== null) return true;
  return row.salt !== null && row.words !== null && digestWords(row.salt, row.words) === row.wordsDigest;
}

/** The number that SQLite remembers having given out last: entries cut off at the end are missed by it. */
function lastNumberGiven(db: Reader): number {
  return db.get<{ seq: number }>(sql`SELECT seq FROM sqlite_sequence WHERE name = 'event'`)?.seq ?? 0;
}

function intactMessage(checked: number, erased: number, isTail: boolean): string {
  if (checked === 0) return 'There are no entries in the history yet.';
  const which = isTail ? `The last ${inWords(checked)} of the history` : `The history’s ${inWords(checked)}`;
  const erasedPart = erased === 0 ? '' : ` The text of ${inWords(erased)} has been erased, as the law allows.`;
  return `${which} ${checked === 1 ? 'is' : 'are'} as written.${erasedPart}`;
}

function inWords(count: number): string {
  return count === 1 ? '1 entry' : `${count.toLocaleString('en-GB')} entries`;
}

function broken(checked: number, seq: number, recordedOn: IsoDate | null): ChainCheck {
  const which = recordedOn ? `Entry ${seq}, recorded on ${plainDate(recordedOn)},` : `Entry ${seq}`;
  return {
    checked,
    isIntact: false,
    message: `${which} of the history is missing or is not as it was written. The entries before it are. Keep every backup, change nothing, and ask whoever looks after the PC to compare the record with the newest backup.`,
  };
}
