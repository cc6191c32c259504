import type { CaseStatus } from '../../../domain/assessment.ts';
import { type EventFacts, eventTypes, type HistoryEvent } from '../../../domain/events.ts';
import { EventId } from '../../../domain/ids.ts';
import { addDays, IsoDate } from '../../../domain/isoDate.ts';
import { assess } from '../../assess.ts';
import { buildCalendar, type Calendar } from '../../calendar/calendar.ts';
import { BankHolidays } from '../../calendar/calendarData.ts';
import type { Procedure } from '../procedure.ts';
import type { ProcedureProblem } from './procedureProblem.ts';

/** Any working week will do: the walk looks for a next step, not for dates. */
const FIRST_DAY = IsoDate.parse('2026-03-02');
const OVER: ReadonlySet<CaseStatus> = new Set<CaseStatus>(['withdrawn', 'closed', 'not-a-complaint', 'refused']);

/**
 * Takes a case through the procedure from receipt to the last answer and looks, at each place, whether there is one next
 * step and whether the case has got where the procedure says that it goes.
 */
export function walkProblems(procedure: Procedure): ProcedureProblem[] {
  if (procedure.role === 'hazard') return [];
  const problems: ProcedureProblem[] = [];
  const history: HistoryEvent[] = [];
  const calendar = plainCalendar();
  for (const stage of procedure.stages) {
    const opening = stage.opens[0];
    const acknowledges = procedure.clocks.some((clock) => clock.stage === stage.id && clock.asks === 'acknowledge');
    const path: Record<string, unknown>[] = [
      { type: opening?.event ?? 'received', ...(opening?.stage ? { stage: opening.stage } : {}) },
      ...(acknowledges ? [{ type: 'acknowledged', stage: stage.id }] : []),
      { type: 'responded', stage: stage.id },
    ];
    for (const facts of path) {
      const event = makeEvent(facts, history.length);
      if (event === null)
        return [
          {
            path: `stages (${stage.id})`,
            text: `${stage.label} opens with something that cannot be recorded by itself.`,
          },
        ];
      history.push(event);
      const today = addDays(event.on, 1);
      const {
        next,
        status,
        stage: reached,
      } = assess({ procedures: [procedure], history, calendar, today, explain: false });
      if (next === null && !OVER.has(status))
        problems.push({ path: `stages (${stage.id})`, text: `After "${event.type}" the case has no next step.` });
      if (reached !== stage.id)
        problems.push({
          path: `stages (${stage.id})`,
          text: `After "${event.type}" the case is not at ${stage.label}.`,
        });
    }
  }
  return problems;
}

function makeEvent(facts: Record<string, unknown>, index: number): HistoryEvent | null {
  const type = facts.type as EventFacts['type']; // the types come from the procedure, which was parsed
  const parsed = eventTypes[type].facts.safeParse({ ...facts, on: addDays(FIRST_DAY, index) });
  if (!parsed.success) return null;
  const id = EventId.parse(`00000000-0000-7000-8000-${String(index).padStart(12, '0')}`);
  const event: unknown = { ...parsed.data, id, seq: index + 1 };
  return event as HistoryEvent; // parsed by its own type
}

/** A calendar without bank holidays. */
function plainCalendar(): Calendar {
  const bankHolidays = BankHolidays.parse({
    version: 'none',
    source: '',
    from: '2026-01-01',
    until: '2027-12-31',
    divisions: { 'england-and-wales': [], scotland: [], 'northern-ireland': [] },
  });
  return buildCalendar({ division: 'england-and-wales', bankHolidays });
}
