import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CaseId, LetterId } from '../../electron/domain/ids.ts';
import { addFiles, complaint, date, issueLetter, setUpOffice, view } from '../support/office.ts';
import { startTestProgram, type TestProgram } from '../support/testProgram.ts';

const DAY = '2026-03-02';

/** An operation that is done on a disk that fails. */
export interface Faulty {
  /** Makes the folder on which it is done. */
  prepare(folder: string): Promise<void>;
  operate(test: TestProgram): Promise<void>;
  /** The disk fails while the record is opened, not afterwards. */
  isOpening?: boolean;
}

/** The operations on which everything else rests. */
export const coreOperations = {
  'log a case': {
    prepare: anOffice,
    operate: async (test) => void (await test.call('cases.log', complaint(DAY))),
  },
  'keep a draft': {
    prepare: anOffice,
    operate: async (test) =>
      void (await test.call('drafts.save', { key: 'log', content: { text: 'half a sentence' } })),
  },
  'add a document': {
    prepare: aCase,
    async operate(test) {
      const elsewhere = mkdtempSync(join(tmpdir(), 'redress-scan-'));
      try {
        const scan = join(elsewhere, 'scan.bin');
        writeFileSync(scan, randomBytes(60_000));
        await addFiles(test, (await onlyCase(test)).id, [scan]);
      } finally {
        rmSync(elsewhere, { recursive: true, force: true });
      }
    },
  },
  'issue a letter': {
    prepare: aCase,
    operate: async (test) => void (await issueLetter(test, (await onlyCase(test)).id, 'stage-1-acknowledgement')),
  },
  'note a letter as posted': {
    prepare: (folder) =>
      atWork(folder, async (test) => {
        const { caseId } = await test.call('cases.log', complaint(DAY));
        await issueLetter(test, caseId, 'stage-1-acknowledgement');
      }),
    async operate(test) {
      const letterId = (await letterOf(test)) as LetterId; // issued just before
      const { letter } = await test.call('letters.get', { letterId });
      await test.call('letters.markSent', {
        letterId,
        expectedVersion: letter.version,
        on: date(DAY),
        method: 'post-first-class',
      });
    },
  },
  'make a backup': {
    prepare: aCase,
    async operate(test) {
      await test.call('cases.log', complaint(DAY));
      const { problem } = await test.call('backups.make', {});
      if (problem) throw new Error(problem);
    },
  },
  'put a backup back': {
    prepare: (folder) =>
      atWork(folder, async (test) => {
        await test.call('cases.log', complaint(DAY));
        const { copies } = await test.call('backups.make', {});
        await test.call('backups.restore', { name: copies.find(({ kind }) => kind === 'backup')?.name ?? '' });
      }),
    operate: async () => {},
    isOpening: true,
  },
  'make the first record': {
    prepare: async () => {},
    operate: async () => {},
    isOpening: true,
  },
} satisfies Record<string, Faulty>;
export type FaultyName = keyof typeof coreOperations;

async function atWork(folder: string, work: (test: TestProgram) => Promise<unknown>): Promise<void> {
  const test = startTestProgram({ folder, day: DAY });
  await setUpOffice(test);
  await work(test);
  await test.program.close();
}

function anOffice(folder: string): Promise<void> {
  return atWork(folder, async () => {});
}

function aCase(folder: string): Promise<void> {
  return atWork(folder, (test) => test.call('cases.log', complaint(DAY)));
}

async function onlyCase(test: TestProgram): Promise<{ id: CaseId; version: number }> {
  const [found] = test.program.requireRecord().read((db) => db.all<{ id: CaseId }>('SELECT id FROM complaint_case'));
  if (!found) throw new Error('the folder was prepared with a case');
  return { id: found.id, version: (await view(test, found.id)).version };
}

async function letterOf(test: TestProgram): Promise<string> {
  const [found] = test.program.requireRecord().read((db) => db.all<{ id: string }>('SELECT id FROM letter'));
  return found?.id ?? '';
}
