import type { OutputOf, ParsedInputOf } from '../../contract/operations.ts';
import { AppError, type ErrorDetail } from '../../domain/appError.ts';
import type { NewEvent } from '../../domain/events.ts';
import { ImprovementId, type ThemeId } from '../../domain/ids.ts';
import { type IsoDate, longDate } from '../../domain/isoDate.ts';
import type { Reader } from '../../store/database.ts';
import { changeCase } from '../cases/caseFile.ts';
import type { Program } from '../program.ts';
import { openImprovementIds } from './learningActs.ts';
import { themesById } from './themeNames.ts';

type Record = ParsedInputOf<'learning.record'>;

/** Says what a case taught us, as a whole: it takes the place of what was said before. @throws BAD_INPUT, CONFLICT */
export function recordLearning(program: Program, input: Record): OutputOf<'learning.record'> {
  requireSomething(input);
  input.improvements.forEach(({ dueOn }, index) => {
    requireDueAfter(dueOn, input.on, `improvements.${index}.dueOn`);
  });
  return changeCase(program, input, 'record-learning', ({ me, tx }) => {
    requireKnownThemes(tx, input.themes);
    const { on, themes, nothing, letterId, cause, change } = input;
    return [
      {
        facts: {
          type: 'learning-recorded',
          on,
          by: me,
          themes,
          ...(nothing ? { nothing } : {}),
          ...(letterId === null ? {} : { letterId }),
        },
        words: { cause, change },
      },
      ...input.improvements.map(
        ({ what, owner, dueOn }): NewEvent => ({
          facts: {
            type: 'improvement-agreed',
            on,
            by: me,
            improvementId: ImprovementId.parse(program.newId()),
            dueOn,
            ...(owner === null ? {} : { owner }),
          },
          words: { what },
        }),
      ),
    ];
  });
}

/** A further improvement, or another day, owner or wording for one that waits. @throws BAD_INPUT, NOT_FOUND, CONFLICT */
export function agreeImprovement(
  program: Program,
  input: ParsedInputOf<'learning.agreeImprovement'>,
): OutputOf<'learning.agreeImprovement'> {
  requireDueAfter(input.dueOn, input.on, 'dueOn');
  return changeCase(program, input, 'agree-improvement', ({ me, history }) => {
    if (input.improvementId !== null) requireOpen(openImprovementIds(history), input.improvementId);
    return [
      {
        facts: {
          type: 'improvement-agreed',
          on: input.on,
          by: me,
          improvementId: input.improvementId ?? ImprovementId.parse(program.newId()),
          dueOn: input.dueOn,
          ...(input.owner === null ? {} : { owner: input.owner }),
        },
        words: { what: input.what },
      },
    ];
  });
}

/** An improvement is made, or given up for a reason. @throws NOT_FOUND, CONFLICT */
export function settleImprovement(
  program: Program,
  input: ParsedInputOf<'learning.settleImprovement'>,
): OutputOf<'learning.settleImprovement'> {
  return changeCase(program, input, 'settle-improvement', ({ me, history }) => {
    requireOpen(openImprovementIds(history), input.improvementId);
    const { on, improvementId, how, evidence } = input;
    return [{ facts: { type: 'improvement-settled', on, by: me, improvementId, how }, words: { evidence } }];
  });
}

function requireSomething({ themes, nothing, improvements }: Record): void {
  if (nothing && (themes.length > 0 || improvements.length > 0))
    throw badInput(
      'themes',
      'Either there was nothing to learn from it, or it has themes and improvements: take one of them out.',
    );
  if (!nothing && themes.length === 0)
    throw badInput('themes', 'Choose at least one theme, or say that there was nothing to learn from it.');
}

function requireKnownThemes(db: Reader, chosen: readonly ThemeId[]): void {
  const themes = themesById(db);
  for (const id of chosen) {
    const theme = themes.get(id);
    if (theme === undefined || theme.mergedInto !== null)
      throw badInput('themes', 'One of the themes is no longer on the list. Choose again.');
  }
}

function requireDueAfter(dueOn: IsoDate, on: IsoDate, path: string): void {
  if (dueOn < on) throw badInput(path, `It cannot be due before it was agreed: choose ${longDate(on)} or a later day.`);
}

function requireOpen(open: readonly string[], id: ImprovementId): void {
  if (!open.includes(id))
    throw new AppError('NOT_FOUND', 'That improvement is not waiting on this case. Nothing was changed.');
}

function badInput(path: string, message: string): AppError {
  const details: ErrorDetail[] = [{ path, message }];
  return new AppError('BAD_INPUT', `${message} Nothing was saved; what you typed is still here.`, details);
}
