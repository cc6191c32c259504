import type { Because, ClockResult, Finding } from '../../domain/assessment.ts';
import { plainDate } from '../../domain/isoDate.ts';
import type { Calendar } from '../calendar/calendar.ts';
import { dateOf } from '../calendar/dayNumber.ts';
import { finding } from '../findings/finding.ts';
import type { CaseFacts } from '../history/caseFacts.ts';
import type { DatedOf } from '../history/history.ts';
import type { Procedure } from '../procedures/procedure.ts';
import { plainStep, type Step } from './steps.ts';

/** The id of the clock that every safety concern has, whatever the procedure. */
const SAFEGUARDING_CLOCK = 'safeguarding/pass-on';

/** Whose rule it is: no procedure's and no law's, so it has no version. */
const SAFETY_RULE = {
  id: 'redress-safety',
  version: '',
  name: 'Redress’s own rule of safety',
  short: 'Rule of safety',
} as const;

/** A concern for somebody's safety and the day on which it was passed on; null: it has not been. */
interface Concern {
  raised: DatedOf<'safeguarding-raised'>;
  passedOn: number | null;
}

/** Nearly every case: no list is made for it. */
const NONE: Concern[] = [];

/** The concerns of a case, the oldest first. Passing on settles all that were raised by then. */
export function concernsOf(events: CaseFacts['events']): Concern[] {
  let concerns: Concern[] | null = null;
  for (const dated of events) {
    if (dated.type === 'safeguarding-raised') {
      concerns ??= [];
      concerns.push({ raised: dated, passedOn: null });
    } else if (dated.type === 'safeguarding-passed-on')
      for (const concern of concerns ?? NONE) concern.passedOn ??= dated.day;
  }
  return concerns ?? NONE;
}

/** The concern that has to be seen to: the oldest that is open, else the last one that was passed on. Null: there is none. */
function leadingConcern(concerns: readonly Concern[]): Concern | null {
  return concerns.find(({ passedOn }) => passedOn === null) ?? concerns[concerns.length - 1] ?? null;
}

/** Passing on a concern comes before anything else, also in a case that is refused or closed: it is never parked. */
export function safeguardingStep(facts: CaseFacts, procedure: Procedure): Step | null {
  const open = concernsOf(facts.events).find(({ passedOn }) => passedOn === null);
  if (!open) return null;
  const urgent = procedure.grounds.find((ground) => ground.isUrgent);
  return {
    ...plainStep('tell-safeguarding-lead', 'Tell the safeguarding lead', null, [
      'Today, whatever becomes of the rest. If anybody is in danger now, call 999 first.',
      ...(urgent ? [`${urgent.label} (${urgent.clause})`] : []),
    ]),
    dueOn: dateOf(open.raised.day),
    clockId: SAFEGUARDING_CLOCK,
    who: 'Whoever knows of it',
  };
}

/** Adds the clock of the safety concern; while it is open, it leads. The list itself when there is no concern. */
export function withSafeguarding(
  clocks: ClockResult[],
  facts: CaseFacts,
  calendar: Calendar,
  explain: boolean,
): ClockResult[] {
  const concern = leadingConcern(concernsOf(facts.events));
  if (concern === null) return clocks;
  const own = safeguardingClock(concern, facts.today, calendar, explain);
  const others = own.leads ? clocks.map((clock) => (clock.leads ? { ...clock, leads: false } : clock)) : clocks;
  return [own, ...others];
}

function safeguardingClock(
  { raised, passedOn }: Concern,
  today: number,
  calendar: Calendar,
  explain: boolean,
): ClockResult {
  const due = raised.day;
  const isOpen = passedOn === null;
  return {
    id: SAFEGUARDING_CLOCK,
    label: 'Safety concern passed on',
    stage: null,
    procedure: SAFETY_RULE,
    clause: 'the same day, weekends and holidays included',
    confirmed: true,
    state: isOpen ? (today > due ? 'overdue' : 'running') : passedOn <= due ? 'met' : 'late',
    startedOn: dateOf(due),
    due: dateOf(due),
    dueTime: null,
    originalDue: dateOf(due),
    stoppedOn: isOpen ? null : dateOf(passedOn),
    extended: false,
    // It is counted in days: a weekend is no excuse.
    workingDaysLeft: null,
    leads: isOpen,
    calendarVersion: calendar.version,
    because: explain ? account(raised.day, passedOn) : [],
  };
}

function account(raised: number, passedOn: number | null): Because[] {
  const steps: Because[] = [
    {
      kind: 'start',
      on: dateOf(raised),
      text: `A concern for somebody’s safety was raised on ${plainDate(dateOf(raised))}.`,
      clause: null,
    },
    {
      kind: 'note',
      on: dateOf(raised),
      text: 'It is passed on the same day, weekend or holiday. It waits for no complaint, and no complaint waits for it.',
      clause: null,
    },
  ];
  if (passedOn !== null)
    steps.push({
      kind: 'stop',
      on: dateOf(passedOn),
      text: `Passed on on ${plainDate(dateOf(passedOn))}${passedOn <= raised ? ', the same day' : ', late'}.`,
      clause: null,
    });
  return steps;
}

/** Concerns that were not passed on the same day. */
export function safeguardingFindings(facts: CaseFacts): Finding[] {
  const found: Finding[] = [];
  for (const { raised, passedOn } of concernsOf(facts.events)) {
    const on = plainDate(dateOf(raised.day));
    const at = { eventId: raised.event.id };
    if (passedOn === null && facts.today > raised.day)
      found.push(
        finding(
          'safeguarding-not-passed-on',
          'breach',
          `A concern for somebody’s safety was raised on ${on} and has not been passed on. Tell the safeguarding lead now.`,
          at,
        ),
      );
    else if (passedOn !== null && passedOn > raised.day)
      found.push(
        finding(
          'safeguarding-passed-on-late',
          'breach',
          `A concern for somebody’s safety was raised on ${on} and passed on only on ${plainDate(dateOf(passedOn))}.`,
          at,
        ),
      );
  }
  return found;
}
