import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { placesIn } from '../../electron/store/folder.ts';
import { addCase, addStaff, open, temporaryFolder, tryOpen } from './support.ts';

async function closedFolder(): Promise<string> {
  const folder = temporaryFolder();
  const record = open(folder);
  record.write((tx) => addCase(tx, addStaff(tx).id));
  await record.close();
  return folder;
}

test('a record is sealed when it is closed and not while it is open', async () => {
  const folder = await closedFolder();
  const { seal } = placesIn(folder);
  expect(existsSync(seal)).toBe(true);
  const record = open(folder);
  expect(existsSync(seal)).toBe(false);
  await record.close();
  expect(existsSync(seal)).toBe(true);
});

test('one letter that changed while nobody looked is noticed, though SQLite finds nothing wrong', async () => {
  const folder = await closedFolder();
  const { record, seal } = placesIn(folder);
  const bytes = readFileSync(record);
  const at = bytes.indexOf('The boiler has been off');
  bytes[at + 4] = 'c'.charCodeAt(0);
  writeFileSync(record, bytes);
  const refused = tryOpen(folder);
  expect(refused).toMatchObject({ ok: false, reason: 'damaged' });
  expect(refused.ok ? '' : refused.message).toContain('isn’t as Redress left it');
  expect(readFileSync(record).equals(bytes)).toBe(true);
  // The way out that the sentence names, for somebody who put it there on purpose.
  rmSync(seal);
  expect(open(folder).read((db) => db.get('SELECT about FROM complaint_case'))).toEqual({
    about: 'The coiler has been off since Christmas.',
  });
});

test('a backup that was put in the record’s place by hand is taken for what it is', async () => {
  const folder = await closedFolder();
  const record = open(folder);
  const { path } = await record.backups.make();
  record.write((tx) => addCase(tx, addStaff(tx, 'Kim').id));
  await record.close();
  copyFileSync(path, placesIn(folder).record);
  const again = open(folder);
  expect(again.read((db) => db.get('SELECT count(*) AS n FROM complaint_case'))).toEqual({ n: 1 });
  expect(again.restored).toMatchObject({ state: 'done', aside: null });
  expect(again.restored?.copy).toBe(readdirSync(placesIn(folder).backups).find((name) => path.endsWith(name)));
});

test('a seal that cannot be read says nothing, and the record is looked through', async () => {
  const folder = await closedFolder();
  writeFileSync(placesIn(folder).seal, '{"sha256":');
  expect(open(folder).read((db) => db.get('SELECT count(*) AS n FROM complaint_case'))).toEqual({ n: 1 });
});
