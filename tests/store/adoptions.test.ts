import { expect, test } from 'vitest';
import { ThemeId } from '../../electron/domain/ids.ts';
import {
  insertAdoption,
  insertProcedureDocument,
  listAdoptions,
  listProcedureDocuments,
} from '../../electron/store/adoptions.ts';
import {
  insertPolicyAdoption,
  insertPolicyDocument,
  listPolicyAdoptions,
  listPolicyDocuments,
} from '../../electron/store/policies.ts';
import { insertTheme, listThemes } from '../../electron/store/themes.ts';
import { complaintOf, NOW, open, TODAY } from './support.ts';

const adopted = {
  from: TODAY,
  procedureId: 'five-steps',
  overlays: ['england-code'],
  leftOut: [{ family: 'awaab', reason: 'No social housing.' }],
  recordedAt: NOW,
  recordedBy: null,
};
const document = {
  procedureId: 'ours',
  version: '1',
  content: { id: 'ours' },
  fileName: 'ours.json',
  importedAt: NOW,
  importedBy: null,
};

test('adoptions come back in the order of recording, whatever the day from which they hold', () => {
  const record = open();
  const later = { ...adopted, from: '2026-01-01' as typeof TODAY, procedureId: 'try-two-ten' };
  record.write((tx) => {
    insertAdoption(tx, adopted);
    insertAdoption(tx, later);
  });
  expect(record.read(listAdoptions)).toEqual([adopted, later]);
});

test.each([
  ['changes', "UPDATE adoption SET procedure_id = 'other'"],
  ['takes away', 'DELETE FROM adoption'],
  ['replaces', 'INSERT OR REPLACE INTO adoption SELECT * FROM adoption'],
])('nothing %s an adoption', (_what, sql) => {
  const record = open();
  record.write((tx) => insertAdoption(tx, adopted));
  expect(complaintOf(() => record.write((tx) => tx.run(sql)))).toMatch(/an adoption is never/);
  expect(record.read(listAdoptions)).toEqual([adopted]);
});

test('a procedure taken in stays as it was read, and a version is there once', () => {
  const record = open();
  record.write((tx) => insertProcedureDocument(tx, document));
  expect(complaintOf(() => record.write((tx) => insertProcedureDocument(tx, { ...document, content: {} })))).toMatch(
    /never replaced|UNIQUE/,
  );
  for (const sql of ["UPDATE procedure_document SET content = '{}'", 'DELETE FROM procedure_document'])
    expect(complaintOf(() => record.write((tx) => tx.run(sql)))).toMatch(/a procedure taken in is never/);
  expect(record.read(listProcedureDocuments)).toEqual([document]);
});

test('a policy taken in, and its adoption, stay as they were read', () => {
  const record = open();
  const { procedureId: policyId, ...rest } = document;
  const policy = { ...rest, policyId };
  const adoption = { from: TODAY, policyId, version: '1', recordedAt: NOW, recordedBy: null };
  record.write((tx) => {
    insertPolicyDocument(tx, policy);
    insertPolicyAdoption(tx, adoption);
  });
  for (const sql of [
    "UPDATE policy_document SET content = '{}'",
    'DELETE FROM policy_document',
    'INSERT OR REPLACE INTO policy_document SELECT * FROM policy_document',
    "UPDATE policy_adoption SET version = '2'",
    'DELETE FROM policy_adoption',
    'INSERT OR REPLACE INTO policy_adoption SELECT * FROM policy_adoption',
  ])
    expect(complaintOf(() => record.write((tx) => tx.run(sql)))).toMatch(/policy( taken in)? is never/);
  expect(record.read(listPolicyDocuments)).toEqual([policy]);
  expect(record.read(listPolicyAdoptions)).toEqual([adoption]);
});

test('a theme is never deleted or replaced', () => {
  const record = open();
  const id = ThemeId.parse('01980000-0000-7000-8000-000000000001');
  record.write((tx) => insertTheme(tx, { id, name: 'Calls not returned', covers: '', createdAt: NOW }));
  for (const sql of ['DELETE FROM theme', 'INSERT OR REPLACE INTO theme SELECT * FROM theme'])
    expect(complaintOf(() => record.write((tx) => tx.run(sql)))).toMatch(/a theme is never/);
  expect(record.read(listThemes)).toHaveLength(1);
});
