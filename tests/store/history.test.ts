import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '../../electron/store/canonicalJson.ts';
import { chainHead, hashEntry, verifyChain } from '../../electron/store/chain.ts';
import { placesIn } from '../../electron/store/folder.ts';
import { appendOfficeEvents, eraseWords, getEvent, listEvents } from '../../electron/store/history.ts';
import { breakSeal } from '../../electron/store/seal.ts';
import {
  addCase,
  addStaff,
  append,
  complaintOf,
  NOW,
  note,
  open,
  received,
  TODAY,
  temporaryFolder,
  tryOpen,
} from './support.ts';

/** A closed record with a case of a few entries. */
async function written(firstNote = 'Rang her. Nobody in.') {
  const folder = temporaryFolder();
  const record = open(folder);
  const logged = record.write((tx) => {
    const jo = addStaff(tx);
    const added = addCase(tx, jo.id);
    append(tx, added.id, jo.id, [note(firstNote), note('Rang again: “zażółć”, 漢字, 🏠')]);
    return added;
  });
  await record.close();
  return { folder, caseId: logged.id };
}

test('entries come back as they were written, in order, facts and words apart', () => {
  const record = open();
  const { events, listed } = record.write((tx) => {
    const jo = addStaff(tx);
    const added = addCase(tx, jo.id, { about: 'Damp in the back bedroom' });
    const appended = append(tx, added.id, jo.id, [note('One'), note('Two')]);
    return { events: appended, listed: listEvents(tx, added.id) };
  });
  expect(listed).toHaveLength(3);
  expect(listed.slice(1)).toEqual(events);
  expect(listed[0]).toMatchObject({
    facts: { type: 'received', on: TODAY, kind: 'complaint' },
    words: { description: 'Damp in the back bedroom' },
  });
  expect(record.read((db) => getEvent(db, events[1]?.id ?? fail()))).toEqual(events[1]);
  expect(record.read((db) => verifyChain(db))).toEqual({
    checked: 3,
    isIntact: true,
    message: 'The history’s 3 entries are as written.',
  });
});

function fail(): never {
  throw new Error('missing');
}

test('an entry that its type does not allow is refused with everything around it', () => {
  const record = open();
  const jo = record.write((tx) => addStaff(tx));
  expect(() =>
    record.write((tx) => {
      const added = addCase(tx, jo.id);
      append(tx, added.id, jo.id, [note('   ')]);
    }),
  ).toThrow();
  expect(record.read((db) => db.get('SELECT count(*) AS n FROM complaint_case'))).toEqual({ n: 0 });
  expect(record.read(chainHead).seq).toBe(0);
  // The next number goes to the next case: none was skipped.
  expect(record.write((tx) => addCase(tx, jo.id)).reference).toBe('2026-0001');
});

test('an office’s act without a case is chained like any other', () => {
  const record = open();
  record.write((tx) =>
    appendOfficeEvents(tx, {
      events: [{ facts: { type: 'closures-set', on: TODAY, closures: [] }, words: {} }],
      recordedAt: NOW,
      recordedBy: null,
      newId: randomUUID,
      newSalt: () => randomBytes(16),
    }),
  );
  expect(record.read((db) => verifyChain(db)).checked).toBe(1);
});

test.each([
  ['update an entry', "UPDATE event SET on_date = '2026-01-01'"],
  ['delete an entry', 'DELETE FROM event WHERE seq = 2'],
  [
    'replace an entry',
    "INSERT OR REPLACE INTO event SELECT seq, id, case_id, type, on_date, recorded_at, recorded_by, '{}', words_digest, prev_hash, hash FROM event WHERE seq = 2",
  ],
  [
    'put an entry in that does not follow the last',
    "INSERT INTO event SELECT 99, 'x', case_id, type, on_date, recorded_at, recorded_by, facts, words_digest, hash, hash || 'x' FROM event WHERE seq = 1",
  ],
  ['change words', "UPDATE event_words SET words = '{}'"],
  ['delete words', 'DELETE FROM event_words'],
  ['replace words', "INSERT OR REPLACE INTO event_words SELECT event_id, salt, '{}', NULL FROM event_words"],
  ['delete a case with a history', 'DELETE FROM complaint_case'],
  ['change a case’s reference', "UPDATE complaint_case SET reference = '2026-0099'"],
  ['give a case number out twice', 'UPDATE reference_year SET last_number = last_number - 1'],
])('the record itself refuses to %s', async (_name, sql) => {
  const { folder } = await written();
  const record = open(folder);
  expect(complaintOf(() => record.write((tx) => tx.run(sql)))).toMatch(/never|chained|erased|keeps its|FOREIGN KEY/);
  expect(record.read((db) => verifyChain(db)).isIntact).toBe(true);
});

