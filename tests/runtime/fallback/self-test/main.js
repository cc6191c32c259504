// Run once in a newly built runtime: proves that the compiled better-sqlite3 works in it, on a real file, including the
// parts that the program leans on (transactions, FTS5, functions, big integers, online backup, WAL).
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { app } from 'electron';

const value = (name) => app.commandLine.getSwitchValue(name);

async function proveStore(Database) {
  const db = new Database(join(value('folder'), 'self-test.db'));
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec('CREATE TABLE entry (id INTEGER PRIMARY KEY, words TEXT NOT NULL) STRICT');
  db.exec('CREATE VIRTUAL TABLE found USING fts5(words)');
  db.function('shout', (words) => words.toUpperCase());
  const insert = db.prepare('INSERT INTO entry (words) VALUES (?)');
  db.transaction(() => {
    for (let n = 0; n < 1000; n += 1) insert.run(`line ${n} \u00e9\u{1f3e0}`);
  }).immediate();
  db.prepare('INSERT INTO found (words) VALUES (?)').run('a leaking roof');
  const last = db.prepare('SELECT id, shout(words) AS words FROM entry ORDER BY id DESC').safeIntegers().get();
  expect(last.id === 1000n && last.words === 'LINE 999 \u00c9\u{1f3e0}', 'the row written is the row read');
  expect(db.prepare("SELECT count(*) AS n FROM found WHERE found MATCH 'roof'").get().n === 1, 'the search finds it');
  expect(
    refused(() => db.prepare('INSERT INTO entry (id, words) VALUES (1, ?)').run('twice')),
    'errors arrive',
  );
  const copy = join(value('folder'), 'copy.db');
  await db.backup(copy);
  db.close();
  const again = new Database(copy, { readonly: true });
  expect(again.prepare('SELECT count(*) AS n FROM entry').get().n === 1000, 'the copy is whole');
  expect(again.pragma('integrity_check', { simple: true }) === 'ok', 'the copy is sound');
  again.close();
}

/** Objects of the binding are given up by the thousand and collected: a binding at odds with the runtime crashes here. */
function proveCollection(Database) {
  for (let round = 0; round < 20; round += 1) {
    const db = new Database(':memory:');
    db.exec('CREATE TABLE entry (id INTEGER PRIMARY KEY, words TEXT)');
    db.function('twice', (words) => words + words);
    db.aggregate('joined', { start: '', step: (all, words) => all + words });
    for (let n = 0; n < 200; n += 1) db.prepare(`INSERT INTO entry (words) VALUES (twice('${n}'))`).run();
    const rows = db.prepare('SELECT * FROM entry').iterate();
    rows.next();
    rows.return();
    expect(db.prepare('SELECT joined(words) AS all_words FROM entry').get().all_words.length > 200, 'functions work');
    if (round % 2 === 0) db.close();
    globalThis.gc();
  }
}

function refused(write) {
  try {
    write();
    return false;
  } catch (error) {
    return error.code === 'SQLITE_CONSTRAINT_PRIMARYKEY';
  }
}

function expect(isTrue, what) {
  if (!isTrue) throw new Error(`Not so: ${what}.`);
}

try {
  const Database = createRequire(join(value('modules'), 'package.json'))('better-sqlite3');
  await proveStore(Database);
  proveCollection(Database);
  // One turn of the event loop, in which finalizers that were put off run.
  await new Promise((done) => setTimeout(done, 50));
  globalThis.gc();
  process.stdout.write('SELF-TEST PASSED\n');
  app.exit(0);
} catch (error) {
  process.stderr.write(`${error.stack}\n`);
  app.exit(1);
}
