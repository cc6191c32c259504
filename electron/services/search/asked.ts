import type { ParsedInputOf } from '../../contract/operations.ts';
import type { Reader } from '../../store/database.ts';
import type { SearchFile } from '../../store/search/searchFile.ts';
import type { SearchColumn, SearchQuery } from '../../store/search/searchQuery.ts';
import type { Program } from '../program.ts';

/** What a search goes by. */
export interface Search {
  program: Program;
  db: Reader;
  file: SearchFile;
  input: ParsedInputOf<'search.find'>;
  /** As typed. */
  query: SearchQuery;
  /** With names that may have been meant, where few were found as typed. */
  tolerant: SearchQuery;
}

/** One way of asking the index; the likelier hits come of the earlier ones. */
export interface Pass {
  asked: SearchQuery;
  columns: readonly SearchColumn[] | null;
}
