import { z } from 'zod';
import { Instant, IsoDate } from '../domain/isoDate.ts';
import { command, query } from './define.ts';
import { FileProblem, ReadableTable, UnconfirmedRule } from './procedures.ts';

const nothing = z.strictObject({});

/** A compensation policy in one version, named. */
export const PolicyName = z.strictObject({ id: z.string(), version: z.string(), name: z.string() });
export type PolicyName = z.infer<typeof PolicyName>;

/** A policy that is on file, with where it stands for the office today. */
export const PolicyOnFile = z.strictObject({
  ...PolicyName.shape,
  /** A landlord's own; an ombudsman's guidance; sums fixed by law; plain sums where there is no policy. */
  role: z.enum(['own', 'guidance', 'statute', 'general']),
  /** Brought along by the office from a file; otherwise the program ships with it. */
  isImported: z.boolean(),
  /** It holds for a complaint received, and a remedy decided, today. */
  holds: z.boolean(),
  why: z.string(),
  summary: z.string(),
});
export type PolicyOnFile = z.infer<typeof PolicyOnFile>;

/** A policy of the landlord's own that was adopted. */
export const AdoptedPolicy = z.strictObject({
  from: IsoDate,
  policy: PolicyName,
  recordedAt: Instant,
  recordedBy: z.string().nullable(),
});
export type AdoptedPolicy = z.infer<typeof AdoptedPolicy>;

/** A policy as tables to be read beside the text that it was made from, with what is doubtful about it. */
export const ReadablePolicy = z.strictObject({
  ...PolicyName.shape,
  publisher: z.string(),
  summary: z.string(),
  tables: z.array(ReadableTable),
  unconfirmed: z.array(UnconfirmedRule),
  notes: z.array(z.string()),
});
export type ReadablePolicy = z.infer<typeof ReadablePolicy>;

export const PolicyImport = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('cancelled') }),
  z.strictObject({ state: z.literal('wrong'), fileName: z.string(), problems: z.array(FileProblem) }),
  /** `isNew` is false where that very version was kept already. */
  z.strictObject({ state: z.literal('kept'), policy: PolicyName, isNew: z.boolean() }),
]);
export type PolicyImport = z.infer<typeof PolicyImport>;

const Policies = z.strictObject({
  /** Those that could hold for a case that is received today: what holds first. */
  onFile: z.array(PolicyOnFile),
  /** Newest first. */
  adopted: z.array(AdoptedPolicy),
});

export const policiesOperations = {
  'policies.list': query(nothing, Policies),
  'policies.show': query(z.strictObject({ id: z.string().max(60), version: z.string().max(20) }), ReadablePolicy),
  /** Asks for a file, checks it, and keeps it in the record if nothing is wrong with it. */
  'policies.import': command(nothing, PolicyImport),
  /** From a day on, for the complaints or remedies of that day by the policy's own rule. */
  'policies.adopt': command(
    z.strictObject({
      policyId: z.string().min(1, 'Choose the policy.').max(60),
      version: z.string().min(1, 'Choose the policy.').max(20),
      from: IsoDate,
    }),
    Policies,
  ),
} as const;
