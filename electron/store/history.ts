import { and, asc, eq, gte, inArray, isNotNull, sql } from 'drizzle-orm';
import { type EventFacts, type EventType, eventTypes, type NewEvent, type RecordedEvent } from '../domain/events.ts';
import { type CaseId, EventId, type StaffId } from '../domain/ids.ts';
import type { Instant, IsoDate } from '../domain/isoDate.ts';
import { type NewOfficeEvent, type OfficeEventType, officeEventTypes } from '../domain/officeEvents.ts';
import { canonicalJson } from './canonicalJson.ts';
import { event, eventWords } from './caseTables.ts';
import { chainHead, digestWords, hashEntry } from './chain.ts';
import type { Reader, Writer } from './database.ts';
import { eachColumn, prepared } from './prepared.ts';
import { noteErased } from './search/pending.ts';

/** One act, one moment, one person: what goes into the history together. */
interface Append {
  recordedAt: Instant;
  recordedBy: StaffId | null;
  newId: () => string;
  /** 16 random bytes. */
  newSalt: () => Uint8Array;
}

interface AppendToCase extends Append {
  caseId: CaseId;
  events: NewEvent[];
}

interface AppendToOffice extends Append {
  events: NewOfficeEvent[];
}

/** Appends events to the history of a case, each validated by its own type's schema and chained to the one before. Returns them as recorded. */
export function appendEvents(tx: Writer, append: AppendToCase): RecordedEvent[] {
  return append.events.map((newEvent) => {
    const facts: EventFacts = eventTypes[newEvent.facts.type].facts.parse(newEvent.facts);
    const words: Record<string, unknown> = eventTypes[newEvent.facts.type].words.parse(newEvent.words);
    return { ...chainEntry(tx, append, append.caseId, facts, words), facts, words };
  });
}

/** Appends acts of the office, which belong to no case, to the same chain. Returns which entries they are. */
export function appendOfficeEvents(tx: Writer, append: AppendToOffice): { id: EventId; type: OfficeEventType }[] {
  return append.events.map(({ facts, words }) => {
    const schemas = officeEventTypes[facts.type];
    const { id } = chainEntry(tx, append, null, schemas.facts.parse(facts), schemas.words.parse(words));
    return { id, type: facts.type };
  });
}

const insertEntry = prepared((tx: Writer) => tx.insert(event).values(eachColumn(event)).prepare());
const insertWords = prepared((tx: Writer) => tx.insert(eventWords).values(eachColumn(eventWords)).prepare());

function chainEntry(
  tx: Writer,
  append: Append,
  caseId: CaseId | null,
  facts: { type: EventType | OfficeEventType; on: IsoDate },
  words: object,
): Pick<RecordedEvent, 'seq' | 'id' | 'recordedAt' | 'recordedBy'> {
  const head = chainHead(tx);
  const wordsText = canonicalJson(words);
  const salt = append.newSalt();
  const entry = {
    seq: head.seq + 1,
    id: EventId.parse(append.newId()),
    caseId,
    recordedAt: append.recordedAt,
    recordedBy: append.recordedBy,
    facts: canonicalJson(facts),
    wordsDigest: digestWords(salt, wordsText),
    prevHash: head.hash,
  };
  insertEntry(tx).run({ ...entry, type: facts.type, onDate: facts.on, hash: hashEntry(entry) });
  insertWords(tx).run({ eventId: entry.id, salt: Buffer.from(salt), words: wordsText, erasedAt: null });
  const { seq, id, recordedAt, recordedBy } = entry;
  return { seq, id, recordedAt, recordedBy };
}

/** What of an entry and its words `readEntry` wants. */
export const entryColumns = {
  seq: event.seq,
  id: event.id,
  recordedAt: event.recordedAt,
  recordedBy: event.recordedBy,
  facts: event.facts,
  words: eventWords.words,
};

const eventsOfCase = prepared((db: Reader) =>
  db
    .select(entryColumns)
    .from(event)
    .leftJoin(eventWords, eq(eventWords.eventId, event.id))
    .where(eq(event.caseId, sql.placeholder('caseId')))
    .orderBy(asc(event.seq))
    .prepare(),
);

/** The history of a case, in the order of recording. */
export function listEvents(db: Reader, caseId: CaseId): RecordedEvent[] {
  return eventsOfCase(db).all({ caseId }).map(readEntry);
}

/** One entry by its id; null when there is none. */
export function getEvent(db: Reader, id: EventId): RecordedEvent | null {
  const row = db
    .select(entryColumns)
    .from(event)
    .leftJoin(eventWords, eq(eventWords.eventId, event.id))
    .where(eq(event.id, id))
    .get();
  return row ? readEntry(row) : null;
}

/** Whether the history says already that this copy was put back, at or after the moment at which that was asked for. */
export function isRestoreNoted(
  db: Reader,
  { copy, aside, askedAt }: { copy: string; aside: string | null; askedAt: Instant },
): boolean {
  const noted = db
    .select({ facts: event.facts })
    .from(event)
    .where(and(eq(event.type, 'record-restored'), gte(event.recordedAt, askedAt)))
    .all();
  return noted.some(({ facts }) => {
    const said: { copy?: unknown; aside?: unknown } = JSON.parse(facts);
    return said.copy === copy && said.aside === aside;
  });
}

/** An act of the office by its id; null when there is none, or its words have been erased. */
export function getOfficeEvent(db: Reader, id: EventId): NewOfficeEvent | null {
  const entry: { facts: { type: string }; words: unknown } | null = getEvent(db, id);
  if (!entry || !Object.hasOwn(officeEventTypes, entry.facts.type)) return null;
  const schemas = officeEventTypes[entry.facts.type as OfficeEventType]; // one of the table's own
  const facts = schemas.facts.safeParse(entry.facts);
  const words = schemas.words.safeParse(entry.words);
  return facts.success && words.success ? ({ facts: facts.data, words: words.data } as NewOfficeEvent) : null; // both halves are of one type
}

/** True when an entry is in the history. */
export function hasEvent(db: Reader, id: EventId): boolean {
  return db.select({ seq: event.seq }).from(event).where(eq(event.id, id)).get() !== undefined;
}

/** True when somebody has recorded anything at all. */
export function hasRecorded(db: Reader, staffId: StaffId): boolean {
  return db.select({ seq: event.seq }).from(event).where(eq(event.recordedBy, staffId)).limit(1).get() !== undefined;
}

/** A row of the history as the entry that it stands for. */
export function readEntry(row: {
  seq: number;
  id: EventId;
  recordedAt: Instant;
  recordedBy: StaffId | null;
  facts: string;
  words: string | null;
}): RecordedEvent {
  return {
    ...row,
    facts: JSON.parse(row.facts) as EventFacts, // parsed by the type's own schema before it was written, and hashed since
    words: row.words === null ? null : JSON.parse(row.words),
  };
}

/** Erases what was typed with the given events, for good; the chain goes on verifying. Returns how many were erased now. */
export function eraseWords(tx: Writer, { eventIds, erasedAt }: { eventIds: EventId[]; erasedAt: Instant }): number {
  const cases = tx.selectDistinct({ id: event.caseId }).from(event).where(inArray(event.id, eventIds)).all();
  noteErased(
    tx,
    cases.flatMap(({ id }) => id ?? []),
  );
  return tx
    .update(eventWords)
    .set({ salt: null, words: null, erasedAt })
    .where(and(inArray(eventWords.eventId, eventIds), isNotNull(eventWords.words)))
    .run().changes;
}
