import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { CalendarChangeId } from '../../electron/domain/calendarChanges.ts';
import type { CaseId } from '../../electron/domain/ids.ts';
import { IsoDate } from '../../electron/domain/isoDate.ts';
import {
  appendCalendarChange,
  calendarRevision,
  listCalendarChanges,
  listCasesChangedSince,
  listMoves,
  listOpenCases,
  type StoredMove,
} from '../../electron/store/calendar.ts';
import { chainHead } from '../../electron/store/chain.ts';
import { addCase, addStaff, append, complaintOf, NOW, note, open, projection, TODAY } from './support.ts';

const change = (version: string) => ({
  id: CalendarChangeId.parse(randomUUID()),
  kind: 'day-added' as const,
  onDate: TODAY,
  recordedAt: NOW,
  recordedBy: null,
  version,
  content: { on: '2026-03-10' },
  movedCases: 1,
  movedClocks: 1,
});
const move = (caseId: CaseId, clockId = 'stage-1/respond'): StoredMove => ({
  caseId,
  clockId,
  label: 'Stage 1 response',
  procedure: 'The Code',
  dueBefore: IsoDate.parse('2026-03-23'),
  dueAfter: null,
  stateBefore: 'running',
  stateAfter: 'running',
});

test('changes to the calendar are appended with what moved, and read in order', () => {
  const record = open();
  const logged = record.write((tx) => addCase(tx, addStaff(tx).id));
  expect(record.read(calendarRevision)).toBe(0);
  const first = change('a');
  const moves = Array.from({ length: 1203 }, (_, index) => move(logged.id, `clock-${index}`));
  record.write((tx) => {
    appendCalendarChange(tx, first, moves);
    appendCalendarChange(tx, change('b'), []);
  });
  expect(record.read(calendarRevision)).toBe(2);
  expect(record.read(listCalendarChanges).map(({ version }) => version)).toEqual(['a', 'b']);
  expect(record.read(listCalendarChanges)[0]).toMatchObject({ ...first, seq: 1 });
  const page = record.read((db) => listMoves(db, { changeId: first.id, offset: 1000, limit: 200 }));
  expect(page).toHaveLength(200);
  expect(page[0]).toEqual({ ...move(logged.id, 'clock-1000'), reference: logged.reference });
  expect(record.read((db) => listMoves(db, { changeId: first.id, offset: 1200, limit: 200 }))).toHaveLength(3);
});

test('what was accepted is never changed, replaced or taken away', () => {
  const record = open();
  const logged = record.write((tx) => addCase(tx, addStaff(tx).id));
  const one = change('a');
  record.write((tx) => appendCalendarChange(tx, one, [move(logged.id)]));
  const refused = (statement: string) => complaintOf(() => record.write((tx) => tx.run(sql.raw(statement))));
  expect(refused("UPDATE calendar_change SET version = 'b'")).toMatch(/never changed/);
  expect(refused('DELETE FROM calendar_change')).toMatch(/never deleted/);
  expect(refused('INSERT OR REPLACE INTO calendar_change SELECT * FROM calendar_change')).toMatch(/never replaced/);
  expect(refused("UPDATE calendar_move SET due_after = '2026-01-01'")).toMatch(/never changed/);
  expect(refused('DELETE FROM calendar_move')).toMatch(/never deleted/);
  expect(refused('INSERT OR REPLACE INTO calendar_move SELECT * FROM calendar_move')).toMatch(/never replaced/);
});

test('open cases, and those whose history has grown since', () => {
  const record = open();
  const { jo, first, second } = record.write((tx) => {
    const who = addStaff(tx);
    const one = addCase(tx, who.id);
    const two = addCase(tx, who.id, { division: 'scotland' });
    addCase(tx, who.id, projection({ next: null, status: 'closed' }));
    return { jo: who, first: one, second: two };
  });
  expect(record.read(listOpenCases).map(({ id, division }) => [id, division])).toEqual([
    [first.id, 'england-and-wales'],
    [second.id, 'scotland'],
  ]);
  const { seq } = record.read(chainHead);
  expect(record.read((db) => listCasesChangedSince(db, seq))).toEqual([]);
  record.write((tx) => append(tx, second.id, jo.id, [note('Rang.'), note('Rang again.')]));
  expect(record.read((db) => listCasesChangedSince(db, seq))).toEqual([second.id]);
});
