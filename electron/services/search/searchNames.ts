import type { SearchResults } from '../../contract/search.ts';
import type { SearchFile } from '../../store/search/searchFile.ts';
import type { SearchQuery, Unit } from '../../store/search/searchQuery.ts';
import { namesLike } from '../../store/search/spelling.ts';

/** With so many found as typed, nobody has slipped. */
const ENOUGH = 3;

/** The query with the names that may have been meant beside those typed, where little is found as it was typed. */
export function withNamesLike(
  file: SearchFile,
  query: SearchQuery,
): { tolerant: SearchQuery; namesTried: SearchResults['namesTried'] } {
  const asIs = { tolerant: query, namesTried: [] };
  if (query.units.every(({ name }) => name === null)) return asIs;
  if (file.findPeople(query, null, ENOUGH).length >= ENOUGH) return asIs;
  // Words that many cases say were not meant for a name.
  if (file.findCases(query, null, { below: null, limit: ENOUGH }).length >= ENOUGH) return asIs;
  const namesTried: SearchResults['namesTried'] = [];
  const units = query.units.map((unit): Unit => {
    const like = unit.name === null ? [] : namesLike(unit.name, file.names());
    if (unit.name === null || like.length === 0) return unit;
    namesTried.push({ typed: unit.name, as: like });
    const asked = like.map((word) => [{ word, isPrefix: false }]);
    return { ...unit, alternatives: [...unit.alternatives, ...asked] };
  });
  return namesTried.length === 0 ? asIs : { tolerant: { units }, namesTried };
}
