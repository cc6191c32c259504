import type { StaffId } from '../../domain/ids.ts';
import type { Pence } from '../../domain/money.ts';
import type { StaffMember } from '../../domain/people.ts';
import type { RemedyLimits } from '../../domain/remedyLimits.ts';
import { pounds } from './pence.ts';

/** Whether a sum has to be approved by somebody else, and why, in a sentence. */
interface ApprovalNeed {
  needed: boolean;
  why: string;
}

type Member = Pick<StaffMember, 'id' | 'role' | 'isActive'>;

/** Judges a sum by the office's limits. `proposer` is whoever worked it out. */
export function approvalNeed(total: Pence, proposer: Member, limits: RemedyLimits): ApprovalNeed {
  const own = limits.byRole[proposer.role];
  if (own !== null && total > own)
    return {
      needed: true,
      why: `You may decide up to ${pounds(own)} by yourself: ${pounds(total)} has to be approved by somebody whose limit covers it.`,
    };
  const second = limits.secondPersonAbove;
  if (second !== null && total > second)
    return { needed: true, why: `Above ${pounds(second)} a second person has to approve it.` };
  return { needed: false, why: 'Within your own limit: nobody else has to approve it.' };
}

/** Whether a member of staff may approve a remedy that was worked out by `proposer`; the reason when not. */
export function mayApprove(
  total: Pence,
  member: Member,
  proposer: StaffId | null,
  limits: RemedyLimits,
): { ok: boolean; why: string } {
  if (!member.isActive) return { ok: false, why: 'No longer works here.' };
  const own = limits.byRole[member.role];
  if (own !== null && total > own) return { ok: false, why: `The limit of this role is ${pounds(own)}.` };
  if (member.id === proposer)
    return { ok: false, why: 'Whoever worked it out does not approve it: somebody else has to look at it.' };
  return { ok: true, why: own === null ? 'This role has no limit.' : `The limit of this role is ${pounds(own)}.` };
}
