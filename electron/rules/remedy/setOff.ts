import type { CompensationPolicy } from '../../domain/compensation.ts';
import { plainDate } from '../../domain/isoDate.ts';
import type { Pence } from '../../domain/money.ts';
import type { RemedyClaim, RemedyFinding, RemedyLine, RemedyStep } from '../../domain/remedy.ts';
import { pounds, sumOf } from './pence.ts';
import type { PlacedItem } from './placedItem.ts';
import { remark } from './sums.ts';

interface DecidedSetOff {
  /** What goes against arrears; 0 by default. */
  amount: Pence;
  because: RemedyStep[];
  findings: RemedyFinding[];
}

const CLAUSE = 'Housing Ombudsman, Remedies: offsetting and the Ombudsman’s approach';

/**
 * What goes against arrears instead of to the resident. By default nothing: the resident is paid in full. Something only
 * as a choice that the resident agreed to on a day, of arrears that are not disputed, never of a sum that the Ombudsman
 * ordered, and never more than the arrears or the total.
 */
export function decideSetOff(input: {
  claim: RemedyClaim;
  placed: readonly PlacedItem[];
  lines: readonly RemedyLine[];
  total: Pence;
  policies: readonly CompensationPolicy[];
}): DecidedSetOff {
  const { claim, total } = input;
  const { setOff } = claim;
  const none = 0 as Pence; // nothing is a sum of money
  if (setOff === null || setOff.amount === 0) return { amount: none, because: [], findings: [] };
  const refused = reasonAgainst(input);
  if (refused) return { amount: none, because: [], findings: [refused] };
  const amount = Math.min(setOff.amount, setOff.arrears, total) as Pence; // the least of three sums of money
  const findings: RemedyFinding[] = [];
  if (amount < setOff.amount)
    findings.push(
      remark(
        'set-off-cut',
        'warning',
        `Only ${pounds(amount)} can go against arrears: not more than is owed, and not more than is paid.`,
        CLAUSE,
      ),
    );
  const spent = sumOf(
    input.placed
      .filter(({ head }) => head.outOfPocket)
      .map(({ item }) => input.lines.find(({ itemId }) => itemId === item.id)?.amount ?? none),
  );
  if (amount > total - spent)
    findings.push(
      remark(
        'set-off-touches-costs',
        'warning',
        `${pounds(spent)} of this repays what the resident has spent or lost. Set against arrears, it never reaches them: that is what the Ombudsman warns of.`,
        CLAUSE,
      ),
    );
  const agreed = setOff.agreedOn ? plainDate(setOff.agreedOn) : '';
  return {
    amount,
    because: [
      {
        text: `${pounds(amount)} goes against arrears of ${pounds(setOff.arrears)}, as the resident agreed on ${agreed}; ${pounds(total - amount)} is paid to them.`,
        clause: CLAUSE,
        confirmed: true,
      },
    ],
    findings,
  };
}

function reasonAgainst({ claim, placed, policies }: Parameters<typeof decideSetOff>[0]): RemedyFinding | null {
  const { setOff } = claim;
  if (claim.isOrdered)
    return remark(
      'set-off-of-an-order',
      'breach',
      'The Ombudsman ordered this sum: it is paid to the resident, whole. Nothing is set against arrears.',
      CLAUSE,
    );
  const forbids = policies.find(
    ({ id, setOff: rule }) => rule?.allowed === 'never' && placed.some(({ policy }) => policy.id === id),
  );
  if (forbids?.setOff) return remark('set-off-not-allowed', 'breach', forbids.setOff.text, forbids.setOff.clause);
  if (setOff?.isDisputed)
    return remark(
      'set-off-disputed',
      'warning',
      'The resident does not accept the arrears, so nothing is set against them. Settle that first; pay in full meanwhile.',
      CLAUSE,
    );
  if (setOff?.agreedOn === null)
    return remark(
      'set-off-not-agreed',
      'warning',
      'The resident has not agreed to it, so nothing is set against arrears: it is paid in full. Record the day on which they agreed, if they do.',
      CLAUSE,
    );
  return null;
}
