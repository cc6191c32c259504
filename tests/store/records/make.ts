/**
 * Makes a record of the schema that this program has, with something in most of its tables, and keeps it beside this file:
 * `node tests/store/records/make.ts`. Run it once for each release whose migrations are new; tests/store/upgrades.test.ts then
 * opens it with every later program. A kept record is never made again: it is what the office had.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { answered, complaint, date, issueLetter, sendLetter, setUpOffice, view } from '../../support/office.ts';
import { startTestProgram } from '../../support/testProgram.ts';

const test = startTestProgram({ day: '2026-03-02' });
const staff = await setUpOffice(test);
const first = await test.call('cases.log', complaint('2026-03-02', { handler: staff.priya }));
await test.call('drafts.save', { key: 'log', content: { description: 'Half a sentence that somebody was typing' } });
await sendLetter(test, first.caseId, 'stage-1-acknowledgement', '2026-03-02');
test.setDay('2026-03-16');
const now = await view(test, first.caseId);
await test.call('cases.addNote', {
  caseId: first.caseId,
  expectedVersion: now.version,
  kind: 'investigation',
  on: date('2026-03-16'),
  note: 'The contractor closed the job on 23 February without a visit.',
});
await sendLetter(test, first.caseId, 'stage-1-response', '2026-03-16', answered(staff.tom, '2026-05-29'));
const second = await test.call('cases.log', complaint('2026-03-12', { complainant: null }));
const third = await test.call('cases.log', complaint('2026-03-13'));
await issueLetter(test, third.caseId, 'stage-1-acknowledgement');
const { version } = await view(test, second.caseId);
await test.call('cases.addNote', {
  caseId: second.caseId,
  expectedVersion: version,
  kind: 'note',
  on: date('2026-03-16'),
  note: 'Written on the wrong case.',
});
const noted = await view(test, second.caseId);
await test.call('cases.correct', {
  caseId: second.caseId,
  expectedVersion: noted.version,
  eventId: noted.timeline.find(({ type }) => type === 'note-added')?.eventId as never, // added just above
  movedTo: null,
  reason: 'It belongs to another case.',
});
await test.program.close();

const path = join(test.folder, 'redress.db');
const file = new Database(path);
const schema = file.pragma('user_version', { simple: true });
file.close();
writeFileSync(join(import.meta.dirname, `schema-${schema}.db.gz`), gzipSync(readFileSync(path), { level: 9 }));
rmSync(test.folder, { recursive: true, force: true });
console.log(`schema-${schema}.db.gz is made`);
process.exit(0);