test.each([
  ['a fact', "UPDATE event SET facts = replace(facts, '2026-03-02', '2026-03-01') WHERE seq = 2"],
  ['the date that lists show', "UPDATE event SET on_date = '2026-03-01' WHERE seq = 2"],
  ['the type that lists show', "UPDATE event SET type = 'closed' WHERE seq = 2"],
  ['who recorded it', 'UPDATE event SET recorded_by = NULL WHERE seq = 2'],
  ['the words', "UPDATE event_words SET words = replace(words, 'Nobody', 'Somebody') WHERE rowid = 2"],
  ['the words, as if they had never been', 'DELETE FROM event_words WHERE rowid = 2'],
  ['an entry, taken out of the middle', 'DELETE FROM event WHERE seq = 2'],
  ['the last entry, cut off', 'DELETE FROM event WHERE seq = 3'],
  ['the order', 'UPDATE event SET seq = 10 WHERE seq = 2'],
])('verification notices %s changed behind our back', async (_name, sql) => {
  const { folder } = await written();
  const behind = new Database(join(folder, 'redress.db'));
  behind.pragma('foreign_keys = OFF');
  const triggers = behind.prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'trigger'").all();
  for (const { name } of triggers) behind.exec(`DROP TRIGGER "${name}"`);
  behind.exec(sql);
  behind.close();
  breakSeal(placesIn(folder)); // by somebody who knows that it is sealed
  const opened = tryOpen(folder);
  if (!opened.ok) throw new Error(opened.reason);
  const check = opened.record.read((db) => verifyChain(db));
  expect(check.isIntact).toBe(false);
  expect(check.message).toMatch(/^Entry \d+.*(missing|not as it was written).*backup/);
  expect(opened.record.tailCheck.isIntact).toBe(false); // at start already
  await opened.record.close();
});

test('a changed entry that was hashed anew breaks the chain behind it', async () => {
  const { folder } = await written();
  const behind = new Database(join(folder, 'redress.db'));
  behind.exec('DROP TRIGGER event_never_changes');
  const row = behind.prepare('SELECT * FROM event WHERE seq = 2').get() as Record<string, string>; // the row's text columns
  const facts = String(row.facts).replace('2026-03-02', '2026-03-01');
  const hash = hashEntry({
    prevHash: row.prev_hash ?? '',
    seq: 2,
    id: row.id ?? '',
    caseId: row.case_id ?? null,
    recordedAt: row.recorded_at ?? '',
    recordedBy: row.recorded_by ?? null,
    facts,
    wordsDigest: row.words_digest ?? '',
  });
  behind.prepare("UPDATE event SET facts = ?, hash = ?, on_date = '2026-03-01' WHERE seq = 2").run(facts, hash);
  behind.close();
  breakSeal(placesIn(folder));
  expect(open(folder).read((db) => verifyChain(db))).toMatchObject({ checked: 2, isIntact: false });
});

test('erased words are gone from the file and the chain goes on verifying', async () => {
  // Long enough to lie on pages of their own, which SQLite would only set free.
  const { folder, caseId } = await written('Rang her. Nobody in. '.repeat(1_000));
  const record = open(folder);
  const events = record.read((db) => listEvents(db, caseId));
  const ids = events.slice(1).map((event) => event.id);
  expect(record.write((tx) => eraseWords(tx, { eventIds: ids, erasedAt: NOW }))).toBe(2);
  expect(record.write((tx) => eraseWords(tx, { eventIds: ids, erasedAt: NOW }))).toBe(0);
  expect(record.read((db) => listEvents(db, caseId)).map((event) => event.words)).toEqual([
    events[0]?.words,
    null,
    null,
  ]);
  expect(record.read((db) => verifyChain(db))).toEqual({
    checked: 3,
    isIntact: true,
    message: 'The history’s 3 entries are as written. The text of 2 entries has been erased, as the law allows.',
  });
  record.write((tx) => append(tx, caseId, null, [received('And on it goes')]));
  expect(record.read((db) => verifyChain(db)).checked).toBe(4);
  await record.close();
  expect(readFileSync(join(folder, 'redress.db')).includes('Nobody in')).toBe(false);
});

test('the tail is verified from where it begins', async () => {
  const record = open();
  record.write((tx) => {
    const jo = addStaff(tx);
    const added = addCase(tx, jo.id);
    for (let n = 0; n < 50; n += 1) append(tx, added.id, jo.id, [note(`Note ${n}`)]);
  });
  expect(record.read((db) => verifyChain(db, { last: 10 }))).toEqual({
    checked: 10,
    isIntact: true,
    message: 'The last 10 entries of the history are as written.',
  });
  expect(record.read((db) => verifyChain(db, { last: 500 })).message).toBe('The history’s 51 entries are as written.');
});

test('an empty history is whole', () => {
  expect(open().tailCheck).toEqual({ checked: 0, isIntact: true, message: 'There are no entries in the history yet.' });
});

test('canonical JSON: equal values give equal characters, and reading it gives the value back', () => {
  expect(canonicalJson({ b: 1, a: { d: [2, { z: 1, y: undefined }], c: 'é' } })).toBe(
    '{"a":{"c":"é","d":[2,{"z":1}]},"b":1}',
  );
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonicalJson(JSON.parse(text))).toBe(text);
    }),
  );
});
