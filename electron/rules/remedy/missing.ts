import type { RemedyFinding } from '../../domain/remedy.ts';
import type { PlacedItem } from './placedItem.ts';

/** Findings that say: somebody has still to answer or choose something before there is a sum. */
const OPEN: ReadonlySet<string> = new Set([
  'condition-open',
  'rate-needed',
  'life-needed',
  'rooms-needed',
  'rent-needed',
  'band-needed',
  'no-sum-for-that-day',
  'unknown-head',
]);

/**
 * What a calculation still lacks, a sentence each. "Not answered" is not "no": while anything is open there is no sum to
 * offer. An item that is refused, or left to the insurer, needs no figure.
 */
export function missingOf(findings: readonly RemedyFinding[], placed: readonly PlacedItem[]): string[] {
  const unpaid = new Set<string | null>(placed.filter(isUnpaid).map(({ item }) => item.id));
  const open = findings.filter(({ id, itemId }) => OPEN.has(id) && !unpaid.has(itemId));
  return [...new Set(open.map(({ text }) => text))];
}

function isUnpaid({ item, policy }: Pick<PlacedItem, 'item' | 'policy'>): boolean {
  return item.toInsurer || policy.refusals.some(({ id }) => id === item.refusedOn);
}
