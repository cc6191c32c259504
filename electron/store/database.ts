import Database from 'better-sqlite3';
import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core';

/** The driver's own handle; only the files that open, copy and migrate a record use it. */
export type Connection = Database.Database;

/** Everything that a transaction may do. Handed out by `record.write` alone. */
export type Writer = BaseSQLiteDatabase<'sync', Database.RunResult>;

/** What a query may do: nothing that changes the record compiles. Every Writer is a Reader too. */
export type Reader = Pick<Writer, 'select' | 'selectDistinct' | 'get' | 'all' | '$count'>;

/** "RDRS", in the file's header: this file is a Redress record. */
export const APPLICATION_ID = 0x52445253;

/** Opens an existing database file, or a new one with `isNew`. A lock held by another process is an error after 250 ms. */
export function connect(path: string, { isNew = false, isReadOnly = false } = {}): Connection {
  const connection = new Database(path, { fileMustExist: !isNew, readonly: isReadOnly, timeout: 250 });
  // A copy may come from anywhere: what its schema calls is not trusted while it is being proved either.
  connection.pragma('trusted_schema = OFF');
  return connection;
}

/** One number or text that a pragma answers. */
export function readPragma(connection: Connection, name: string): unknown {
  return connection.pragma(name, { simple: true });
}

/** The rows in each of the record's own tables, by name. */
export function countRows(connection: Connection): Map<string, number> {
  const tables = connection
    .prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .all();
  const counts = new Map<string, number>();
  for (const { name } of tables) {
    const row = connection
      .prepare<[], { n: number }>(`SELECT count(*) AS n FROM "${name.replaceAll('"', '""')}"`)
      .get();
    counts.set(name, row?.n ?? 0);
  }
  return counts;
}
