import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IsoDate } from '../domain/isoDate.ts';
import type { Closure } from '../domain/people.ts';
import type { Division } from '../domain/words.ts';
import { Bodies } from '../rules/bodies.ts';
import { buildCalendar, type Calendar } from '../rules/calendar.ts';
import { BankHolidays } from '../rules/calendarData.ts';
import { isInForce, Procedure } from '../rules/procedure.ts';

/** The rules as data, read once at start: procedures, bank holidays, ombudsmen. */
export interface Rulebook {
  procedures: Procedure[];
  bankHolidays: BankHolidays;
  bodies: Bodies;
  /** The calendar of a division with the landlord's closures; built once for each state of the closures. */
  calendar(division: Division, closures: readonly Closure[]): Calendar;
}

/**
 * Reads `procedures/`, `calendars/` and `bodies/` below the program's resources.
 * @throws when a file that the program ships is not as it must be: a fault of the build, not of the user.
 */
export function loadRulebook(resourcesFolder: string): Rulebook {
  const procedureFolder = join(resourcesFolder, 'procedures');
  const procedures = readdirSync(procedureFolder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => Procedure.parse(readJson(join(procedureFolder, name))));
  const bankHolidays = BankHolidays.parse(readJson(join(resourcesFolder, 'calendars', 'bank-holidays.json')));
  const bodies = Bodies.parse(readJson(join(resourcesFolder, 'bodies', 'bodies.json')));
  const calendars = new Map<string, Calendar>();
  return {
    procedures,
    bankHolidays,
    bodies,
    calendar(division, closures) {
      const key = JSON.stringify([division, closures]);
      const known = calendars.get(key);
      if (known) return known;
      const built = buildCalendar({ division, bankHolidays, closures });
      calendars.clear();
      calendars.set(key, built);
      return built;
    },
  };
}

/**
 * The procedure that governs a complaint received on a day: the office's own choice where it was in force, else the version
 * of the same publisher's rules that was (a complaint of February 2024 falls under the Code of 2022). Null when none was.
 */
export function governingProcedure(rulebook: Rulebook, chosenId: string, receivedOn: IsoDate): Procedure | null {
  const chosen = rulebook.procedures.filter((procedure) => procedure.id === chosenId);
  const inForce = chosen.find((procedure) => isInForce(procedure, receivedOn));
  if (inForce) return inForce;
  const [any] = chosen;
  if (!any) return null;
  return (
    rulebook.procedures.find(
      (procedure) =>
        procedure.role === any.role && procedure.publisher === any.publisher && isInForce(procedure, receivedOn),
    ) ?? null
  );
}

/** The very version that a case was pinned to when it was logged. */
export function pinnedProcedure(rulebook: Rulebook, id: string, version: string): Procedure | null {
  return rulebook.procedures.find((procedure) => procedure.id === id && procedure.version === version) ?? null;
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
