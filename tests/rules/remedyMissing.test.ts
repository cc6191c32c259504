import { describe, expect, it } from 'vitest';
import type { CompensationPolicy } from '../../electron/domain/compensation.ts';
import { offeredHeads, sharedLabels } from '../../electron/domain/offeredHeads.ts';
import { accountOf } from '../../electron/rules/remedy/account.ts';
import { remedy } from '../../electron/rules/remedy/remedy.ts';
import { loadPolicies } from '../scenarios/judgeRemedy.ts';
import { claimOf, coldWeek, coldWords } from '../support/remedies.ts';

const plain = loadPolicies().find(({ id }) => id === 'plain-sums');
if (!plain) throw new Error('The plain sums are gone.');

/** The plain sums with a question of the policy's own before anything is paid. */
const asking: CompensationPolicy = {
  ...plain,
  conditions: [
    {
      id: 'our-fault',
      question: 'Was it our fault?',
      needed: 'always',
      heads: null,
      clause: 'Policy, 2',
      confirmed: true,
    },
  ],
};
const worked = (claim = claimOf(coldWeek)) => remedy({ policies: [asking], claim, words: coldWords });
const answered = (isMet: boolean) =>
  claimOf(coldWeek, { conditions: [{ policyId: asking.id, id: 'our-fault', isMet }] });

describe('what is not answered', () => {
  it('is missing, and is neither yes nor no', () => {
    const open = worked();
    expect(open.missing).toEqual(['Still to be answered: Was it our fault?']);
    expect(open.because.map(({ text }) => text)).toEqual([
      'Not finished: there is no sum until everything is answered.',
    ]);
    expect(open.findings.map(({ id }) => id)).not.toContain('nothing-paid');
    expect(accountOf(open)).toBe('Not finished. Still missing:\n- Still to be answered: Was it our fault?');
    expect(worked(answered(true))).toMatchObject({ missing: [], total: 35_000 });
    const refused = worked(answered(false));
    expect(refused).toMatchObject({ missing: [], total: 0 });
    expect(refused.because).toEqual([{ text: 'Nothing is paid.', clause: null, confirmed: true }]);
  });

  it('does not hold up what is left to the insurer', () => {
    const items = coldWeek.map((item) => ({ ...item, toInsurer: true }));
    expect(worked(claimOf(items)).missing).toEqual([]);
    // The question still stands for the item that we pay ourselves.
    const mixed = items.map((item, index) => ({ ...item, toInsurer: index === 0 }));
    expect(worked(claimOf(mixed)).missing).toHaveLength(1);
  });
});

describe('what stands on the screen', () => {
  it('says nothing twice', () => {
    for (const { text, clause } of worked(answered(false)).findings)
      if (clause) expect(text).not.toContain(`(${clause})`);
  });

  it('shows no note of whoever wrote the policy', () => {
    for (const policy of loadPolicies())
      for (const head of policy.heads) {
        if (head.kind !== 'judged') continue;
        const item = { ...coldWeek[1], policyId: policy.id, headId: head.id };
        const { findings } = remedy({ policies: [policy], claim: claimOf([item as never]), words: [] }); // a judged item under a judged head
        expect(findings.map(({ text }) => text).join(' ')).not.toContain('From memory');
      }
  });

  it('names the policy where two have a head of the same name, and only there', () => {
    const other: CompensationPolicy = {
      ...plain,
      id: 'other',
      role: 'own',
      name: 'Other',
      heads: plain.heads.slice(0, 1),
    };
    const isShared = sharedLabels([plain, other]);
    const [first, second] = offeredHeads(plain, [plain, other]);
    expect(isShared(first?.label ?? '')).toBe(true);
    expect(isShared(second?.label ?? '')).toBe(false);
  });
});
