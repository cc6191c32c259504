/**
 * Works on a record as an office does, one thing after the other, and says after each what is promised by now: on its output, and
 * in the log of disk.c where that stands between it and the disk. `node worker.ts FOLDER KINDS ROUNDS [unsafe]`; it is there to
 * be killed. "unsafe" lowers what SQLite flushes, to show that the harness would notice.
 */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { chainHead } from '../../electron/store/chain.ts';
import type { Writer } from '../../electron/store/database.ts';
import { planFor, takeIn } from '../support/imports.ts';
import { addFiles, complaint, date, sendLetter, setUpOffice, view } from '../support/office.ts';
import { startTestProgram, type TestProgram } from '../support/testProgram.ts';
import { type Kind, kindsOf } from './kinds.ts';

const DAY = '2026-03-02';
const [folder = '', asked = '', rounds = '1', mode = ''] = process.argv.slice(2);
const elsewhere = mkdtempSync(join(tmpdir(), 'redress-torture-'));
process.on('exit', () => rmSync(elsewhere, { recursive: true, force: true }));

function say(text: string): void {
  try {
    openSync(`/redress-disk/note/${text}`, 'r');
  } catch {
    // There is no such file: the name is the message.
  }
  writeSync(1, `${text}\n`);
}

/** Everything up to here is promised: the head of the chain stands for all that was recorded before it. */
function promise(test: TestProgram): void {
  const { seq, hash } = test.program.requireRecord().read(chainHead);
  say(`promised ${seq} ${hash}`);
}

async function signIn(test: TestProgram): Promise<void> {
  const { office, staff } = await test.call('session.get', {});
  if (!office) await setUpOffice(test);
  else await test.call('session.choose', { staffId: staff[0]?.id as never }); // an office has somebody on its staff
}

/** What is done in one round of each kind. */
const work: Record<Kind, (test: TestProgram, round: number) => Promise<void>> = {
  async log(test, round) {
    await test.call('drafts.save', { key: 'log', content: { round, text: 'x'.repeat(400) } });
    say(`draft ${round}`);
    await test.call('cases.log', complaint(DAY));
  },
  async document(test, round) {
    const { caseId } = await test.call('cases.log', complaint(DAY));
    promise(test);
    const path = join(elsewhere, `scan ${round}.bin`);
    writeFileSync(path, randomBytes(5_000 + (round % 5) * 20_000));
    await addFiles(test, caseId, [path], 'a scan');
    rmSync(path);
  },
  async letter(test) {
    const { caseId } = await test.call('cases.log', complaint(DAY));
    promise(test);
    await sendLetter(test, caseId, 'stage-1-acknowledgement', DAY);
  },
  async correction(test) {
    const { caseId } = await test.call('cases.log', complaint(DAY));
    const { version } = await view(test, caseId);
    await test.call('cases.addNote', { caseId, expectedVersion: version, kind: 'note', on: date(DAY), note: 'wrong' });
    promise(test);
    const noted = await view(test, caseId);
    const entry = noted.timeline.find(({ type }) => type === 'note-added');
    await test.call('cases.correct', {
      caseId,
      expectedVersion: noted.version,
      eventId: entry?.eventId as never, // the note was added just now
      movedTo: null,
      reason: 'It belongs to another case.',
    });
  },
  async backup(test) {
    await test.call('cases.log', complaint(DAY));
    promise(test);
    await test.call('backups.make', {});
  },
  async import(test) {
    // What an earlier worker was cut off in is gone on with first, as somebody would.
    for (const { importId, state } of await test.call('imports.list', {}))
      if (state !== 'done') await test.call('imports.resume', { importId });
    promise(test);
    const register = randomBytes(4).toString('hex');
    const rows = Array.from(
      { length: 25 },
      (_, row) => `${register}/${row},02/03/2026,Resident ${register} ${row},Noise`,
    );
    await takeIn(test, planFor(test, ['Case ref,Received,Tenant,Complaint', ...rows].join('\r\n')));
  },
  async restore(test) {
    const { copies } = await test.call('backups.make', {});
    const { seq, hash } = test.program.requireRecord().read(chainHead);
    await test.call('cases.log', complaint(DAY));
    promise(test);
    say(`restoring ${seq} ${hash}`);
    await test.call('backups.restore', { name: copies.find(({ kind }) => kind === 'backup')?.name ?? '' });
    await test.reopen();
    say('restored');
    await signIn(test);
  },
};

const test = startTestProgram({ folder, day: DAY });
if (test.program.refusal) throw new Error(`refused: ${test.program.refusal.reason} (${test.program.refusal.cause})`);
if (mode === 'unsafe')
  // A Reader by its type; outside a transaction, where alone this pragma does anything.
  test.program.requireRecord().read((db) => (db as Writer).run(sql`PRAGMA synchronous = NORMAL`));
await signIn(test);
promise(test);
say('ready');
const kinds = kindsOf(asked);
for (let round = 0; round < Number(rounds); round += 1) {
  for (const kind of kinds) {
    await work[kind](test, round);
    promise(test);
  }
}
if (mode !== 'unsafe') await test.program.close();
say('closed');
process.exit(0);
