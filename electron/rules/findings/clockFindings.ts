import type { Finding } from '../../domain/assessment.ts';
import type { Calendar } from '../calendar/calendar.ts';
import { CANNOT_SAY, isDay } from '../calendar/days.ts';
import { cannotSay } from '../calendar/workingDays.ts';
import type { Now } from '../clocks/clocks.ts';
import { lateness, say } from '../clocks/explainClock.ts';
import type { JudgedClock } from '../clocks/judgedClock.ts';
import { stageWords } from '../history/misfits.ts';
import { finding } from './finding.ts';

/** Deadlines that were missed or are past, extensions that do not count, and dates that the calendar cannot say. */
export function clockFindings(clocks: readonly JudgedClock[], calendar: Calendar, now: Now): Finding[] {
  const today = now.day;
  const found: Finding[] = [];
  let isBeyond = false;
  for (const clock of clocks) {
    if (clock.state === 'not-started') continue;
    const { rule, procedure } = clock;
    const at = { stage: rule.stage, clause: rule.clause, clockId: rule.id, procedureId: procedure.id };
    for (const problem of clock.refusals)
      found.push(
        finding(problem.id, problem.severity, problem.text, {
          ...at,
          clause: problem.clause,
          eventId: problem.event.id,
        }),
      );
    if (clock.due === CANNOT_SAY) isBeyond = true;
    else if (clock.state === 'late') {
      const how =
        clock.stoppedBy === 'done'
          ? `${lateness(clock, calendar)} after its due date (${say(clock.due)})`
          : `not done by its due date (${say(clock.due)})`;
      found.push(finding(lateId(clock, 'late'), 'breach', `${nameOf(clock)}: ${how}.`, at));
    } else if (!isDay(clock.stop) && isDay(clock.due) && (today > clock.due || clock.state === 'overdue')) {
      found.push(
        finding(
          lateId(clock, 'overdue'),
          'breach',
          `${nameOf(clock)}: overdue by ${lateness(clock, calendar, today, now.time)}, since ${say(clock.due)}${clock.dueTime === null ? '' : ` at ${clock.dueTime}`}.`,
          at,
        ),
      );
    }
    if (isUnanswered(clock))
      found.push(
        finding(
          'stage-unanswered',
          'breach',
          `${rule.stage ? stageWords(rule.stage, true) : 'A stage'} was never answered; the complaint went on without it. Say so in the next answer.`,
          at,
        ),
      );
  }
  if (isBeyond) found.push(finding('beyond-calendar', 'warning', cannotSay(calendar)));
  return found;
}

/** A hazard's clock says which hazard. */
function nameOf({ rule, hazard }: JudgedClock): string {
  return hazard === null ? rule.label : `${hazard.ref.label}. ${rule.label}`;
}

/** An answer was owed at a stage that the case has left behind. */
function isUnanswered(clock: JudgedClock): boolean {
  return clock.rule.asks === 'respond' && clock.isSuperseded && clock.stoppedBy !== 'done';
}

function lateId(clock: JudgedClock, what: 'late' | 'overdue'): string {
  switch (clock.rule.asks) {
    case 'acknowledge':
      return `acknowledgement-${what}`;
    case 'respond':
      return clock.rule.letterKind === null && clock.rule.length !== null ? `deadline-${what}` : `response-${what}`;
    default:
      return `deadline-${what}`;
  }
}
