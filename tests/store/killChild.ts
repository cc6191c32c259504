import { randomBytes, randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { CaseId, DocumentId, StaffId } from '../../electron/domain/ids.ts';
import { IsoDate } from '../../electron/domain/isoDate.ts';
import { insertCase, nextReference } from '../../electron/store/cases.ts';
import { insertDocument } from '../../electron/store/documents.ts';
import { appendEvents } from '../../electron/store/history.ts';
import { openRecord } from '../../electron/store/record.ts';
import { insertStaff } from '../../electron/store/staff.ts';

/**
 * Saves cases with a document each until it is killed, and says on its output what has been saved, once it has been.
 * Arguments: data folder, migrations folder.
 */
const [folder = '', migrationsFolder = ''] = process.argv.slice(2);
const now = '2026-03-02T10:15:00.000Z';
const today = IsoDate.parse('2026-03-02');
const opened = openRecord({ folder, migrationsFolder, clock: () => now, randomBytes });
if (!opened.ok) throw new Error(`refused: ${opened.reason} (${opened.cause})`);
const { record } = opened;
const staffId = StaffId.parse(randomUUID());
record.write((tx) =>
  insertStaff(tx, { id: staffId, details: { name: 'Jo', jobTitle: 'Officer', role: 'officer', phone: '', email: '' } }),
);
writeSync(1, 'ready\n');

for (let round = 0; ; round += 1) {
  const caseId = CaseId.parse(randomUUID());
  const bytes = randomBytes(20_000 + (round % 7) * 10_000);
  const held = record.files.add(bytes);
  const reference = record.write((tx) => {
    const next = nextReference(tx, 2026);
    insertCase(tx, {
      id: caseId,
      ...next,
      complainantId: null,
      procedureId: 'england-code-2024',
      procedureVersion: '1',
      division: 'england-and-wales',
      kind: 'complaint',
      channel: 'phone',
      receivedOn: today,
      receivedAt: null,
      loggedAt: now,
      loggedBy: staffId,
      about: 'x'.repeat(200),
      categories: ['repairs'],
      tenure: 'lcra',
      knownSince: null,
      stage: 'stage-1',
      status: 'open',
      next: null,
      clock: null,
      handler: null,
      calendarVersion: '1',
      urgentAt: null,
      assessedOn: today,
    });
    const documentId = DocumentId.parse(randomUUID());
    insertDocument(tx, {
      id: documentId,
      caseId,
      name: 'a.bin',
      mediaType: 'application/octet-stream',
      sha256: held.sha256,
      bytes: held.bytes,
      note: '',
      addedOn: today,
    });
    appendEvents(tx, {
      caseId,
      recordedAt: now,
      recordedBy: staffId,
      newId: randomUUID,
      newSalt: record.newSalt,
      events: [
        { facts: { type: 'received', kind: 'complaint', on: today }, words: { description: 'y'.repeat(3_000) } },
        {
          facts: {
            type: 'document-added',
            on: today,
            documentId,
            sha256: held.sha256,
            bytes: held.bytes,
            mediaType: 'application/octet-stream',
          },
          words: { name: 'a.bin' },
        },
      ],
    });
    return next.reference;
  });
  writeSync(1, `saved ${caseId} ${reference} ${held.sha256}\n`);
  if (round % 25 === 24) await record.backups.make();
}
