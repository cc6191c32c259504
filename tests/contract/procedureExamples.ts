import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chooseOwnPolicy, ownPolicyText } from '../support/ownPolicy.ts';
import { ownProcedureText } from '../support/ownProcedure.ts';
import { type Example, on, type World } from './examples.ts';

/** A procedure of the office's own, in a file that the dialog will answer with. */
const procedureFile = async ({ test }: World) => {
  const path = join(await mkdtemp(join(tmpdir(), 'redress-procedure-')), 'our-procedure.json');
  // Each one has a version of its own: what is kept already leaves no trace.
  await writeFile(path, ownProcedureText({ version: test.program.newId() }));
  test.answers.files = [path];
};

export const procedureExamples = {
  'procedures.list': { good: () => ({}) },
  'procedures.show': { good: () => ({ id: 'five-steps', version: '1' }) },
  'procedures.weigh': {
    good: () => ({ procedureId: 'try-two-ten', from: '2026-04-01', division: 'england-and-wales' }),
  },
  'procedures.adoptions': { good: () => ({}) },
  'procedures.adopt': {
    good: async ({ officeVersion }) => ({
      expectedVersion: await officeVersion(),
      from: '2026-04-01',
      procedureId: 'try-two-ten',
      overlays: ['england-code', 'data-protection-complaint'],
      leftOut: [{ family: 'awaab', reason: 'We let no social housing.' }],
    }),
  },
  'procedures.import': {
    good: async (world) => {
      await procedureFile(world);
      return {};
    },
  },
  'cases.versions': { good: async ({ freshCase }) => ({ caseId: await freshCase() }) },
  'cases.chooseVersion': {
    good: async ({ freshCase, version }) => {
      const caseId = await freshCase();
      return {
        caseId,
        expectedVersion: await version(caseId),
        procedureId: 'england-code-2022',
        version: '2022-04',
        on,
        reason: 'Escalated after the changeover; the board decided to keep to the older Code.',
      };
    },
  },
  'policies.list': { good: () => ({}) },
  'policies.show': { good: () => ({ id: 'plain-sums', version: '1' }) },
  'policies.import': {
    good: async ({ test }) => {
      // Each time a version of its own: one that is there already changes nothing.
      const version = test.program.newId().slice(-20);
      await chooseOwnPolicy(test, await ownPolicyText({ version }));
      return {};
    },
  },
  'policies.adopt': {
    good: async ({ test }) => {
      await chooseOwnPolicy(test, await ownPolicyText());
      await test.call('policies.import', {});
      return { policyId: 'harbour-homes-compensation', version: '2026', from: on };
    },
  },
} satisfies Record<string, Example>;
