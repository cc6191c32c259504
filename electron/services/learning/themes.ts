import type { ParsedInputOf } from '../../contract/operations.ts';
import { AppError } from '../../domain/appError.ts';
import { ThemeId } from '../../domain/ids.ts';
import type { Theme } from '../../domain/learning.ts';
import type { NewOfficeEvent } from '../../domain/officeEvents.ts';
import type { Reader, Writer } from '../../store/database.ts';
import { insertTheme, listThemes, requireTheme, updateTheme } from '../../store/themes.ts';
import { requireNotFuture } from '../cases/dates.ts';
import { actOf, recordOffice } from '../history/officeHistory.ts';
import type { Program } from '../program.ts';

/** The themes that were not merged into another, by name. */
export function activeThemes(db: Reader): Theme[] {
  return listThemes(db)
    .filter(({ mergedInto }) => mergedInto === null)
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}

/** Names a new theme, or renames one. @throws BAD_INPUT for a name that another has; CONFLICT */
export function saveTheme(program: Program, input: ParsedInputOf<'learning.saveTheme'>): Theme {
  const { details } = input;
  return writeTheme(program, (tx) => {
    const double = activeThemes(tx).find(({ id, name }) => id !== input.themeId && isSameName(name, details.name));
    if (double)
      throw wrong(
        'details.name',
        `There is a theme called “${double.name}” already: choose that one, or another name.`,
      );
    if (input.themeId === null) {
      const id = ThemeId.parse(program.newId());
      insertTheme(tx, { id, ...details, createdAt: program.now() });
      return { id, event: { facts: { type: 'theme-created', ...actOf(program), themeId: id }, words: { details } } };
    }
    const { id, name, covers } = requireActive(tx, input.themeId);
    updateTheme(tx, { id, expectedVersion: input.expectedVersion ?? 0, ...details });
    const words = { before: { name, covers }, after: details };
    return { id, event: { facts: { type: 'theme-changed', ...actOf(program), themeId: id }, words } };
  });
}

/** Counts the cases of one theme under another. The other answers. @throws BAD_INPUT, CONFLICT */
export function mergeTheme(program: Program, input: ParsedInputOf<'learning.mergeTheme'>): Theme {
  return writeTheme(program, (tx) => {
    const gone = requireActive(tx, input.themeId);
    const into = requireActive(tx, input.into);
    if (gone.id === into.id) throw wrong('into', 'Choose another theme than the one that goes.');
    updateTheme(tx, { id: gone.id, expectedVersion: input.expectedVersion, mergedInto: into.id });
    const facts = { type: 'theme-merged', ...actOf(program), themeId: gone.id, into: into.id } as const;
    return { id: into.id, event: { facts, words: { name: gone.name, into: into.name } } };
  });
}

/** The cause of a theme was put right on a day. @throws BAD_INPUT for a day to come; CONFLICT */
export function putThemeRight(program: Program, input: ParsedInputOf<'learning.putRight'>): Theme {
  requireNotFuture(input.on, program.today(), 'The day on which it was put right', 'on');
  return writeTheme(program, (tx) => {
    const { id, name } = requireActive(tx, input.themeId);
    const { on, what, expectedVersion } = input;
    updateTheme(tx, { id, expectedVersion, putRightOn: on, putRightWhat: what });
    return {
      id,
      event: { facts: { type: 'theme-put-right', ...actOf(program), on, themeId: id }, words: { name, what } },
    };
  });
}

/** It was not put right after all. @throws NOT_ALLOWED where nobody said that it was; CONFLICT */
export function takeBackPutRight(program: Program, input: ParsedInputOf<'learning.takeBackPutRight'>): Theme {
  return writeTheme(program, (tx) => {
    const { id, name, putRightOn } = requireActive(tx, input.themeId);
    if (putRightOn === null)
      throw new AppError('NOT_ALLOWED', 'Nobody has said that this theme was put right. Nothing was changed.');
    updateTheme(tx, { id, expectedVersion: input.expectedVersion, putRightOn: null, putRightWhat: '' });
    const facts = { type: 'theme-put-right-taken-back', ...actOf(program), themeId: id } as const;
    return { id, event: { facts, words: { name, reason: input.reason } } };
  });
}

/** One act on a theme: its row and the act of the office in one transaction. Answers the theme as it is then. */
function writeTheme(program: Program, act: (tx: Writer) => { id: ThemeId; event: NewOfficeEvent }): Theme {
  program.requireUser();
  const theme = program.requireRecord().write((tx) => {
    const { id, event } = act(tx);
    recordOffice(program, tx, event);
    return requireTheme(tx, id);
  });
  program.push({ type: 'record-changed' });
  return theme;
}

function requireActive(db: Reader, id: ThemeId): Theme {
  const theme = requireTheme(db, id);
  if (theme.mergedInto !== null)
    throw new AppError('NOT_ALLOWED', 'That theme was merged into another meanwhile. Nothing was changed.');
  return theme;
}

function isSameName(a: string, b: string): boolean {
  return a.localeCompare(b, 'en-GB', { sensitivity: 'base' }) === 0;
}

function wrong(path: string, message: string): AppError {
  return new AppError('BAD_INPUT', `${message} Nothing was saved; what you typed is still here.`, [{ path, message }]);
}
