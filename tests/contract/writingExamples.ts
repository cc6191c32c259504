import { noApprovals } from '../../electron/domain/letterApproval.ts';
import { setApprovals } from '../support/approvals.ts';
import type { Example, World } from './examples.ts';

/** A draft of a fresh case that has to be approved; asked for where that is wanted, with the approver at the keyboard. */
const onDraft = (more: Record<string, unknown>, isAsked: boolean) => async (world: World) => {
  const { test, staff } = world;
  await setApprovals(test, staff, ['authority-request']);
  const caseId = await world.freshCase();
  const { letterId } = await test.call('letters.start', {
    caseId,
    expectedVersion: 1,
    kind: 'authority-request',
  });
  const { letter, parts, written } = await test.call('letters.get', { letterId });
  const slots = Object.fromEntries(written.map(({ id }) => [id, 'Mr Idris Vaughan rang on 2 March 2026.']));
  const { version, approval } = await test.call('letters.saveParts', {
    letterId,
    expectedVersion: letter.version,
    parts: { ...parts, slots },
  });
  const input = { letterId, expectedVersion: version, digest: approval.digest };
  if (isAsked) {
    await test.call('letters.askApproval', { ...input, note: '' });
    await test.call('session.choose', { staffId: staff.tom });
  }
  return { ...input, ...more };
};

const paragraph = { category: 'Apology', title: 'A leak', text: 'We left the leak for a week. We are sorry.' };

let words = 0;
/** A word that the office's dictionary does not have yet: taken in twice, it would be no change. */
function newWord(): string {
  words += 1;
  return `Wherryside${'abcdefghij'[words % 10]}${'abcdefghij'[Math.floor(words / 10) % 10]}`;
}

export const writingExamples = {
  'spelling.words': { good: () => ({}) },
  'spelling.addWord': { good: () => ({ word: newWord() }) },
  'spelling.removeWord': {
    good: async ({ test }) => {
      await test.call('spelling.addWord', { word: 'Wherryside' });
      return { word: 'Wherryside' };
    },
  },
  'paragraphs.list': { good: () => ({}) },
  'paragraphs.forLetter': {
    good: async (world) => ({ letterId: (await onDraft({}, false)(world)).letterId }),
  },
  'paragraphs.save': { good: () => ({ id: null, expectedVersion: 0, details: paragraph, isHidden: false }) },
  'letters.approvalRules': { good: () => ({}) },
  'letters.setApprovalRules': {
    good: async ({ test, staff }) => {
      await test.call('session.choose', { staffId: staff.tom });
      const { version } = await test.call('letters.approvalRules', {});
      return { expectedVersion: version, rules: noApprovals };
    },
  },
  'letters.askApproval': { good: onDraft({ note: 'Please look at the second point.' }, false) },
  'letters.judgeApproval': { good: onDraft({ isApproved: true, note: '', remarks: [] }, true) },
} satisfies Record<string, Example>;
