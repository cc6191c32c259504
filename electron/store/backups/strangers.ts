import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Connection } from '../database.ts';
import { readJournal } from '../migrations.ts';

/**
 * The names of triggers and views in a database that no migration of this program makes: they would run, unseen, with what the
 * program writes and reads. A backup of the program's own has none.
 */
export function strangersIn(connection: Connection, migrationsFolder: string): string[] {
  const ours = readJournal(migrationsFolder)
    .map(({ tag }) => plain(readFileSync(join(migrationsFolder, `${tag}.sql`), 'utf8')))
    .join(' ');
  return connection
    .prepare<[], { name: string; sql: string }>("SELECT name, sql FROM sqlite_schema WHERE type IN ('trigger', 'view')")
    .all()
    .filter(({ sql }) => !ours.includes(plain(sql)))
    .map(({ name }) => name);
}

function plain(sql: string): string {
  return sql.replace(/\s+/g, ' ').trim();
}
