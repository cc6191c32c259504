import { z } from 'zod';
import { IsoDate } from './isoDate.ts';
import { LawRemark } from './triage.ts';

const yesNo = z.enum(['yes', 'no']).nullable().default(null);

/** What is known that bears on whether a complaint may be refused; null: not said. */
export const EligibilityAnswers = z.strictObject({
  /** When the matter arose or the resident first knew of it, whichever is later. */
  knownSince: IsoDate.nullable().default(null),
  /** It still goes on. */
  ongoing: yesNo,
  /** What has gone to court: nothing, only a letter (before action, under a protocol, from an insurer), or a claim. */
  court: z.enum(['nothing', 'letter', 'filed']).nullable().default(null),
  /** The day on which claim form and particulars of claim were filed. */
  claimFiledOn: IsoDate.nullable().default(null),
  /** The same matter had a final response before. */
  considered: yesNo,
  earlierFinalResponseOn: IsoDate.nullable().default(null),
  /** Somebody may not be safe. */
  safety: yesNo,
  /** By ground, for those that no date decides: whether it is that, and which of the look-alikes it is rather. */
  grounds: z
    .record(
      z.string().max(60),
      z.strictObject({ applies: yesNo, rather: z.array(z.string().max(600)).max(20).default([]) }),
    )
    .default({}),
});
export type EligibilityAnswers = z.infer<typeof EligibilityAnswers>;

export const GroundVerdictId = z.enum([
  /** It applies; the landlord may still take the complaint on. */
  'may-refuse',
  /** It does not hold, or the law does not let it count. */
  'must-accept',
  /** A person has to weigh it. */
  'judge',
  /** Somebody's safety: passed on today, whatever becomes of the rest. */
  'pass-on-today',
]);
export type GroundVerdictId = z.infer<typeof GroundVerdictId>;

/** A ground with what the answers make of it. */
export const GroundAdvice = z.strictObject({
  id: z.string(),
  label: z.string(),
  /** The name of the procedure or law whose ground it is. */
  procedure: z.string(),
  /** Which answers decide it. */
  test: z.enum(['age', 'court', 'considered', 'none']),
  /** What the law would have to allow besides. */
  mustMeet: z.enum(['age', 'court', 'considered']).nullable(),
  /** True once the answers say something of it. */
  isAnswered: z.boolean(),
  verdict: GroundVerdictId,
  reason: z.string(),
  clause: z.string(),
  confirmed: z.boolean(),
  /** Where to direct the person instead. */
  directTo: z.string().nullable(),
  /** What must be on file before it is relied on. */
  evidence: z.array(z.string()),
  notEnough: z.array(z.strictObject({ what: z.string(), why: z.string() })),
  /** Whether to make an exception must be considered and recorded. */
  needsDiscretion: z.boolean(),
  law: z.array(LawRemark),
});
export type GroundAdvice = z.infer<typeof GroundAdvice>;

/** Whether a complaint may be refused. */
export const EligibilityAdvice = z.strictObject({
  /** `accept`: no ground holds. `may-refuse`: at least one does. `judge`: a person has to weigh one. */
  verdict: z.enum(['accept', 'may-refuse', 'judge']),
  reason: z.string(),
  /** The ground that holds, or that has to be weighed; null: none. */
  ground: z.string().nullable(),
  /** Somebody's safety is in question: passed on today, whatever is decided. */
  passOnToday: z.boolean(),
  grounds: z.array(GroundAdvice),
});
export type EligibilityAdvice = z.infer<typeof EligibilityAdvice>;
