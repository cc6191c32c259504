import type { CaseView } from '../../electron/contract/cases.ts';
import type { ClockResult } from '../../electron/domain/assessment.ts';
import { type IsoDate, shortDate } from '../../electron/domain/isoDate.ts';
import type { TourCase } from './cases.ts';

/** What was due when in a case, and what was met or late: lines of a table, with the dates that were chosen below. */
export function summarise(one: TourCase, view: CaseView): string {
  const rows = [
    ...view.assessment.clocks.filter(({ state }) => state !== 'not-started').map(clockRow),
    ...view.actions.map((action) => [
      `promise: ${shortened(action.what)}`,
      shortDate(action.dueOn),
      action.doneOn === null ? '' : shortDate(action.doneOn),
      action.doneOn === null ? 'open' : action.doneOn <= action.dueOn ? 'met' : 'LATE',
    ]),
  ];
  const breaches = view.assessment.findings.filter(({ severity }) => severity === 'breach');
  return [
    `${one.id}  ${view.reference}  ${one.title}`,
    `     received ${shortDate(view.receivedOn)}; ${view.procedure.name}, ${view.procedure.version}; now: ${view.assessment.status}`,
    ...table([['what', 'due', 'done', 'result'], ...rows]).map((line) => `     ${line}`),
    ...breaches.map(({ text, clause }) => `     broken: ${text}${clause ? ` (${clause})` : ''}`),
    '     dates that the source leaves open:',
    ...one.chosen.map((line) => `     - ${line}`),
    '',
  ].join('\n');
}

function clockRow(clock: ClockResult): string[] {
  return [
    clock.label,
    clock.due === null ? 'cannot say' : shortDate(clock.due),
    dateOrNothing(clock.stoppedOn),
    {
      met: 'met',
      late: 'LATE',
      overdue: 'OVERDUE',
      running: 'running',
      provisional: 'not yet settled',
      'not-started': '',
    }[clock.state],
  ];
}

function dateOrNothing(date: IsoDate | null): string {
  return date === null ? '' : shortDate(date);
}

function shortened(text: string): string {
  return text.length <= 44 ? text : `${text.slice(0, 43)}…`;
}

/** Rows of cells as lines with even columns. */
function table(rows: string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
