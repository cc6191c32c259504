import { afterEach, beforeEach, expect, test } from 'vitest';
import { startDayKeeper } from '../../electron/services/cases/dayKeeper.ts';
import { reassessStaleCases } from '../../electron/services/cases/reassess.ts';
import { listCasesToReassess } from '../../electron/store/cases.ts';
import { getSetting } from '../../electron/store/settings.ts';
import { complaint, date, setUpOffice } from '../support/office.ts';
import { startTestProgram, type TestProgram } from '../support/testProgram.ts';

let t: TestProgram;

beforeEach(() => {
  t = startTestProgram({ day: '2026-03-02' });
});
afterEach(() => t.close());

/** More than are judged in one transaction. */
const MANY = 41;

async function logMany(): Promise<void> {
  await setUpOffice(t);
  for (let made = 0; made < MANY; made += 1) await t.call('cases.log', complaint('2026-03-02'));
}

function stale(day: string): number {
  const about = { today: date(day), calendarVersion: t.program.rulebook.calendars.inForce.version, all: false };
  return t.program.requireRecord().read((db) => listCasesToReassess(db, about)).length;
}

test('the cases are judged when the program opens and when a day has begun, and the lists on screen are read again', async () => {
  await logMany();
  t.setDay('2026-03-03');
  const keeper = startDayKeeper(t.program);
  await keeper.look();
  expect(stale('2026-03-03')).toBe(0);
  t.setDay('2026-03-04');
  t.pushes.splice(0);
  await keeper.look();
  expect(stale('2026-03-04')).toBe(0);
  expect(t.pushes).toContainEqual({ type: 'record-changed' });
  t.pushes.splice(0);
  await keeper.look();
  expect(t.pushes).toEqual([]);
  keeper.close();
});

test('a program that closes stops at once, and what is left is judged by whoever asks for it', async () => {
  await logMany();
  t.setDay('2026-03-03');
  const keeper = startDayKeeper(t.program);
  const stopped = keeper.look();
  keeper.close();
  await stopped;
  expect(stale('2026-03-03')).toBe(1);
  const { today, rows } = await t.call('cases.queue', { bucket: null, handler: null, offset: 0, limit: 50 });
  expect([today, rows.length, stale('2026-03-03')]).toEqual(['2026-03-03', MANY, 0]);
});

test('a run that midnight overtakes is not taken for the new day’s', async () => {
  await logMany();
  t.setDay('2026-03-03');
  const before = reassessStaleCases(t.program);
  t.setDay('2026-03-04');
  await reassessStaleCases(t.program);
  await before;
  expect(stale('2026-03-04')).toBe(0);
});

test('a record that no office has been set up in is left as it is', async () => {
  const keeper = startDayKeeper(t.program);
  await keeper.look();
  keeper.close();
  expect(t.program.requireRecord().read((db) => getSetting(db, 'judged-by'))).toBeNull();
});
