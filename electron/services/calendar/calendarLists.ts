import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ListChange } from '../../contract/calendar.ts';
import type { OutputOf } from '../../contract/operations.ts';
import { AppError } from '../../domain/appError.ts';
import { type MergedList, mergeLists, type NewYears, yearsWords } from '../../rules/calendar/bankHolidays/merge.ts';
import { type HolidayList, LARGEST_FILE, readHolidayFile } from '../../rules/calendar/bankHolidays/readFile.ts';
import type { BankHolidays } from '../../rules/calendar/calendarData.ts';
import { dayOfVersion } from '../../rules/calendar/calendarState.ts';
import type { Program } from '../program.ts';

/** A file that was read in this session and may be taken in. */
interface ReadFile {
  fileName: string;
  list: HolidayList;
}

/** Only what was read by this program can be taken in; the window never hands over a list of its own. */
const readFiles = new WeakMap<Program, Map<string, ReadFile>>();

/** Asks for a file of GOV.UK's and reads it. @throws BAD_INPUT with each thing that is wrong in the file */
export async function chooseHolidayFile(program: Program): Promise<OutputOf<'calendar.chooseFile'>> {
  const [path, second] = await program.desktop.chooseFiles('Choose GOV.UK’s list of bank holidays');
  if (path === undefined) return null;
  if (second !== undefined) throw new AppError('BAD_INPUT', 'Choose one file only. Nothing was changed.');
  const fileName = basename(path).slice(0, 200);
  const reading = readHolidayFile(await textOf(path, fileName));
  if (!reading.ok)
    throw new AppError(
      'BAD_INPUT',
      `“${fileName}” cannot be taken in. The calendar in force stays as it is.`,
      reading.problems.map((message) => ({ path: '', message })),
    );
  const merged = merge(program, reading.list);
  const importId = program.newId();
  const known = readFiles.get(program) ?? new Map<string, ReadFile>();
  known.set(importId, { fileName, list: reading.list });
  readFiles.set(program, known);
  return { importId, fileName, form: reading.list.form, list: describeList(reading.list, merged) };
}

/** A file that was read before. @throws NOT_FOUND after the program was started anew */
export function requireReadFile(program: Program, importId: string): ReadFile {
  const found = readFiles.get(program)?.get(importId);
  if (!found)
    throw new AppError('NOT_FOUND', 'That file is no longer at hand. Choose it once more. Nothing was changed.');
  return found;
}

/** What the list that came with the program would change; null when it is not newer than the one in force. */
export function describeProgramList(program: Program): ListChange | null {
  const years = newerProgramList(program);
  return years === null ? null : describeList(years, merge(program, years));
}

/** The program's own list where it is newer than the one in force and says something else. */
export function newerProgramList(program: Program): NewYears | null {
  const { bundled, inForce } = program.rulebook.calendars;
  const ours = dayOfVersion(inForce.bankHolidays.version);
  const theirs = dayOfVersion(bundled.version);
  if (bundled.version === inForce.bankHolidays.version || ours === null || theirs === null || theirs <= ours)
    return null;
  const years = yearsOf(bundled);
  return merge(program, years).isNews ? years : null;
}

/** The list in force with newer years over it. @throws BAD_INPUT for a gap between the two */
export function merge(program: Program, years: NewYears): MergedList {
  const merging = mergeLists(program.rulebook.calendars.inForce.bankHolidays, years, program.today());
  if (!merging.ok)
    throw new AppError('BAD_INPUT', 'That list cannot be taken in. The calendar in force stays as it is.', [
      { path: '', message: merging.problem },
    ]);
  return merging.merged;
}

/** A newer list and what it would change, for the window. */
export function describeList(years: NewYears & { remarks?: string[] }, merged: MergedList): ListChange {
  return {
    years: yearsWords(years.firstYear, years.lastYear),
    until: merged.list.until,
    added: merged.added,
    removed: merged.removed,
    remarks: years.remarks ?? [],
    doubts: merged.doubts,
    isNews: merged.isNews,
  };
}

function yearsOf(list: BankHolidays): NewYears {
  return {
    firstYear: Number(list.from.slice(0, 4)),
    lastYear: Number(list.until.slice(0, 4)),
    divisions: list.divisions,
  };
}

async function textOf(path: string, fileName: string): Promise<string> {
  try {
    const { size } = await stat(path);
    if (size > LARGEST_FILE)
      throw new AppError(
        'BAD_INPUT',
        `“${fileName}” is far larger than GOV.UK’s list of bank holidays, so it is another file. Nothing was changed.`,
      );
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError(
      'BAD_INPUT',
      `“${fileName}” could not be read: it is gone, or Windows does not let you open it. Nothing was changed. Check the file, then choose it again.`,
    );
  }
}
