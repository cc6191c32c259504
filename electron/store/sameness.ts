import { and, asc, desc, eq, isNotNull, isNull, or, sql } from 'drizzle-orm';
import type { PersonId } from '../domain/ids.ts';
import type { Instant } from '../domain/isoDate.ts';
import type { PersonDetails } from '../domain/people.ts';
import { complaintCase, event, eventWords } from './caseTables.ts';
import type { Reader, Writer } from './database.ts';
import { person, personApart } from './officeTables.ts';
import { prepared } from './prepared.ts';

/** Somebody on file by what tells people apart. */
export interface KnownPerson extends Pick<PersonDetails, 'name' | 'phone' | 'email'> {
  id: PersonId;
  address: { lines: string[]; postcode: string } | null;
}

/** Fewer digits are an extension and no number. */
const LEAST_DIGITS = 9;

const known = {
  id: person.id,
  name: person.name,
  addressLines: person.addressLines,
  postcode: person.postcode,
  phone: person.phone,
  email: person.email,
};

const everybody = prepared((db: Reader) => db.select(known).from(person).where(isNull(person.mergedInto)).prepare());

function toKnown({
  addressLines,
  postcode,
  ...rest
}: Omit<KnownPerson, 'address'> & { addressLines: string[] | null; postcode: string | null }): KnownPerson {
  return { ...rest, address: addressLines === null ? null : { lines: addressLines, postcode: postcode ?? '' } };
}

/** Everybody on file, but for entries that were found to be somebody else's. */
export function listKnownPeople(db: Reader): KnownPerson[] {
  return everybody(db).all().map(toKnown);
}

/** Those on file who have one of these in common with somebody: the postcode, the email, the digits of the telephone number. */
export function listMeeting(
  db: Reader,
  { postcode, email, digits }: { postcode: string; email: string; digits: string },
): KnownPerson[] {
  const ways = [
    postcode === '' ? undefined : eq(person.postcode, postcode),
    email === '' ? undefined : sql`lower(${person.email}) = ${email.toLowerCase()}`,
    digits.length < LEAST_DIGITS ? undefined : sql`instr(${person.searchText}, ${digits}) > 0`,
  ].filter((way) => way !== undefined);
  if (ways.length === 0) return [];
  return db
    .select(known)
    .from(person)
    .where(and(isNull(person.mergedInto), or(...ways)))
    .all()
    .map(toKnown);
}

const casesOf = prepared((db: Reader) =>
  db
    .select({
      caseId: complaintCase.id,
      reference: complaintCase.reference,
      receivedOn: complaintCase.receivedOn,
      about: complaintCase.about,
      isOpen: complaintCase.isOpen,
    })
    .from(complaintCase)
    .where(eq(complaintCase.complainantId, sql.placeholder('personId')))
    .orderBy(desc(complaintCase.receivedOn))
    .prepare(),
);

/** The cases that somebody brought, the newest first. */
export function casesOfComplainant(db: Reader, personId: PersonId) {
  return casesOf(db).all({ personId });
}

/** The entry under which each of these people is found, themselves where they stand on their own. */
export function rootsOf(db: Reader, ids: readonly PersonId[]): Map<PersonId, PersonId> {
  const rows = db.all<{ id: PersonId; root: PersonId }>(sql`
    WITH RECURSIVE up (id, at, into_id) AS (
      SELECT ${person.id}, ${person.id}, ${person.mergedInto} FROM ${person}
      WHERE ${person.id} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))
      UNION ALL
      SELECT up.id, ${person.id}, ${person.mergedInto} FROM up JOIN ${person} ON ${person.id} = up.into_id
    )
    SELECT id, at AS root FROM up WHERE into_id IS NULL`);
  return new Map(rows.map(({ id, root }) => [id, root]));
}

/** The entries that turned out to be somebody else's, once they have been read: they are few, and to find them everybody on file is gone through. */
const mergedOnce = prepared((_db: Reader): { entries: { id: PersonId; into: PersonId | null }[] | null } => ({
  entries: null,
}));

/** Each of these people with the entries that turned out to be theirs: by every entry's id, whose it is. */
export function entriesOf(db: Reader, ids: readonly PersonId[]): Map<PersonId, PersonId> {
  const merged = mergedOnce(db);
  merged.entries ??= db
    .select({ id: person.id, into: person.mergedInto })
    .from(person)
    .where(isNotNull(person.mergedInto))
    .all();
  const owners = new Map(ids.map((id) => [id, id]));
  // A map goes on to what is put into it meanwhile: so the entries of entries are found too.
  for (const [id, root] of owners)
    for (const entry of merged.entries) if (entry.into === id && !owners.has(entry.id)) owners.set(entry.id, root);
  return owners;
}

/** Notes that an entry is another's from now on; null: that it stands on its own again. */
export function setMergedInto(tx: Writer, { id, into }: { id: PersonId; into: PersonId | null }): void {
  tx.update(person).set({ mergedInto: into }).where(eq(person.id, id)).run();
  const merged = mergedOnce(tx);
  const forget = () => {
    merged.entries = null;
  };
  forget();
  // Once more when the transaction is over: it may be rolled back after somebody read within it.
  queueMicrotask(forget);
}

/** The entries that turned out to be somebody else's, with whose they are. */
export function listMerged(db: Reader): { id: PersonId; into: PersonId }[] {
  return db
    .select({ id: person.id, into: person.mergedInto })
    .from(person)
    .where(isNotNull(person.mergedInto))
    .orderBy(asc(person.name), asc(person.id))
    .all()
    .flatMap(({ id, into }) => (into ? [{ id, into }] : []));
}

/** Notes that two entries are two people. */
export function insertApart(tx: Writer, { ids, at }: { ids: [PersonId, PersonId]; at: Instant }): void {
  const [personId, otherId] = inOrder(ids);
  tx.insert(personApart).values({ personId, otherId, saidAt: at }).onConflictDoNothing().run();
}

/** The pairs that were said to be two people, as `pairKey` writes them. */
export function listApart(db: Reader): Set<string> {
  return new Set(
    db
      .select()
      .from(personApart)
      .all()
      .map(({ personId, otherId }) => pairKey(personId, otherId)),
  );
}

/** One text for a pair, whichever comes first. */
export function pairKey(one: PersonId, other: PersonId): string {
  return inOrder([one, other]).join(' ');
}

function inOrder([one, other]: [PersonId, PersonId]): [PersonId, PersonId] {
  return one < other ? [one, other] : [other, one];
}

/** The details that an entry had before it was merged; null when it never was. */
export function detailsBeforeMerge(db: Reader, mergedId: PersonId): PersonDetails | null {
  const row = db.get<{ words: string | null }>(sql`
    SELECT ${eventWords.words} AS words FROM ${event} JOIN ${eventWords} ON ${eventWords.eventId} = ${event.id}
    WHERE ${event.type} = 'people-merged' AND json_extract(${event.facts}, '$.mergedId') = ${mergedId}
    ORDER BY ${event.seq} DESC LIMIT 1`);
  const words: { before?: PersonDetails } = row?.words ? JSON.parse(row.words) : {};
  return words.before ?? null;
}
