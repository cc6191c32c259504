import type { OutputOf } from '../../contract/operations.ts';
import type { MarkedText } from '../../contract/search.ts';
import { type CaseId, PersonId } from '../../domain/ids.ts';
import type { Person } from '../../domain/people.ts';
import type { Reader } from '../../store/database.ts';
import { getPerson } from '../../store/people.ts';
import { rootsOf } from '../../store/sameness.ts';
import { casesOfPeople, filterCases, type MoreKeys } from '../../store/search/filterCases.ts';
import { excerptOf, markText } from '../../store/search/marks.ts';
import { type SearchColumn, termsOf } from '../../store/search/searchQuery.ts';
import { listStaff } from '../../store/staff.ts';
import { standingEvents } from '../cases/standing.ts';
import { describeEvent } from '../history/describe.ts';
import type { Names } from '../history/names.ts';
import { isWithoutStages, staffNames } from '../history/timeline.ts';
import { themeNames } from '../learning/themeNames.ts';
import type { Pass, Search } from './asked.ts';
import { type CaseTexts, textsOf } from './searchTexts.ts';

type Results = OutputOf<'search.find'>;

const MOST_CASES_OF_A_PERSON = 10;

/** People by name first, then by address, postcode or telephone, then by names that are nearly so. */
export function foundPeople({ db, file, input, query, tolerant }: Search): Results['people'] {
  const ids = new Set<PersonId>();
  const passes: Pass[] = [
    { asked: query, columns: ['name'] },
    { asked: query, columns: null },
  ];
  if (tolerant !== query) passes.push({ asked: tolerant, columns: null });
  for (const { asked, columns } of passes) {
    if (ids.size > input.limit) break;
    for (const id of file.findPeople(asked, columns, input.limit + 1)) ids.add(id);
  }
  // An entry that turned out to be somebody else's leads to that one.
  const roots = rootsOf(db, [...ids]);
  const found = [...new Set([...ids].map((id) => roots.get(id) ?? id))];
  const people = found.slice(0, input.limit).flatMap((id) => getPerson(db, id) ?? []);
  const cases = casesOfPeople(
    db,
    people.map(({ id }) => id),
  );
  const terms = termsOf(tolerant);
  return {
    hits: people.map((person) => ({
      person,
      name: markText(person.name, terms),
      address: markText(addressOf(person), terms),
      phone: markText(person.phone, terms),
      cases: cases
        .filter(({ personId }) => personId === person.id)
        .filter(({ id }, index, all) => all.findIndex((other) => other.id === id) === index)
        .slice(0, MOST_CASES_OF_A_PERSON)
        .map(({ id, reference, isOpen }) => ({ caseId: id, reference, isOpen })),
    })),
    hasMore: found.length > input.limit,
  };
}

/** What was said and written: of each case the entry that has most of the words. */
export function foundSaid(search: Search): Results['said'] {
  const names = namesIn(search.db);
  return inCases(search, 'said', (texts, terms) => {
    // An enquiry that was given to somebody was given to them at no stage.
    const ofCase: Names = { ...names, isWithoutStages: isWithoutStages(standingEvents(texts.row.events)) };
    return texts.said.map(({ eventId, event, text }) => {
      const { pieces, found } = excerptOf(text, terms);
      const hit = () => ({ eventId, title: describeEvent(event.facts, ofCase), on: event.facts.on, excerpt: pieces });
      return { found, hit };
    });
  });
}

/** Letters that went out or are ready to: of each case the one that has most of the words. */
export function foundLetters(search: Search): Results['letters'] {
  return inCases(search, 'letters', (texts, terms) =>
    texts.letters.map(({ letterId, title, on, text }) => {
      const { pieces, found } = excerptOf(text, terms);
      return { found, hit: () => ({ letterId, title, on, excerpt: pieces }) };
    }),
  );
}

/** Documents, by their names, the notes with them and the text inside them. */
export function foundDocuments(search: Search): Results['documents'] {
  return inCases(search, 'documents', (texts, terms) =>
    texts.documents.map(({ document, documentId }) => {
      const inside = `${document.note}\n${search.file.documentText(document.sha256)?.text ?? ''}`.trim();
      const { pieces, found } = excerptOf(inside, terms);
      const name = markText(document.name, terms);
      const inName = name.filter(({ isMatch }) => isMatch).length;
      const excerpt: MarkedText = found > 0 ? pieces : [];
      return { found: found + inName, hit: () => ({ documentId, name, on: document.addedOn, excerpt }) };
    }),
  );
}

interface Candidate<H> {
  /** How much of what was looked for it has. */
  found: number;
  hit: () => H;
}

/** The best hit of each case that has the words in a column, the newest case first. */
function inCases<H>(
  { program, db, file, input, query }: Search,
  column: SearchColumn,
  candidatesOf: (texts: CaseTexts, terms: ReturnType<typeof termsOf>) => Candidate<H>[],
): { hits: (H & CaseOf)[]; hasMore: boolean } {
  const { filters, limit } = input;
  const terms = termsOf(query);
  const more: MoreKeys = (page) => file.findCases(query, [column], page);
  const cases = filterCases(db, more, { filters, today: program.today(), limit: limit + 1 });
  const ids = cases.slice(0, limit).map(({ id }) => id);
  const hits = textsOf(db, ids).flatMap((texts) => {
    const best = candidatesOf(texts, terms).reduce<Candidate<H> | null>(
      (most, one) => (one.found > (most?.found ?? 0) ? one : most),
      null,
    );
    return best ? [{ ...caseOf(texts), ...best.hit() }] : [];
  });
  return { hits, hasMore: cases.length > limit };
}

interface CaseOf {
  caseId: CaseId;
  reference: CaseTexts['row']['reference'];
  complainantName: string;
}

function caseOf({ row, people }: CaseTexts): CaseOf {
  const complainant = people.find(({ id }) => id === row.complainantId);
  return { caseId: row.id, reference: row.reference, complainantName: complainant?.name ?? 'Anonymous' };
}

function namesIn(db: Reader): Names {
  const staff = staffNames(listStaff(db));
  return { staff, theme: themeNames(db), person: (id) => getPerson(db, PersonId.parse(id))?.name ?? 'somebody' };
}

function addressOf({ address }: Person): string {
  return address ? [...address.lines, address.country ?? address.postcode].join(', ') : '';
}
