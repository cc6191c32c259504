import type { OutputOf, ParsedInputOf } from '../../contract/operations.ts';
import { AppError } from '../../domain/appError.ts';
import { phoneDigits } from '../../domain/foldedText.ts';
import type { PersonId } from '../../domain/ids.ts';
import type { PersonDetails } from '../../domain/people.ts';
import { tidyPostcode } from '../../domain/postcode.ts';
import { areAlike } from '../../rules/people/alikeComplaints.ts';
import { meetingKeys, type Sameness, samenessOf } from '../../rules/people/sameness.ts';
import type { Reader } from '../../store/database.ts';
import { openReferencesOf } from '../../store/links.ts';
import { requirePerson, savePerson } from '../../store/people.ts';
import {
  casesOfComplainant,
  detailsBeforeMerge,
  entriesOf,
  insertApart,
  type KnownPerson,
  listApart,
  listKnownPeople,
  listMeeting,
  listMerged,
  pairKey,
  rootsOf,
  setMergedInto,
} from '../../store/sameness.ts';
import { actOf, recordOffice } from '../history/officeHistory.ts';
import type { Program } from '../program.ts';

const MOST_PAIRS = 100;
const MOST_ALIKE = 5;
/** A number that so many share is a switchboard, and a postcode with more people a tower: each would be held against each. */
const MOST_MEETING = 60;

/** Who on file may be the person described, the surest first. */
export function listAlike(program: Program, input: ParsedInputOf<'people.alike'>): OutputOf<'people.alike'> {
  const { name, postcode, lines, phone, email } = input;
  if (name.trim() === '') return [];
  const asked = { name, phone, email, address: postcode === '' ? null : { lines, postcode: tidyPostcode(postcode) } };
  const meeting = { postcode: asked.address?.postcode ?? '', email, digits: phoneDigits(phone) };
  return program.requireRecord().read((db) => {
    const found = listMeeting(db, meeting)
      .flatMap((person) => {
        const sameness = samenessOf(asked, person);
        return sameness ? [{ ...sameness, id: person.id }] : [];
      })
      .sort(bySureness)
      .slice(0, MOST_ALIKE);
    const references = openReferencesOf(
      db,
      found.map(({ id }) => id),
    );
    return found.map(({ id, isSure, because }) => ({
      person: requirePerson(db, id),
      isSure,
      because,
      openCases: references.get(id) ?? [],
    }));
  });
}

/** Complaints of somebody that may be the very one that is about to be logged. */
export function listAlikeComplaints(
  program: Program,
  { personId, receivedOn, description }: ParsedInputOf<'people.alikeComplaints'>,
): OutputOf<'people.alikeComplaints'> {
  return program
    .requireRecord()
    .read((db) => [...entriesOf(db, [personId]).keys()].flatMap((id) => casesOfComplainant(db, id)))
    .filter(({ receivedOn: on, about }) =>
      areAlike({ receivedOn, description }, { receivedOn: on, description: about }),
    )
    .map(({ caseId, reference, receivedOn: on, about }) => ({ caseId, reference, receivedOn: on, about }));
}

/** Pairs of entries that may be one person, but for those that somebody has told apart. */
export function listPairs(program: Program): OutputOf<'people.pairs'> {
  return program.requireRecord().read((db) => {
    const apart = listApart(db);
    const pairs = new Map<string, Sameness & { one: KnownPerson; other: KnownPerson }>();
    for (const meeting of meetings(listKnownPeople(db)))
      for (const [index, one] of meeting.entries())
        for (const other of meeting.slice(index + 1)) {
          const key = pairKey(one.id, other.id);
          if (apart.has(key) || pairs.has(key)) continue;
          const sameness = samenessOf(one, other);
          if (sameness) pairs.set(key, { ...sameness, one, other });
        }
    const sorted = [...pairs.values()].sort(bySureness);
    return {
      total: sorted.length,
      pairs: sorted.slice(0, MOST_PAIRS).map(({ one, other, isSure, because }) => ({
        one: entryOf(db, one.id),
        other: entryOf(db, other.id),
        isSure,
        because,
      })),
    };
  });
}

/**
 * Makes two entries one person. Both stay, with their cases, letters and histories as they are; they say the same from now on, and
 * only the kept one is found. @throws CONFLICT, NOT_ALLOWED for one and the same entry or one that is merged already
 */
