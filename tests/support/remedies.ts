import type { InputOf } from '../../electron/contract/operations.ts';
import type { CaseId, RemedyId } from '../../electron/domain/ids.ts';
import { Pence } from '../../electron/domain/money.ts';
import type { ItemWords, RemedyClaim, RemedyItem } from '../../electron/domain/remedy.ts';
import { noLimits, type RemedyLimits } from '../../electron/domain/remedyLimits.ts';
import { date, view } from './office.ts';
import type { TestProgram } from './testProgram.ts';

export const pence = (amount: number): Pence => Pence.parse(amount);

const PLAIN = 'plain-sums';

/** Eight days without heating at a rate that the office states, £15 a day, and £230 for distress: £120 + £230 = £350. */
export const coldWeek: RemedyItem[] = [
  {
    kind: 'rate',
    id: 'cold',
    policyId: PLAIN,
    headId: 'facilities',
    evidence: [],
    toInsurer: false,
    refusedOn: null,
    from: date('2026-02-21'),
    to: date('2026-02-28'),
    rateId: null,
    stated: { amount: pence(1_500), per: 'day' },
  },
  {
    kind: 'judged',
    id: 'distress',
    policyId: PLAIN,
    headId: 'distress',
    evidence: [],
    toInsurer: false,
    refusedOn: null,
    amount: pence(23_000),
  },
];

export const coldWords: ItemWords[] = [
  {
    id: 'cold',
    what: 'no heating or hot water, 21 to 28 February',
    reason: 'As much as the Ombudsman’s guidance has from April 2026.',
  },
  { id: 'distress', what: '', reason: 'Eight cold days with a baby in the home.' },
];

/** A claim of these items and nothing else. */
export function claimOf(items: RemedyItem[], changes: Partial<RemedyClaim> = {}): RemedyClaim {
  return { policies: [], rent: null, conditions: [], items, setOff: null, isOrdered: false, ...changes };
}

/** Saves the cold week, £120 and £230, as a remedy of the case. */
export async function proposeColdWeek(
  test: TestProgram,
  caseId: CaseId,
  on: string,
  changes: Partial<InputOf<'remedies.propose'>> = {},
): Promise<{ remedyId: RemedyId; version: number; needsApproval: boolean }> {
  const { version } = await view(test, caseId);
  return test.call('remedies.propose', {
    caseId,
    expectedVersion: version,
    on: date(on),
    remedyId: null,
    claim: claimOf(coldWeek),
    words: coldWords,
    note: '',
    draftKey: null,
    ...changes,
  });
}

/** Lets officers decide up to a sum by themselves: a manager sets it, and whoever was at the keyboard goes on. */
export async function limitOfficers(test: TestProgram, officer: number, changes: Partial<RemedyLimits> = {}) {
  const { me, staff } = await test.call('session.get', {});
  const manager = staff.find(({ role }) => role === 'manager');
  if (!manager) throw new Error('The office has no manager.');
  await test.call('session.choose', { staffId: manager.id });
  const { version } = await test.call('remedies.limits', {});
  const limits = { ...noLimits, byRole: { ...noLimits.byRole, officer: pence(officer) }, ...changes };
  await test.call('remedies.setLimits', { expectedVersion: version, limits });
  if (me) await test.call('session.choose', { staffId: me.id });
}
