import { z } from 'zod';
import { StageId } from './events.ts';
import { EventId, HazardId } from './ids.ts';
import { Instant, IsoDate } from './isoDate.ts';
import { LetterKind } from './letterKinds.ts';

/** What the rules engine says of a case on a day. Read off the history; never stored as truth. */

/** One step of the way in which a deadline came about, in order. */
export const Because = z.strictObject({
  kind: z.enum(['start', 'count', 'skip', 'cap', 'extension', 'agreed', 'stop', 'note']),
  /** The date the step speaks of. */
  on: IsoDate.nullable(),
  /** A sentence or phrase for staff, such as "Good Friday: bank holiday, not counted". */
  text: z.string(),
  clause: z.string().nullable(),
});
export type Because = z.infer<typeof Because>;

export const ClockState = z.enum(['not-started', 'provisional', 'running', 'overdue', 'met', 'late']);
export type ClockState = z.infer<typeof ClockState>;

/** The hazard that a clock or a step is about: "Damp and mould: back bedroom". */
export const HazardRef = z.strictObject({ id: HazardId, label: z.string() });
export type HazardRef = z.infer<typeof HazardRef>;

export const ClockResult = z.strictObject({
  /** Such as "stage-1/respond". */
  id: z.string(),
  label: z.string(),
  stage: StageId.nullable(),
  procedure: z.strictObject({
    id: z.string(),
    version: z.string(),
    name: z.string(),
    /** Whose date it is, before a date: "Our promise", "Code". */
    short: z.string().optional(),
  }),
  clause: z.string(),
  /** False where the source of the rule has not been confirmed against the published text. */
  confirmed: z.boolean(),
  state: ClockState,
  startedOn: IsoDate.nullable(),
  /** Null when it has not started and nothing bounds it, or when the calendar cannot say. */
  due: IsoDate.nullable(),
  /** For clocks in hours: the local time of day on `due`. */
  dueTime: z.string().nullable(),
  /** For clocks in hours: the moment itself, so that the hours left can be counted across a change of the clocks. */
  dueAt: Instant.nullable().optional(),
  /** Several hazards of a case have clocks of one id each; null: not a hazard's. */
  hazard: HazardRef.nullable().optional(),
  /** The date before any extension or agreed date; equal to `due` when there was none. */
  originalDue: IsoDate.nullable(),
  stoppedOn: IsoDate.nullable(),
  /** It has no date yet because one has to be agreed with the resident. */
  toBeAgreed: z.boolean().optional(),
  extended: z.boolean(),
  /** Working days from today to the due date: 0 on the day itself, negative when past. Null unless provisional, running or overdue. */
  workingDaysLeft: z.int().nullable(),
  /** There is nobody to whom it could be owed, as with a complaint without a name. */
  isNotOwed: z.boolean().optional(),
  /** One clock of an open case leads: the one whose date comes first. */
  leads: z.boolean(),
  calendarVersion: z.string(),
  because: z.array(Because),
});
export type ClockResult = z.infer<typeof ClockResult>;

export const NextStepId = z.enum([
  'triage',
  'acknowledge',
  'respond',
  'send-letter',
  'find-another-way',
  'approve-letter',
  'revise-letter',
  'issue-letter',
  'complete-action',
  'await-resident',
  'send-evidence',
  'await-determination',
  'refuse-in-writing',
  'correct-history',
  'answer-contact',
  'make-first-contact',
  'agree-plan',
  'hold-hearing',
  'update-resident',
  'give-notice',
  'report-hazard',
  'investigate-hazard',
  'send-hazard-summary',
  'make-hazard-safe',
  'begin-hazard-works',
  'tell-safeguarding-lead',
  'pass-on-request',
  'check-request',
  'answer-enquiry',
  'pass-on-thanks',
  'review-comment',
  'approve-remedy',
  'revise-remedy',
  'offer-remedy',
  'pay-remedy',
  'close',
]);
export type NextStepId = z.infer<typeof NextStepId>;

/** The one thing to do next in an open case. */
export const NextStep = z.strictObject({
  id: NextStepId,
  /** "Acknowledge the complaint". */
  label: z.string(),
  stage: StageId.nullable(),
  dueOn: IsoDate.nullable(),
  clockId: z.string().nullable(),
  /** Whose clock that is, where several laws time the same thing. */
  procedureId: z.string().nullable().optional(),
  /** The hazard that it is about; null: not about one. */
  hazard: HazardRef.nullable().optional(),
  /** Who may do it, in words. */
  who: z.string(),
  /** What it needs first or with it, in words. */
  needs: z.array(z.string()),
  letterKind: LetterKind.nullable(),
  /** True when it is the resident, or another body, whom we wait for. */
  waiting: z.boolean(),
});
export type NextStep = z.infer<typeof NextStep>;

export const Finding = z.strictObject({
  /** Documented in docs/rules.md. */
  id: z.string(),
  severity: z.enum(['breach', 'warning', 'note']),
  stage: StageId.nullable(),
  text: z.string(),
  clause: z.string().nullable(),
  clockId: z.string().nullable(),
  eventId: EventId.nullable(),
  /** The procedure whose rule it is, where several are judged together. */
  procedureId: z.string().nullable().optional(),
});
export type Finding = z.infer<typeof Finding>;

export const CaseStatus = z.enum([
  /** Received; not yet settled what it is. */
  'new',
  /** Being dealt with: something is ours to do. */
  'open',
  /** Answered at a stage from which the resident can go on. */
  'answered',
  /** The last stage is answered. */
  'final',
  'refused',
  'with-ombudsman',
  'withdrawn',
  'closed',
  /** Recorded, but not a complaint. */
  'not-a-complaint',
]);
export type CaseStatus = z.infer<typeof CaseStatus>;

export const Assessment = z.strictObject({
  stage: StageId.nullable(),
  status: CaseStatus,
  clocks: z.array(ClockResult),
  /** Null only for a case that is over. */
  next: NextStep.nullable(),
  findings: z.array(Finding),
});
export type Assessment = z.infer<typeof Assessment>;

/** True when a result, or what a step points at, is the clock of that id: of the same hazard, where several have one. */
export function isClockOf(clock: ClockResult, step: Pick<NextStep, 'clockId' | 'hazard' | 'procedureId'>): boolean {
  if (clock.id !== step.clockId || (step.procedureId ?? clock.procedure.id) !== clock.procedure.id) return false;
  return (clock.hazard?.id ?? null) === (step.hazard?.id ?? null);
}
