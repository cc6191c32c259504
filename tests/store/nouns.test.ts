import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { DocumentId, Sha256 } from '../../electron/domain/ids.ts';
import { IsoDate } from '../../electron/domain/isoDate.ts';
import {
  countOpenCases,
  getCase,
  listCasesToReassess,
  nextReference,
  reassessCase,
  updateCase,
} from '../../electron/store/cases.ts';
import { findDocument, getDocument, insertDocument, listDocuments } from '../../electron/store/documents.ts';
import { discardDraft, getDraft, saveDraft } from '../../electron/store/drafts.ts';
import { linkPerson, listLinks, openReferencesOf } from '../../electron/store/links.ts';
import { getOffice, listClosures, replaceClosures, setUpOffice, updateOffice } from '../../electron/store/office.ts';
import { insertPerson } from '../../electron/store/people.ts';
import { getSetting, setSetting } from '../../electron/store/settings.ts';
import { listStaff, updateStaff } from '../../electron/store/staff.ts';
import {
  addCase,
  addStaff,
  complaintOf,
  NOW,
  newCaseId,
  newPersonId,
  nextStep,
  officeDetails,
  open,
  personDetails,
  projection,
  TODAY,
} from './support.ts';

const day = (text: string) => IsoDate.parse(text);

test('case numbers count up within each year and none is lost with a change that failed', () => {
  const record = open();
  const take = (year: number) => record.write((tx) => nextReference(tx, year).reference);
  expect([take(2026), take(2026), take(2027), take(2026)]).toEqual([
    '2026-0001',
    '2026-0002',
    '2027-0001',
    '2026-0003',
  ]);
  expect(() =>
    record.write((tx) => {
      nextReference(tx, 2026);
      throw new Error('the rest failed');
    }),
  ).toThrow('the rest failed');
  expect(take(2026)).toBe('2026-0004');
  record.write((tx) => tx.run('UPDATE reference_year SET last_number = 9999 WHERE year = 2026'));
  expect(take(2026)).toBe('2026-10000');
});

test('a case comes back as it was logged, and its version guards every change', () => {
  const record = open();
  const { jo, logged } = record.write((tx) => {
    const member = addStaff(tx);
    return { jo: member, logged: addCase(tx, member.id, { about: `  Cold\n\nsince ${'word '.repeat(200)}` }) };
  });
  const stored = record.read((db) => getCase(db, logged.id));
  const { about: _long, ...rest } = logged;
  expect(stored).toMatchObject({ ...rest, version: 1, isOpen: true, leadDue: '2026-03-09' });
  expect(stored?.about).toMatch(/^Cold since word .*…$/);
  expect(stored?.about.length).toBeLessThanOrEqual(280);

  const over = projection({ status: 'closed', next: null });
  const change = { id: logged.id, updatedAt: NOW, projection: over, expectedVersion: 1 };
  expect(record.write((tx) => updateCase(tx, change))).toBe(2);
  expect(complaintOf(() => record.write((tx) => updateCase(tx, change)))).toMatch(/^Someone else changed this case/);
  expect(complaintOf(() => record.write((tx) => updateCase(tx, { ...change, id: newCaseId() })))).toMatch(
    /isn’t on file/,
  );
  expect(record.read((db) => getCase(db, logged.id))).toMatchObject({
    version: 2,
    isOpen: false,
    leadDue: null,
    status: 'closed',
  });
  expect(record.read(countOpenCases)).toBe(0);
  expect(jo.isActive).toBe(true);
});

test('a new day or a new calendar calls for a new look at open cases, without a new version', () => {
  const record = open();
  const logged = record.write((tx) => addCase(tx, addStaff(tx).id));
  const stale = (today: string, calendarVersion: string, all = false) =>
    record.read((db) => listCasesToReassess(db, { today: day(today), calendarVersion, all }));
  expect(stale('2026-03-02', 'test-1')).toEqual([]);
  expect(stale('2026-03-02', 'test-1', true)).toEqual([logged.id]); // by another program
  expect(stale('2026-03-03', 'test-1')).toEqual([logged.id]);
  expect(stale('2026-03-02', 'test-2')).toEqual([logged.id]);
  record.write((tx) =>
    reassessCase(tx, {
      id: logged.id,
      projection: projection({ assessedOn: day('2026-03-03'), next: nextStep({ waiting: true }) }),
    }),
  );
  expect(stale('2026-03-03', 'test-1')).toEqual([]);
  expect(record.read((db) => getCase(db, logged.id)?.version)).toBe(1);
});

test('people are linked to a case, and their open cases are known', () => {
  const record = open();
  const { complainant, helper, first, second } = record.write((tx) => {
    const jo = addStaff(tx);
    const someone = insertPerson(tx, { id: newPersonId(), details: personDetails(), at: NOW });
    const other = insertPerson(tx, { id: newPersonId(), details: personDetails({ name: 'Cllr Bea Okafor' }), at: NOW });
    const one = addCase(tx, jo.id, { complainantId: someone.id });
    const two = addCase(tx, jo.id, { complainantId: someone.id });
    addCase(tx, jo.id, { complainantId: someone.id, ...projection({ next: null, status: 'closed' }) });
    linkPerson(tx, {
      caseId: one.id,
      personId: other.id,
      role: 'councillor-or-mp',
      note: 'Wrote for her',
      linkedOn: TODAY,
    });
    linkPerson(tx, {
      caseId: one.id,
      personId: other.id,
      role: 'councillor-or-mp',
      note: 'Rang for her',
      linkedOn: TODAY,
    });
    return { complainant: someone, helper: other, first: one, second: two };
  });
  expect(record.read((db) => listLinks(db, first.id))).toEqual([
    { person: helper, role: 'councillor-or-mp', note: 'Rang for her', linkedOn: TODAY },
  ]);
  const open_ = record.read((db) => openReferencesOf(db, [complainant.id, helper.id]));
  expect(open_.get(complainant.id)).toEqual([first.reference, second.reference]);
  expect(open_.get(helper.id)).toEqual([first.reference]);
});

