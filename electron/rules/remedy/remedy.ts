import type { CompensationPolicy } from '../../domain/compensation.ts';
import type { Pence } from '../../domain/money.ts';
import type {
  ItemWords,
  RemedyClaim,
  RemedyFinding,
  RemedyItem,
  RemedyLine,
  RemedyResult,
  RemedyStep,
} from '../../domain/remedy.ts';
import { compareWithGuidance } from './compare.ts';
import { conditionFindings, unmetCondition } from './conditions.ts';
import { belongingsSum, costsSum, fixedSum, occasionSum } from './lossSums.ts';
import { missingOf } from './missing.ts';
import { pounds, sumOf } from './pence.ts';
import type { PlacedItem } from './placedItem.ts';
import { claimRemarks, itemRemarks } from './remarks.ts';
import { decideSetOff } from './setOff.ts';
import { nothing, remark, type Sum } from './sums.ts';
import { baseAndDailySum, rateSum, rentShareSum } from './timeSums.ts';
import { bandSum, judgedSum } from './weighedSums.ts';

interface RemedyInput {
  /** The policies that items may refer to: the landlord's own, the ombudsman's guidance, sums fixed by law. */
  policies: readonly CompensationPolicy[];
  claim: RemedyClaim;
  /** What was typed, by item. */
  words: readonly ItemWords[];
}

/**
 * Works a remedy out: a line for each item with its account, their sum, what is refused and on which ground, how the sums
 * compare with the ombudsman's guidance, what goes against arrears, and everything that has to be said about it. Pure.
 * Whole pence throughout; each sum is worked out exactly and rounded once, a half penny up, so that the total is the sum of
 * the lines to the penny. Never negative, never throws: what does not fit is a finding, and its line pays nothing.
 */
export function remedy({ policies, claim, words }: RemedyInput): RemedyResult {
  const findings: RemedyFinding[] = [];
  const lines: RemedyLine[] = [];
  const placed: PlacedItem[] = [];
  for (const item of claim.items) {
    const found = placeOf(item, policies, words);
    if (found === null) {
      const text = 'This item stands under a policy or a head that is not at hand. Take it out and enter it again.';
      findings.push(remark('unknown-head', 'warning', text, null, item.id));
      lines.push(lostLine(item, words));
      continue;
    }
    placed.push(found);
    const sum = sumOfItem(found, claim);
    lines.push(lineOf(found, sum, claim));
    findings.push(...sum.remarks, ...itemRemarks(found, sum));
  }
  const total = sumOf(lines.map((line) => line.amount));
  const comparison = compareWithGuidance(placed, lines, policies);
  findings.push(...conditionFindings(placed, claim));
  const missing = missingOf(findings, placed);
  findings.push(...claimRemarks(placed, lines, claim, comparison, missing.length > 0));
  const setOff = decideSetOff({ claim, placed, lines, total, policies });
  findings.push(...setOff.findings);
  const toPay = (total - setOff.amount) as Pence; // the set-off is never more than the total
  return {
    lines,
    total,
    setOff: setOff.amount,
    toPay,
    refusals: refusalsOf(placed, lines),
    comparison,
    findings,
    missing,
    because: missing.length > 0 ? [UNFINISHED] : [totalStep(lines, total), ...setOff.because],
  };
}

function placeOf(
  item: RemedyItem,
  policies: readonly CompensationPolicy[],
  words: readonly ItemWords[],
): PlacedItem | null {
  const policy = policies.find(({ id }) => id === item.policyId);
  const head = policy?.heads.find(({ id }) => id === item.headId);
  if (!policy || head?.kind !== item.kind) return null;
  return { item, policy, head, words: wordsOf(item, words) };
}

function wordsOf(item: RemedyItem, words: readonly ItemWords[]): ItemWords {
  return words.find(({ id }) => id === item.id) ?? { id: item.id, what: '', reason: '' };
}

