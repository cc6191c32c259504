import { type Connection, readPragma } from './database.ts';
import { RefusalError, refuse } from './refusals.ts';

/**
 * How a record's connection has to stand before a row of it is trusted: what is set, and what must be read back.
 * - synchronous FULL (2): a commit that was shown to somebody survives a power cut (sqlite.org/pragma.html#pragma_synchronous).
 *   The driver is built so that WAL lowers it to NORMAL unless it is set; so it is set, and checked after a write too.
 * - secure_delete: erased words leave no bytes behind in the file.
 * - recursive_triggers: a REPLACE fires the triggers that refuse deletion.
 */
const SETTINGS: [name: string, value: string, readBack: unknown][] = [
  ['locking_mode', 'EXCLUSIVE', 'exclusive'],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['foreign_keys', 'ON', 1],
  ['recursive_triggers', 'ON', 1],
  ['secure_delete', 'ON', 1],
];

/** Takes the lock for this process alone and looks at nothing else; before anything is read. */
export function lockAlone(connection: Connection): void {
  connection.pragma('locking_mode = EXCLUSIVE');
}

/** Sets every safety setting and reads each back; a setting that does not hold is a refusal, thrown. */
export function harden(connection: Connection): void {
  for (const [name, value] of SETTINGS) connection.pragma(`${name} = ${value}`);
  const wrong = settingsThatDoNotHold(connection);
  if (wrong.length > 0) {
    throw new RefusalError(
      refuse('unexpected', {
        detail: 'The disk doesn’t keep to the settings that make saving safe.',
        cause: `pragma ${wrong.join(', ')}`,
      }),
    );
  }
}

/** The names of the safety settings that are not as `harden` set them. */
export function settingsThatDoNotHold(connection: Connection): string[] {
  return SETTINGS.filter(([name, , expected]) => readPragma(connection, name) !== expected).map(([name]) => name);
}
