import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CompensationPolicy } from '../../electron/domain/compensation.ts';
import { StaffId } from '../../electron/domain/ids.ts';
import { Pence } from '../../electron/domain/money.ts';
import { noLimits } from '../../electron/domain/remedyLimits.ts';
import { approvalNeed, mayApprove } from '../../electron/rules/remedy/approval.ts';
import { checkPolicy } from '../../electron/rules/remedy/checkPolicy.ts';
import { describePolicy } from '../../electron/rules/remedy/describePolicy.ts';
import { policiesFor } from '../../electron/rules/remedy/policies.ts';
import { loadPolicies } from '../scenarios/judgeRemedy.ts';
import { loadProcedures } from '../scenarios/library.ts';
import { on } from './support.ts';

const policies = loadPolicies();
const named = (id: string, version: string): CompensationPolicy => {
  const found = policies.find((policy) => policy.id === id && policy.version === version);
  if (!found) throw new Error(`There is no policy ${id}.`);
  return found;
};

describe('the compensation policies that are shipped', () => {
  it('have nothing wrong with them, and can be printed', () => {
    for (const policy of policies) {
      expect(checkPolicy(policy).problems).toEqual([]);
      expect(describePolicy(policy)[1]?.rows.length).toBe(policy.heads.length);
    }
  });

  it('belong to procedures and ombudsmen that there are', () => {
    const procedures = loadProcedures();
    const ids = new Set(procedures.map(({ id }) => id));
    const bodies = new Set(procedures.map(({ referral }) => referral.body));
    for (const { procedures: own, body } of policies) {
      expect(own.filter((id) => !ids.has(id))).toEqual([]);
      if (body !== null) expect(bodies.has(body)).toBe(true);
    }
  });

  it('leave no day with two versions of the same', () => {
    for (const one of policies)
      for (const other of policies) {
        if (one === other || one.id !== other.id) continue;
        const isApart =
          (one.inForce.to !== null && one.inForce.to < other.inForce.from) ||
          (other.inForce.to !== null && other.inForce.to < one.inForce.from);
        expect(isApart).toBe(true);
      }
  });

  it('are chosen by the day that each goes by', () => {
    const ids = (procedureId: string, receivedOn: string, decidedOn: string) =>
      policiesFor(policies, {
        procedureId,
        body: 'housing-ombudsman',
        division: 'england-and-wales',
        receivedOn: on(receivedOn),
        decidedOn: on(decidedOn),
      }).flatMap(({ policy, holds }) => (holds ? [`${policy.id}@${policy.version}`] : []));
    expect(ids('customer-promise', '2020-03-31', '2020-05-01')).toContain('customer-promise-compensation@2019');
    expect(ids('customer-promise', '2020-04-01', '2020-05-01')).toContain('customer-promise-compensation@2020-04');
    expect(ids('five-steps', '2026-03-31', '2026-03-31')).toContain('housing-ombudsman-compensation@2019');
    expect(ids('five-steps', '2026-03-31', '2026-04-01')).toContain('housing-ombudsman-compensation@2026-04');
    expect(ids('five-steps', '2026-03-31', '2026-04-01')).toContain('plain-sums@1');
    expect(ids('try-two-ten', '2026-03-31', '2026-04-01')).not.toContain('plain-sums@1');
  });

  it('say why a version holds or does not', () => {
    const chosen = policiesFor(policies, {
      procedureId: 'customer-promise',
      body: 'housing-ombudsman',
      division: 'england-and-wales',
      receivedOn: on('2020-04-01'),
      decidedOn: on('2020-05-01'),
    });
    const standard = chosen.find(({ policy }) => policy.version === '2019' && policy.role === 'own');
    expect(standard).toMatchObject({ holds: false });
    expect(standard?.why).toContain('1 April 2020');
    expect(standard?.why).toContain('to 31 March 2020');
  });

  it('have five grounds of refusal where the page has five', () => {
    expect(named('try-two-ten-compensation', '1').refusals.map(({ id }) => id)).toEqual([
      'no-clear-evidence',
      'no-financial-loss',
      'own-doing',
      'neighbour',
      'unauthorised-work',
    ]);
  });
});

