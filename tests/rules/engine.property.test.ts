import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Assessment } from '../../electron/domain/assessment.ts';
import type { HistoryEvent } from '../../electron/domain/events.ts';
import { addDays } from '../../electron/domain/isoDate.ts';
import { assess } from '../../electron/rules/assess.ts';
import { loadProcedures } from '../scenarios/library.ts';
import { anyDay, anyHistory, calendarOf, event, on, renumbered } from './support.ts';

const calendar = calendarOf();
const procedures = loadProcedures();
/** By place in the list, so that a failing example is short enough to read. */
const anyProcedure = fc.nat({ max: procedures.length - 1 }).map((index) => procedures[index] ?? fail());
const code = procedures.find((procedure) => procedure.id === 'england-code-2024') ?? fail();
const isOver = new Set(['withdrawn', 'closed', 'not-a-complaint']);
const isOfSafety = new Set([
  'tell-safeguarding-lead',
  'investigate-hazard',
  'send-hazard-summary',
  'make-hazard-safe',
  'begin-hazard-works',
  'complete-action',
]);
/** A call back is owed even to somebody who did not complain, and so is what they got in touch for. */
const isOfContact = new Set([
  ...isOfSafety,
  'correct-history',
  'answer-contact',
  'update-resident',
  'triage',
  'pass-on-request',
  'check-request',
  'answer-enquiry',
  'pass-on-thanks',
  'review-comment',
]);

function fail(): never {
  throw new Error('The Code of 2024 is missing.');
}

