import type { OutputOf, ParsedInputOf } from '../../contract/operations.ts';
import type { NewEvent } from '../../domain/events.ts';
import type { Program } from '../program.ts';
import { changeCase } from './caseFile.ts';

/** Records what was decided on a complaint with nobody to write to: its answer. Nothing says that it was acknowledged, because it could not be. */
export function recordOutcome(
  program: Program,
  input: ParsedInputOf<'cases.recordOutcome'>,
): OutputOf<'cases.recordOutcome'> {
  return changeCase(program, input, 'record-outcome', ({ me, assessment }) => {
    const common = { on: input.on, by: me, stage: assessment.stage ?? ('stage-1' as const) };
    const events: NewEvent[] = [
      { facts: { type: 'note-added', ...common, kind: 'investigation' }, words: { note: input.note } },
      { facts: { type: 'responded', ...common, outcome: input.outcome }, words: {} },
    ];
    return events;
  });
}

/** The resident withdraws the complaint. */
export function withdrawCase(program: Program, input: ParsedInputOf<'cases.withdraw'>): OutputOf<'cases.withdraw'> {
  return changeCase(program, input, 'withdraw', ({ me }) => [
    { facts: { type: 'withdrawn', on: input.on, by: me }, words: { reason: input.reason } },
  ]);
}

/** Closes a case in which nothing is left to do. */
export function closeCase(program: Program, input: ParsedInputOf<'cases.close'>): OutputOf<'cases.close'> {
  return changeCase(program, input, 'close', ({ me }) => [
    { facts: { type: 'closed', on: input.on, by: me }, words: { reason: input.reason } },
  ]);
}

/** Takes a case up again. */
export function reopenCase(program: Program, input: ParsedInputOf<'cases.reopen'>): OutputOf<'cases.reopen'> {
  return changeCase(program, input, 'reopen', ({ me }) => [
    { facts: { type: 'reopened', on: input.on, by: me }, words: { reason: input.reason } },
  ]);
}
