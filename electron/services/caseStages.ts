import type { OutputOf, ParsedInputOf } from '../contract/operations.ts';
import { AppError } from '../domain/appError.ts';
import { changeCase } from './caseFile.ts';
import type { Program } from './program.ts';

/** The resident is not satisfied: starts stage 2. No reasons may be asked of them (Code 2024, 6.12). */
export function requestEscalation(
  program: Program,
  input: ParsedInputOf<'cases.requestEscalation'>,
): OutputOf<'cases.requestEscalation'> {
  return changeCase(program, input, 'request-escalation', ({ me }) => [
    {
      facts: { type: 'escalation-requested', on: input.on, by: me, stage: 'stage-2', channel: input.channel },
      words: { description: input.description, outcomeSought: input.outcomeSought },
    },
  ]);
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

/** Strikes an entry out, or moves it to the day on which it really happened; the wrong entry stays in the record beside the correction. */
export function correctEvent(program: Program, input: ParsedInputOf<'cases.correct'>): OutputOf<'cases.correct'> {
  return changeCase(program, { ...input, on: program.today() }, 'correct', ({ me, events }) => {
    const target = events.find((event) => event.id === input.eventId);
    if (!target) throw new AppError('NOT_FOUND', 'That entry is not on this case. Nothing was changed.');
    if (target.facts.type === 'corrected')
      throw new AppError(
        'NOT_ALLOWED',
        'A correction cannot itself be corrected. Correct the entry again instead. Nothing was changed.',
      );
    if (target.facts.type === 'received' && input.movedTo === null)
      throw new AppError(
        'NOT_ALLOWED',
        'The receipt of the complaint cannot be struck out: the case would have no beginning. Move it to the right day, or withdraw the case. Nothing was changed.',
      );
    return [
      {
        facts: {
          type: 'corrected',
          on: program.today(),
          by: me,
          target: input.eventId,
          change: input.movedTo === null ? { kind: 'void' } : { kind: 'date', on: input.movedTo },
        },
        words: { reason: input.reason },
      },
    ];
  });
}
