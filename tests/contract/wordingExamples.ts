import type { LetterTemplate } from '../../electron/domain/letterTemplate.ts';
import type { Example, World } from './examples.ts';

/** The words of the progress update, with one sentence of the office's own that is different each time. */
async function ownWords({ test }: World): Promise<{ template: LetterTemplate; expectedVersion: string }> {
  const { inUse } = await test.call('wordings.get', { name: 'progress-update' });
  const own = { id: `own-${test.program.newId().slice(-8)}`, text: 'You can also come to our Tuesday surgery.' };
  return { template: { ...inUse, body: [own, ...inUse.body] }, expectedVersion: inUse.version };
}

/** Takes words of the office's own into use. */
async function saveOwnWords(world: World): Promise<string> {
  const saved = await world.test.call('wordings.save', { ...(await ownWords(world)), why: 'We hold a surgery now.' });
  return saved.inUse.version;
}

export const wordingExamples = {
  'wordings.list': { good: () => ({}) },
  'wordings.get': { good: () => ({ name: 'refusal-to-escalate' }) },
  'wordings.read': {
    good: async (world) => ({ name: 'progress-update', version: await saveOwnWords(world) }),
  },
  'wordings.check': { good: async (world) => ({ template: (await ownWords(world)).template }) },
  'wordings.preview': {
    good: async (world) => ({ template: (await ownWords(world)).template, caseId: await world.freshCase() }),
  },
  'wordings.save': { good: async (world) => ({ ...(await ownWords(world)), why: 'We hold a surgery now.' }) },
  'wordings.takeBack': {
    good: async (world) => ({
      name: 'progress-update',
      expectedVersion: await saveOwnWords(world),
      version: 'program',
      why: 'The surgery has ended.',
    }),
  },
  'letters.takeNewerWords': {
    good: async (world) => {
      const { test } = world;
      const caseId = await world.freshCase();
      const { letterId } = await test.call('letters.start', { caseId, expectedVersion: 1, kind: 'progress-update' });
      await saveOwnWords(world);
      return { letterId, expectedVersion: 1 };
    },
  },
} satisfies Record<string, Example>;
