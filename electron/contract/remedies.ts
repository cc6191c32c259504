import { z } from 'zod';
import { CompensationPolicy } from '../domain/compensation.ts';
import { StageId } from '../domain/events.ts';
import { CaseId, CaseReference, EventId, RemedyId, StaffId } from '../domain/ids.ts';
import { IsoDate } from '../domain/isoDate.ts';
import { Pence } from '../domain/money.ts';
import { ItemWords, RemedyClaim, RemedyResult } from '../domain/remedy.ts';
import { RemedyLimits } from '../domain/remedyLimits.ts';
import { PaymentMethod, RemedyAnswer } from '../domain/remedyWords.ts';
import { SomeWords, Words } from '../domain/words.ts';
import { command, query } from './define.ts';
import { onCase as anyCase } from './onCase.ts';

/** Where a remedy stands. */
export const RemedyState = z.enum([
  'unfinished',
  'to-approve',
  'returned',
  'to-offer',
  'offered',
  'to-pay',
  'paid',
  'refused',
]);
export type RemedyState = z.infer<typeof RemedyState>;

export const RemedyPayment = z.strictObject({
  on: IsoDate,
  amount: Pence,
  setOff: Pence,
  method: PaymentMethod.nullable(),
});
export type RemedyPayment = z.infer<typeof RemedyPayment>;

/** A remedy of a case as it stands, with how it was worked out. */
export const RemedyView = z.strictObject({
  remedyId: RemedyId,
  /** The entry that holds the calculation: struck out, the remedy is no longer wanted. */
  entryId: EventId,
  stage: StageId.nullable(),
  revision: z.int().min(1),
  state: RemedyState,
  amount: Pence,
  /** What has still to be answered or chosen before it is a remedy; empty but for `unfinished`. */
  missing: z.array(z.string()),
  /** Of it, what goes against arrears as the resident agreed. */
  setOff: Pence,
  proposedOn: IsoDate,
  proposedBy: z.string(),
  needsApproval: z.boolean(),
  approvedOn: IsoDate.nullable(),
  approvedBy: z.string().nullable(),
  /** Why it was sent back. */
  returnedBecause: z.string().nullable(),
  offeredOn: IsoDate.nullable(),
  replyBy: IsoDate.nullable(),
  answer: RemedyAnswer.nullable(),
  agreed: Pence.nullable(),
  payBy: IsoDate.nullable(),
  paid: Pence,
  payments: z.array(RemedyPayment),
  note: z.string(),
  /** The calculation in words, as it was shown on the day on which it was saved. */
  account: z.string(),
  /** Ready for a letter: "Pay you £350 in compensation: …". */
  letterWords: z.string(),
  /** The working in the resident's words, for the letter: sums, refusals, advice. */
  letterReasons: z.string(),
  /** Whether the person at the keyboard may approve it, and why or why not. */
  mayApprove: z.strictObject({ ok: z.boolean(), why: z.string() }),
});
export type RemedyView = z.infer<typeof RemedyView>;

const Calculation = z.strictObject({ claim: RemedyClaim, words: z.array(ItemWords).max(60) });

export const WorkedOut = z.strictObject({
  result: RemedyResult,
  approval: z.strictObject({
    needed: z.boolean(),
    why: z.string(),
    /** Who could approve it. */
    by: z.array(z.strictObject({ staffId: StaffId, name: z.string() })),
  }),
});
export type WorkedOut = z.infer<typeof WorkedOut>;

const onCase = { ...anyCase, on: IsoDate };
const onRemedy = { ...onCase, remedyId: RemedyId };
const changed = z.strictObject({ version: z.int().min(1) });

export const remediesOperations = {
  /** The remedies of a case, the newest first. */
  'remedies.list': query(z.strictObject({ caseId: CaseId }), z.array(RemedyView)),
  /** What the calculator needs: the policies of the case, and the calculation to go on with. */
  'remedies.open': query(
    z.strictObject({
      caseId: CaseId,
      /** Null begins a new one. */
      remedyId: RemedyId.nullable(),
      decidedOn: IsoDate,
    }),
    z.strictObject({
      reference: CaseReference,
      version: z.int().min(1),
      complainantName: z.string(),
      about: z.string(),
      receivedOn: IsoDate,
      policies: z.array(z.strictObject({ policy: CompensationPolicy, holds: z.boolean(), why: z.string() })),
      calculation: Calculation.extend({ note: z.string() }).nullable(),
    }),
  ),
  /** Works a remedy out; nothing is kept. */
  'remedies.workOut': query(z.strictObject({ caseId: CaseId, decidedOn: IsoDate, ...Calculation.shape }), WorkedOut),
  /** Keeps a calculation as the remedy that we would offer. */
  'remedies.propose': command(
    z.strictObject({
      ...onCase,
      /** Null: a new remedy; else its next revision. */
      remedyId: RemedyId.nullable(),
      ...Calculation.shape,
      note: Words,
    }),
    changed.extend({ remedyId: RemedyId, needsApproval: z.boolean(), isUnfinished: z.boolean() }),
  ),
  /** Approves a remedy, or sends it back; then `note` says why. */
  'remedies.judge': command(z.strictObject({ ...onRemedy, isApproved: z.boolean(), note: Words }), changed),
  /** Offered otherwise than in a letter of the program. */
  'remedies.offer': command(z.strictObject({ ...onRemedy, what: SomeWords, replyBy: IsoDate.nullable() }), changed),
  'remedies.answer': command(
    z.strictObject({
      ...onRemedy,
      answer: RemedyAnswer,
      /** What was agreed; needed when accepted in part. */
      amount: Pence.nullable(),
      /** What of it the resident agreed to have set against arrears. */
      setOff: Pence,
      /** By when it is paid; needed when anything is. */
      payBy: IsoDate.nullable(),
      note: Words,
    }),
    changed,
  ),
  'remedies.pay': command(
    z.strictObject({ ...onRemedy, amount: Pence, setOff: Pence, method: PaymentMethod, note: Words }),
    changed,
  ),

  'remedies.limits': query(
    z.strictObject({}),
    z.strictObject({
      version: z.int().min(1),
      limits: RemedyLimits,
      /** Whether the person at the keyboard may set them, and why not. */
      maySet: z.strictObject({ ok: z.boolean(), why: z.string() }),
    }),
  ),
  'remedies.setLimits': command(
    z.strictObject({ expectedVersion: z.int().min(1), limits: RemedyLimits }),
    z.strictObject({ version: z.int().min(1), limits: RemedyLimits }),
  ),
} as const;
