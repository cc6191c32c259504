import { and, asc, eq, inArray, isNotNull } from 'drizzle-orm';
import { type EventFacts, eventTypes, type NewEvent, type RecordedEvent } from '../domain/events.ts';
import { type CaseId, EventId, type StaffId } from '../domain/ids.ts';
import type { Instant } from '../domain/isoDate.ts';
import { canonicalJson } from './canonicalJson.ts';
import { event, eventWords } from './caseTables.ts';
import { chainHead, digestWords, hashEntry } from './chain.ts';
import type { Reader, Writer } from './database.ts';

/** What goes into the history together: one act, one moment, one person. */
export interface Append {
  /** Null for an act of the office that belongs to no case. */
  caseId: CaseId | null;
  events: NewEvent[];
  recordedAt: Instant;
  recordedBy: StaffId | null;
  newId: () => string;
  /** 16 random bytes. */
  newSalt: () => Uint8Array;
}

/** Appends events to the history, each validated by its own type's schema and chained to the one before. Returns them as recorded. */
export function appendEvents(tx: Writer, append: Append): RecordedEvent[] {
  let head = chainHead(tx);
  return append.events.map((newEvent) => {
    const facts = parseFacts(newEvent);
    const words = parseWords(newEvent);
    const wordsText = canonicalJson(words);
    const salt = append.newSalt();
    const entry = {
      seq: head.seq + 1,
      id: EventId.parse(append.newId()),
      caseId: append.caseId,
      recordedAt: append.recordedAt,
      recordedBy: append.recordedBy,
      facts: canonicalJson(facts),
      wordsDigest: digestWords(salt, wordsText),
      prevHash: head.hash,
    };
    const hash = hashEntry(entry);
    tx.insert(event)
      .values({ ...entry, type: facts.type, onDate: facts.on, hash })
      .run();
    tx.insert(eventWords)
      .values({ eventId: entry.id, salt: Buffer.from(salt), words: wordsText })
      .run();
    head = { seq: entry.seq, hash };
    const { seq, id, recordedAt, recordedBy } = entry;
    return { seq, id, recordedAt, recordedBy, facts, words };
  });
}

function parseFacts(newEvent: NewEvent): EventFacts {
  const facts = newEvent.facts;
  return eventTypes[facts.type].facts.parse(facts);
}

function parseWords(newEvent: NewEvent): Record<string, unknown> {
  return eventTypes[newEvent.facts.type].words.parse(newEvent.words);
}

const recorded = {
  seq: event.seq,
  id: event.id,
  recordedAt: event.recordedAt,
  recordedBy: event.recordedBy,
  facts: event.facts,
  words: eventWords.words,
};

/** The history of a case, in the order of recording. */
export function listEvents(db: Reader, caseId: CaseId): RecordedEvent[] {
  return db
    .select(recorded)
    .from(event)
    .leftJoin(eventWords, eq(eventWords.eventId, event.id))
    .where(eq(event.caseId, caseId))
    .orderBy(asc(event.seq))
    .all()
    .map(readEntry);
}

/** One entry by its id; null when there is none. */
export function getEvent(db: Reader, id: EventId): RecordedEvent | null {
  const row = db
    .select(recorded)
    .from(event)
    .leftJoin(eventWords, eq(eventWords.eventId, event.id))
    .where(eq(event.id, id))
    .get();
  return row ? readEntry(row) : null;
}

function readEntry(row: {
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
  return tx
    .update(eventWords)
    .set({ salt: null, words: null, erasedAt })
    .where(and(inArray(eventWords.eventId, eventIds), isNotNull(eventWords.words)))
    .run().changes;
}
