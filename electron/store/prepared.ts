import { getTableColumns, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Connection, Reader } from './database.ts';

type Build = (db: never) => unknown;

/** The statements made ready so far, for each connection's reader and each of its transactions. */
const kept = new WeakMap<Reader, Map<Build, unknown>>();

/** Lets statements of a connection be used again; without it each is made anew. Returns the reader. */
function keepStatements<D extends Reader>(db: D): D {
  kept.set(db, new Map());
  return db;
}

/** The typed query builder over an open connection. */
export function withQueries(connection: Connection) {
  return keepStatements(drizzle(connection));
}

/** Lets a transaction use the statements of the connection that it belongs to. Returns the transaction. */
export function shareStatements<D extends Reader>(tx: D, db: Reader): D {
  const statements = kept.get(db);
  if (statements) kept.set(tx, statements);
  return tx;
}

/**
 * A statement that is built and made ready once for a connection: building one anew takes several times as long as running it.
 * What changes from call to call goes into placeholders.
 */
export function prepared<D extends Reader, S>(build: (db: D) => S): (db: D) => S {
  return (db) => {
    const statements = kept.get(db);
    if (!statements) return build(db);
    const ready = statements.get(build) as S | undefined; // put there by the line below, for this very builder
    if (ready !== undefined) return ready;
    const made = build(db);
    statements.set(build, made);
    return made;
  };
}

/** Makes one thing for each set of arguments, the first time that it is asked for: statements that differ in form. */
export function remembered<A extends (string | boolean | null)[], T>(make: (...args: A) => T): (...args: A) => T {
  const made = new Map<string, T>();
  return (...args) => {
    const key = JSON.stringify(args);
    const before = made.get(key);
    if (before !== undefined) return before;
    const now = make(...args);
    made.set(key, now);
    return now;
  };
}

/** A value for each column of a table, to be given by the column's name when the statement is run. */
export function eachColumn<T extends SQLiteTable>(table: T): T['$inferInsert'] {
  const names = Object.keys(getTableColumns(table));
  return Object.fromEntries(names.map((name) => [name, sql.placeholder(name)])) as T['$inferInsert']; // a placeholder for every column
}
