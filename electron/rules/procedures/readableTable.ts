/** A table: its heading, the names of its columns, and its rows. */
export interface ReadableTable {
  heading: string;
  columns: string[];
  rows: string[][];
}
