import { createHash } from 'node:crypto';
import { z } from 'zod';
import { EventType, eventTypes, type HistoryEvent, StageId } from '../../electron/domain/events.ts';
import type { StaffId } from '../../electron/domain/ids.ts';
import { IsoDate } from '../../electron/domain/isoDate.ts';
import { StageFigure } from '../../electron/domain/performance.ts';
import { Division } from '../../electron/domain/words.ts';
import { NamedDay } from '../../electron/rules/calendar/calendarData.ts';

/** What a scenario may expect of one clock; a bare date is its due date. */
export const ClockExpectation = z.union([
  IsoDate.transform((due) => ({ due })),
  z.strictObject({
    due: IsoDate.nullable().optional(),
    dueTime: z.string().nullable().optional(),
    state: z.enum(['not-started', 'provisional', 'running', 'overdue', 'met', 'late']).optional(),
    startedOn: IsoDate.nullable().optional(),
    stoppedOn: IsoDate.nullable().optional(),
    originalDue: IsoDate.nullable().optional(),
    extended: z.boolean().optional(),
    leads: z.boolean().optional(),
    workingDaysLeft: z.int().nullable().optional(),
    confirmed: z.boolean().optional(),
    clause: z.string().optional(),
    calendarVersion: z.string().optional(),
    /** Of the procedure that the clock belongs to. */
    version: z.string().optional(),
    /** Each must occur in the account of the deadline. */
    because: z.array(z.string()).optional(),
  }),
]);

export const Expectation = z.strictObject({
  stage: StageId.nullable().optional(),
  status: z.string().optional(),
  clocks: z.record(z.string(), ClockExpectation).optional(),
  /** Exactly these, whatever their order and however often. */
  findings: z.array(z.string()).optional(),
  findingsInclude: z.array(z.string()).optional(),
  findingsExclude: z.array(z.string()).optional(),
  next: z.string().nullable().optional(),
  nextDue: IsoDate.nullable().optional(),
  nextStage: StageId.nullable().optional(),
  /** The name that the scenario's events give the hazard as `hazardId`. */
  nextHazard: z.string().nullable().optional(),
  lead: z.string().nullable().optional(),
  mayReview: z.record(z.string(), z.boolean()).optional(),
  mayReviewStage: StageId.optional(),
  /** How the case counts in the figures, by stage; null: it does not occur there. */
  figures: z.record(z.string(), StageFigure.partial().nullable()).optional(),
});
export type Expectation = z.infer<typeof Expectation>;

const Closing = z.union([
  IsoDate.transform((on) => ({ from: on, to: on, name: 'closed' })),
  z
    .strictObject({ on: IsoDate, name: z.string().optional() })
    .transform(({ on, name }) => ({ from: on, to: on, name: name ?? 'closed' })),
  z
    .strictObject({ from: IsoDate, to: IsoDate, name: z.string().optional() })
    .transform((days) => ({ ...days, name: days.name ?? 'closed' })),
]);

const OneOff = z.union([IsoDate.transform((on) => ({ on, name: 'one-off day' })), NamedDay]);

export const Scenario = z.strictObject({
  title: z.string().min(1),
  /** The counting by hand, or the clause that it rests on. */
  why: z.union([z.string(), z.array(z.string())]).optional(),
  /** The id of a procedure, "id@version", a .json file beside the scenario, or a procedure written out. */
  procedure: z.union([z.string(), z.record(z.string(), z.unknown())]),
  overlays: z.array(z.union([z.string(), z.record(z.string(), z.unknown())])).default([]),
  division: Division.default('england-and-wales'),
  closures: z.array(Closing).default([]),
  oneOffDays: z.array(OneOff).default([]),
  events: z.array(z.record(z.string(), z.unknown())),
  /** A date, or a date and time; left out: the day of the last event. */
  asOf: z.string().optional(),
  expect: Expectation,
});
export type Scenario = z.infer<typeof Scenario>;

/** Something in a scenario's file that cannot be read; the message names the field. */
export class ScenarioError extends Error {}

