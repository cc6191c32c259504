import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { IsoDate } from '../../electron/domain/isoDate.ts';
import { BankHolidays } from '../../electron/rules/calendar/calendarData.ts';
import { isInForce, Procedure } from '../../electron/rules/procedures/procedure.ts';
import type { Library } from './judge.ts';
import { issueText, ScenarioError } from './scenario.ts';

const resources = join(dirname(fileURLToPath(import.meta.url)), '../../resources');

/** The bank holidays that the program ships with. */
export function loadBankHolidays(): BankHolidays {
  return BankHolidays.parse(JSON.parse(readFileSync(join(resources, 'calendars/bank-holidays.json'), 'utf8')));
}

/** Every procedure that the program ships with, parsed. */
export function loadProcedures(): Procedure[] {
  const folder = join(resources, 'procedures');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => readProcedure(join(folder, name)));
}

/** One procedure by id, as the program ships it; throws when there is none. */
export function loadProcedure(id: string): Procedure {
  const found = loadProcedures().find((procedure) => procedure.id === id);
  if (!found) throw new Error(`There is no procedure ${id}.`);
  return found;
}

function readProcedure(file: string): Procedure {
  return parseProcedure(JSON.parse(readFileSync(file, 'utf8')), file);
}

function parseProcedure(raw: unknown, where: string): Procedure {
  const parsed = Procedure.safeParse(raw);
  if (!parsed.success)
    throw new ScenarioError(`${where}: ${parsed.error.issues.map((issue) => issueText(issue)).join('; ')}`);
  return parsed.data;
}

/** What scenarios in a folder may refer to: the procedures shipped, those in files beside them, and those written out in them. */
export function openLibrary(): (scenarioFolder: string) => Library {
  const bankHolidays = loadBankHolidays();
  const shipped = loadProcedures();
  return (scenarioFolder) => ({
    bankHolidays,
    procedure(reference, receivedOn) {
      if (typeof reference !== 'string') return parseProcedure(reference, 'procedure');
      if (reference.endsWith('.json')) return readProcedure(resolve(scenarioFolder, reference));
      return choose(shipped, reference, receivedOn);
    },
  });
}

function choose(shipped: readonly Procedure[], reference: string, receivedOn: IsoDate | null): Procedure {
  const [id, version] = reference.split('@');
  const named = shipped.filter(
    (procedure) => procedure.id === id && (version === undefined || procedure.version === version),
  );
  const chosen =
    named.find((procedure) => receivedOn !== null && isInForce(procedure, receivedOn)) ?? named[named.length - 1];
  if (!chosen)
    throw new ScenarioError(
      `procedure: there is no procedure "${reference}"; there are ${shipped.map((procedure) => procedure.id).join(', ')}`,
    );
  return chosen;
}
