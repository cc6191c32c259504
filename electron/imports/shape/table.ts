/** A spreadsheet as it was read: text in rows, the first one with number 1, as Excel counts them. */
export interface Table {
  rows: string[][];
  /** How it was read, for people: "Comma-separated, UTF-8". */
  format: string;
  /** The sheet that was read, and all that have anything in them; empty for CSV. */
  sheet: string | null;
  sheets: string[];
  /** Rows that could not be read as they should. */
  troubles: { row: number; text: string }[];
}

/** Why a file is no table that Redress can read, for staff. */
export class TableError extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'TableError';
  }
}

export const MOST_ROWS = 100_000;
export const MOST_COLUMNS = 256;
export const LARGEST_TABLE_BYTES = 64 * 1024 * 1024;
