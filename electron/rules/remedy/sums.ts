import type { Cap, Head } from '../../domain/compensation.ts';
import type { Pence } from '../../domain/money.ts';
import type { RemedyFinding, RemedyStep } from '../../domain/remedy.ts';
import { pounds } from './pence.ts';

/** What a head of loss comes to, before refusals and the insurer. */
export interface Sum {
  /** What is paid. */
  amount: Pence;
  /** Before a cap. */
  full: Pence;
  steps: RemedyStep[];
  remarks: RemedyFinding[];
}

/** A sum of nothing, with the remark that says why. */
export function nothing(remark: RemedyFinding): Sum {
  return { amount: 0 as Pence, full: 0 as Pence, steps: [], remarks: [remark] }; // nothing is a sum of money
}

/** A step of the account under the head's own rule. */
export function step(text: string, rule: Pick<Head, 'clause' | 'confirmed'>): RemedyStep {
  return { text, clause: rule.clause, confirmed: rule.confirmed };
}

/** Holds a sum to the policy's most. */
export function capped(full: Pence, cap: Cap | null, steps: RemedyStep[], remarks: RemedyFinding[] = []): Sum {
  if (cap === null || full <= cap.amount) return { amount: full, full, steps, remarks };
  return {
    amount: cap.amount,
    full,
    steps: [...steps, step(`No more than ${pounds(cap.amount)} is paid.`, cap)],
    remarks,
  };
}

/** Something that has to be said of an item or of the whole, documented in docs/remedies.md. */
export function remark(
  id: string,
  severity: RemedyFinding['severity'],
  text: string,
  clause: string | null = null,
  itemId: string | null = null,
): RemedyFinding {
  return { id, severity, text, clause, itemId };
}
