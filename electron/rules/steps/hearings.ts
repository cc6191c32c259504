import type { ClockResult, Finding } from '../../domain/assessment.ts';
import type { Calendar } from '../calendar/calendar.ts';
import { dateOf, dayOf } from '../calendar/dayNumber.ts';
import { isDay, NEVER } from '../calendar/days.ts';
import { lengthWords } from '../calendar/lengths.ts';
import { say } from '../clocks/explainClock.ts';
import { withOwnClock } from '../clocks/ownClocks.ts';
import { finding } from '../findings/finding.ts';
import type { CaseFacts } from '../history/caseFacts.ts';
import type { DatedOf } from '../history/history.ts';
import { panelStageOf } from '../history/independence.ts';
import type { Procedure } from '../procedures/procedure.ts';
import { HEARING_NOTICE_CLOCK, type HearingNotice } from './hearingNotice.ts';
import { type Candidate, plainStep, type Step } from './steps.ts';

/** The id of the clock of a hearing that is fixed for a day. */
const HEARING_CLOCK = 'hearing/held';

/** The hearing that was arranged last and not held since; null: none. On one day, holding comes after arranging. */
export function arrangedHearing(facts: CaseFacts): DatedOf<'hearing-arranged'> | null {
  if (facts.ending !== null) return null;
  let arranged: DatedOf<'hearing-arranged'> | null = null;
  let held: number = NEVER;
  for (const dated of facts.events) {
    if (dated.type === 'hearing-arranged') arranged = dated;
    else if (dated.type === 'hearing-held') held = dated.day;
  }
  return arranged !== null && held >= arranged.day ? null : arranged;
}

/** The step of holding the hearing on the day for which it is fixed. */
export function hearingStep(facts: CaseFacts, procedure: Procedure): Candidate | null {
  const arranged = arrangedHearing(facts);
  if (arranged === null) return null;
  const stage = panelStageOf(procedure);
  const { hearingOn, hearingAt } = arranged.event;
  return {
    step: {
      ...plainStep('hold-hearing', 'Hold the panel hearing, and record it', null, [
        ...(hearingAt ? [`At ${hearingAt}.`] : []),
        ...(stage?.panel ? [`${stage.panel.what} (${stage.panel.clause})`] : []),
      ]),
      dueOn: hearingOn,
      clockId: HEARING_CLOCK,
      ...(stage ? { who: capital(stage.who) } : {}),
    },
    due: dayOf(hearingOn),
  };
}

/** At a stage that a panel hears, before it has been heard: the hearing comes before the answer. Null: not so. */
export function hearingToArrange(facts: CaseFacts, procedure: Procedure): Step | null {
  const stage = panelStageOf(procedure);
  if (stage === null || stage.panel === null || stage.id !== facts.stage) return null;
  if (arrangedHearing(facts) !== null || facts.events.some(({ type }) => type === 'hearing-held')) return null;
  return plainStep('hold-hearing', 'Arrange the panel hearing', stage.id, [
    `${stage.panel.what} (${stage.panel.clause})`,
    'The day on which it will be held, so that it is watched until then.',
  ]);
}

/** The step of telling them. Null: they know, or it was held. */
export function hearingNoticeStep(notice: HearingNotice | null): Candidate | null {
  if (notice === null || notice.givenOn !== null || notice.isHeld) return null;
  const { stage, hearingOn, due } = notice;
  return {
    step: {
      ...plainStep('give-notice', 'Tell the resident of the hearing', stage.id, [
        `It is on ${say(hearingOn)}; they are told at least ${lengthWords(notice.before)} before (${stage.panel?.clause ?? ''}).`,
      ]),
      dueOn: isDay(due) ? dateOf(due) : null,
      clockId: HEARING_NOTICE_CLOCK,
      who: 'Whoever handles the case',
    },
    due: isDay(due) ? due : hearingOn,
  };
}

/** Adds the clock of the hearing that is arranged. The list itself when none is. */
export function withHearing(
  clocks: ClockResult[],
  facts: CaseFacts,
  procedure: Procedure,
  calendar: Calendar,
  explain: boolean,
): ClockResult[] {
  const arranged = arrangedHearing(facts);
  if (arranged === null) return clocks;
  const { hearingOn } = arranged.event;
  return withOwnClock(clocks, {
    id: HEARING_CLOCK,
    label: 'Panel hearing',
    clause: panelStageOf(procedure)?.panel?.clause ?? 'The day that was fixed',
    procedure,
    calendar,
    today: facts.today,
    started: arranged.day,
    due: dayOf(hearingOn),
    because: explain
      ? [
          {
            kind: 'agreed',
            on: hearingOn,
            text: `Arranged on ${say(arranged.day)} for ${say(dayOf(hearingOn))}.`,
            clause: null,
          },
        ]
      : [],
  });
}

/** A panel without the member from outside that the procedure wants. Left unsaid, nothing is said. */
export function panelFindings(procedure: Procedure, facts: CaseFacts): Finding[] {
  // Asked first: nearly every case is without a hearing.
  if (!facts.events.some(({ type }) => type === 'hearing-held')) return [];
  const stage = panelStageOf(procedure);
  if (!stage?.panel?.needsIndependentMember) return [];
  const { panel } = stage;
  return facts.events.flatMap((dated) =>
    dated.type === 'hearing-held' && dated.event.independentMember === false
      ? [
          finding(
            'panel-without-independent-member',
            'breach',
            `Nobody from outside the landlord sat on the panel of ${say(dated.day)}. ${panel.what}`,
            { stage: stage.id, clause: panel.clause, eventId: dated.event.id, procedureId: procedure.id },
          ),
        ]
      : [],
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
