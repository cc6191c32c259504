import type { CompensationPolicy, Condition } from '../../domain/compensation.ts';
import type { RemedyClaim, RemedyFinding } from '../../domain/remedy.ts';
import type { PlacedItem } from './placedItem.ts';
import { remark } from './sums.ts';

/** The conditions of a policy that are about a head. */
function conditionsOf(policy: CompensationPolicy, headId: string): Condition[] {
  return policy.conditions.filter(({ heads }) => heads === null || heads.includes(headId));
}

/** The condition without which the policy pays nothing for this item, and which was answered with no; null when there is none. */
export function unmetCondition({ item, policy }: PlacedItem, claim: RemedyClaim): Condition | null {
  const isUnmet = (condition: Condition) =>
    condition.needed === 'always' && answerTo(policy.id, condition.id, claim) === false;
  return conditionsOf(policy, item.headId).find(isUnmet) ?? null;
}

/** What is still open, and what was answered so that the sum needs a reason. Each condition once. */
export function conditionFindings(placed: readonly PlacedItem[], claim: RemedyClaim): RemedyFinding[] {
  const findings: RemedyFinding[] = [];
  const seen = new Set<string>();
  for (const { item, policy } of placed) {
    for (const condition of conditionsOf(policy, item.headId)) {
      const key = `${policy.id}/${condition.id}`;
      if (seen.has(key) || item.refusedOn !== null || item.toInsurer) continue;
      seen.add(key);
      const answer = answerTo(policy.id, condition.id, claim);
      if (answer === null)
        findings.push(
          remark('condition-open', 'warning', `Still to be answered: ${condition.question}`, condition.clause, item.id),
        );
      else if (!answer && condition.needed === 'usually')
        findings.push(
          remark(
            'condition-not-met',
            'warning',
            `“${condition.question}” was answered with no. The policy usually pays only with a yes: say why it is paid all the same.`,
            condition.clause,
            item.id,
          ),
        );
    }
  }
  return findings;
}

function answerTo(policyId: string, id: string, claim: RemedyClaim): boolean | null {
  return claim.conditions.find((one) => one.policyId === policyId && one.id === id)?.isMet ?? null;
}
