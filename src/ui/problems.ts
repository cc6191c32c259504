import type { z } from 'zod';
import type { ErrorDetail } from '../../electron/domain/appError.ts';
import { sameJson } from '../../electron/domain/sameJson.ts';

/** What is wrong in a form: a sentence for each field, by its path in the input ("complainant.details.name"). */
export type Problems = Readonly<Record<string, string>>;

/** Checks a form's input; null when nothing is wrong. The first problem of each field counts. */
export function problemsOf(schema: z.ZodType, input: unknown): Problems | null {
  const result = schema.safeParse(input);
  if (result.success) return null;
  return byPath(result.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })));
}

/** The same of what the program answered, so that both kinds stand at their fields. */
export function problemsOfDetails(details: readonly ErrorDetail[]): Problems {
  return byPath(details);
}

function byPath(details: readonly ErrorDetail[]): Problems {
  const problems: Record<string, string> = {};
  for (const { path, message } of details) problems[path] ??= inPlainWords(message);
  return problems;
}

/** The schemas' own sentences stay; what the library says of its own accord is put into words for staff. */
export function inPlainWords(message: string): string {
  const tooBig = /^Too big: expected string to have <=?(\d+) characters/.exec(message);
  if (tooBig) return `This is too long: at most ${Number(tooBig[1]).toLocaleString('en-GB')} characters.`;
  if (/^Too small: expected string/.test(message)) return 'This cannot be left empty.';
  if (/^Too small/.test(message)) return 'Give at least one.';
  if (/^Too big/.test(message)) return 'There are too many of these.';
  if (/^Invalid (option|input: expected one of)/.test(message)) return 'Choose one of these.';
  if (/^Invalid|^Unrecognized/.test(message)) return 'Fill this in.';
  return message;
}

/** The problem at `path`, or the first one beneath it: a postcode's problem stands at the address. */
export function problemAt(problems: Problems, path: string): string | undefined {
  if (problems[path] !== undefined) return problems[path];
  const beneath = Object.keys(problems).find((key) => key.startsWith(`${path}.`));
  return beneath === undefined ? undefined : problems[beneath];
}

/** The problems beneath `path`, with their paths from there on: what a group of fields is handed. */
export function problemsUnder(problems: Problems, path: string): Problems {
  const under: Record<string, string> = {};
  for (const [key, message] of Object.entries(problems)) {
    if (key.startsWith(`${path}.`)) under[key.slice(path.length + 1)] = message;
  }
  return under;
}

/** The problems whose fields still say what they said when they were found: what has been put right since needs no reproach. */
export function problemsLeft(problems: Problems, found: unknown, now: unknown): Problems {
  return Object.fromEntries(
    Object.entries(problems).filter(([path]) => sameJson(valueAt(found, path), valueAt(now, path))),
  );
}

function valueAt(input: unknown, path: string): unknown {
  let value = input;
  for (const key of path.split('.')) {
    if (value === null || typeof value !== 'object') return undefined;
    value = Object.entries(value).find(([name]) => name === key)?.[1];
  }
  return value;
}

/** The sentence for a field with a problem: `whenEmpty` where nothing was typed, else the problem itself; none without one. */
export function emptyOr(typed: string, whenEmpty: string, problem: string | undefined): string | undefined {
  return problem !== undefined && typed.trim() === '' ? whenEmpty : problem;
}
