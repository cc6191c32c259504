import { z } from 'zod';
import { define, StageId } from './defineEvent.ts';
import { LetterId, Sha256, StaffId } from './ids.ts';
import { IsoDate } from './isoDate.ts';
import { LetterKind } from './letterKinds.ts';
import { SomeWords, StaffRole, Words } from './words.ts';

/** Which letters somebody else has to approve before they go out, and who may. It stands beside a procedure's own signing off. */
export const ApprovalRules = z.strictObject({
  kinds: z.array(LetterKind).max(40),
  roles: z.array(StaffRole).max(10),
});
export type ApprovalRules = z.infer<typeof ApprovalRules>;

/** Before an office asks for any. */
export const noApprovals: ApprovalRules = { kinds: [], roles: [] };

/** What an approver says of a letter that goes back: of a part of it, or of the whole. */
export const ApprovalRemark = z.strictObject({ part: z.string().max(60).nullable(), text: SomeWords });
export type ApprovalRemark = z.infer<typeof ApprovalRemark>;

const ofLetter = { letterId: LetterId, kind: LetterKind, stage: StageId.optional() };
/** The fingerprint of every word of the letter as it stood. Its date and the size of its print may still change. */
const digest = Sha256;

/** Events of a letter that a second person has to approve. */
export const letterApprovalEventTypes = {
  'letter-approval-asked': define(
    'letter-approval-asked',
    { ...ofLetter, digest },
    z.strictObject({ note: Words.optional() }),
  ),
  'letter-approved': define('letter-approved', { ...ofLetter, digest }, z.strictObject({ note: Words.optional() })),
  'letter-sent-back': define(
    'letter-sent-back',
    ofLetter,
    z.strictObject({ remarks: z.array(ApprovalRemark).min(1).max(40) }),
  ),
  /** The draft was thrown away, so nothing waits any more. */
  'letter-approval-dropped': define('letter-approval-dropped', ofLetter, z.strictObject({})),
} as const;

/** Where a draft stands with its approval. */
export const ApprovalState = z.enum([
  /** The office does not ask for it. */
  'not-needed',
  /** Nobody has been asked yet. */
  'to-ask',
  /** It waits for somebody. */
  'asked',
  /** As it stands now. */
  'approved',
  /** It reads differently from what was asked for or approved. */
  'changed',
  'returned',
]);
export type ApprovalState = z.infer<typeof ApprovalState>;

export const ApprovalView = z.strictObject({
  state: ApprovalState,
  /** The fingerprint of the letter as it stands now. */
  digest: Sha256,
  /** Who asked, approved or sent back last, and on which day. */
  by: z.string().nullable(),
  on: IsoDate.nullable(),
  note: z.string(),
  remarks: z.array(ApprovalRemark),
  /** Whether whoever is at the keyboard may approve it; the reason when not. */
  mayApprove: z.strictObject({ ok: z.boolean(), why: z.string() }),
  /** Those who may. */
  approvers: z.array(z.strictObject({ id: StaffId, name: z.string() })),
});
export type ApprovalView = z.infer<typeof ApprovalView>;
