import type { OperationName } from '../../electron/contract/operations.ts';
import type { LetterId, PersonId } from '../../electron/domain/ids.ts';
import { requirePerson } from '../../electron/store/people.ts';
import { date, issueLetter, mrsOkafor, sendLetter } from '../support/office.ts';
import type { Example, World } from './examples.ts';

const on = '2026-03-02';
const runId = '018f0000-0000-7000-8000-00000000000a';

type PostOperation = Extract<OperationName, `post.${string}`>;

const options = { isDuplex: true, withRunSheet: true, withEnclosures: true };

const issued = async ({ test, freshCase }: World): Promise<{ letterId: LetterId; expectedVersion: number }> => {
  const letterId = await issueLetter(test, await freshCase(), 'stage-1-acknowledgement');
  const { letter } = await test.call('letters.get', { letterId });
  return { letterId, expectedVersion: letter.version };
};

const sent = async ({ test, freshCase }: World): Promise<LetterId> =>
  sendLetter(test, await freshCase(), 'stage-1-acknowledgement', on);

const withEmail = async ({ test }: World, personId: PersonId): Promise<void> => {
  const { version } = test.program.requireRecord().read((db) => requirePerson(db, personId));
  const details = { ...mrsOkafor, email: 'grace@example.org' };
  await test.call('people.save', { personId, expectedVersion: version, details });
};

/** What is done with letters once they are issued. */
export const postExamples: Record<PostOperation, Example> = {
  'post.tray': { good: () => ({}) },
  'post.count': { good: () => ({}) },
  'post.plan': { good: async (world) => ({ letters: [(await issued(world)).letterId], options }) },
  'post.print': {
    good: async (world) => ({ letters: [(await issued(world)).letterId], options, to: 'printer', again: [] }),
  },
  'post.recordPrinted': {
    good: async (world) => ({ runId, letters: [(await issued(world)).letterId], again: [] }),
  },
  'post.recordPosted': {
    good: async (world) => ({
      letters: [await issued(world)],
      on,
      method: 'post-second-class',
      by: world.staff.tom,
    }),
  },
  'post.reprint': {
    good: async (world) => ({
      letterId: (await issued(world)).letterId,
      as: 'marked-copy',
      to: 'printer',
      reason: 'Mrs Okafor asked for another one.',
    }),
  },
  'post.draftEmail': {
    good: async (world) => {
      const { letterId } = await issued(world);
      const { addressee } = await world.test.call('letters.get', { letterId });
      await withEmail(world, addressee.personId);
      return { letterId };
    },
  },
  'post.recordReturned': {
    good: async (world) => ({ letterId: await sent(world), on, reason: 'gone-away', note: '' }),
  },
  'post.recordSentAgain': {
    good: async (world) => ({ letterId: await sent(world), on, method: 'by-hand', note: 'Handed over at the door.' }),
  },
  'post.recordFormat': {
    good: async (world) => ({ letterId: await sent(world), format: 'braille', on, method: 'by-hand', note: '' }),
  },
  'post.confirmAddress': {
    good: async (world) => {
      const letterId = await sent(world);
      await world.test.call('post.recordReturned', { letterId, on: date(on), reason: 'gone-away', note: '' });
      const { addressee } = await world.test.call('letters.get', { letterId });
      return { personId: addressee.personId, how: 'She read it out on the telephone.' };
    },
  },
  'post.times': { good: () => ({}) },
  'post.setTimes': {
    good: async ({ test }) => ({
      expectedVersion: (await test.call('post.times', {})).version,
      times: { weekdays: '17:30', saturdays: null },
    }),
  },
};
