import type { ClockResult, Finding } from '../../domain/assessment.ts';
import { addMonths } from '../../domain/isoDate.ts';
import type { Calendar } from '../calendar/calendar.ts';
import { dateOf, dayOf } from '../calendar/dayNumber.ts';
import { isDay } from '../calendar/days.ts';
import { lengthWords } from '../calendar/lengths.ts';
import { workingDayBefore } from '../calendar/workingDays.ts';
import { say } from '../clocks/explainClock.ts';
import { withOwnClock } from '../clocks/ownClocks.ts';
import { finding } from '../findings/finding.ts';
import type { CaseFacts } from '../history/caseFacts.ts';
import { panelStageOf } from '../history/independence.ts';
import type { Procedure } from '../procedures/procedure.ts';
import type { Length } from '../procedures/procedureBasics.ts';
import type { StageRule } from '../procedures/procedureParts.ts';

/** The id of the clock of telling the resident of a hearing that is fixed. */
export const HEARING_NOTICE_CLOCK = 'hearing/notice';

/** That the resident has to be told of a hearing some time before it. */
export interface HearingNotice {
  stage: StageRule;
  before: Length;
  arrangedOn: number;
  hearingOn: number;
  /** The last day on which they can be told; may be `CANNOT_SAY`. */
  due: number;
  /** When they were told; null: not yet. */
  givenOn: number | null;
  isHeld: boolean;
}

/** The notice of the hearing that was arranged last; null where the procedure asks for none, or none is arranged. */
export function hearingNoticeOf(facts: CaseFacts, procedure: Procedure, calendar: Calendar): HearingNotice | null {
  const stage = panelStageOf(procedure);
  const before = stage?.panel?.noticeBefore ?? null;
  if (stage === null || before === null || facts.ending !== null) return null;
  let notice: HearingNotice | null = null;
  for (const dated of facts.events) {
    if (dated.type === 'hearing-arranged') {
      const hearingOn = dayOf(dated.event.hearingOn);
      const due = lastDayToTell(hearingOn, before, procedure, calendar);
      notice = { stage, before, arrangedOn: dated.day, hearingOn, due, givenOn: null, isHeld: false };
    } else if (notice !== null && tells(dated)) notice.givenOn ??= dated.day;
    else if (notice !== null && dated.type === 'hearing-held') notice.isHeld = true;
  }
  return notice;
}

/** Recorded as notice, or the letter that invites to the hearing. */
function tells({ type, event }: CaseFacts['events'][number]): boolean {
  return type === 'notice-given' || (type === 'letter-sent' && event.kind === 'hearing-invitation');
}

function lastDayToTell(hearingOn: number, before: Length, procedure: Procedure, calendar: Calendar): number {
  switch (before.unit) {
    case 'working-days': {
      const table = procedure.closuresStopClocks ? calendar.withClosures : calendar.statutory;
      return workingDayBefore(calendar, table, hearingOn, before.amount);
    }
    case 'weeks':
      return hearingOn - before.amount * 7;
    case 'months':
      return dayOf(addMonths(dateOf(hearingOn), -before.amount));
    default:
      return hearingOn - before.amount;
  }
}

/** Adds the clock of telling them, while it runs. The list itself when nothing is owed. */
export function withHearingNotice(
  clocks: ClockResult[],
  notice: HearingNotice | null,
  facts: CaseFacts,
  procedure: Procedure,
  calendar: Calendar,
  explain: boolean,
): ClockResult[] {
  if (notice === null || notice.givenOn !== null || notice.isHeld) return clocks;
  const { stage, before, arrangedOn, hearingOn, due } = notice;
  const clause = stage.panel?.clause ?? 'The day that was fixed';
  const text = `The hearing is on ${say(hearingOn)}; the resident is told at least ${lengthWords(before)} before${isDay(due) ? `, by ${say(due)}` : ''}.`;
  return withOwnClock(clocks, {
    id: HEARING_NOTICE_CLOCK,
    label: 'Notice of the hearing',
    clause,
    procedure,
    calendar,
    today: facts.today,
    started: arrangedOn,
    due,
    because: explain ? [{ kind: 'agreed', on: dateOf(hearingOn), text, clause }] : [],
  });
}

/** They were told too late, or are not told and it is too late already. */
export function hearingNoticeFindings(notice: HearingNotice | null, facts: CaseFacts): Finding[] {
  if (notice === null || !isDay(notice.due)) return [];
  const { stage, before, hearingOn, due, givenOn } = notice;
  const at = { stage: stage.id, clause: stage.panel?.clause ?? null };
  const rule = `The resident is to be told at least ${lengthWords(before)} before, by ${say(due)}.`;
  if (givenOn !== null && givenOn > due)
    return [
      finding(
        'hearing-notice-late',
        'breach',
        `The resident was told on ${say(givenOn)} of the hearing of ${say(hearingOn)}. ${rule} Ask whether they want it put off.`,
        at,
      ),
    ];
  if (givenOn === null && facts.today > due)
    return [
      finding(
        'hearing-notice-overdue',
        'breach',
        `Nothing says that the resident was told of the hearing of ${say(hearingOn)}. ${rule} Record when they were told; or put the hearing off.`,
        at,
      ),
    ];
  return [];
}
