import type { Session, Startup } from '../../contract/office.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/operations.ts';
import { AppError } from '../../domain/appError.ts';
import { endingOf } from '../calendar/calendarEnd.ts';
import { newerProgramList } from '../calendar/calendarLists.ts';
import { officeToday } from '../procedures/regimes.ts';
import type { Program } from '../program.ts';

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
    office: program.requireRecord().read((db) => officeToday(program, db)),
    staff: program.listStaff(),
    me: program.userOrNull(),
    today: program.today(),
    now: program.now(),
    calendarVersion: program.rulebook.calendars.inForce.version,
    calendarNotice: calendarNotice(program),
    programVersion: program.options.programVersion,
    dataFolder: program.options.dataFolder,
  };
}

/** A newer list that came with the program comes first: taking it in may be all that is needed. */
function calendarNotice(program: Program): Session['calendarNotice'] {
  if (newerProgramList(program) !== null) return 'newer';
  const ending = endingOf(program);
  return ending === 'fine' ? null : ending;
}
