import { sha256Of } from '../../electron/store/files.ts';
import { mrsOkafor } from '../support/office.ts';
import type { Example, World } from './examples.ts';

let rows = 0;

/** A spreadsheet of one complaint, never the same twice, kept as the window keeps what is dropped on it. */
function planOf({ test }: World, count = 1) {
  const lines = Array.from({ length: count }, () => {
    rows += 1;
    return `old-${rows},05/01/2026,Anna Łoś,No hot water,20/01/2026\n`;
  });
  const text = `Ref,Received,Name,Details,Closed\n${lines.join('')}`;
  const bytes = Buffer.from(text);
  test.program.requireRecord().files.add(bytes);
  return {
    file: { sha256: sha256Of(bytes), name: 'old complaints.csv' },
    kind: 'complaints' as const,
    sheet: null,
    hasHeader: null,
    columns: null,
    isMonthFirst: false,
    meanings: [],
    rows: [],
  };
}

async function accepted(world: World, count = 1) {
  const plan = planOf(world, count);
  const { seen } = await world.test.call('imports.preview', { plan });
  return { plan, seen };
}

/** Two people on file who look like one. */
async function twoPeople(world: World) {
  const { test } = world;
  const logged = [await world.freshCase(), await world.freshCase()];
  const ids = await Promise.all(logged.map(async (caseId) => (await test.call('cases.get', { caseId })).complainant));
  const [one, other] = ids;
  if (!one || !other) throw new Error('the cases have no complainants');
  return { one, other };
}

async function pair(world: World) {
  const { one, other } = await twoPeople(world);
  return {
    personId: one.id,
    expectedVersion: one.version,
    mergedId: other.id,
    mergedVersion: other.version,
    details: mrsOkafor,
  };
}

export const importExamples = {
  'imports.preview': { good: (world) => ({ plan: planOf(world) }) },
  'imports.stopReading': { good: () => ({}) },
  'imports.accept': { good: (world) => accepted(world) },
  'imports.stop': { good: () => ({ importId: null }) },
  'imports.resume': {
    async good(world) {
      // An import of many rows that is stopped after the first of them.
      const input = await accepted(world, 200);
      const begun = world.test.call('imports.accept', input);
      while (!(await world.test.call('imports.list', {})).some(({ state }) => state === 'running'))
        await new Promise((resolve) => setImmediate(resolve));
      await world.test.call('imports.stop', { importId: null });
      const { importId, state } = await begun;
      if (state === 'stopped') return { importId };
      throw new Error('the import was over before it was stopped');
    },
  },
  'imports.list': { good: () => ({}) },
  'people.alike': {
    good: () => ({ name: 'Grace Okafor', postcode: 'MP1 4ZZ', lines: ['14 Tern Close'], phone: '', email: '' }),
  },
  'people.alikeComplaints': {
    async good(world) {
      const { one } = await twoPeople(world);
      return { personId: one.id, receivedOn: '2026-03-02', description: 'The boiler is off' };
    },
  },
  'people.pairs': { good: () => ({}) },
  'people.merge': { good: pair },
  'people.part': {
    async good(world) {
      const input = await pair(world);
      await world.test.call('people.merge', input);
      const { version } = await world.test.call('people.get', { personId: input.mergedId });
      return { mergedId: input.mergedId, expectedVersion: version };
    },
  },
  'people.tellApart': {
    async good(world) {
      const { one, other } = await twoPeople(world);
      return { personId: one.id, otherId: other.id };
    },
  },
  'people.merged': { good: () => ({}) },
} satisfies Record<string, Example>;
