import { expect, test } from 'vitest';
import { Sha256 } from '../../electron/domain/ids.ts';
import { IsoDate } from '../../electron/domain/isoDate.ts';
import {
  discardLetter,
  getLetter,
  insertLetter,
  issueLetter,
  listLetters,
  markSent,
  saveParts,
  toLetterSummary,
} from '../../electron/store/letters.ts';
import { insertPerson } from '../../electron/store/people.ts';
import {
  addCase,
  addStaff,
  complaintOf,
  letterModel,
  letterParts,
  NOW,
  newLetterId,
  newPersonId,
  open,
  personDetails,
} from './support.ts';

const day = (text: string) => IsoDate.parse(text);

function letterOnFile() {
  const record = open();
  const file = record.write((tx) => {
    const jo = addStaff(tx).id;
    const person = insertPerson(tx, { id: newPersonId(), details: personDetails(), at: NOW }).id;
    const caseId = addCase(tx, jo, { complainantId: person }).id;
    const id = newLetterId();
    insertLetter(tx, {
      id,
      caseId,
      kind: 'stage-1-acknowledgement',
      stage: 'stage-1',
      parts: letterParts(person, jo),
      recipientName: 'Mrs Agnieszka Wójcik',
      at: NOW,
      by: jo,
    });
    return { jo, person, caseId, id };
  });
  return { record, ...file };
}

test('a letter goes from draft to issued to sent, each step by its version', () => {
  const { record, jo, person, caseId, id } = letterOnFile();
  const parts = letterParts(person, jo, { extra: 'We are sorry.', date: day('2026-03-05') });
  const save = { id, expectedVersion: 1, parts, recipientName: 'Mrs A. Wójcik', at: NOW };
  expect(record.write((tx) => saveParts(tx, save))).toMatchObject({
    version: 2,
    parts,
    date: '2026-03-05',
    state: 'draft',
  });
  expect(complaintOf(() => record.write((tx) => saveParts(tx, save)))).toMatch(/Someone else changed this letter/);
  const sent = { id, expectedVersion: 3, on: day('2026-03-06'), method: 'post-first-class', at: NOW } as const;
  expect(complaintOf(() => record.write((tx) => markSent(tx, { ...sent, expectedVersion: 2 })))).toMatch(
    /still a draft/,
  );
  const issue = {
    id,
    expectedVersion: 2,
    model: letterModel,
    sha256: Sha256.parse('cd'.repeat(32)),
    pages: 2,
    at: NOW,
    by: jo,
  };
  expect(record.write((tx) => issueLetter(tx, issue))).toMatchObject({
    state: 'issued',
    version: 3,
    model: letterModel,
    issuedBy: jo,
  });
  for (const act of [
    () => record.write((tx) => saveParts(tx, { ...save, expectedVersion: 3 })),
    () => record.write((tx) => issueLetter(tx, { ...issue, expectedVersion: 3 })),
    () => record.write((tx) => discardLetter(tx, { id, expectedVersion: 3, at: NOW })),
  ]) {
    expect(complaintOf(act)).toMatch(/has been issued and can’t be changed/);
  }
  expect(record.write((tx) => markSent(tx, sent))).toMatchObject({ state: 'sent', sentOn: '2026-03-06', version: 4 });
  record.write((tx) => markSent(tx, { ...sent, expectedVersion: 4, on: day('2026-03-05') }));
  const summary = record.read((db) => listLetters(db, caseId)).map(toLetterSummary);
  expect(summary).toMatchObject([
    { id, state: 'sent', sentOn: '2026-03-05', sentBy: 'post-first-class', pages: 2, version: 5 },
  ]);
});

test('a discarded draft leaves the list and cannot be taken up again', () => {
  const { record, caseId, id } = letterOnFile();
  record.write((tx) => discardLetter(tx, { id, expectedVersion: 1, at: NOW }));
  expect(record.read((db) => listLetters(db, caseId))).toEqual([]);
  expect(record.read((db) => getLetter(db, id)?.state)).toBe('discarded');
  expect(complaintOf(() => record.write((tx) => discardLetter(tx, { id, expectedVersion: 2, at: NOW })))).toMatch(
    /thrown away/,
  );
});

test.each([
  "parts = '{}'",
  "model = '{}'",
  "sha256 = 'x'",
  'pages = 9',
  "issued_at = '2020-01-01T00:00:00.000Z'",
  'issued_by = NULL',
  "date = '2020-01-01'",
  "recipient_name = 'Somebody else'",
  "kind = 'refusal'",
  "state = 'draft'",
  "state = 'discarded'",
  "template_version = '0'",
])('the record itself refuses to set %s on an issued letter', (column) => {
  const { record, jo, id } = letterOnFile();
  record.write((tx) =>
    issueLetter(tx, {
      id,
      expectedVersion: 1,
      model: letterModel,
      sha256: Sha256.parse('cd'.repeat(32)),
      pages: 2,
      at: NOW,
      by: jo,
    }),
  );
  expect(complaintOf(() => record.write((tx) => tx.run(`UPDATE letter SET ${column}`)))).toMatch(
    /an issued letter is never changed/,
  );
  expect(complaintOf(() => record.write((tx) => tx.run('DELETE FROM letter')))).toMatch(/not deleted/);
});
