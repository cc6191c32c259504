import type { Comparison, RemedyClaim, RemedyFinding, RemedyLine } from '../../domain/remedy.ts';
import type { PlacedItem } from './placedItem.ts';
import { remark, type Sum } from './sums.ts';

/** Where the figure comes from stands in the policy's file, for whoever keeps it; staff need to know only this. */
const NOT_CHECKED = 'Not yet checked against the published text.';

/** What has to be said about one item: evidence, the insurer, a refusal that will not stand, a rule that nobody has confirmed. */
export function itemRemarks({ item, head, policy, words }: PlacedItem, sum: Sum): RemedyFinding[] {
  const found: RemedyFinding[] = [];
  const isPaid = item.refusedOn === null && !item.toInsurer;
  if (isPaid)
    for (const evidence of head.evidence)
      if (evidence.needed && !item.evidence.includes(evidence.id))
        found.push(
          remark(
            'evidence-missing',
            'warning',
            `Not on file yet: ${lowerFirst(evidence.label)}.`,
            head.clause,
            item.id,
          ),
        );
  if (isPaid && needsReason(item, sum) && words.reason.trim() === '')
    found.push(
      remark('reason-missing', 'warning', 'Say why this sum: somebody will ask one day.', head.clause, item.id),
    );
  const ground = policy.refusals.find(({ id }) => id === item.refusedOn);
  if (item.refusedOn !== null && !ground)
    found.push(
      remark(
        'unknown-ground',
        'warning',
        'The policy has no such ground of refusal, so the item is paid.',
        head.clause,
        item.id,
      ),
    );
  if (ground?.beware) found.push(remark('refusal-at-risk', 'warning', ground.beware, ground.clause, item.id));
  if (ground && words.reason.trim() === '')
    found.push(
      remark(
        'refusal-reason-missing',
        'warning',
        'Say what shows that this ground fits. A refusal without a reason is no answer (Code 2024, 6.7).',
        ground.clause,
        item.id,
      ),
    );
  if (item.toInsurer)
    found.push(
      remark(
        'insurer-route',
        'note',
        policy.insurer
          ? `${policy.insurer.when} Pass it on in writing today, and tell the resident who will write to them.`
          : 'The policy says nothing about an insurer. Make sure that somebody really deals with this part.',
        policy.insurer?.clause ?? null,
        item.id,
      ),
    );
  if (!head.confirmed) found.push(remark('rule-not-confirmed', 'note', NOT_CHECKED, head.clause, item.id));
  return found;
}

/** What has to be said about the whole. */
export function claimRemarks(
  placed: readonly PlacedItem[],
  lines: readonly RemedyLine[],
  claim: RemedyClaim,
  comparison: readonly Comparison[],
  isUnfinished: boolean,
): RemedyFinding[] {
  const found: RemedyFinding[] = [...countedTwice(placed)];
  const advice = placed.find(({ item, policy }) => item.kind === 'belongings' && policy.contentsInsurance !== null);
  if (advice?.policy.contentsInsurance)
    found.push(
      remark(
        'contents-insurance',
        'note',
        `The letter advises: “${advice.policy.contentsInsurance.told}”`,
        advice.policy.contentsInsurance.clause,
        advice.item.id,
      ),
    );
  for (const one of comparison)
    if (one.verdict === 'below') found.push(remark('below-guidance', 'warning', one.text, one.clause));
  if (!isUnfinished && lines.length > 0 && lines.every(({ amount }) => amount === 0) && !claim.isOrdered)
    found.push(
      remark(
        'nothing-paid',
        'note',
        'Nothing is paid. An apology and putting the matter right are remedies too.',
        'Code 2024, 7.1',
      ),
    );
  return found;
}

/** The same loss on the same days under the same head of a policy, or of another with the same meaning. */
function countedTwice(placed: readonly PlacedItem[]): RemedyFinding[] {
  const found: RemedyFinding[] = [];
  placed.forEach((one, index) => {
    if (!('from' in one.item) || !isCounted(one)) return;
    for (const other of placed.slice(0, index)) {
      if (!('from' in other.item) || !isCounted(other) || !isSameLoss(one, other)) continue;
      if (one.item.from > other.item.to || other.item.from > one.item.to) continue;
      found.push(
        remark(
          'counted-twice',
          'warning',
          `Two items pay for the same days under “${one.head.label}”. Make sure that it is not the same loss twice.`,
          one.head.clause,
          one.item.id,
        ),
      );
      return;
    }
  });
  return found;
}

function isCounted({ item }: PlacedItem): boolean {
  return item.refusedOn === null && !item.toInsurer;
}

function isSameLoss(one: PlacedItem, other: PlacedItem): boolean {
  if (one.policy.id === other.policy.id && one.head.id === other.head.id) return true;
  return one.head.topic !== null && one.head.topic === other.head.topic;
}

/** Sums that a person chose have to be explained by that person. */
function needsReason(item: PlacedItem['item'], sum: Sum): boolean {
  if (item.kind === 'judged') return item.amount > 0;
  if (item.kind === 'bands') return item.amount !== null && sum.steps.length > 2;
  if (item.kind === 'rate') return item.rateId === null && item.stated !== null;
  if (item.kind === 'rent-share') return item.statedPercent !== null;
  return item.kind === 'belongings' && item.lifeId === null && item.lifeYears !== null;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
