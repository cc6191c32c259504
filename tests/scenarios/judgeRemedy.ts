import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { CompensationPolicy, type HeadKind } from '../../electron/domain/compensation.ts';
import { IsoDate } from '../../electron/domain/isoDate.ts';
import { formatPounds, type Pence, readPounds } from '../../electron/domain/money.ts';
import { type ItemWords, RemedyItem, type RemedyResult } from '../../electron/domain/remedy.ts';
import { Division } from '../../electron/domain/words.ts';
import { policiesOfClaim } from '../../electron/rules/remedy/policies.ts';
import { remedy } from '../../electron/rules/remedy/remedy.ts';
import { issueText, ScenarioError } from './scenario.ts';

const folder = join(dirname(fileURLToPath(import.meta.url)), '../../resources/compensation');

/** Every compensation policy that the program ships with, parsed. */
export function loadPolicies(): CompensationPolicy[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => CompensationPolicy.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))));
}

/** "£12.50" in the files; pence inside. */
const Money = z.string().transform((text, context) => {
  const read = readPounds(text);
  if (read !== null) return read;
  context.addIssue({ code: 'custom', message: 'Write a sum such as "£12.50".' });
  return z.NEVER;
});

/** A head of loss with its figures: `head` is "policy/head"; what is left out is empty. */
const Item = z.strictObject({
  id: z.string(),
  head: z.string().regex(/^[^/]+\/[^/]+$/, 'Write "policy/head".'),
  what: z.string().default(''),
  reason: z.string().default(''),
  evidence: z.array(z.string()).default([]),
  toInsurer: z.boolean().default(false),
  refusedOn: z.string().nullable().default(null),
  from: IsoDate.optional(),
  to: IsoDate.optional(),
  on: IsoDate.optional(),
  amount: Money.optional(),
  cost: Money.optional(),
  ageMonths: z.int().optional(),
  lifeId: z.string().optional(),
  lifeYears: z.int().optional(),
  rate: z.string().optional(),
  stated: z.strictObject({ amount: Money, per: z.enum(['day', 'week']) }).optional(),
  rooms: z.array(z.string()).optional(),
  percent: z.int().optional(),
  times: z.int().optional(),
  band: z.string().optional(),
  factors: z.array(z.string()).optional(),
});

export const RemedyScenario = z.strictObject({
  title: z.string().min(1),
  /** The arithmetic by hand. */
  why: z.union([z.string(), z.array(z.string())]).optional(),
  remedy: z.strictObject({
    procedure: z.string().default('england-code-2024'),
    body: z.string().default('housing-ombudsman'),
    division: Division.default('england-and-wales'),
    receivedOn: IsoDate,
    decidedOn: IsoDate,
    /** Other versions than those in force, "id@version"; a policy written out; or a .json file beside the scenario. */
    policies: z.array(z.union([z.string(), z.record(z.string(), z.unknown())])).default([]),
    rent: z
      .strictObject({ amount: Money, per: z.enum(['week', 'month']) })
      .nullable()
      .default(null),
    /** "policy/condition": true or false. */
    conditions: z.record(z.string(), z.boolean()).default({}),
    items: z.array(Item),
    setOff: z
      .strictObject({
        arrears: Money,
        amount: Money,
        agreedOn: IsoDate.nullable().default(null),
        isDisputed: z.boolean().default(false),
      })
      .nullable()
      .default(null),
    isOrdered: z.boolean().default(false),
  }),
  expect: z.strictObject({
    /** The policies that hold, "id@version". */
    policies: z.array(z.string()).optional(),
    total: Money.optional(),
    setOff: Money.optional(),
    toPay: Money.optional(),
    lines: z.record(z.string(), Money).optional(),
    outcomes: z.record(z.string(), z.enum(['paid', 'refused', 'insurer', 'nothing'])).optional(),
    /** Each must occur in the account of the line. */
    because: z.record(z.string(), z.array(z.string())).optional(),
    comparison: z.record(z.string(), z.enum(['below', 'within', 'above'])).optional(),
    findings: z.array(z.string()).optional(),
    findingsInclude: z.array(z.string()).optional(),
    findingsExclude: z.array(z.string()).optional(),
  }),
});
export type RemedyScenario = z.infer<typeof RemedyScenario>;

/** What is not as expected in a scenario about a remedy; empty when all is. */
export function judgeRemedy(scenario: RemedyScenario, scenarioFolder: string): string[] {
  const asked = scenario.remedy;
  const written = asked.policies.filter((one) => typeof one !== 'string' || one.endsWith('.json'));
  const named = asked.policies.flatMap((one) => (typeof one === 'string' && one.includes('@') ? [one] : []));
  const all = [...loadPolicies(), ...written.map((one) => readPolicy(one, scenarioFolder))];
  const versions = named.map((one) => {
    const [id = '', version = ''] = one.split('@');
    return { id, version };
  });
  const question = {
    procedureId: asked.procedure,
    body: asked.body,
    division: asked.division,
    receivedOn: asked.receivedOn,
    decidedOn: asked.decidedOn,
  };
  const chosen = policiesOfClaim(all, question, { policies: versions });
  const items = asked.items.map((item) => toItem(item, chosen.policies));
  const words: ItemWords[] = asked.items.map(({ id, what, reason }) => ({ id, what, reason }));
  const claim = {
    policies: versions,
    rent: asked.rent,
    conditions: Object.entries(asked.conditions).map(([key, isMet]) => {
      const [policyId = '', id = ''] = key.split('/');
      return { policyId, id, isMet };
    }),
    items,
    setOff: asked.setOff,
    isOrdered: asked.isOrdered,
  };
  const worked = remedy({ policies: chosen.policies, claim, words });
  const result = { ...worked, findings: [...chosen.findings, ...worked.findings] };
  const used = chosen.policies.map(({ id, version }) => `${id}@${version}`);
  return compare(scenario.expect, result, used);
}

