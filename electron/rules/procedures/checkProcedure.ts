import type { z } from 'zod';
import { clockProblems } from './checks/clockProblems.ts';
import { clockSenseProblems } from './checks/clockSense.ts';
import { formSentence, jsonSentence } from './checks/formSentences.ts';
import { handlingProblems } from './checks/handlingProblems.ts';
import type { ProcedureProblem } from './checks/procedureProblem.ts';
import { bodyProblems, promiseProblems } from './checks/promiseProblems.ts';
import { stageProblems } from './checks/stageProblems.ts';
import { walkProblems } from './checks/walkProblems.ts';
import { Procedure } from './procedure.ts';

type CheckedProcedure =
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
 * @param bodies ids of the ombudsmen that the program knows; null: not checked
 */
export function checkProcedure(raw: unknown, bodies: readonly string[] | null = null): CheckedProcedure {
  const parsed = Procedure.safeParse(raw);
  if (!parsed.success)
    return { ok: false, procedure: null, problems: parsed.error.issues.map((issue) => formProblem(issue, raw)) };
  const procedure = parsed.data;
  const problems = [
    ...stageProblems(procedure),
    ...clockProblems(procedure),
    ...clockSenseProblems(procedure),
    ...promiseProblems(procedure),
    ...(bodies === null ? [] : bodyProblems(procedure, bodies)),
    ...handlingProblems(procedure),
  ];
  if (problems.length === 0) problems.push(...walkProblems(procedure));
  return problems.length === 0 ? { ok: true, procedure, problems: [] } : { ok: false, procedure, problems };
}

/** Reads the text of a procedure file and checks it. */
export function checkProcedureText(text: string, bodies: readonly string[] | null = null): CheckedProcedure {
  const failed = (sentence: string): CheckedProcedure => ({
    ok: false,
    procedure: null,
    problems: [{ path: '', text: sentence }],
  });
  if (text.length > LONGEST_PROCEDURE) return failed('The file is too long to be a procedure.');
  let raw: unknown;
  // Some editors begin a file with a mark that nobody sees.
  const visible = text.startsWith('\uFEFF') ? text.slice(1) : text;
  try {
    raw = JSON.parse(visible);
  } catch (error) {
    return failed(jsonSentence(visible, placeOf(error)));
  }
  return checkProcedure(raw, bodies);
}

function formProblem(issue: z.core.$ZodIssue, raw: unknown): ProcedureProblem {
  const path = issue.path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
  return { path, text: formSentence(issue, raw) };
}

/** The place that the reader of JSON names when it gives up; null when it names none. */
function placeOf(error: unknown): number | null {
  const found = /position (\d+)/.exec(error instanceof Error ? error.message : '');
  return found?.[1] === undefined ? null : Number(found[1]);
}
