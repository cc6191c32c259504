import type { Session, Startup } from '../contract/office.ts';
import type { OutputOf, ParsedInputOf } from '../contract/operations.ts';
import { AppError } from '../domain/appError.ts';
import { getOffice } from '../store/office.ts';
import type { Program } from './program.ts';

/** Whether the record is open; if not, why, and what to do. */
export function getStartup(program: Program): Startup {
  const { refusal } = program;
  if (!refusal) return { state: 'ready' };
  return {
    state: 'refused',
    reason: refusal.reason,
    title: refusal.title,
    message: refusal.message,
    wayOut: refusal.wayOut,
    dataFolder: program.options.dataFolder,
  };
}

/** Shows the data folder in Explorer. */
export async function openDataFolder(program: Program): Promise<OutputOf<'startup.openDataFolder'>> {
  await program.desktop.showFolder(program.options.dataFolder);
  return {};
}

/** Ends the program. */
export function quitProgram(program: Program): OutputOf<'startup.quit'> {
  program.desktop.quit();
  return {};
}

/** Who is here and on what day. */
export function getSession(program: Program): Session {
  return describeSession(program);
}

/** "I am …". @throws NOT_FOUND for somebody who has left or was never here */
export function chooseUser(program: Program, input: ParsedInputOf<'session.choose'>): Session {
  const member = program.listStaff().find((one) => one.id === input.staffId && one.isActive);
  if (!member)
    throw new AppError('NOT_FOUND', 'That member of staff is not on the office’s list. Choose another name.');
  program.signIn(member.id);
  return describeSession(program);
}

/** Nobody is at the keyboard any more. */
export function leaveSession(program: Program): Session {
  program.signIn(null);
  return describeSession(program);
}

/** The session as the window shows it. */
export function describeSession(program: Program): Session {
  return {
    office: program.requireRecord().read(getOffice),
    staff: program.listStaff(),
    me: program.userOrNull(),
    today: program.today(),
    calendarVersion: program.rulebook.bankHolidays.version,
    programVersion: program.options.programVersion,
    dataFolder: program.options.dataFolder,
  };
}
