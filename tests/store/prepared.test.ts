import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { connect, type Reader, type Writer } from '../../electron/store/database.ts';
import { setting } from '../../electron/store/officeTables.ts';
import { eachColumn, prepared, remembered, shareStatements, withQueries } from '../../electron/store/prepared.ts';

function memory() {
  const connection = connect(':memory:', { isNew: true });
  connection.exec('CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT');
  return withQueries(connection);
}

test('a statement is made once for a connection, and its transactions use it', () => {
  let made = 0;
  const valueNamed = prepared((db: Reader) => {
    made += 1;
    return db
      .select({ value: setting.value })
      .from(setting)
      .where(eq(setting.name, sql.placeholder('name')))
      .prepare();
  });
  const put = prepared((tx: Writer) => tx.insert(setting).values(eachColumn(setting)).prepare());
  const db = memory();
  put(db).run({ name: 'a', value: 'one' });
  expect(valueNamed(db).get({ name: 'a' })).toEqual({ value: 'one' });
  db.transaction((tx) => {
    const shared = shareStatements(tx, db);
    put(shared).run({ name: 'b', value: 'two' });
    // What the transaction has written is seen by the statement of its connection.
    expect(valueNamed(shared).get({ name: 'b' })).toEqual({ value: 'two' });
  });
  expect(valueNamed(db).get({ name: 'b' })).toEqual({ value: 'two' });
  expect(made).toBe(1);
  // Another connection has its own; a transaction that nobody introduced makes its own each time.
  const other = memory();
  expect(valueNamed(other).get({ name: 'a' })).toBeUndefined();
  other.transaction((tx) => expect(valueNamed(tx).get({ name: 'a' })).toBeUndefined());
  expect(made).toBe(3);
});

test('a value that is left out is missed, and not taken for nothing', () => {
  const put = prepared((tx: Writer) => tx.insert(setting).values(eachColumn(setting)).prepare());
  expect(() => put(memory()).run({ name: 'a' })).toThrow();
});

test('what differs in form is made once for each form', () => {
  let made = 0;
  const form = remembered((part: string | null, isOne: boolean) => {
    made += 1;
    return { part, isOne };
  });
  expect(form('a', true)).toBe(form('a', true));
  expect(form(null, true)).not.toBe(form('a', true));
  expect(form('a', false)).not.toBe(form('a', true));
  expect(made).toBe(3);
});
