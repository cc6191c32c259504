import { z } from 'zod';
import { StageId } from './events.ts';
import { CaseId, DocumentId, HazardId, LetterId, PersonId, Sha256, StaffId } from './ids.ts';
import { Instant, IsoDate } from './isoDate.ts';
import { LetterKind } from './letterKinds.ts';
import { Pence } from './money.ts';
import { Prose } from './richText.ts';
import { Decision, RemedyKind, SendMethod, TextSize, Words } from './words.ts';

/** A point of complaint with our answer to it. */
export const AnsweredPoint = z.strictObject({
  id: z.string().min(1).max(40),
  /** The point in the resident's terms. */
  summary: Words,
  /** Null until somebody has decided. */
  decision: Decision.nullable(),
  /** What we found and why, naming policy, law or good practice (Code 2024, 6.7). */
  reasons: Prose,
});
export type AnsweredPoint = z.infer<typeof AnsweredPoint>;

/** Something we undertake in a letter: what, who, by when (Code 2024, 7.3). */
export const PromisedAction = z.strictObject({
  id: z.string().min(1).max(40),
  kind: RemedyKind,
  what: Words,
  owner: StaffId.nullable(),
  dueOn: IsoDate.nullable(),
  /** For payments. */
  amount: Pence.nullable(),
});
export type PromisedAction = z.infer<typeof PromisedAction>;

/** Why a letter goes without something that a clause asks for, and who decided it; the program itself writes who and when. */
export const LeftOutContent = z.strictObject({ reason: Words, by: StaffId.nullable(), on: IsoDate.nullable() });
export type LeftOutContent = z.infer<typeof LeftOutContent>;

/**
 * The free parts of a letter: what staff write. Every kind of letter uses some of them (`partsOfKind`); the rest of the
 * letter is composed from the case. What is longer is prose, with lists and bold words; what is short is plain text: there a blank
 * line parts paragraphs, and lines that begin with "- " are a list.
 */
export const LetterParts = z.strictObject({
  date: IsoDate,
  recipient: PersonId,
  textSize: TextSize,
  /** Who signs; the contact named in the letter. */
  signatory: StaffId,
  points: z.array(AnsweredPoint).max(40),
  outcomesSought: Words,
  notResponsibleFor: Words,
  adjustments: Prose,
  updates: Prose,
  /** What happened, what should have happened, and the effect on the household. */
  findings: Prose,
  apology: Prose,
  actions: z.array(PromisedAction).max(40),
  learning: Prose,
  extendUntil: IsoDate.nullable(),
  extensionReason: Prose,
  refusalGround: z.string().max(60).nullable(),
  refusalReason: Prose,
  /** What was considered about making an exception, and why none is made. */
  refusalDiscretion: Prose.default(''),
  /** Where the person can go with it instead. */
  refusalDirectTo: Words.default(''),
  /** The hazard that it is about, where the case has one. */
  hazard: HazardId.nullable().default(null),
  /** What is written in the parts of a template, by their ids. */
  slots: z.record(z.string().max(40), Prose).default({}),
  /** What is posted with the letter besides documents of the case, by its name: a leaflet, an envelope. */
  enclosures: z.array(z.string().trim().min(1).max(160)).max(40).default([]),
  /** Who gets a copy, addressed to them. */
  copyTo: z.array(PersonId).max(6).default([]),
  /** Contents that a clause asks for and this letter goes without, by their ids, each with the reason for it. */
  leftOut: z.record(z.string().max(40), LeftOutContent).default({}),
  /** Documents of the case that go with it. */
  encloses: z.array(DocumentId).max(20).default([]),
  /** The earlier letter that it puts right. */
  corrects: LetterId.nullable().default(null),
  /** Anything else that the writer wants to say. */
  extra: Prose,
});
export type LetterParts = z.infer<typeof LetterParts>;
export type LetterPart = keyof LetterParts;

const everyKind = [
  'date',
  'recipient',
  'textSize',
  'signatory',
  'encloses',
  'copyTo',
  'enclosures',
  'extra',
] as const satisfies readonly LetterPart[];

const byTemplate = [...everyKind, 'slots', 'adjustments'] as const satisfies readonly LetterPart[];

/** Which free parts each kind of letter uses, in the order in which the writer meets them. */
export const partsOfKind: Record<LetterKind, readonly LetterPart[]> = {
  'stage-1-acknowledgement': [...everyKind, 'points', 'outcomesSought', 'notResponsibleFor', 'adjustments', 'updates'],
  'stage-2-acknowledgement': [...everyKind, 'points', 'outcomesSought', 'notResponsibleFor', 'adjustments', 'updates'],
  'stage-1-response': [...everyKind, 'points', 'findings', 'apology', 'actions', 'learning', 'updates'],
  'final-response': [...everyKind, 'points', 'findings', 'apology', 'actions', 'learning', 'updates'],
  'extension-notice': [...everyKind, 'extendUntil', 'extensionReason', 'updates'],
  refusal: [...everyKind, 'refusalGround', 'refusalReason', 'refusalDiscretion', 'refusalDirectTo'],
  'first-contact': [...byTemplate, 'points'],
  'action-plan': [...byTemplate, 'actions'],
  'progress-update': byTemplate,
  'hearing-invitation': byTemplate,
  'review-outcome': byTemplate,
  'compensation-offer': [...byTemplate, 'actions'],
  'authority-request': byTemplate,
  redirection: byTemplate,
  'service-request-reply': byTemplate,
  'compliment-thanks': byTemplate,
  'contact-restriction': byTemplate,
  'restriction-review': byTemplate,
  'hazard-summary': [...byTemplate, 'actions'],
  correction: [...byTemplate, 'corrects'],
  'referral-cover': [...byTemplate, 'points', 'actions'],
};

/** One thing that a letter must hold, and whether it does. An unmet one that is required blocks issue. */
export const ContentCheck = z.strictObject({
  /** The procedure's id for the content, such as "ombudsman-details". */
  id: z.string(),
  /** "The date by which we will respond". */
  label: z.string(),
  clause: z.string().nullable(),
  required: z.boolean(),
  met: z.boolean(),
  /** What to do when it is not met: "Give a decision on point 2." */
  advice: z.string(),
  /** The part of the form to go to. */
  part: z.string().nullable(),
  /** A clause asks for it, so that it may be left out of a single letter, with a reason. */
  mayBeLeftOut: z.boolean().optional(),
  /** The letter goes without it on purpose: the reason. */
  leftOut: z.string().optional(),
});
export type ContentCheck = z.infer<typeof ContentCheck>;

/** What keeps a letter from being issued: what it must hold and does not. */
export function missingIn(checks: readonly ContentCheck[]): ContentCheck[] {
  return checks.filter(({ required, met }) => required && !met);
}

export const LetterState = z.enum(['draft', 'issued', 'sent', 'discarded']);
export type LetterState = z.infer<typeof LetterState>;

/** A letter in a list. */
export const LetterSummary = z.strictObject({
  id: LetterId,
  caseId: CaseId,
  kind: LetterKind,
  stage: StageId.nullable(),
  state: LetterState,
  version: z.int().min(1),
  date: IsoDate,
  recipientName: z.string(),
  issuedAt: Instant.nullable(),
  sha256: Sha256.nullable(),
  pages: z.int().nullable(),
  sentOn: IsoDate.nullable(),
  sentBy: SendMethod.nullable(),
});
export type LetterSummary = z.infer<typeof LetterSummary>;