test('the office is set up once, changed by version, and keeps its closure days', () => {
  const record = open();
  expect(record.read(getOffice)).toBeNull();
  record.write((tx) => setUpOffice(tx, officeDetails, NOW));
  expect(record.read(getOffice)).toEqual({ ...officeDetails, version: 1 });
  expect(complaintOf(() => record.write((tx) => setUpOffice(tx, officeDetails, NOW)))).toMatch(/set up already/);
  const details = { ...officeDetails, name: 'Aire Valley Homes Limited' };
  expect(record.write((tx) => updateOffice(tx, { expectedVersion: 1, details, at: NOW }))).toEqual({
    ...details,
    version: 2,
  });
  expect(complaintOf(() => record.write((tx) => updateOffice(tx, { expectedVersion: 1, details, at: NOW })))).toMatch(
    /Someone else/,
  );
  const closures = [{ from: day('2026-12-24'), to: day('2027-01-01'), name: 'Christmas' }];
  record.write((tx) => {
    replaceClosures(tx, closures);
  });
  expect(record.read(listClosures)).toEqual(closures);
});

test('staff who have left come last and stay on file', () => {
  const record = open();
  const { ann } = record.write((tx) => ({ ann: addStaff(tx, 'Ann'), bob: addStaff(tx, 'Bob') }));
  const { id, isActive: _was, version, ...details } = ann;
  record.write((tx) => updateStaff(tx, { id, expectedVersion: version, details, isActive: false }));
  expect(() =>
    record.write((tx) => updateStaff(tx, { id, expectedVersion: version, details, isActive: true })),
  ).toThrow(/Someone else changed/);
  expect(record.read(listStaff).map((member) => [member.name, member.isActive])).toEqual([
    ['Bob', true],
    ['Ann', false],
  ]);
});

test('each member of staff has their own draft of a form', () => {
  const record = open();
  const { ann, bob } = record.write((tx) => ({ ann: addStaff(tx, 'Ann').id, bob: addStaff(tx, 'Bob').id }));
  record.write((tx) => saveDraft(tx, { key: 'log', staffId: ann, content: { description: 'The li' }, at: NOW }));
  record.write((tx) => saveDraft(tx, { key: 'log', staffId: ann, content: { description: 'The lift' }, at: NOW }));
  record.write((tx) => saveDraft(tx, { key: 'log', staffId: bob, content: null, at: NOW }));
  expect(record.read((db) => getDraft(db, { key: 'log', staffId: ann }))).toEqual({
    key: 'log',
    content: { description: 'The lift' },
    savedAt: NOW,
  });
  record.write((tx) => discardDraft(tx, { key: 'log', staffId: ann }));
  expect(record.read((db) => getDraft(db, { key: 'log', staffId: ann }))).toBeNull();
  expect(record.read((db) => getDraft(db, { key: 'log', staffId: bob }))).not.toBeNull();
});

test('a document is found by its case and its bytes', () => {
  const record = open();
  const logged = record.write((tx) => addCase(tx, addStaff(tx).id));
  const added = {
    id: DocumentId.parse(randomUUID()),
    caseId: logged.id,
    name: '../../etc/passwd‮gpj.exe',
    mediaType: 'image/jpeg',
    sha256: Sha256.parse('ab'.repeat(32)),
    bytes: 10,
    note: '',
    addedOn: TODAY,
  };
  record.write((tx) => insertDocument(tx, added));
  expect(record.read((db) => listDocuments(db, logged.id))).toEqual([added]);
  expect(record.read((db) => getDocument(db, added.id))).toEqual(added);
  expect(record.read((db) => findDocument(db, logged.id, added.sha256))).toEqual(added);
  expect(record.read((db) => findDocument(db, newCaseId(), added.sha256))).toBeNull();
});

test('settings are remembered by name', () => {
  const record = open();
  expect(record.read((db) => getSetting(db, 'a'))).toBeNull();
  record.write((tx) => setSetting(tx, 'a', '1'));
  record.write((tx) => setSetting(tx, 'a', '2'));
  expect(record.read((db) => getSetting(db, 'a'))).toBe('2');
});

test('a change whose last step fails leaves nothing behind, and a change that waits is refused', () => {
  const record = open();
  expect(() =>
    record.write((tx) => {
      addStaff(tx);
      throw new Error('no');
    }),
  ).toThrow('no');
  expect(record.read(listStaff)).toEqual([]);
  expect(() => record.write(async (tx) => addStaff(tx))).toThrow(/promise/i);
  expect(record.read(listStaff)).toEqual([]);
});
