import { z } from 'zod';
import { define, StageId } from './defineEvent.ts';
import { ActionId, LetterId, RemedyId } from './ids.ts';
import { IsoDate } from './isoDate.ts';
import { Pence } from './money.ts';
import { ItemWords, RemedyClaim } from './remedy.ts';
import { PaymentMethod, RemedyAnswer } from './remedyWords.ts';
import { SomeWords, Words } from './words.ts';

const at = { stage: StageId.optional() };
const note = z.strictObject({ note: Words.optional() });

/**
 * Events of a remedy in money: worked out, approved where the office asks for it, offered, answered, paid. Each worked
 * calculation stays in the history as it was; a further one of the same remedy has the next revision and takes its place. The promise to pay a
 * remedy (`action-agreed`) bears the remedy's own id as its action's.
 */
export const remedyEventTypes = {
  /** A calculation was saved as the remedy that we would offer. */
  'remedy-proposed': define(
    'remedy-proposed',
    {
      ...at,
      remedyId: RemedyId,
      revision: z.int().min(1).max(999),
      /** The sum of its lines, what goes against arrears included. */
      amount: Pence,
      /** Of it, what goes against arrears as the resident agreed. */
      setOff: Pence.optional(),
      /** By the office's limits of that day somebody else has to approve it. */
      needsApproval: z.boolean(),
      /** Kept with questions or figures still open: `amount` is nothing, and it cannot be approved or offered. */
      isUnfinished: z.literal(true).optional(),
      /** What it was worked out from. */
      claim: RemedyClaim.optional(),
    },
    z.strictObject({
      items: z.array(ItemWords).max(60).optional(),
      note: Words.optional(),
      /** The calculation in words, as it was shown on the day. */
      account: Words.optional(),
    }),
  ),
  'remedy-approved': define('remedy-approved', { ...at, remedyId: RemedyId, revision: z.int().min(1).max(999) }, note),
  /** Sent back to be worked out again. */
  'remedy-returned': define(
    'remedy-returned',
    { ...at, remedyId: RemedyId, revision: z.int().min(1).max(999) },
    z.strictObject({ reason: SomeWords }),
  ),
  'remedy-offered': define(
    'remedy-offered',
    {
      ...at,
      amount: Pence.optional(),
      /** The calculation that it offers. */
      remedyId: RemedyId.optional(),
      revision: z.int().min(1).max(999).optional(),
      letterId: LetterId.optional(),
      /** By when we ask for an answer. */
      replyBy: IsoDate.optional(),
    },
    z.strictObject({ what: Words }),
  ),
  'remedy-answered': define(
    'remedy-answered',
    {
      accepted: z.boolean(),
      /** Left out, `accepted` says it all. */
      answer: RemedyAnswer.optional(),
      remedyId: RemedyId.optional(),
      /** What was agreed in the end. */
      amount: Pence.optional(),
      /** Of it, what the resident agreed to have set against arrears. */
      setOff: Pence.optional(),
    },
    note,
  ),
  paid: define(
    'paid',
    {
      actionId: ActionId.optional(),
      /** What was settled, what went against arrears included. */
      amount: Pence,
      remedyId: RemedyId.optional(),
      method: PaymentMethod.optional(),
      setOff: Pence.optional(),
    },
    note,
  ),
} as const;
