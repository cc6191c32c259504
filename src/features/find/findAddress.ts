import { SearchFilters } from '../../../electron/contract/search.ts';

/** What the address of Find holds: the words and the filters that are set. Back leads to the same results. */
export type FindAddress = { text?: string | undefined } & {
  [F in keyof SearchFilters]?: NonNullable<SearchFilters[F]> | undefined;
};

const fields = SearchFilters.shape;
const filterNames = Object.keys(fields) as (keyof SearchFilters)[]; // the keys are the type

/** Reads an address; what is no filter, or none of its values, is left out. */
export function readFindAddress(search: Record<string, unknown>): FindAddress {
  const text = search.text;
  const address: Record<string, string> = {};
  // The router reads "2026" as a number.
  if (typeof text === 'string' || typeof text === 'number') address.text = String(text);
  for (const name of filterNames) {
    const read = fields[name].safeParse(search[name] ?? null);
    if (read.success && read.data !== null) address[name] = read.data;
  }
  return address as FindAddress; // each value was read by its own schema
}

/** The filters of an address, all of them. */
export function filtersOf({ text: _text, ...set }: FindAddress): SearchFilters {
  return SearchFilters.parse(Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined)));
}

/** How many filters are set. */
export function countFilters(address: FindAddress): number {
  return Object.values(filtersOf(address)).filter((value) => value !== null).length;
}
