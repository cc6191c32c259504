import fc from 'fast-check';
import type { EventFacts, HistoryEvent, StageId } from '../../electron/domain/events.ts';
import { fromDayNumber, IsoDate, toDayNumber } from '../../electron/domain/isoDate.ts';
import type { Division } from '../../electron/domain/words.ts';
import { buildCalendar, type Calendar } from '../../electron/rules/calendar/calendar.ts';
import { loadBankHolidays } from '../scenarios/library.ts';
import { idOf, toHistory } from '../scenarios/scenario.ts';

export const bankHolidays = loadBankHolidays();

/** The calendar of a division as the program ships it. */
export function calendarOf(division: Division = 'england-and-wales'): Calendar {
  return buildCalendar({ division, bankHolidays });
}

/** Reads a date that a test writes out. */
export function on(text: string): IsoDate {
  return IsoDate.parse(text);
}

const START = toDayNumber(on('2024-04-01'));

/** Any day of some two years in the middle of the calendar. */
export const anyDay = fc.integer({ min: 0, max: 760 }).map((offset) => fromDayNumber(START + offset));

/** Any day that the shipped calendar can say something of, with room after it for a count. */
export const anyCalendarDay = fc
  .integer({ min: toDayNumber(on('2012-01-01')), max: toDayNumber(on('2028-06-30')) })
  .map(fromDayNumber);

const stage = fc.constantFrom<StageId>('stage-1', 'stage-2', 'stage-3');
const people = ['Ann', 'Bob', 'Cat', 'Dev'];
const person = fc.constantFrom(...people).map(idOf);

const shapes: fc.Arbitrary<Record<string, unknown>>[] = [
  fc.record({
    type: fc.constant('received'),
    kind: fc.constantFrom('complaint', 'compliment', 'comment', 'enquiry', 'negative-feedback', 'service-request'),
    knownSince: fc.option(anyDay, { nil: undefined }),
  }),
  fc.record({ type: fc.constant('received') }),
  fc.record({ type: fc.constant('triaged'), kind: fc.constantFrom('complaint', 'comment', 'service-request') }),
  fc.record({ type: fc.constantFrom('acknowledged', 'accepted', 'responded'), stage, by: person }),
  fc.record({
    type: fc.constant('extended'),
    stage,
    until: anyDay,
    reasonGiven: fc.option(fc.boolean(), { nil: undefined }),
    updateEveryWorkingDays: fc.option(fc.integer({ min: 1, max: 20 }), { nil: undefined }),
  }),
  fc.record({ type: fc.constant('date-agreed'), until: anyDay }),
  fc.record({ type: fc.constant('escalation-requested'), stage }),
  fc.record({
    type: fc.constant('refused'),
    ground: fc.option(fc.constantFrom('over-12-months', 'nonsense'), { nil: undefined }),
    reasonsGiven: fc.option(fc.boolean(), { nil: undefined }),
  }),
  fc.record({
    type: fc.constantFrom(
      'escalation-refused',
      'hearing-held',
      'determined',
      'evidence-sent',
      'withdrawn',
      'closed',
      'reopened',
      'contacted',
      'service-requested',
      'plan-agreed',
    ),
  }),
  fc.record({
    type: fc.constant('contacted'),
    with: fc.option(fc.constantFrom('complainant', 'somebody-else'), { nil: undefined }),
    reached: fc.option(fc.boolean(), { nil: undefined }),
    nextOn: fc.option(anyDay, { nil: undefined }),
    everyWorkingDays: fc.option(fc.integer({ min: 1, max: 20 }), { nil: undefined }),
    checklist: fc.option(fc.constantFrom([], ['acknowledged', 'nonsense']), { nil: undefined }),
  }),
  fc.record({ type: fc.constant('escalation-requested'), stage, newEvidence: fc.boolean() }),
  fc.record({ type: fc.constant('hearing-arranged'), hearingOn: anyDay }),
  fc.record({
    type: fc.constant('hearing-held'),
    panel: fc.option(fc.uniqueArray(person, { minLength: 1, maxLength: 2 }), { nil: undefined }),
    independentMember: fc.option(fc.boolean(), { nil: undefined }),
  }),
  fc.record({ type: fc.constant('signed-off'), stage, by: person }),
  fc.record({ type: fc.constant('subject-named'), staffId: person }),
  fc.record({ type: fc.constant('evidence-requested'), evidenceDue: anyDay }),
  fc.record({ type: fc.constant('referred'), evidenceDue: fc.option(anyDay, { nil: undefined }) }),
  fc.record({
    type: fc.constantFrom('safeguarding-raised', 'safeguarding-passed-on'),
  }),
  fc.record({ type: fc.constant('contact-settled'), how: fc.constantFrom('answered', 'service-done', 'recorded') }),
  fc.record({
    type: fc.constant('eligibility-checked'),
    stage,
    decision: fc.constantFrom('take-on', 'refuse'),
    ground: fc.option(fc.constantFrom('over-12-months', 'nonsense'), { nil: undefined }),
    ongoing: fc.option(fc.boolean(), { nil: undefined }),
  }),
  fc.record({ type: fc.constant('action-agreed'), actionId: fc.constantFrom('a', 'b'), dueOn: anyDay }),
  fc.record({ type: fc.constant('action-done'), actionId: fc.constantFrom('a', 'b', 'c') }),
  fc.record({ type: fc.constant('remedy-offered'), amount: fc.integer({ min: 0, max: 1000 }) }),
  fc.record({ type: fc.constant('remedy-answered'), accepted: fc.boolean() }),
  fc.record({
    type: fc.constant('assigned'),
    stage,
    to: person,
    override: fc.option(fc.boolean(), { nil: undefined }),
  }),
  fc.record({
    type: fc.constantFrom('letter-issued', 'letter-sent'),
    letterId: fc.constantFrom('l', 'm'),
    kind: fc.constantFrom('stage-1-acknowledgement', 'final-response', 'extension-notice', 'refusal'),
  }),
  fc.record({ type: fc.constant('note-added'), kind: fc.constantFrom('note', 'investigation'), by: person }),
  fc.record({
    type: fc.constant('corrected'),
    target: fc.integer({ min: 1, max: 14 }).map((seq) => `event-${seq}`),
    change: fc.oneof(
      fc.constant({ kind: 'void' }),
      anyDay.map((date) => ({ kind: 'date', on: date })),
      // Facts of a type that the target seldom has: they change nothing.
      anyDay.map((date) => ({ kind: 'facts', facts: { type: 'responded', stage: 'stage-1', on: date } })),
    ),
  }),
];

/** Any list of events whatever, sensible or not. */
export const anyHistory: fc.Arbitrary<HistoryEvent[]> = fc
  .array(fc.tuple(fc.oneof(...shapes), anyDay), { maxLength: 14 })
  .map((list) => toHistory(list.map(([event, date]) => withoutGaps({ ...event, on: date }))));

function withoutGaps(event: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(event).filter(([, value]) => value !== undefined));
}

/** A history with its events' facts and a new order of recording. */
export function renumbered(events: readonly HistoryEvent[]): HistoryEvent[] {
  return events.map((event, index) => ({ ...event, seq: index + 1 }));
}

/** An event for a history in a test. */
export function event(facts: Record<string, unknown> & { type: EventFacts['type']; on: string }): HistoryEvent {
  const [made] = toHistory([facts]);
  if (!made) throw new Error('No event was made.');
  return made;
}
