import type { FoundPerson, SearchResults } from '../../../electron/contract/search.ts';

/** Where a hit leads. */
export type HitPlace =
  | { to: '/case/$caseId'; params: { caseId: string }; search: { show?: string } }
  | { to: '/letter/$letterId'; params: { letterId: string } };

/** The groups of results, in the order in which they stand. */
export const GROUPS = ['cases', 'people', 'said', 'letters', 'documents'] as const;
export type GroupName = (typeof GROUPS)[number];

/** A hit of one of the groups. */
export type HitOf<G extends GroupName> = SearchResults[G]['hits'][number];

export const groupLabels: Record<GroupName, string> = {
  cases: 'Cases',
  people: 'People',
  said: 'What was said and written',
  letters: 'Letters',
  documents: 'Documents',
};

/** A case's page, at one of its entries or documents if one is named. */
export function casePlace(caseId: string, show?: string): HitPlace {
  return { to: '/case/$caseId', params: { caseId }, search: show === undefined ? {} : { show } };
}

/** Where somebody is to be found: their open or else their newest case; null when they have none. */
export function personPlace({ cases: [first] }: FoundPerson): HitPlace | null {
  return first ? casePlace(first.caseId) : null;
}

/** How many hits there are in all. */
export function countHits(results: SearchResults): number {
  return GROUPS.reduce((sum, group) => sum + results[group].hits.length, 0);
}

/** "Nobody is called “wojick”. Names like it: wojcik." */
export function namesTriedText({ namesTried, people }: Pick<SearchResults, 'namesTried' | 'people'>): string | null {
  if (namesTried.length === 0 || people.hits.length === 0) return null;
  return `Names like ${namesTried.map(({ typed }) => `“${typed}”`).join(' and ')} are shown as well.`;
}

/** What to say while the index is behind; null when it is not. */
export function waitingText(waiting: number): string | null {
  if (waiting === 0) return null;
  const cases = waiting === 1 ? 'one case' : `${waiting.toLocaleString('en-GB')} cases`;
  return `Redress is still reading ${cases} for searching, the newest first. What is older may not be found yet.`;
}
