import type { OutputOf, ParsedInputOf } from '../../contract/operations.ts';
import { AppError } from '../../domain/appError.ts';
import type { StageId } from '../../domain/events.ts';
import type { StaffId } from '../../domain/ids.ts';
import { panelStageOf } from '../../rules/history/independence.ts';
import { changeCase } from '../cases/caseFile.ts';
import type { LoadedCase } from '../cases/loadedCase.ts';
import { stageName } from '../history/describe.ts';
import type { Program } from '../program.ts';
import { candidates, requireOverride } from './caseHandling.ts';
import { requireNotBefore } from './handling.ts';

/** A hearing of the review panel is fixed for a day. */
export function arrangeHearing(
  program: Program,
  input: ParsedInputOf<'cases.arrangeHearing'>,
): OutputOf<'cases.arrangeHearing'> {
  requireNotBefore(input.hearingOn, input.on, 'The hearing', 'hearingOn');
  return changeCase(program, input, 'arrange-hearing', ({ me }) => [
    {
      facts: {
        type: 'hearing-arranged',
        on: input.on,
        by: me,
        hearingOn: input.hearingOn,
        ...(input.hearingAt ? { hearingAt: input.hearingAt } : {}),
      },
      words: { place: input.place, note: input.note },
    },
  ]);
}

/**
 * The panel heard the case. Who sat on it is on the record, because it may be nobody who had a part before.
 * @throws NOT_INDEPENDENT when one of the staff had, unless nobody else is left and a reason is given
 */
export function recordHearing(
  program: Program,
  input: ParsedInputOf<'cases.recordHearing'>,
): OutputOf<'cases.recordHearing'> {
  return changeCase(program, input, 'record-hearing', (loaded) => {
    const stage = panelStageOf(loaded.procedure)?.id;
    if (!stage) throw new AppError('NOT_ALLOWED', 'This procedure has no panel. Nothing was changed.');
    const reason = input.overrideReason?.trim() ?? '';
    const isSetAside = setsAside(program, loaded, stage, input.panel, reason);
    return [
      {
        facts: {
          type: 'hearing-held',
          on: input.on,
          by: loaded.me,
          panel: [...new Set(input.panel)],
          independentMember: input.independentMember,
          ...(isSetAside ? { override: true } : {}),
        },
        words: { members: input.members, note: input.note, ...(isSetAside ? { reason } : {}) },
      },
    ];
  });
}

/**
 * Somebody approves the answer to the stage before it goes out; to approve is to decide.
 * @throws NOT_INDEPENDENT when they had a part in an earlier stage, unless nobody else is left and a reason is given
 */
export function signOff(program: Program, input: ParsedInputOf<'cases.signOff'>): OutputOf<'cases.signOff'> {
  return changeCase(program, input, 'sign-off', (loaded) => {
    const stage = loaded.assessment.stage ?? 'stage-1';
    const reason = input.overrideReason?.trim() ?? '';
    const isSetAside = setsAside(program, loaded, stage, [input.by], reason);
    return [
      {
        facts: {
          type: 'signed-off',
          on: input.on,
          by: input.by,
          stage,
          checklist: input.checklist,
          ...(isSetAside ? { override: true } : {}),
        },
        words: { note: input.note, ...(isSetAside ? { reason } : {}) },
      },
    ];
  });
}

/** True when one of the people had a part before and the rule is set aside for them. */
function setsAside(
  program: Program,
  loaded: LoadedCase,
  stage: StageId,
  people: readonly StaffId[],
  reason: string,
): boolean {
  const all = candidates(program, loaded, stage);
  let isSetAside = false;
  for (const person of people) {
    const chosen = all.find(({ member }) => member.id === person);
    if (!chosen)
      throw new AppError('NOT_FOUND', 'That member of staff is not on the office’s list. Nothing was changed.');
    if (chosen.ok) continue;
    const others = all.some(({ ok, member }) => ok && !people.includes(member.id));
    requireOverride(chosen.member.name, chosen.reason, others, reason, stageName(stage));
    isSetAside = true;
  }
  return isSetAside;
}
