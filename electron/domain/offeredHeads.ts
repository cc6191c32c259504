import type { CompensationPolicy, Head } from './compensation.ts';

/** Plain sums step back where the ombudsman's guidance knows the same loss. */
export function offeredHeads(policy: CompensationPolicy, policies: readonly CompensationPolicy[]): Head[] {
  if (policy.role !== 'general') return policy.heads;
  const known = policies.filter(({ role }) => role === 'guidance').flatMap(({ heads }) => heads);
  return policy.heads.filter(({ topic }) => topic === null || !known.some((head) => head.topic === topic));
}

/** Whether a name stands under more than one of the policies, so that the policy has to be named beside it. */
export function sharedLabels(policies: readonly CompensationPolicy[]): (label: string) => boolean {
  const labels = policies.flatMap((policy) => offeredHeads(policy, policies).map(({ label }) => label));
  return (label) => labels.filter((one) => one === label).length > 1;
}