function sumOfItem({ item, head }: PlacedItem, { rent }: RemedyClaim): Sum {
  if (item.kind === 'belongings' && head.kind === 'belongings') return belongingsSum(head, item);
  if (item.kind === 'rate' && head.kind === 'rate') return rateSum(head, item);
  if (item.kind === 'rent-share' && head.kind === 'rent-share') return rentShareSum(head, item, rent);
  if (item.kind === 'per-occasion' && head.kind === 'per-occasion') return occasionSum(head, item);
  if (item.kind === 'costs' && head.kind === 'costs') return costsSum(head, item);
  if (item.kind === 'bands' && head.kind === 'bands') return bandSum(head, item);
  if (item.kind === 'judged' && head.kind === 'judged') return judgedSum(head, item);
  if (item.kind === 'fixed' && head.kind === 'fixed') return fixedSum(head, item);
  if (item.kind === 'base-and-daily' && head.kind === 'base-and-daily') return baseAndDailySum(head, item);
  return nothing(remark('unknown-head', 'warning', 'This item does not fit its head.', null, item.id));
}

function lineOf(placed: PlacedItem, sum: Sum, claim: RemedyClaim): RemedyLine {
  const { item, policy, head, words } = placed;
  const line = {
    itemId: item.id,
    label: head.label,
    what: words.what,
    policy: policy.name,
    clause: head.clause,
    full: sum.full,
  };
  const unpaid = (outcome: 'refused' | 'insurer', step: RemedyStep): RemedyLine => ({
    ...line,
    outcome,
    amount: 0 as Pence, // nothing is a sum of money
    because: [...sum.steps, step],
  });
  const ground = policy.refusals.find(({ id }) => id === item.refusedOn);
  if (ground)
    return unpaid('refused', {
      text: `Nothing is paid: ${lowerFirst(ground.label)}.`,
      clause: ground.clause,
      confirmed: ground.confirmed,
    });
  const unmet = unmetCondition(placed, claim);
  if (unmet)
    return unpaid('refused', {
      text: `Nothing is paid under this head: “${unmet.question}” was answered with no.`,
      clause: unmet.clause,
      confirmed: unmet.confirmed,
    });
  if (item.toInsurer)
    return unpaid('insurer', {
      text: 'Left to the insurer: nothing is paid by us.',
      clause: policy.insurer?.clause ?? null,
      confirmed: policy.insurer?.confirmed ?? false,
    });
  return { ...line, outcome: sum.amount === 0 ? 'nothing' : 'paid', amount: sum.amount, because: sum.steps };
}

function lostLine(item: RemedyItem, words: readonly ItemWords[]): RemedyLine {
  const none = 0 as Pence; // nothing is a sum of money
  const { what } = wordsOf(item, words);
  const known = { itemId: item.id, label: 'Not known', what, policy: '', clause: '' };
  return { ...known, outcome: 'nothing', amount: none, full: none, because: [] };
}

function refusalsOf(placed: readonly PlacedItem[], lines: readonly RemedyLine[]): RemedyResult['refusals'] {
  const refusals: RemedyResult['refusals'] = [];
  for (const { item, policy } of placed) {
    const ground = policy.refusals.find(({ id }) => id === item.refusedOn);
    if (!ground || lines.find(({ itemId }) => itemId === item.id)?.outcome !== 'refused') continue;
    const known = refusals.find((one) => one.ground === ground.label);
    if (known) known.items.push(item.id);
    else refusals.push({ ground: ground.label, told: ground.told, clause: ground.clause, items: [item.id] });
  }
  return refusals;
}

const UNFINISHED: RemedyStep = {
  text: 'Not finished: there is no sum until everything is answered.',
  clause: null,
  confirmed: true,
};

function totalStep(lines: readonly RemedyLine[], total: Pence): RemedyStep {
  const paid = lines.filter(({ amount }) => amount > 0);
  const rounding = { clause: 'Each sum is rounded once, to the nearest penny, a half penny up', confirmed: true };
  if (paid.length === 0) return { text: 'Nothing is paid.', clause: null, confirmed: true };
  if (paid.length === 1) return { text: `${pounds(total)} in all.`, ...rounding };
  return { text: `${paid.map(({ amount }) => pounds(amount)).join(' + ')} = ${pounds(total)}.`, ...rounding };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