export function mergePeople(program: Program, input: ParsedInputOf<'people.merge'>): OutputOf<'people.merge'> {
  const { personId, expectedVersion, mergedId, mergedVersion, details } = input;
  program.requireRecord().write((tx) => {
    const roots = rootsOf(tx, [personId, mergedId]);
    if (personId === mergedId || roots.get(personId) !== personId || roots.get(mergedId) !== mergedId)
      throw new AppError('NOT_ALLOWED', 'These two are one person already. Nothing was changed.');
    const at = program.now();
    const on = actOf(program);
    const own = detailsOf(tx, personId);
    const before = detailsOf(tx, mergedId);
    savePerson(tx, { id: personId, expectedVersion, details, at });
    savePerson(tx, { id: mergedId, expectedVersion: mergedVersion, details, at });
    setMergedInto(tx, { id: mergedId, into: personId });
    recordOffice(
      program,
      tx,
      { facts: { type: 'person-changed', ...on, personId }, words: { before: own, after: details } },
      { facts: { type: 'person-changed', ...on, personId: mergedId }, words: { before, after: details } },
      // The act itself stands last.
      { facts: { type: 'people-merged', ...on, personId, mergedId }, words: { before, after: details } },
    );
  });
  program.push({ type: 'record-changed' });
  return { personId };
}

/** Lets an entry stand on its own again, with the details that it had. @throws NOT_ALLOWED when it is not merged */
export function partPeople(program: Program, input: ParsedInputOf<'people.part'>): OutputOf<'people.part'> {
  const { mergedId, expectedVersion } = input;
  program.requireRecord().write((tx) => {
    const into = listMerged(tx).find(({ id }) => id === mergedId)?.into;
    const details = detailsBeforeMerge(tx, mergedId);
    if (!into || !details)
      throw new AppError('NOT_ALLOWED', 'That entry stands on its own already. Nothing was changed.');
    const before = detailsOf(tx, mergedId);
    savePerson(tx, { id: mergedId, expectedVersion, details, at: program.now() });
    setMergedInto(tx, { id: mergedId, into: null });
    recordOffice(
      program,
      tx,
      { facts: { type: 'person-changed', ...actOf(program), personId: mergedId }, words: { before, after: details } },
      { facts: { type: 'people-parted', ...actOf(program), personId: into, mergedId }, words: {} },
    );
  });
  program.push({ type: 'record-changed' });
  return {};
}

/** Notes that two entries that look like one person are two: nobody is asked again. */
export function tellApart(
  program: Program,
  { personId, otherId }: ParsedInputOf<'people.tellApart'>,
): OutputOf<'people.tellApart'> {
  program.requireRecord().write((tx) => {
    requirePerson(tx, personId);
    requirePerson(tx, otherId);
    insertApart(tx, { ids: [personId, otherId], at: program.now() });
    recordOffice(program, tx, {
      facts: { type: 'people-told-apart', ...actOf(program), personId, otherId },
      words: {},
    });
  });
  program.push({ type: 'record-changed' });
  return {};
}

/** The entries that were merged into others. */
export function listMergedPeople(program: Program): OutputOf<'people.merged'> {
  return program.requireRecord().read((db) =>
    listMerged(db).map(({ id, into }) => {
      const before = detailsBeforeMerge(db, id);
      const { version } = requirePerson(db, id);
      return { mergedId: id, version, before: before ? describe(before) : '', into: requirePerson(db, into) };
    }),
  );
}

function* meetings(people: readonly KnownPerson[]): Generator<KnownPerson[]> {
  const byKey = new Map<string, KnownPerson[]>();
  for (const person of people)
    for (const key of meetingKeys(person)) {
      const there = byKey.get(key);
      if (there) there.push(person);
      else byKey.set(key, [person]);
    }
  for (const meeting of byKey.values()) if (meeting.length > 1 && meeting.length <= MOST_MEETING) yield meeting;
}

function entryOf(db: Reader, id: PersonId) {
  const cases = casesOfComplainant(db, id).map(({ caseId, reference, isOpen }) => ({ caseId, reference, isOpen }));
  return { person: requirePerson(db, id), cases };
}

function detailsOf(db: Reader, id: PersonId): PersonDetails {
  const { id: _id, version: _version, addressDoubt: _doubt, ...details } = requirePerson(db, id);
  return details;
}

function describe({ name, address, phone, email }: PersonDetails): string {
  return [name, ...(address ? [...address.lines, address.postcode] : []), phone, email].filter(Boolean).join(', ');
}

function bySureness(one: Sameness, other: Sameness): number {
  return Number(other.isSure) - Number(one.isSure) || other.because.length - one.because.length;
}
