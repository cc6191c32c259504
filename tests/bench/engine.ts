import { addBusinessDays } from 'date-fns';
import { Temporal } from 'temporal-polyfill';
import type { HistoryEvent } from '../../electron/domain/events.ts';
import { addDays, fromDayNumber, IsoDate, toDayNumber } from '../../electron/domain/isoDate.ts';
import { type AssessInput, assess } from '../../electron/rules/assess.ts';
import { buildCalendar } from '../../electron/rules/calendar/calendar.ts';
import { addWorkingDays } from '../../electron/rules/calendar/workingDays.ts';
import { loadBankHolidays, loadProcedure } from '../scenarios/library.ts';
import { toHistory } from '../scenarios/scenario.ts';
import { type BenchRow, medianMs } from './figures.ts';

const CASES = 100_000;
/** What runs beside a landlord's own procedure and the Code in an English office. */
const BESIDE = ['awaab-phase-1', 'awaab-phase-2', 'data-protection-complaint', 'lgsco-code'];
const COUNTS = 20_000;

/** Cases judged in a second, and working days counted, against temporal-polyfill and date-fns. */
export function benchEngine(): BenchRow[] {
  return [...benchAssess(), ...benchWorkingDays()];
}

function benchAssess(): BenchRow[] {
  const bankHolidays = loadBankHolidays();
  const calendar = buildCalendar({ division: 'england-and-wales', bankHolidays });
  const code = [loadProcedure('england-code-2024')] as const;
  const all = [loadProcedure('customer-promise'), ...code, ...BESIDE.map((id) => loadProcedure(id))] as const;
  const histories = Array.from({ length: 1000 }, (_, index) => caseOfTwelve(index));
  const today = IsoDate.parse('2026-11-20');
  const row = (how: string, procedures: AssessInput['procedures'], explain: boolean, aim = ''): BenchRow => {
    const ms = medianMs(() => {
      for (let index = 0; index < CASES; index++)
        assess({ procedures, history: histories[index % histories.length] ?? [], calendar, today, explain });
    }, 3);
    const figure = `${ms.toFixed(0)} ms (${((ms * 1000) / CASES).toFixed(1)} µs a case)`;
    return { name: `${CASES.toLocaleString('en-GB')} cases of 12 events judged${how}`, figure, aim };
  };
  return [
    row('', code, false, 'under 1,000 ms'),
    row(', with every deadline explained', code, true),
    row(', by a landlord’s own and five laws', all, false),
  ];
}

/** A case of twelve events that has got as far as stage 2, on dates that differ from case to case. */
export function caseOfTwelve(index: number): HistoryEvent[] {
  const start = addDays(IsoDate.parse('2026-01-05'), index % 250);
  const on = (days: number) => addDays(start, days);
  return toHistory([
    { type: 'received', on: on(0), channel: 'phone', by: 'Cat' },
    { type: 'assigned', stage: 'stage-1', on: on(0), to: 'Ann' },
    { type: 'acknowledged', stage: 'stage-1', on: on(2), by: 'Ann' },
    { type: 'note-added', on: on(5), kind: 'investigation', by: 'Ann' },
    { type: 'extended', stage: 'stage-1', on: on(10), until: on(25), reasonGiven: true, by: 'Ann' },
    { type: 'responded', stage: 'stage-1', on: on(24), by: 'Ann' },
    { type: 'action-agreed', stage: 'stage-1', on: on(24), actionId: 'a', dueOn: on(40) },
    { type: 'escalation-requested', stage: 'stage-2', on: on(30) },
    { type: 'assigned', stage: 'stage-2', on: on(31), to: 'Bob' },
    { type: 'acknowledged', stage: 'stage-2', on: on(33), by: 'Bob' },
    { type: 'action-done', on: on(39), actionId: 'a' },
    { type: 'contacted', on: on(41), by: 'Bob' },
  ]);
}

function benchWorkingDays(): BenchRow[] {
  const bankHolidays = loadBankHolidays();
  const calendar = buildCalendar({ division: 'england-and-wales', bankHolidays });
  const holidays = new Set<string>(bankHolidays.divisions['england-and-wales'].map((day) => day.on));
  const first = toDayNumber(IsoDate.parse('2019-01-01'));
  const starts = Array.from({ length: COUNTS }, (_, index) => fromDayNumber(first + (index % 3500)));
  const ours = medianMs(() => {
    for (const start of starts) addWorkingDays(calendar, start, 20);
  });
  const temporal = medianMs(() => {
    for (const start of starts) {
      let date = Temporal.PlainDate.from(start);
      for (let left = 20; left > 0; ) {
        date = date.add({ days: 1 });
        if (date.dayOfWeek < 6 && !holidays.has(date.toString())) left--;
      }
    }
  }, 3);
  const dateFns = medianMs(() => {
    for (const start of starts) {
      // date-fns knows no bank holidays: it is given less to do.
      addBusinessDays(new Date(`${start}T00:00:00Z`), 20);
    }
  }, 3);
  const each = (ms: number) => `${((ms * 1000) / COUNTS).toFixed(2)} µs`;
  return [
    {
      name: 'Twenty working days on, with every skipped day named',
      figure: each(ours),
      baseline: `temporal-polyfill ${each(temporal)} (${(temporal / ours).toFixed(0)} times), date-fns without holidays ${each(dateFns)} (${(dateFns / ours).toFixed(0)} times)`,
      aim: '',
    },
  ];
}