function readPolicy(one: string | Record<string, unknown>, scenarioFolder: string): CompensationPolicy {
  const raw: unknown = typeof one === 'string' ? JSON.parse(readFileSync(resolve(scenarioFolder, one), 'utf8')) : one;
  const parsed = CompensationPolicy.safeParse(raw);
  if (!parsed.success)
    throw new ScenarioError(parsed.error.issues.map((issue) => `policies.${issueText(issue)}`).join('\n'));
  return parsed.data;
}

function toItem(item: z.infer<typeof Item>, policies: readonly CompensationPolicy[]): RemedyItem {
  const [policyId = '', headId = ''] = item.head.split('/');
  const head = policies.find(({ id }) => id === policyId)?.heads.find(({ id }) => id === headId);
  if (!head) throw new ScenarioError(`items.${item.id}: there is no head "${item.head}" in the policies that hold`);
  const { id, evidence, toInsurer, refusedOn } = item;
  const parsed = RemedyItem.safeParse({
    kind: head.kind,
    id,
    policyId,
    headId,
    evidence,
    toInsurer,
    refusedOn,
    ...figures(head.kind, item),
  });
  if (parsed.success) return parsed.data;
  throw new ScenarioError(parsed.error.issues.map((issue) => `items.${id}.${issueText(issue)}`).join('\n'));
}

function figures(kind: HeadKind, item: z.infer<typeof Item>): Record<string, unknown> {
  const period = { from: item.from, to: item.to };
  switch (kind) {
    case 'belongings':
      return {
        cost: item.cost,
        ageMonths: item.ageMonths,
        lifeId: item.lifeId ?? null,
        lifeYears: item.lifeYears ?? null,
      };
    case 'rate':
      return { ...period, rateId: item.rate ?? null, stated: item.stated ?? null };
    case 'rent-share':
      return { ...period, rooms: item.rooms ?? [], statedPercent: item.percent ?? null };
    case 'per-occasion':
      return { times: item.times };
    case 'costs':
    case 'judged':
      return { amount: item.amount };
    case 'bands':
      return { bandId: item.band, factors: item.factors ?? [], amount: item.amount ?? null };
    case 'fixed':
      return { on: item.on };
    case 'base-and-daily':
      return period;
  }
}

function compare(expected: RemedyScenario['expect'], result: RemedyResult, used: string[]): string[] {
  const wrong: string[] = [];
  const check = (what: string, want: unknown, got: unknown) => {
    if (want !== undefined && JSON.stringify(want) !== JSON.stringify(got))
      wrong.push(`${what}: expected ${JSON.stringify(want)}, got ${JSON.stringify(got)}`);
  };
  const money = (amount: Pence | undefined) => (amount === undefined ? undefined : formatPounds(amount));
  check('policies', expected.policies, used);
  check('total', money(expected.total), formatPounds(result.total));
  check('setOff', money(expected.setOff), formatPounds(result.setOff));
  check('toPay', money(expected.toPay), formatPounds(result.toPay));
  const line = (id: string) => result.lines.find(({ itemId }) => itemId === id);
  for (const [id, amount] of Object.entries(expected.lines ?? {}))
    check(`lines.${id}`, money(amount), money(line(id)?.amount));
  for (const [id, outcome] of Object.entries(expected.outcomes ?? {}))
    check(`outcomes.${id}`, outcome, line(id)?.outcome);
  for (const [id, texts] of Object.entries(expected.because ?? {})) {
    const account = line(id)?.because.map(({ text }) => text) ?? [];
    for (const text of texts)
      if (!account.some((one) => one.includes(text)))
        wrong.push(`because.${id}: expected "${text}", got ${JSON.stringify(account)}`);
  }
  for (const [topic, verdict] of Object.entries(expected.comparison ?? {}))
    check(`comparison.${topic}`, verdict, result.comparison.find((one) => one.topic === topic)?.verdict);
  const found = [...new Set(result.findings.map(({ id }) => id))].sort();
  check('findings', expected.findings && [...new Set(expected.findings)].sort(), found);
  for (const id of expected.findingsInclude ?? [])
    if (!found.includes(id)) wrong.push(`findings: expected ${id} among ${JSON.stringify(found)}`);
  for (const id of expected.findingsExclude ?? [])
    if (found.includes(id)) wrong.push(`findings: expected no ${id} among ${JSON.stringify(found)}`);
  return wrong;
}
