import type { Because, ClockResult, Finding } from '../../domain/assessment.ts';
import type { HistoryEvent } from '../../domain/events.ts';
import type { IsoDate } from '../../domain/isoDate.ts';
import type { ContactMethod } from '../../domain/words.ts';
import type { Calendar } from '../calendar/calendar.ts';
import { dateOf, dayOf } from '../calendar/dayNumber.ts';
import { isDay, NEVER } from '../calendar/days.ts';
import { endOfLength, lengthWords } from '../calendar/lengths.ts';
import { finding } from '../findings/finding.ts';
import type { CaseFacts } from '../history/caseFacts.ts';
import type { Dated } from '../history/history.ts';
import type { Procedure } from '../procedures/procedure.ts';
import { say } from './explainClock.ts';
import { isContactWithThem } from './occurrences.ts';
import { withOwnClock } from './ownClocks.ts';

/** The id of the clock of a contact that we promised, whatever the procedure. */
export const PROMISED_CONTACT_CLOCK = 'contact/promised';

/** A day on which we said that we would be in touch again. */
interface Promised {
  event: HistoryEvent;
  /** The day on which it was said. */
  made: number;
  due: number;
  /** The agreed frequency that it follows from; null: a day was named. */
  every: number | null;
  method: ContactMethod | null;
  /** The day on which it was kept; null: not yet, or the case came to an end first. */
  kept: number | null;
}

/** What was agreed with the resident about hearing from us. */
export interface ContactPlan {
  promises: readonly Promised[];
  /** The promise that is open; null: none. */
  open: Promised | null;
  everyWorkingDays: number | null;
  method: ContactMethod | null;
}

const NO_PLAN: ContactPlan = { promises: [], open: null, everyWorkingDays: null, method: null };

/**
 * The contacts that were promised, by a day that was named or by the frequency that was agreed, each kept by the next contact
 * or letter. An answer to the stage, or the end of the case, ends the agreement.
 */
export function contactPlanOf(facts: CaseFacts, calendar: Calendar): ContactPlan {
  let plan: Plan | null = null;
  let answered: number = NEVER;
  for (const dated of facts.events) {
    if (dated.type === 'contacted') {
      // An answer given on the same day ends what was agreed on it, whichever was written down first.
      if (!isContactWithThem(dated) || dated.day === answered) continue;
      const { nextOn, everyWorkingDays, nextMethod } = dated.event;
      if (plan === null && nextOn === undefined && everyWorkingDays === undefined) continue;
      plan ??= newPlan();
      plan.every = everyWorkingDays ?? plan.every;
      plan.method = nextMethod ?? plan.method;
      keep(plan, dated.day);
      promise(plan, dated, nextOn ?? null, calendar);
    } else if (dated.type === 'responded') {
      answered = dated.day;
      if (plan === null) continue;
      keep(plan, dated.day);
      plan.every = null;
    } else if (plan !== null) {
      const last = plan.promises[plan.promises.length - 1];
      // A letter posted on the day of the promise is not yet what was promised.
      if (dated.type === 'letter-sent' && last !== undefined && dated.day > last.made) {
        keep(plan, dated.day);
        promise(plan, dated, null, calendar);
      }
    }
  }
  if (plan === null) return NO_PLAN;
  const { promises, every, method } = plan;
  const last = promises[promises.length - 1];
  const isOver = facts.ending !== null && last !== undefined && facts.ending.day >= last.made;
  return {
    promises,
    open: isOver || last === undefined || last.kept !== null ? null : last,
    everyWorkingDays: isOver ? null : every,
    method,
  };
}

interface Plan {
  promises: Promised[];
  every: number | null;
  method: ContactMethod | null;
}

function newPlan(): Plan {
  return { promises: [], every: null, method: null };
}

function keep(plan: Plan, day: number): void {
  const last = plan.promises[plan.promises.length - 1];
  if (last !== undefined && last.kept === null) last.kept = day;
}

function promise(plan: Plan, { event, day }: Dated, nextOn: IsoDate | null, calendar: Calendar): void {
  const { every, method } = plan;
  if (nextOn === null && every === null) return;
  const due =
    nextOn === null
      ? endOfLength(calendar, calendar.statutory, day, { amount: every ?? 1, unit: 'working-days' }, 0)
      : dayOf(nextOn);
  plan.promises.push({ event, made: day, due, every: nextOn === null ? every : null, method, kept: null });
}

/** Adds the clock of the contact that is promised next. The list itself when none is. */
export function withPromisedContact(
  clocks: ClockResult[],
  { open }: ContactPlan,
  facts: CaseFacts,
  procedure: Procedure,
  calendar: Calendar,
  explain: boolean,
): ClockResult[] {
  if (open === null) return clocks;
  return withOwnClock(clocks, {
    id: PROMISED_CONTACT_CLOCK,
    label: 'Next contact promised',
    clause: 'Agreed with the resident',
    procedure,
    calendar,
    today: facts.today,
    started: open.made,
    due: open.due,
    because: explain ? account(open) : [],
  });
}

function account(open: Promised): Because[] {
  const how =
    open.every === null
      ? 'We said that we would be in touch again'
      : `We agreed to be in touch every ${lengthWords({ amount: open.every, unit: 'working-days' })}`;
  const steps: Because[] = [
    { kind: 'start', on: dateOf(open.made), text: `Last in touch on ${say(open.made)}.`, clause: null },
  ];
  if (isDay(open.due))
    steps.push({ kind: 'agreed', on: dateOf(open.due), text: `${how}: by ${say(open.due)}.`, clause: null });
  return steps;
}

/** Promises of contact that were not kept, or kept late. */
export function promisedContactFindings({ promises, open }: ContactPlan, facts: CaseFacts): Finding[] {
  const found: Finding[] = [];
  for (const one of promises) {
    if (!isDay(one.due)) continue;
    const at = { clockId: PROMISED_CONTACT_CLOCK, eventId: one.event.id };
    if (one.kept !== null && one.kept > one.due)
      found.push(
        finding(
          'promised-contact-late',
          'warning',
          `We promised to be in touch by ${say(one.due)}, and were on ${say(one.kept)}.`,
          at,
        ),
      );
    else if (one === open && facts.today > one.due)
      found.push(
        finding(
          'promised-contact-overdue',
          'breach',
          `We promised to be in touch by ${say(one.due)} and have not been. Be in touch today.`,
          at,
        ),
      );
  }
  return found;
}
