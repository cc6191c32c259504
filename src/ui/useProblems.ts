import { useState } from 'react';
import type { z } from 'zod';
import { asOperationError } from '../api/operationError.ts';
import { type Problems, problemAt, problemsLeft, problemsOf, problemsOfDetails, problemsUnder } from './problems.ts';

const NONE: Problems = {};

export interface FormProblems {
  /** The sentence for a field, by its path in the input, or undefined. */
  at: (path: string) => string | undefined;
  /** The problems of a group of fields, with their paths from there on. */
  under: (path: string) => Problems;
  all: Problems;
  /** True when the input may be sent; else the problems stand at their fields and the first one takes the focus. */
  check: (schema: z.ZodType, input: unknown) => boolean;
  /** Takes over what the program said was wrong with single fields. */
  take: (thrown: unknown) => void;
  /** Adds a problem that only this form knows. */
  refuse: (problems: Problems) => void;
  clear: () => void;
  /** For FormShell. */
  refusals: number;
}

/**
 * What is wrong in a form, from its own check and from the program's answer.
 * @param input what the form says now, as it would be sent: a problem goes as soon as its field says something else
 */
export function useProblems(input?: unknown): FormProblems {
  const [found, setFound] = useState({ problems: NONE, input });
  const [refusals, setRefusals] = useState(0);
  const all = problemsLeft(found.problems, found.input, input);
  const setAll = (problems: Problems) => setFound({ problems, input });
  const refuse = (problems: Problems) => {
    setAll(problems);
    setRefusals((count) => count + 1);
  };
  return {
    at: (path) => problemAt(all, path),
    under: (path) => problemsUnder(all, path),
    all,
    refusals,
    refuse,
    clear: () => setAll(NONE),
    check: (schema, sent) => {
      const wrong = problemsOf(schema, sent);
      if (!wrong) {
        setAll(NONE);
        return true;
      }
      refuse(wrong);
      return false;
    },
    take: (thrown) => {
      const { details } = asOperationError(thrown);
      if (details.length > 0) refuse(problemsOfDetails(details));
    },
  };
}