describe('the check of a policy', () => {
  const good = named('housing-ombudsman-compensation', '2019');
  const problems = (change: object) => checkPolicy({ ...good, ...change }).problems.map(({ text }) => text);
  const head = (index: number, change: object) => ({
    heads: good.heads.map((one, at) => (at === index ? { ...one, ...change } : one)),
  });

  it.each([
    ['an unknown field', { script: 'x' }, 'There is no field called "script" here.'],
    ['an end before its beginning', { inForce: { ...good.inForce, to: '2010-01-01' } }, 'It ends before it begins.'],
    ['guidance of nobody', { body: null }, 'Guidance names the ombudsman whose it is.'],
    ['a head twice', { heads: [good.heads[0], good.heads[0]] }, 'The id "distress" is there twice.'],
    [
      'something unconfirmed without a source',
      head(2, { confirmed: false, source: undefined }),
      'Not confirmed: say where it comes from.',
    ],
    [
      'a band that ends below its beginning',
      head(0, { bands: [{ id: 'a', label: 'A', from: 500, to: 100, when: 'x' }] }),
      'The band ends below its beginning.',
    ],
    [
      'bands out of order',
      head(0, {
        bands: [
          { id: 'a', label: 'A', from: 500, to: 600, when: 'x' },
          { id: 'b', label: 'B', from: 100, to: 200, when: 'x' },
        ],
      }),
      'Bands stand in order, the lowest first.',
    ],
    [
      'a condition about a head that is not there',
      {
        conditions: [{ id: 'a', question: 'Q?', needed: 'always', heads: ['gone'], clause: 'x', confirmed: true }],
      },
      'There is no head "gone".',
    ],
  ])('finds %s', (_name, change, text) => {
    expect(problems(change)).toContain(text);
  });

  it('finds a rate that nobody could know, and sums that overlap', () => {
    const rate = { ...named('plain-sums', '1').heads[1], rates: [], stated: false };
    expect(problems({ heads: [rate] })).toContain('There is no rate: give one, or let staff state one.');
    const fixed = named('statutory-sums-england', '1').heads[0];
    const amounts = fixed?.kind === 'fixed' ? fixed.amounts.map((amount) => ({ ...amount, to: null })) : [];
    expect(problems({ heads: [{ ...fixed, amounts }] })).toContain('Two sums hold on the same day.');
  });

  it('never breaks off, whatever it is given', () => {
    fc.assert(
      fc.property(fc.anything(), fc.constantFrom(...Object.keys(good)), (anything, field) => {
        expect(checkPolicy(anything).ok).toBe(false);
        expect(() => checkPolicy({ ...good, [field]: anything })).not.toThrow();
      }),
      { numRuns: 2000 },
    );
  });
});

describe('approval', () => {
  const person = (role: 'officer' | 'manager', id: string) => ({
    id: StaffId.parse(`018f0000-0000-7000-8000-00000000000${id}`),
    role,
    isActive: true,
    version: 1,
  });
  const officer = person('officer', '1');
  const manager = person('manager', '2');
  const pence = (amount: number) => Pence.parse(amount);
  const limits = { ...noLimits, byRole: { ...noLimits.byRole, officer: pence(10_000), manager: pence(50_000) } };

  it('is needed by nobody before the office sets limits', () => {
    expect(approvalNeed(pence(9_999_999), officer, noLimits).needed).toBe(false);
  });

  it('is needed above the proposer’s own limit and not at it', () => {
    expect(approvalNeed(pence(10_000), officer, limits).needed).toBe(false);
    expect(approvalNeed(pence(10_001), officer, limits).needed).toBe(true);
  });

  it('is needed of a second person above the sum that the office names', () => {
    const strict = { ...limits, secondPersonAbove: pence(20_000) };
    expect(approvalNeed(pence(20_001), manager, strict).needed).toBe(true);
    expect(approvalNeed(pence(20_000), manager, strict).needed).toBe(false);
    expect(mayApprove(pence(20_001), manager, manager.id, strict).ok).toBe(false);
  });

  it('is given by somebody whose limit covers it, who is there, and who did not work it out', () => {
    expect(mayApprove(pence(50_000), manager, officer.id, limits).ok).toBe(true);
    expect(mayApprove(pence(50_001), manager, officer.id, limits).ok).toBe(false);
    expect(mayApprove(pence(5_000), officer, officer.id, limits).ok).toBe(false);
    expect(mayApprove(pence(5_000), { ...manager, isActive: false }, officer.id, limits).ok).toBe(false);
  });
});

describe('independence', () => {
  it('counts working a remedy out, approving it and sending it back, wherever offering one counts', () => {
    for (const { id, independence } of loadProcedures()) {
      const acts = independence?.acts ?? [];
      const missing = (['remedy-proposed', 'remedy-approved', 'remedy-returned'] as const).filter(
        (act) => acts.includes('remedy-offered') && !acts.includes(act),
      );
      expect(`${id}: ${missing.join(', ')}`).toBe(`${id}: `);
    }
  });
});

describe('docs/remedies.md', () => {
  const page = readFileSync('docs/remedies.md', 'utf8');
  const words = new Set([...page.matchAll(/`([^`\s]+)`/g)].map((match) => match[1] ?? ''));

  it('names every finding of a remedy', () => {
    const source = readdirSync('electron/rules/remedy')
      .map((name) => readFileSync(join('electron/rules/remedy', name), 'utf8'))
      .join('\n');
    const ids = [...source.matchAll(/\bremark\(\s*'([a-z-]+)'/g)].map((match) => match[1] ?? '');
    expect(new Set(ids).size).toBeGreaterThan(25);
    expect(ids.filter((id) => !words.has(id))).toEqual([]);
  });

  it('names every policy and every kind of head', () => {
    expect(policies.filter(({ id }) => !words.has(id))).toEqual([]);
    const kinds = policies.flatMap(({ heads }) => heads.map(({ kind }) => kind));
    expect(kinds.filter((kind) => !words.has(kind))).toEqual([]);
  });

  it('shows a head that can be used as it stands', () => {
    const example: unknown = JSON.parse(page.split('```json')[1]?.split('```')[0] ?? '');
    expect(checkPolicy({ ...named('plain-sums', '1'), heads: [example], conditions: [] }).problems).toEqual([]);
  });
});
