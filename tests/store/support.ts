import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CaseStatus, NextStep } from '../../electron/domain/assessment.ts';
import type { NewEvent } from '../../electron/domain/events.ts';
import { CaseId, LetterId, PersonId, StaffId } from '../../electron/domain/ids.ts';
import { IsoDate } from '../../electron/domain/isoDate.ts';
import type { LetterModel } from '../../electron/domain/letterModel.ts';
import { LetterParts } from '../../electron/domain/letters.ts';
import { OfficeDetails, PersonDetails } from '../../electron/domain/people.ts';
import { type CaseProjection, insertCase, type NewCase, nextReference } from '../../electron/store/cases.ts';
import type { Writer } from '../../electron/store/database.ts';
import { appendEvents } from '../../electron/store/history.ts';
import { type CaseRecord, openRecord } from '../../electron/store/record.ts';
import { insertStaff } from '../../electron/store/staff.ts';
import { afterTest } from '../support/afterTest.ts';

export const MIGRATIONS = fileURLToPath(new URL('../../drizzle', import.meta.url));
export const NOW = '2026-03-02T10:15:00.000Z';
export const TODAY = IsoDate.parse('2026-03-02');

/** A new folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'redress-store-'));
  afterTest(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function tryOpen(folder: string, migrationsFolder = MIGRATIONS) {
  return openRecord({ folder, migrationsFolder, clock: () => NOW, randomBytes, platform: 'linux', env: {} });
}

/** Opens a record that must open; closed after the test. */
export function open(folder = temporaryFolder(), migrationsFolder = MIGRATIONS): CaseRecord {
  const opened = tryOpen(folder, migrationsFolder);
  if (!opened.ok) throw new Error(`refused: ${opened.reason} (${opened.cause})`);
  afterTest(() => opened.record.close());
  return opened.record;
}

export const newCaseId = () => CaseId.parse(randomUUID());
export const newPersonId = () => PersonId.parse(randomUUID());
export const newStaffId = () => StaffId.parse(randomUUID());
export const newLetterId = () => LetterId.parse(randomUUID());

export function personDetails(change: Partial<PersonDetails> = {}): PersonDetails {
  return PersonDetails.parse({
    name: 'Mrs Agnieszka Wójcik',
    salutation: 'Mrs Wójcik',
    address: { lines: ['Flat 3', '12 Mill Lane', 'Leeds'], postcode: 'LS1 4AP' },
    phone: '0113 496 0018',
    email: 'a.wojcik@example.com',
    needs: ['large-print'],
    needsNote: '18 point',
    textSize: 18,
    language: '',
    ...change,
  });
}

export const officeDetails: OfficeDetails = OfficeDetails.parse({
  name: 'Aire Valley Homes',
  address: { lines: ['1 Wharf Street'], postcode: 'LS2 7EQ' },
  phone: '0113 496 0000',
  email: 'office@example.org',
  website: 'example.org',
  division: 'england-and-wales',
  procedureId: 'england-code-2024',
  textSize: 12,
});

export function addStaff(tx: Writer, name = 'Jo Hart') {
  const id = newStaffId();
  return insertStaff(tx, { id, details: { name, jobTitle: 'Officer', role: 'officer', phone: '', email: '' } });
}

export function nextStep(change: Partial<NextStep> = {}): NextStep {
  return {
    id: 'acknowledge',
    label: 'Acknowledge the complaint',
    stage: 'stage-1',
    dueOn: IsoDate.parse('2026-03-09'),
    clockId: 'stage-1/acknowledge',
    who: 'Anybody',
    needs: [],
    letterKind: 'stage-1-acknowledgement',
    waiting: false,
    ...change,
  };
}

export function projection(change: Partial<CaseProjection> = {}): CaseProjection {
  const status: CaseStatus = 'open';
  return {
    stage: 'stage-1',
    status,
    next: nextStep(),
    clock: null,
    handler: null,
    calendarVersion: 'test-1',
    urgentAt: null,
    assessedOn: TODAY,
    ...change,
  };
}

/** Logs a case with its first event. */
export function addCase(tx: Writer, loggedBy: StaffId, change: Partial<NewCase> = {}): NewCase {
  const added: NewCase = {
    id: newCaseId(),
    ...nextReference(tx, 2026),
    complainantId: null,
    procedureId: 'england-code-2024',
    procedureVersion: '1',
    division: 'england-and-wales',
    kind: 'complaint',
    channel: 'phone',
    receivedOn: TODAY,
    receivedAt: '09:30',
    loggedAt: NOW,
    loggedBy,
    about: 'The boiler has been off since Christmas.',
    categories: ['heating-and-hot-water'],
    tenure: 'lcra',
    knownSince: null,
    ...projection(),
    ...change,
  };
  insertCase(tx, added);
  append(tx, added.id, loggedBy, [received(added.about)]);
  return added;
}

export function append(tx: Writer, caseId: CaseId, recordedBy: StaffId | null, events: NewEvent[]) {
  return appendEvents(tx, {
    caseId,
    events,
    recordedAt: NOW,
    recordedBy,
    newId: randomUUID,
    newSalt: () => randomBytes(16),
  });
}

export function received(description: string): NewEvent {
  return { facts: { type: 'received', kind: 'complaint', on: TODAY, channel: 'phone' }, words: { description } };
}

export function note(text: string): NewEvent {
  return { facts: { type: 'note-added', kind: 'note', on: TODAY }, words: { note: text } };
}

export function letterParts(recipient: PersonId, signatory: StaffId, change: Partial<LetterParts> = {}): LetterParts {
  return LetterParts.parse({
    date: '2026-03-04',
    recipient,
    textSize: 12,
    signatory,
    points: [],
    outcomesSought: '',
    notResponsibleFor: '',
    adjustments: '',
    updates: '',
    findings: '',
    apology: '',
    actions: [],
    learning: '',
    extendUntil: null,
    extensionReason: '',
    refusalGround: null,
    refusalReason: '',
    refusalDiscretion: '',
    refusalDirectTo: '',
    hazard: null,
    extra: '',
    ...change,
  });
}

export const letterModel: LetterModel = {
  kind: 'stage-1-acknowledgement',
  templateVersion: '1',
  title: 'Stage 1 acknowledgement',
  language: 'en-GB',
  textSize: 12,
  date: IsoDate.parse('2026-03-04'),
  reference: '2026-0001',
  sender: { name: 'Aire Valley Homes', addressLines: ['1 Wharf Street'], phone: '', email: '', website: '' },
  recipientLines: ['Mrs Agnieszka Wójcik', 'Flat 3', 'LS1 4AP'],
  salutation: 'Dear Mrs Wójcik',
  subject: 'Your complaint',
  body: [],
  closing: 'Yours sincerely',
  signatory: { name: 'Jo Hart', jobTitle: 'Officer', phone: '', email: '' },
  enclosures: [],
};

/** The words of the error at the bottom of what `act` throws: the query builder wraps what the driver says. */
export function complaintOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    let deepest = error;
    while (deepest instanceof Error && deepest.cause !== undefined) deepest = deepest.cause;
    return deepest instanceof Error ? deepest.message : String(deepest);
  }
  return 'nothing was thrown';
}
