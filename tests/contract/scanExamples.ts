import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chooseScansFolder, oneScan } from '../support/scans.ts';
import { type Example, on } from './examples.ts';

/** The scans folder. */
export const scanExamples = {
  'scans.list': { good: () => ({}) },
  'scans.chooseFolder': {
    good: async ({ test }) => {
      test.answers.folder = await mkdtemp(join(tmpdir(), 'redress-scans-'));
      return {};
    },
  },
  'scans.leaveFolder': {
    good: async ({ test }) => {
      await chooseScansFolder(test);
      return {};
    },
  },
  'scans.show': { good: async ({ test }) => ({ id: await oneScan(test) }) },
  'scans.open': { good: async ({ test }) => ({ id: await oneScan(test) }) },
  'scans.putOnCase': {
    good: async ({ test, freshCase }) => ({ id: await oneScan(test), caseId: await freshCase(), on, note: 'By post' }),
  },
  'scans.keep': { good: async ({ test }) => ({ id: await oneScan(test) }) },
  'scans.putAside': { good: async ({ test }) => ({ id: await oneScan(test) }) },
} satisfies Record<string, Example>;
