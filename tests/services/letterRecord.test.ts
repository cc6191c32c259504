import { rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseId, LetterId, StaffId } from '../../electron/domain/ids.ts';
import { complaint, date, setUpOffice, view } from '../support/office.ts';
import { startTestProgram, type TestProgram } from '../support/testProgram.ts';

const DAY = '2026-03-02';

describe('the seal of the history in a letter', () => {
  let test: TestProgram;
  let staff: { priya: StaffId };
  let caseId: CaseId;
  let letterId: LetterId;

  const lastOfCase = () =>
    test.program
      .requireRecord()
      .read((db) =>
        db.get<{ seq: number; hash: string }>(
          sql`SELECT seq, hash FROM event WHERE case_id = ${caseId} ORDER BY seq DESC LIMIT 1`,
        ),
      );
  const preview = () => test.call('letters.preview', { letterId });

  beforeAll(async () => {
    test = startTestProgram({ day: DAY });
    staff = await setUpOffice(test);
    caseId = (await test.call('cases.log', complaint(DAY))).caseId;
    const begun = { caseId, expectedVersion: 1, kind: 'stage-1-acknowledgement' } as const;
    ({ letterId } = await test.call('letters.start', begun));
  });
  afterAll(() => test.close());

  it('leaves the preview what it is while other cases go on', async () => {
    const before = await preview();
    await test.call('cases.log', complaint(DAY));
    test.program.requireReads().flush();
    expect((await preview()).sha256).toBe(before.sha256);
  });

  it('goes with the case: after an entry in it the letter has to be looked at again', async () => {
    const { sha256, version } = await preview();
    const note = { kind: 'note', on: date(DAY), note: 'They rang.' } as const;
    await test.call('cases.addNote', { caseId, expectedVersion: (await view(test, caseId)).version, ...note });
    const refused = await test.refuse('letters.issue', { letterId, expectedVersion: version, sha256 });
    expect(refused.code).toBe('LETTER_CHANGED');
  });

  it('stands in the file and in the model that are kept, byte for byte as in the preview', async () => {
    const sealed = lastOfCase();
    const { sha256, version, pdf } = await preview();
    expect(Buffer.from(pdf).toString('latin1')).toContain(`Redress record: entry ${sealed?.seq}, ${sealed?.hash}`);
    await test.call('letters.issue', { letterId, expectedVersion: version, sha256 });
    expect((await preview()).sha256).toBe(sha256);
    expect(await test.call('history.verify', {})).toMatchObject({ isIntact: true });
  });

  it('gives away a history that was written anew, even where it fits together', async () => {
    await test.program.close();
    const behind = new Database(join(test.folder, 'redress.db'));
    behind.exec('DROP TRIGGER letter_issued_is_frozen');
    behind
      .prepare("UPDATE letter SET model = json_set(model, '$.record.hash', ?) WHERE id = ?")
      .run('f'.repeat(64), letterId);
    behind.close();
    // Whoever can do that can take away what says that the file was changed.
    rmSync(join(test.folder, 'redress.seal'));
    const again = startTestProgram({ day: DAY, folder: test.folder });
    await again.call('session.choose', { staffId: staff.priya });
    const found = await again.call('history.verify', {});
    expect(found.isIntact).toBe(false);
    expect(found.message).toContain('one issued letter was written from another history');
    await again.program.close();
  });
});
