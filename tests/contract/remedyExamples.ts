import type { CaseId } from '../../electron/domain/ids.ts';
import { noLimits } from '../../electron/domain/remedyLimits.ts';
import { claimOf, coldWeek, coldWords, limitOfficers, pence, proposeColdWeek } from '../support/remedies.ts';
import type { Example, World } from './examples.ts';

const on = '2026-03-02';

/** An input about a remedy of a fresh case that was proposed, and taken as far as the operation needs. */
const onRemedy =
  (more: Record<string, unknown>, before: (world: World, caseId: CaseId) => Promise<void> | void = () => {}) =>
  async (world: World) => {
    const caseId = await world.freshCase();
    await before(world, caseId);
    const { remedyId, version } = await proposeColdWeek(world.test, caseId, on);
    return { caseId, expectedVersion: version, on, remedyId, ...more };
  };

const onOffered = (more: Record<string, unknown>) => async (world: World) => {
  const start = await onRemedy({})(world);
  const { version } = await world.test.call('remedies.offer', {
    ...start,
    on: on as never,
    what: '£350.',
    replyBy: null,
  }); // a real day
  return { ...start, expectedVersion: version, ...more };
};

/** The officer's limit is £50, so that the cold week has to be approved; the manager is at the keyboard afterwards. */
const waiting = (more: Record<string, unknown>) => async (world: World) => {
  const input = await onRemedy(more, () => limitOfficers(world.test, 5_000))(world);
  await world.test.call('session.choose', { staffId: world.staff.tom });
  return input;
};

const calculation = { claim: claimOf(coldWeek), words: coldWords };

export const remedyExamples = {
  'remedies.list': { good: async ({ freshCase }) => ({ caseId: await freshCase() }) },
  'remedies.open': { good: async ({ freshCase }) => ({ caseId: await freshCase(), remedyId: null, decidedOn: on }) },
  'remedies.workOut': { good: async ({ freshCase }) => ({ caseId: await freshCase(), decidedOn: on, ...calculation }) },
  'remedies.propose': {
    good: async ({ freshCase }) => ({
      caseId: await freshCase(),
      expectedVersion: 1,
      on,
      remedyId: null,
      ...calculation,
      note: '',
      draftKey: null,
    }),
  },
  'remedies.judge': { good: waiting({ isApproved: true, note: '' }) },
  'remedies.offer': { good: onRemedy({ what: '£350, explained by telephone.', replyBy: null }) },
  'remedies.answer': {
    good: onOffered({ answer: 'accepted', amount: null, setOff: 0, payBy: '2026-03-16', note: '' }),
  },
  'remedies.pay': { good: onOffered({ amount: pence(1_000), setOff: 0, method: 'bank-transfer', note: '' }) },
  'remedies.limits': { good: () => ({}) },
  'remedies.setLimits': {
    good: async ({ test, staff }) => {
      await test.call('session.choose', { staffId: staff.tom });
      return { expectedVersion: (await test.call('remedies.limits', {})).version, limits: noLimits };
    },
  },
} satisfies Record<string, Example>;
