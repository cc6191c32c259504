import { and, asc, desc, eq, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { PersonId } from '../domain/ids.ts';
import type { Instant } from '../domain/isoDate.ts';
import type { AddressDoubt, Person, PersonDetails } from '../domain/people.ts';
import type { PostalAddress } from '../domain/postalAddress.ts';
import { hasPostcodeForm } from '../domain/postcode.ts';
import { changedMeanwhile, notFound } from './conflicts.ts';
import type { Reader, Writer } from './database.ts';
import { NAME_END, type SearchTerms, searchTermsOf, searchTextOf } from './fold.ts';
import { person } from './officeTables.ts';
import { eachColumn, prepared } from './prepared.ts';

const addPerson = prepared((tx: Writer) => tx.insert(person).values(eachColumn(person)).prepare());

/** Puts somebody new on file, at version 1. */
export function insertPerson(tx: Writer, add: { id: PersonId; details: PersonDetails; at: Instant }): Person {
  const { id, details, at } = add;
  const own = { id, version: 1, ...detailColumns(details), addressDoubt: null };
  addPerson(tx).run({ ...own, updatedAt: at, mergedInto: null });
  return { ...details, id, version: 1, addressDoubt: null };
}

/** Saves somebody's details. Throws CONFLICT if the user saw an older version, NOT_FOUND if there is no such person. */
export function savePerson(
  tx: Writer,
  save: { id: PersonId; expectedVersion: number; details: PersonDetails; at: Instant },
): Person {
  const version = save.expectedVersion + 1;
  const before = requirePerson(tx, save.id);
  if (before.version !== save.expectedVersion) throw changedMeanwhile('person’s details');
  // What came back from the old address says nothing about another one.
  const isSameAddress = JSON.stringify(before.address) === JSON.stringify(save.details.address);
  const addressDoubt = isSameAddress ? before.addressDoubt : null;
  tx.update(person)
    .set({ ...detailColumns(save.details), version, addressDoubt, updatedAt: save.at })
    .where(eq(person.id, save.id))
    .run();
  return { ...save.details, id: save.id, version, addressDoubt };
}

/** Marks an address as doubtful because a letter came back, or as right again (null). */
export function doubtAddress(tx: Writer, id: PersonId, doubt: AddressDoubt | null): void {
  tx.update(person).set({ addressDoubt: doubt }).where(eq(person.id, id)).run();
}

const personById = prepared((db: Reader) =>
  db
    .select()
    .from(person)
    .where(eq(person.id, sql.placeholder('id')))
    .prepare(),
);

/** Somebody by their id; null when there is nobody. */
export function getPerson(db: Reader, id: PersonId): Person | null {
  const row = personById(db).get({ id });
  return row ? toPerson(row) : null;
}

/** Somebody by their id. Throws NOT_FOUND. */
export function requirePerson(db: Reader, id: PersonId): Person {
  const found = getPerson(db, id);
  if (!found) throw notFound('person');
  return found;
}

/**
 * People whose name, address, postcode or telephone number has a word that begins with each word typed, accents and case
 * aside; those whose name has most of the words first. Nobody for an empty text.
 */
export function searchPeople(db: Reader, text: string, limit = 20): Person[] {
  const terms = searchTermsOf(text);
  const matches = matchesPerson(terms);
  if (!matches) return [];
  const inName = terms.words.map(
    (word) => sql`(instr(${person.searchText}, ${` ${word}`}) BETWEEN 1 AND instr(${person.searchText}, ${NAME_END}))`,
  );
  const wholeInName = terms.words.map(
    (word) => sql`(instr(${person.searchText}, ${` ${word} `}) BETWEEN 1 AND instr(${person.searchText}, ${NAME_END}))`,
  );
  return (
    db
      .select()
      .from(person)
      // Entries that turned out to be somebody else's are found under that one.
      .where(and(matches, isNull(person.mergedInto)))
      .orderBy(desc(total(inName)), desc(total(wholeInName)), asc(person.name), asc(person.id))
      .limit(limit)
      .all()
      .map(toPerson)
  );
}

/** The condition that a person matches what was typed; undefined when nothing was. */
export function matchesPerson(terms: SearchTerms): SQL | undefined {
  if (terms.words.length === 0) return undefined;
  const everyWord = and(...terms.words.map((word) => sql`instr(${person.searchText}, ${` ${word}`}) > 0`));
  // A number may have been typed with its spaces elsewhere, or without its beginning.
  return terms.phone === null ? everyWord : or(everyWord, sql`instr(${person.searchText}, ${terms.phone}) > 0`);
}

function total(parts: SQL[]): SQL {
  return parts.length === 0 ? sql`0` : sql.join(parts, sql` + `);
}

function detailColumns(details: PersonDetails) {
  const { address, ...rest } = details;
  return {
    ...rest,
    addressLines: address?.lines ?? null,
    postcode: address ? lastLineOf(address) : null,
    searchText: searchTextOf(details),
  };
}

/** What the column "postcode" holds: the last line of the envelope, which abroad is the country. */
function lastLineOf({ postcode, country }: PostalAddress): string {
  return country ?? postcode;
}

function addressOf(lines: string[], lastLine: string): PostalAddress {
  if (lastLine === '' || hasPostcodeForm(lastLine)) return { lines, postcode: lastLine };
  return { lines, postcode: '', country: lastLine };
}

/** A row as the person that it stands for. */
export function toPerson(row: typeof person.$inferSelect): Person {
  const { addressLines, postcode, searchText, updatedAt, mergedInto, ...rest } = row;
  const address = addressLines !== null && postcode !== null ? addressOf(addressLines, postcode) : null;
  return { ...rest, address };
}
