import { improvementOf, learnFrom, newTheme } from '../support/learning.ts';
import type { Example, World } from './examples.ts';

const on = '2026-03-02';
const period = { from: '2025-04-01', to: '2026-03-31' };

/** A theme that nothing has been done with. */
const onTheme = (more: Record<string, unknown>) => async (world: World) => {
  const theme = await newTheme(world.test);
  return { themeId: theme.id, expectedVersion: theme.version, ...more };
};

/** A case with one improvement that waits. */
async function onImprovement(world: World, more: Record<string, unknown>) {
  const caseId = await world.freshCase();
  const { id } = await newTheme(world.test);
  await learnFrom(world.test, caseId, { on, themes: [id], improvements: ['Ring back within the day.'] });
  const improvementId = await improvementOf(world.test, caseId);
  return { caseId, expectedVersion: await world.version(caseId), on, improvementId, ...more };
}

export const learningExamples = {
  'learning.get': { good: () => period },
  'learning.due': { good: () => ({}) },
  'learning.ofCase': { good: async ({ freshCase }) => ({ caseId: await freshCase() }) },
  'learning.record': {
    good: async ({ test, freshCase }) => ({
      caseId: await freshCase(),
      expectedVersion: 1,
      on,
      themes: [(await newTheme(test)).id],
      nothing: false,
      cause: 'Nobody wrote down that she had called.',
      change: 'Calls are written down.',
      letterId: null,
      improvements: [{ what: 'A page for calls in every case.', owner: null, dueOn: '2026-04-01' }],
    }),
  },
  'learning.agreeImprovement': {
    good: (world) => onImprovement(world, { what: 'Ring back within the day.', owner: null, dueOn: '2026-04-02' }),
  },
  'learning.settleImprovement': { good: (world) => onImprovement(world, { how: 'done', evidence: 'The rota is up.' }) },
  'learning.saveTheme': {
    good: async (world) => ({
      ...(await onTheme({})(world)),
      details: { name: `Renamed ${Math.random()}`, covers: '' },
    }),
  },
  'learning.mergeTheme': { good: async (world) => onTheme({ into: (await newTheme(world.test)).id })(world) },
  'learning.putRight': { good: onTheme({ on, what: 'Every call is logged.' }) },
  'learning.takeBackPutRight': {
    good: async (world) => {
      const { themeId, expectedVersion } = await onTheme({})(world);
      const { version } = await world.test.call('learning.putRight', {
        themeId,
        expectedVersion,
        on: on as never, // a real day
        what: 'Every call is logged.',
      });
      return { themeId, expectedVersion: version, reason: 'Two more this week.' };
    },
  },
  'learning.saveReport': { good: () => ({ period, form: 'rows' }) },
} satisfies Record<string, Example>;
