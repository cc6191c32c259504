import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { CompensationPolicy } from '../../domain/compensation.ts';
import { LanguageLine } from '../../domain/letterLanguages.ts';
import type { LetterTemplate, TemplateName } from '../../domain/letterTemplate.ts';
import type { ShippedParagraph } from '../../domain/paragraphs.ts';
import type { Closure } from '../../domain/people.ts';
import type { PlainWords } from '../../domain/plainWords/plainWords.ts';
import type { Division } from '../../domain/words.ts';
import type { Calendar } from '../../rules/calendar/calendar.ts';
import { BankHolidays } from '../../rules/calendar/calendarData.ts';
import { Bodies } from '../../rules/procedures/bodies.ts';
import { Procedure } from '../../rules/procedures/procedure.ts';
import type { PolicyAdoption } from '../../rules/remedy/policies.ts';
import { type CalendarBook, createCalendarBook } from '../calendar/calendarBook.ts';
import {
  LANGUAGES_FILE,
  readLetterTemplates,
  readPlainWords,
  readShippedParagraphs,
} from '../letters/shippedLetters.ts';

/** The rules as data, read once at start: procedures, bank holidays, ombudsmen. */
export interface Rulebook {
  /** Those that the program ships with, then those that the office brought along. */
  readonly procedures: readonly Procedure[];
  /** Ids and versions that the program ships with. */
  isShipped(procedure: Procedure): boolean;
  /** Takes in a procedure of the office's own, after those that are there. */
  takeIn(procedure: Procedure): void;
  /** The bank holidays in force, as the record has them. */
  calendars: CalendarBook;
  bodies: Bodies;
  /** The program’s own templates of the letters, one of each name. */
  letters: ReadonlyMap<TemplateName, LetterTemplate>;
  /** The standard paragraphs that ship. */
  paragraphs: readonly ShippedParagraph[];
  /** What a decent letter avoids. */
  plainWords: PlainWords;
  /** How to have a letter in another language, a line for each. */
  languages: readonly LanguageLine[];
  /** Compensation policies and guidance, every version: those that the program ships with, then those that the office brought along. */
  readonly compensation: readonly CompensationPolicy[];
  isPolicyShipped(policy: CompensationPolicy): boolean;
  /** Takes in a compensation policy of the office's own. */
  takeInPolicy(policy: CompensationPolicy): void;
  /** What the office adopted of its own policies, in the order of recording. */
  readonly adoptedPolicies: readonly PolicyAdoption[];
  adoptPolicy(adoption: PolicyAdoption): void;
  /** The calendar in force of a division, with the landlord's closures. */
  calendar(division: Division, closures: readonly Closure[]): Calendar;
}

/**
 * Reads `procedures/`, `calendars/`, `bodies/`, `letters/` and `compensation/` below the program's resources.
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
  const compensationFolder = join(resourcesFolder, 'compensation');
  const compensation = readdirSync(compensationFolder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => CompensationPolicy.parse(readJson(join(compensationFolder, name))));
  const calendars = createCalendarBook(bankHolidays);
  const shipped = new Set(procedures);
  const shippedPolicies = new Set(compensation);
  const adoptedPolicies: PolicyAdoption[] = [];
  return {
    procedures,
    isShipped: (procedure) => shipped.has(procedure),
    takeIn: (procedure) => procedures.push(procedure),
    calendars,
    bodies,
    letters: readLetterTemplates(resourcesFolder),
    paragraphs: readShippedParagraphs(resourcesFolder),
    plainWords: readPlainWords(resourcesFolder),
    languages: z.array(LanguageLine).parse(readJson(join(resourcesFolder, 'letters', LANGUAGES_FILE))),
    compensation,
    isPolicyShipped: (policy) => shippedPolicies.has(policy),
    takeInPolicy: (policy) => compensation.push(policy),
    adoptedPolicies,
    adoptPolicy: (adoption) => adoptedPolicies.push(adoption),
    calendar: calendars.calendar,
  };
}

/** A procedure in one very version, such as the one that a case was pinned to. */
export function procedureOf(rulebook: Rulebook, id: string, version: string): Procedure | null {
  return rulebook.procedures.find((procedure) => procedure.id === id && procedure.version === version) ?? null;
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
