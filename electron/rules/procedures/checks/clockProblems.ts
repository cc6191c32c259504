import { stageWords } from '../../history/misfits.ts';
import type { Procedure } from '../procedure.ts';
import type { ClockRule, Occurrence, StartDayRule } from '../procedureParts.ts';
import type { ProcedureProblem } from './procedureProblem.ts';

/** What does not make sense in the clocks of a procedure. */
export function clockProblems(procedure: Procedure): ProcedureProblem[] {
  const problems: ProcedureProblem[] = [];
  for (const [index, clock] of procedure.clocks.entries()) {
    for (const text of [
      ...problemsOf(clock),
      ...linkProblems(clock, index, procedure),
      ...stageMentions(clock, procedure),
    ])
      problems.push({ path: `clocks[${index}] (${clock.id})`, text });
  }
  return problems;
}

function problemsOf(clock: ClockRule): string[] {
  const found: string[] = [];
  if (clock.length === null && clock.agreed === null && !clock.intervalOfNotice)
    found.push('It has no length, and no date can be agreed for it: it would never be due.');
  if (clock.length !== null && clock.intervalOfNotice)
    found.push('Its interval is that of the notice, so it can have no length of its own.');
  if (clock.length === null && clock.extension !== null)
    found.push('A clock without a length cannot be extended; let the date be agreed instead.');
  if (clock.length?.unit === 'hours' && clock.dayCount === 1)
    found.push('Hours run from the moment; the day of the start cannot be counted as day 1.');
  if (clock.length?.unit === 'hours' && (clock.endsOn !== 'any-day' || clock.startDay !== null))
    found.push('Hours run from the moment, through every day: it can have neither startDay nor endsOn.');
  if (clock.length?.unit === 'working-days' && clock.endsOn !== 'any-day' && clock.length.amount > 0)
    found.push('Working days always end on a working day: endsOn changes nothing.');
  if (clock.startDay !== null) found.push(...startDayProblems(clock.startDay));
  if (clock.length?.unit === 'hours' && clock.length.amount === 0) found.push('It is over before it begins: 0 hours.');
  if (clock.start.some((start) => clock.stop.some((stop) => isSame(start, stop))))
    found.push('What starts it also stops it: it would never run.');
  if (
    clock.extension?.atMost &&
    clock.extension.from === 'start' &&
    clock.length &&
    clock.extension.atMost.unit === clock.length.unit &&
    clock.extension.atMost.amount <= clock.length.amount
  )
    found.push('The whole time with the extension is no longer than the time without it.');
  return found;
}

function startDayProblems({ cutOff, after, workingDaysOnly }: StartDayRule): string[] {
  if (after?.unit === 'hours')
    return ['What counts later counts by days: "after" cannot be given in hours (startDay).'];
  if (cutOff === null && after === null && !workingDaysOnly)
    return ['It says nothing about the day from which it counts: leave startDay out.'];
  return [];
}

function linkProblems(clock: ClockRule, index: number, procedure: Procedure): string[] {
  const found: string[] = [];
  const { startNotAfter } = clock;
  if (startNotAfter !== null) {
    const place = procedure.clocks.findIndex((other) => other.id === startNotAfter);
    if (startNotAfter === clock.id) found.push('It waits for itself (startNotAfter).');
    else if (place < 0) found.push(`It waits for the clock ${startNotAfter}, which is not there (startNotAfter).`);
    else if (place > index)
      found.push(`It waits for the clock ${startNotAfter}, which must stand before it in the list.`);
  }
  if (clock.countsFrom.length > 0 && clock.repeatsOn.length > 0)
    found.push('It starts again and again (repeatsOn) and counts from one day (countsFrom): leave one of them out.');
  const twin = procedure.clocks.findIndex((other) => other.id === clock.id);
  if (twin < index) found.push(`There is another clock called ${clock.id}.`);
  return found;
}

function stageMentions(clock: ClockRule, procedure: Procedure): string[] {
  const known = new Set(procedure.stages.map((stage) => stage.id));
  const mentioned = [
    clock.stage,
    ...[...clock.start, ...clock.countsFrom, ...clock.stop, ...clock.repeatsOn].map(
      (occurrence) => occurrence.stage ?? null,
    ),
  ];
  const missing = [...new Set(mentioned.filter((stage) => stage !== null && !known.has(stage)))];
  return missing.map(
    (stage) => `It speaks of ${stage === null ? 'a stage' : stageWords(stage)}, which this procedure does not have.`,
  );
}

function isSame(a: Occurrence, b: Occurrence): boolean {
  return (
    a.event === b.event &&
    a.stage === b.stage &&
    a.physical === b.physical &&
    a.hazardFound === b.hazardFound &&
    a.remote === b.remote &&
    String(a.found) === String(b.found)
  );
}