describe('assess', () => {
  it('never throws, and always gives an assessment of the agreed form', () => {
    fc.assert(
      fc.property(anyProcedure, anyHistory, anyDay, (procedure, history, today) => {
        expect(
          Assessment.safeParse(assess({ procedures: [procedure], history, calendar, today })).error,
        ).toBeUndefined();
      }),
      { numRuns: 600 },
    );
  });

  it('gives every open case exactly one next step, and none to a case that is over', () => {
    fc.assert(
      fc.property(anyProcedure, anyHistory, anyDay, (procedure, history, today) => {
        const { status, next } = assess({ procedures: [procedure], history, calendar, today, explain: false });
        if (next === null) expect(isOver.has(status) || status === 'refused').toBe(true);
        else if (status === 'not-a-complaint') expect(isOfContact.has(next.id)).toBe(true);
        // What is owed to somebody's safety does not end with the complaint.
        else if (isOver.has(status)) expect(isOfSafety.has(next.id) || next.id === 'correct-history').toBe(true);
      }),
      { numRuns: 1500 },
    );
  });

  it('judges a landlord’s own procedure with the laws beside it, without throwing, with one leader and one next step', () => {
    const laws = procedures.filter((procedure) => ['england-code-2024', 'awaab-phase-2'].includes(procedure.id));
    fc.assert(
      fc.property(anyProcedure, anyHistory, anyDay, (own, history, today) => {
        const overlays = laws.filter((law) => law !== own);
        const assessment = assess({ procedures: [own, ...overlays], history, calendar, today });
        expect(Assessment.safeParse(assessment).error).toBeUndefined();
        expect(assessment.clocks.filter((clock) => clock.leads).length).toBeLessThanOrEqual(1);
        if (['open', 'answered', 'final', 'new', 'with-ombudsman'].includes(assessment.status))
          expect(assessment.next).not.toBeNull();
      }),
      { numRuns: 500 },
    );
  });

  it('lets at most one clock lead, and one that is running, overdue or still to start', () => {
    fc.assert(
      fc.property(anyProcedure, anyHistory, anyDay, (procedure, history, today) => {
        const { clocks } = assess({ procedures: [procedure], history, calendar, today, explain: false });
        const leaders = clocks.filter((clock) => clock.leads);
        expect(leaders.length).toBeLessThanOrEqual(1);
        for (const leader of leaders) expect(['running', 'overdue', 'provisional']).toContain(leader.state);
      }),
      { numRuns: 600 },
    );
  });

  it('does not care in which order the events are handed over', () => {
    fc.assert(
      fc.property(
        anyProcedure,
        anyHistory,
        anyDay,
        fc.infiniteStream(fc.nat()),
        (procedure, history, today, numbers) => {
          const shuffled = [...history].sort(() => ((numbers.next().value ?? 0) % 2) - 0.5);
          const judge = (events: HistoryEvent[]) =>
            assess({ procedures: [procedure], history: events, calendar, today });
          expect(judge(shuffled)).toEqual(judge(history));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('does not care in which order things of the same day were recorded, but for endings and what comes in pairs', () => {
    // Which of a closing and a reopening came last on a day, or of two extensions, only the order of recording can say.
    const inOrder = new Set([
      'withdrawn',
      'closed',
      'reopened',
      'refused',
      'escalation-refused',
      'corrected',
      'extended',
      'date-agreed',
      'assigned',
      'triaged',
      'referred',
      'determined',
      'evidence-sent',
      'safeguarding-passed-on',
    ]);
    fc.assert(
      fc.property(anyHistory, anyDay, anyDay, (history, day, today) => {
        const events = history.filter((entry) => !inOrder.has(entry.type)).map((entry) => ({ ...entry, on: day }));
        const first = onePerKind(events);
        const judge = (list: HistoryEvent[]) => {
          const { stage, status, clocks, next } = assess({
            procedures: [code],
            history: list,
            calendar,
            today,
            explain: false,
          });
          return { stage, status, next: next?.id, clocks };
        };
        expect(judge(renumbered([...first].reverse()))).toEqual(judge(renumbered(first)));
      }),
      { numRuns: 400 },
    );
  });

  it('judges a corrected history as if it had been right from the start', () => {
    fc.assert(
      fc.property(anyHistory, fc.nat(), anyDay, anyDay, fc.boolean(), (history, pick, movedTo, today, isVoid) => {
        const events = history.filter((entry) => entry.type !== 'corrected');
        const target = events[pick % Math.max(events.length, 1)];
        if (!target) return;
        const correction = event({
          type: 'corrected',
          on: '2024-04-01',
          target: target.id,
          change: isVoid ? { kind: 'void' } : { kind: 'date', on: movedTo },
          id: 'the-correction',
        });
        const corrected = [...events, { ...correction, seq: events.length + 1 }];
        const right = isVoid
          ? events.filter((entry) => entry !== target)
          : events.map((entry) => (entry === target ? { ...entry, on: movedTo } : entry));
        const judge = (list: HistoryEvent[]) => assess({ procedures: [code], history: list, calendar, today });
        expect(judge(corrected)).toEqual(judge(right));
      }),
      { numRuns: 500 },
    );
  });

  it('never gives an earlier deadline for a later receipt', () => {
    fc.assert(
      fc.property(anyProcedure, anyDay, fc.integer({ min: 1, max: 40 }), (procedure, day, later) => {
        const dueOf = (date: typeof day) =>
          assess({
            procedures: [procedure],
            history: [event({ type: 'received', on: date })],
            calendar,
            today: date,
            explain: false,
          }).clocks.map((clock) => clock.due);
        const [early, late] = [dueOf(day), dueOf(addDays(day, later))];
        for (const [index, due] of early.entries()) {
          const other = late[index] ?? null;
          if (due !== null && other !== null) expect(other >= due).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('gives no more time for acknowledging late than for acknowledging on the last day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 30 }), (received, delay) => {
        const acknowledged = addDays(received, delay);
        const history = [
          event({ type: 'received', on: received }),
          { ...event({ type: 'acknowledged', stage: 'stage-1', on: acknowledged, id: 'ack' }), seq: 2 },
        ];
        const clocks = assess({ procedures: [code], history, calendar, today: acknowledged, explain: false }).clocks;
        const provisional = assess({
          procedures: [code],
          history: history.slice(0, 1),
          calendar,
          today: received,
          explain: false,
        }).clocks;
        const [, answer] = clocks;
        const [, latest] = provisional;
        if (answer?.due && latest?.due) expect(answer.due <= latest.due).toBe(true);
      }),
    );
  });

  it('gives a date with an account that ends on it, naming its clause', () => {
    fc.assert(
      fc.property(anyProcedure, anyHistory, anyDay, (procedure, history, today) => {
        for (const clock of assess({ procedures: [procedure], history, calendar, today }).clocks) {
          expect(clock.because.length).toBeGreaterThan(0);
          if (clock.due === null) continue;
          const dates = clock.because.map((step) => step.on);
          expect(dates).toContain(clock.due);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('lets nothing dated after today count', () => {
    fc.assert(
      fc.property(anyHistory, anyDay, (history, today) => {
        const past = history.filter((entry) => entry.type === 'corrected' || entry.on <= today);
        if (past.some((entry) => entry.type === 'corrected')) return;
        const judge = (list: HistoryEvent[]) => {
          const { stage, status, clocks } = assess({
            procedures: [code],
            history: list,
            calendar,
            today,
            explain: false,
          });
          return { stage, status, clocks };
        };
        if (past.some((entry) => entry.type === 'received')) expect(judge(history)).toEqual(judge(past));
      }),
      { numRuns: 400 },
    );
  });
});

describe('a case of a year', () => {
  it('has a next step on every day of it', () => {
    const history = [
      event({ type: 'received', on: '2026-03-02' }),
      { ...event({ type: 'acknowledged', stage: 'stage-1', on: '2026-03-04', id: 'b' }), seq: 2 },
      { ...event({ type: 'responded', stage: 'stage-1', on: '2026-03-18', id: 'c' }), seq: 3 },
      { ...event({ type: 'escalation-requested', stage: 'stage-2', on: '2026-03-26', id: 'd' }), seq: 4 },
      { ...event({ type: 'acknowledged', stage: 'stage-2', on: '2026-04-01', id: 'e' }), seq: 5 },
      { ...event({ type: 'responded', stage: 'stage-2', on: '2026-04-30', id: 'f' }), seq: 6 },
    ];
    const steps = new Set<string | undefined>();
    for (let day = on('2026-03-02'); day < '2026-06-01'; day = addDays(day, 1))
      steps.add(assess({ procedures: [code], history, calendar, today: day, explain: false }).next?.id);
    expect([...steps]).toEqual(['acknowledge', 'respond', 'await-resident', 'close']);
  });
});

/** One event of each type and stage: of two answers on a day, only the order of recording says which was first. */
function onePerKind(events: readonly HistoryEvent[]): HistoryEvent[] {
  const seen = new Set<string>();
  return events.filter((entry) => {
    const key = `${entry.type} ${'stage' in entry ? entry.stage : ''} ${'letterId' in entry ? entry.letterId : ''} ${'actionId' in entry ? entry.actionId : ''} ${entry.type === 'note-added' ? entry.by : ''}`;
    return seen.has(key) ? false : seen.add(key).size > 0;
  });
}