const idFields = new Set([
  'id',
  'target',
  'letterId',
  'actionId',
  'remedyId',
  'documentId',
  'personId',
  'by',
  'to',
  'owner',
  'staffId',
  'hazardId',
  'panel',
]);

/** Turns a scenario's events into a history: names of people and short labels become ids, in the order of the file. */
export function toHistory(events: Scenario['events']): HistoryEvent[] {
  return events.map((raw, index) => {
    const { id, ...fields } = raw;
    const where = `events[${index}]`;
    const type = EventType.safeParse(fields.type);
    if (!type.success) throw new ScenarioError(`${where}.type: there is no event "${String(fields.type)}"`);
    const words = new Set(Object.keys((eventTypes[type.data].words as z.ZodObject).shape)); // every type's words are an object
    const facts: Record<string, unknown> = { ...filledIn(type.data) };
    for (const [key, value] of Object.entries(fields)) {
      // Scenarios judge facts; what somebody wrote may stand in them and is passed over.
      const isFact = key in (eventTypes[type.data].facts as z.ZodObject).shape; // every type's facts are an object
      if (!isFact && words.has(key)) continue;
      facts[key] = idFields.has(key) ? named(value) : value;
    }
    const parsed = eventTypes[type.data].facts.safeParse(facts);
    if (!parsed.success)
      throw new ScenarioError(parsed.error.issues.map((issue) => `${where}.${issueText(issue)}`).join('; '));
    const label = typeof id === 'string' ? id : `event-${index + 1}`;
    const event: unknown = { ...parsed.data, id: idOf(label), seq: index + 1 };
    return event as HistoryEvent; // the facts were parsed by their own type
  });
}

/** The id for a plain name, or for each of a list of them (who sat on a panel). */
function named(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(named);
  return typeof value === 'string' ? idOf(value) : value;
}

/** What a letter on file always has and no scenario needs to say. */
function filledIn(type: EventType): Record<string, unknown> {
  if (type === 'letter-issued') return { sha256: '0'.repeat(64), pages: 1 };
  if (type === 'letter-sent') return { method: 'post-first-class' };
  if (type === 'document-added')
    return { documentId: idOf('document'), sha256: '0'.repeat(64), bytes: 0, mediaType: 'application/pdf' };
  if (type === 'person-linked') return { personId: idOf('person') };
  if (type === 'action-agreed') return { kind: 'action-on-delay' };
  return {};
}

/** A UUID that is always the same for the same label; a UUID stands for itself. */
export function idOf(label: string): StaffId {
  if (/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(label)) return label as StaffId; // it has the form
  const hex = createHash('sha256').update(label).digest('hex');
  const id = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  return id as StaffId; // a UUID by construction
}

/** "expect.clocks.stage-1/respond.due: Give a real date." */
export function issueText(issue: z.core.$ZodIssue, before: readonly PropertyKey[] = []): string {
  const path = [...before, ...issue.path].map(String).join('.');
  if (issue.code === 'unrecognized_keys')
    return `${path === '' ? '' : `${path}.`}${issue.keys.join(', ')}: there is no such field`;
  if (issue.code === 'invalid_union') {
    // Of several forms that a field may take, the one that was meant is the one that goes wrong further in.
    const meant = issue.errors.find(
      ([first]) => first !== undefined && (first.path.length > 0 || first.code !== 'invalid_type'),
    );
    if (meant) return meant.map((inner) => issueText(inner, [...before, ...issue.path])).join('; ');
  }
  const isMissing = issue.code === 'invalid_type' && issue.message.endsWith('received undefined');
  return `${path === '' ? '' : `${path}: `}${isMissing ? 'it is missing' : issue.message}`;
}

/** What a file holds, read as one of the forms of a scenario; throws a ScenarioError that names every field that is wrong. */
export function readAs<T>(form: z.ZodType<T>, raw: unknown): T {
  const parsed = form.safeParse(raw);
  if (parsed.success) return parsed.data;
  throw new ScenarioError(parsed.error.issues.map((issue) => issueText(issue)).join('\n'));
}
