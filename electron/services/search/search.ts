import type { OutputOf, ParsedInputOf } from '../../contract/operations.ts';
import { AppError } from '../../domain/appError.ts';
import type { CaseId } from '../../domain/ids.ts';
import type { Reader } from '../../store/database.ts';
import { rowsOf } from '../../store/queue.ts';
import { filterCases, isFiltered, listFiltered, type MoreKeys } from '../../store/search/filterCases.ts';
import { markText } from '../../store/search/marks.ts';
import { readQuery, type SearchColumn, termsOf } from '../../store/search/searchQuery.ts';
import { toCaseRow } from '../cases/caseLists.ts';
import { reassessStaleCases } from '../cases/reassess.ts';
import type { Program } from '../program.ts';
import type { Pass, Search } from './asked.ts';
import { foundDocuments, foundLetters, foundPeople, foundSaid } from './searchHits.ts';
import { withNamesLike } from './searchNames.ts';

type Results = OutputOf<'search.find'>;
type Input = ParsedInputOf<'search.find'>;

/** A hit in a case's people is likelier meant than one in its texts. */
const WHO: readonly SearchColumn[] = ['reference', 'people'];
/** So many candidates are put in order, open cases first; beyond them, the newest. */
const MOST_RANKED = 100;

/**
 * Everything that has the words typed, in groups. What is just being recorded is found as well.
 * @throws DISK when the index cannot be kept on this disk
 */
export async function findAll(program: Program, input: Input): Promise<Results> {
  await reassessStaleCases(program);
  const keeper = program.requireSearch();
  const file = keeper.caughtUp();
  if (file === null)
    throw new AppError(
      'DISK',
      'Searching does not work just now: its index could not be written to the disk. The record is safe, and every case can be reached from the queue. See whether the disk is full, then start Redress again.',
    );
  return program.requireRecord().read((db) => {
    const query = readQuery(input.text);
    const empty = { hits: [], hasMore: false };
    const base = { today: program.today(), namesTried: [], waiting: keeper.waiting() };
    if (query.units.length === 0) {
      const cases = isFiltered(input.filters) ? filteredCases(program, db, input) : empty;
      return { ...base, cases, people: empty, said: empty, letters: empty, documents: empty };
    }
    const { tolerant, namesTried } = withNamesLike(file, query);
    const search: Search = { program, db, file, input, query, tolerant };
    return {
      ...base,
      namesTried,
      cases: foundCases(search),
      // The filters are about cases.
      people: isFiltered(input.filters) ? empty : foundPeople(search),
      said: foundSaid(search),
      letters: foundLetters(search),
      documents: foundDocuments(search),
    };
  });
}

function filteredCases(program: Program, db: Reader, { filters, limit }: Input): Results['cases'] {
  const ids = listFiltered(db, { filters, today: program.today(), limit: limit + 1 });
  return casesShown(program, db, ids, limit, []);
}

/** The case of that number first, then cases of people who match, then cases whose texts do, then names that are nearly so. */
function foundCases({ program, db, file, input, query, tolerant }: Search): Results['cases'] {
  const { filters, limit } = input;
  const today = program.today();
  const ids = new Set<CaseId>();
  const take = ({ asked, columns }: Pass, most: number) => {
    const more: MoreKeys = (page) => file.findCases(asked, columns, page);
    const kept = filterCases(db, more, { filters, today, limit: most });
    return [...kept.filter(({ isOpen }) => isOpen), ...kept.filter(({ isOpen }) => !isOpen)];
  };
  const passes: Pass[] = [
    { asked: query, columns: ['reference'] },
    { asked: query, columns: WHO },
    { asked: query, columns: null },
  ];
  if (tolerant !== query) passes.push({ asked: tolerant, columns: WHO }, { asked: tolerant, columns: null });
  for (const pass of passes) {
    if (ids.size > limit) break;
    for (const { id } of take(pass, Math.max(MOST_RANKED, limit + 1))) ids.add(id);
  }
  return casesShown(program, db, [...ids], limit, termsOf(tolerant));
}

function casesShown(
  program: Program,
  db: Reader,
  ids: readonly CaseId[],
  limit: number,
  terms: ReturnType<typeof termsOf>,
): Results['cases'] {
  const rows = rowsOf(db, ids.slice(0, limit), program.today()).map(toCaseRow);
  return {
    hits: rows.map((row) => ({
      row,
      name: markText(row.complainantName, terms),
      address: markText(row.addressLine, terms),
      about: markText(row.about, terms),
    })),
    hasMore: ids.length > limit,
  };
}
