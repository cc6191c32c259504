import type { Category } from '../../domain/words.ts';
import type { Procedure } from './procedure.ts';
import type { OtherWayRule } from './promiseParts.ts';

/** The ways that a procedure names for complaints of these categories, besides the body of its referral or instead of it. */
export function otherWaysFor(procedure: Procedure, categories: readonly Category[]): OtherWayRule[] {
  return procedure.otherWays.filter(({ onlyFor }) => {
    if (onlyFor === null) return true;
    return onlyFor.categories === undefined || onlyFor.categories.some((category) => categories.includes(category));
  });
}

/**
 * The body to which a resident can take a complaint of these categories: for care, say, another than for the rest. Where
 * the procedure sends them to somebody who is no ombudsman, the ombudsman stays: the right to go there is the law's.
 */
export function bodyFor(procedure: Procedure, categories: readonly Category[]): string {
  const instead = otherWaysFor(procedure, categories).find(({ isInstead, body }) => isInstead && body !== null);
  return instead?.body ?? procedure.referral.body;
}
