import type { z } from 'zod';
import { EventType } from '../domain/events.ts';
import { Procedure } from './procedure.ts';
import { clockProblems } from './procedureChecks/clockProblems.ts';
import { stageProblems } from './procedureChecks/stageProblems.ts';
import { walkProblems } from './procedureChecks/walkProblems.ts';

/** Something wrong with a procedure, for whoever wrote it. */
export interface ProcedureProblem {
  /** Where: "clocks[2].stop". */
  path: string;
  text: string;
}

export type CheckedProcedure =
  | { ok: true; procedure: Procedure; problems: [] }
  | {
      ok: false /** Present when only its sense is wrong, not its form. */;
      procedure: Procedure | null;
      problems: ProcedureProblem[];
    };

/** The longest procedure file that is read: about ten times the longest that the program ships with. */
export const LONGEST_PROCEDURE = 400_000;

/**
 * Checks a procedure that somebody wrote: first its form, then its sense (a stage that cannot be reached, a clock that
 * waits for one that is not there, a case without a next step). Every problem is a sentence. Never throws.
 */
export function checkProcedure(raw: unknown): CheckedProcedure {
  const parsed = Procedure.safeParse(raw);
  if (!parsed.success)
    return { ok: false, procedure: null, problems: parsed.error.issues.map((issue) => formProblem(issue, raw)) };
  const procedure = parsed.data;
  const problems = [...stageProblems(procedure), ...clockProblems(procedure)];
  if (problems.length === 0) problems.push(...walkProblems(procedure));
  return problems.length === 0 ? { ok: true, procedure, problems: [] } : { ok: false, procedure, problems };
}

/** Reads the text of a procedure file and checks it. */
export function checkProcedureText(text: string): CheckedProcedure {
  const failed = (sentence: string): CheckedProcedure => ({
    ok: false,
    procedure: null,
    problems: [{ path: '', text: sentence }],
  });
  if (text.length > LONGEST_PROCEDURE) return failed('The file is too long to be a procedure.');
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return failed('The file is not readable as JSON. Look for a missing comma, quotation mark or bracket.');
  }
  return checkProcedure(raw);
}

function formProblem(issue: z.core.$ZodIssue, raw: unknown): ProcedureProblem {
  const path = issue.path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
  return {
    path,
    text: formSentence(issue, String(issue.path[issue.path.length - 1] ?? ''), valueAt(raw, issue.path) === undefined),
  };
}

function formSentence(issue: z.core.$ZodIssue, field: string, isMissing: boolean): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `There is no field called ${issue.keys.map((key) => `"${key}"`).join(' or ')} here.`;
    case 'invalid_type':
      return isMissing
        ? `This is missing; it must be given as ${kindOf(issue.expected)}.`
        : `This must be ${kindOf(issue.expected)}.`;
    case 'invalid_value':
      if (field === 'event') return `There is no such event. The events are: ${EventType.options.join(', ')}.`;
      return `This must be one of: ${issue.values.map(String).join(', ')}.`;
    case 'too_small':
      if (field === 'stop') return 'The clock has nothing that stops it. Name at least one event.';
      if (field === 'start') return 'The clock has nothing that starts it. Name at least one event.';
      if (field === 'amount') return 'A length of time cannot be negative.';
      return 'There is too little here.';
    case 'too_big':
      return field === 'amount' ? 'That is longer than any complaint procedure takes.' : 'There is too much here.';
    default:
      return issue.message;
  }
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  let value = raw;
  for (const key of path) {
    if (value === null || typeof value !== 'object') return undefined;
    value = (value as Record<PropertyKey, unknown>)[key]; // any object can be asked for any key
  }
  return value;
}

function kindOf(expected: string): string {
  const words: Record<string, string> = {
    string: 'text',
    boolean: 'true or false',
    array: 'a list',
    object: 'a group of fields',
    int: 'a whole number',
    number: 'a number',
  };
  return words[expected] ?? expected;
}
