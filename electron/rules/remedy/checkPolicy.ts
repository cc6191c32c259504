import { CompensationPolicy, type DayCounting, type Head } from '../../domain/compensation.ts';

/** Something wrong with a policy, for whoever wrote it. */
interface PolicyProblem {
  /** Where: "heads[2].bands". */
  path: string;
  text: string;
}

type CheckedPolicy =
  | { ok: true; policy: CompensationPolicy; problems: [] }
  | { ok: false; policy: CompensationPolicy | null; problems: PolicyProblem[] };

/** The longest policy file that is read. */
export const LONGEST_POLICY = 400_000;

/** Checks a compensation policy that somebody wrote: first its form, then its sense. Every problem is a sentence. Never throws. */
export function checkPolicy(raw: unknown): CheckedPolicy {
  const parsed = CompensationPolicy.safeParse(raw);
  if (!parsed.success)
    return {
      ok: false,
      policy: null,
      problems: parsed.error.issues.map((issue) => ({
        path: pathOf(issue.path),
        text:
          issue.code === 'unrecognized_keys'
            ? `There is no field called ${issue.keys.map((key) => `"${key}"`).join(' or ')} here.`
            : issue.message,
      })),
    };
  const policy = parsed.data;
  const problems = [
    ...repeated(policy.heads, 'heads'),
    ...repeated(policy.refusals, 'refusals'),
    ...repeated(policy.conditions, 'conditions'),
    ...dateProblems(policy),
    ...roleProblems(policy),
    ...conditionProblems(policy),
    ...policy.heads.flatMap((head, index) => headProblems(head, `heads[${index}]`)),
    ...unsourced(policy),
  ];
  return problems.length === 0 ? { ok: true, policy, problems: [] } : { ok: false, policy, problems };
}

function repeated(list: readonly { id: string }[], path: string): PolicyProblem[] {
  return list.flatMap(({ id }, index) =>
    list.findIndex((other) => other.id === id) < index
      ? [{ path: `${path}[${index}].id`, text: `The id "${id}" is there twice.` }]
      : [],
  );
}

function dateProblems({ inForce }: CompensationPolicy): PolicyProblem[] {
  return inForce.to !== null && inForce.to < inForce.from
    ? [{ path: 'inForce.to', text: 'It ends before it begins.' }]
    : [];
}

function roleProblems({ role, procedures, body }: CompensationPolicy): PolicyProblem[] {
  const problems: PolicyProblem[] = [];
  if (role === 'own' && procedures.length === 0)
    problems.push({ path: 'procedures', text: 'A landlord’s own policy names the procedures that it belongs to.' });
  if (role !== 'own' && procedures.length > 0)
    problems.push({ path: 'procedures', text: 'Only a landlord’s own policy belongs to procedures.' });
  if (role === 'guidance' && body === null)
    problems.push({ path: 'body', text: 'Guidance names the ombudsman whose it is.' });
  return problems;
}

function conditionProblems({ conditions, heads }: CompensationPolicy): PolicyProblem[] {
  return conditions.flatMap((condition, index) =>
    (condition.heads ?? []).flatMap((id) =>
      heads.some((head) => head.id === id)
        ? []
        : [{ path: `conditions[${index}].heads`, text: `There is no head "${id}".` }],
    ),
  );
}

function headProblems(head: Head, path: string): PolicyProblem[] {
  const problems: PolicyProblem[] = [...repeated(head.evidence, `${path}.evidence`)];
  const add = (field: string, text: string) => problems.push({ path: `${path}.${field}`, text });
  switch (head.kind) {
    case 'belongings':
      if (head.wear && head.wear.lives.length === 0 && !head.wear.stated)
        add('wear', 'Nobody could say how long a thing lasts: give lives, or let staff state one.');
      break;
    case 'rate':
      if (head.rates.length === 0 && !head.stated) add('rates', 'There is no rate: give one, or let staff state one.');
      problems.push(...repeated(head.rates, `${path}.rates`));
      break;
    case 'rent-share':
      if (head.rooms.length === 0 && !head.stated)
        add('rooms', 'There is no percentage: give rooms, or let staff state one.');
      problems.push(...repeated(head.rooms, `${path}.rooms`));
      break;
    case 'bands':
      problems.push(...bandProblems(head.bands, `${path}.bands`), ...repeated(head.factors, `${path}.factors`));
      break;
    case 'judged':
      if (head.compare) problems.push(...bandProblems(head.compare.bands, `${path}.compare.bands`));
      break;
    case 'fixed':
      problems.push(...fixedProblems(head.amounts, `${path}.amounts`));
      break;
    case 'base-and-daily':
      if (head.most < head.base) add('most', 'The most is less than the first sum.');
      break;
    case 'per-occasion':
    case 'costs':
      break;
  }
  if ('days' in head) problems.push(...dayProblems(head.days, `${path}.days`));
  return problems;
}

function dayProblems(days: DayCounting, path: string): PolicyProblem[] {
  return days.free > 60
    ? [{ path: `${path}.free`, text: 'More than 60 free days would leave next to nothing to pay for.' }]
    : [];
}

function bandProblems(bands: Extract<Head, { kind: 'bands' }>['bands'], path: string): PolicyProblem[] {
  const problems = repeated(bands, path);
  bands.forEach((band, index) => {
    if (band.to !== null && band.to < band.from)
      problems.push({ path: `${path}[${index}]`, text: 'The band ends below its beginning.' });
    const before = bands[index - 1];
    if (before && band.from < before.from)
      problems.push({ path: `${path}[${index}]`, text: 'Bands stand in order, the lowest first.' });
  });
  return problems;
}

function fixedProblems(amounts: Extract<Head, { kind: 'fixed' }>['amounts'], path: string): PolicyProblem[] {
  const problems: PolicyProblem[] = [];
  amounts.forEach((amount, index) => {
    if (amount.to !== null && amount.to < amount.from)
      problems.push({ path: `${path}[${index}]`, text: 'It ends before it begins.' });
    const before = amounts[index - 1];
    if (before && (before.to === null || amount.from <= before.to))
      problems.push({ path: `${path}[${index}]`, text: 'Two sums hold on the same day.' });
  });
  return problems;
}

/** Whatever is not confirmed says where it comes from. */
function unsourced(value: unknown, path = ''): PolicyProblem[] {
  if (Array.isArray(value)) return value.flatMap((one, index) => unsourced(one, `${path}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  const fields = value as Record<string, unknown>; // any object has named fields
  const own =
    fields.confirmed === false && fields.source === undefined
      ? [{ path: path === '' ? 'source' : `${path}.source`, text: 'Not confirmed: say where it comes from.' }]
      : [];
  return [
    ...own,
    ...Object.entries(fields).flatMap(([key, inner]) => unsourced(inner, path === '' ? key : `${path}.${key}`)),
  ];
}

function pathOf(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
}
