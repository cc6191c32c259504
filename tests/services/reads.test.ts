import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CaseId, ExportId, type StaffId } from '../../electron/domain/ids.ts';
import { verifyChain } from '../../electron/store/chain.ts';
import { complaint, issueLetter, setUpOffice, view } from '../support/office.ts';
import { startTestProgram, type TestProgram } from '../support/testProgram.ts';

describe('who looked at a case', () => {
  let test: TestProgram;
  let staff: { priya: StaffId; tom: StaffId };
  let caseId: CaseId;

  const readers = () => test.call('cases.readers', { caseId });
  const entries = () =>
    test.program
      .requireRecord()
      .read((db) => db.get<{ n: number }>(sql`SELECT count(*) AS n FROM event WHERE type = 'case-read'`)?.n);

  beforeAll(async () => {
    test = startTestProgram({ day: '2026-03-02' });
    staff = await setUpOffice(test);
    caseId = (await test.call('cases.log', complaint('2026-03-02'))).caseId;
  });
  afterAll(() => test.close());

  it('is noted once for each person and day, however often the page is read', async () => {
    expect(await readers()).toEqual([]);
    const { version, timeline } = await view(test, caseId);
    for (let n = 0; n < 20; n += 1) await view(test, caseId);
    expect(await readers()).toMatchObject([{ who: 'Priya Shah', on: '2026-03-02', how: 'opened' }]);
    await test.call('session.choose', { staffId: staff.tom });
    await view(test, caseId);
    test.setDay('2026-03-03');
    await view(test, caseId);
    expect((await readers()).map(({ who, on }) => [who, on])).toEqual([
      ['Tom Bell', '2026-03-03'],
      ['Tom Bell', '2026-03-02'],
      ['Priya Shah', '2026-03-02'],
    ]);
    // Nothing happened in the case: its version and its timeline are what they were.
    const now = await view(test, caseId);
    expect([now.version, now.timeline]).toEqual([version, timeline]);
    expect(entries()).toBe(3);
  });

  it('is remembered over a restart, by the sealed history', async () => {
    await test.reopen();
    await test.call('session.choose', { staffId: staff.tom });
    await view(test, caseId);
    expect(await readers()).toHaveLength(3);
    expect(test.program.requireRecord().read((db) => verifyChain(db)).isIntact).toBe(true);
  });

  it('is written at closing, where there was no time for it before', async () => {
    test.setDay('2026-03-04');
    await view(test, caseId);
    expect(entries()).toBe(3);
    await test.reopen();
    expect(entries()).toBe(4);
    await test.call('session.choose', { staffId: staff.priya });
  });

  it('waits for room on the disk, and is not lost', async () => {
    const record = test.program.requireRecord();
    const { newSalt } = record;
    record.newSalt = () => {
      throw new Error('no room');
    };
    await view(test, caseId);
    test.program.requireReads().flush();
    expect(entries()).toBe(4);
    record.newSalt = newSalt;
    expect(await readers()).toHaveLength(5);
  });

  it('counts a letter of the case that is opened too', async () => {
    const other = (await test.call('cases.log', complaint('2026-03-04'))).caseId;
    const letterId = await issueLetter(test, other, 'stage-1-acknowledgement');
    test.setDay('2026-03-05');
    await test.call('letters.get', { letterId });
    expect(await test.call('cases.readers', { caseId: other })).toMatchObject([
      { on: '2026-03-05', how: 'opened' },
      { on: '2026-03-04', how: 'opened' },
    ]);
  });

  it('says each time that the case was copied out, and goes along with the copy', async () => {
    const exportId = ExportId.parse('018f0000-0000-7000-8000-000000000001');
    test.answers.folder = mkdtempSync(join(tmpdir(), 'redress-place-'));
    await test.call('exports.run', { caseId, exportId });
    const second = await test.call('exports.run', { caseId, exportId });
    expect((await readers()).slice(0, 2)).toMatchObject([{ how: 'exported' }, { how: 'exported' }]);
    const lines = readFileSync(join(second?.folder ?? '', 'readers.csv'), 'utf8')
      .trim()
      .split('\r\n');
    expect(lines[1]).toContain('"Priya Shah","looked at the case"');
    expect(lines.at(-1)).toContain('"Priya Shah","copied the case out"');
  });

  it('is nothing that putting a backup back would lose', async () => {
    const { copies } = await test.call('backups.make', {});
    test.setDay('2026-03-09');
    await view(test, caseId);
    test.program.requireReads().flush();
    const name = copies[0]?.name ?? '';
    expect(await test.call('backups.lossOf', { name })).toEqual({ isSameHistory: true, entries: 0, cases: [] });
    // Nor is it a reason for another one: it goes with the next.
    expect((await test.call('backups.status', {})).hasChanged).toBe(false);
  });

  it('is found by an index, not by going through the whole history', () => {
    const plan = test.program
      .requireRecord()
      .read((db) =>
        db.all<{ detail: string }>(
          sql`EXPLAIN QUERY PLAN SELECT seq FROM event WHERE type = 'case-read' AND "event"."facts" ->> '$.caseId' = ${caseId}`,
        ),
      );
    expect(plan.map(({ detail }) => detail).join()).toContain('event_case_read');
  });
});
