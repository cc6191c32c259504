import type { CompensationPolicy } from '../../domain/compensation.ts';
import { type IsoDate, plainDate } from '../../domain/isoDate.ts';
import type { RemedyClaim, RemedyFinding } from '../../domain/remedy.ts';
import type { Division } from '../../domain/words.ts';
import { remark } from './sums.ts';

/** What decides which policies a case falls under. */
export interface PolicyQuestion {
  /** The procedure that governs the case. */
  procedureId: string;
  /** The ombudsman whom the procedure sends people to. */
  body: string;
  division: Division;
  receivedOn: IsoDate;
  /** The day on which the remedy is decided. */
  decidedOn: IsoDate;
  /** What the office adopted of its own, in the order of recording; left out: nothing. */
  adopted?: readonly PolicyAdoption[];
  /** True for a policy that the office brought along: it holds only once it is adopted. Left out: none was. */
  isBrought?: (policy: CompensationPolicy) => boolean;
}

/** A landlord's own policy, adopted from a day on until another is. */
export interface PolicyAdoption {
  policyId: string;
  version: string;
  from: IsoDate;
}

/** A policy with the reason why this version holds for the case, or why it does not. */
interface ChosenPolicy {
  policy: CompensationPolicy;
  holds: boolean;
  why: string;
}

/**
 * The policies of a case: the landlord's own first, then the ombudsman's guidance, then what the law fixes, and plain sums
 * where the landlord has no policy on file. Other versions of the same follow, marked as not holding, so that a choice can be explained.
 */
export function policiesFor(policies: readonly CompensationPolicy[], question: PolicyQuestion): ChosenPolicy[] {
  const fitting = policies.filter((policy) => belongs(policy, question));
  const chosen = fitting.map((policy) => judged(policy, question));
  const hasOwn = chosen.some(({ policy, holds }) => holds && policy.role === 'own');
  const order = ['own', 'guidance', 'statute', 'general'] as const;
  return order
    .flatMap((role) => chosen.filter(({ policy }) => policy.role === role))
    .filter(({ policy }) => policy.role !== 'general' || !hasOwn)
    .sort((a, b) => Number(b.holds) - Number(a.holds));
}

/** The policies that a claim is worked out under: those that hold, but for versions that the claim names. */
export function policiesOfClaim(
  policies: readonly CompensationPolicy[],
  question: PolicyQuestion,
  claim: Pick<RemedyClaim, 'policies'>,
): { policies: CompensationPolicy[]; findings: RemedyFinding[] } {
  const chosen = policiesFor(policies, question);
  const findings: RemedyFinding[] = [];
  const used: CompensationPolicy[] = [];
  for (const id of new Set(chosen.map(({ policy }) => policy.id))) {
    const versions = chosen.filter(({ policy }) => policy.id === id);
    const named = claim.policies.find((one) => one.id === id);
    const one = versions.find(({ policy }) => policy.version === named?.version) ?? versions.find(({ holds }) => holds);
    if (!one) continue;
    used.push(one.policy);
    if (!one.holds)
      findings.push(
        remark(
          'policy-not-in-force',
          'warning',
          `${one.policy.name}: ${lowerFirst(one.why)} Say in the note why it is used all the same.`,
          one.policy.inForce.clause,
        ),
      );
  }
  return { policies: used, findings };
}

function belongs(policy: CompensationPolicy, question: PolicyQuestion): boolean {
  if (!policy.divisions.includes(question.division)) return false;
  switch (policy.role) {
    case 'own':
      return policy.procedures.includes(question.procedureId);
    case 'guidance':
      return policy.body === question.body;
    case 'statute':
      // Sums of English law are no use to a landlord whose residents go to another country's ombudsman.
      return question.body === 'housing-ombudsman' || question.body === 'lgsco';
    case 'general':
      return true;
  }
}

function judged(policy: CompensationPolicy, question: PolicyQuestion): ChosenPolicy {
  const { by, from, to } = policy.inForce;
  const day = by === 'received' ? question.receivedOn : question.decidedOn;
  const another = whyAnotherHolds(policy, question, day);
  if (another !== null) return { policy, holds: false, why: `Does not hold: ${another}` };
  const holds = from <= day && (to === null || day <= to);
  const what = by === 'received' ? 'the complaint was received' : 'the remedy is decided';
  const span = to === null ? `from ${plainDate(from)}` : `from ${plainDate(from)} to ${plainDate(to)}`;
  const why = `${holds ? 'Holds' : 'Does not hold'}: it goes by the day on which ${what}, ${plainDate(day)}, and is in force ${span}.`;
  return { policy, holds, why };
}

/** Why a landlord's own policy gives way to what the office adopted, or was never adopted; null where nothing speaks against it. */
function whyAnotherHolds(policy: CompensationPolicy, question: PolicyQuestion, day: IsoDate): string | null {
  if (policy.role !== 'own') return null;
  const governing = policyAdoptedOn(question.adopted ?? [], day);
  if (governing === null) return question.isBrought?.(policy) ? `nobody had adopted it by ${plainDate(day)}.` : null;
  if (governing.policyId === policy.id && governing.version === policy.version) return null;
  return `another policy was adopted from ${plainDate(governing.from)}.`;
}

/** Of what was adopted, the last recorded that had begun by a day; null: nothing had. */
function policyAdoptedOn(adopted: readonly PolicyAdoption[], day: IsoDate): PolicyAdoption | null {
  return adopted.findLast(({ from }) => from <= day) ?? null;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
