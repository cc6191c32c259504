import { z } from 'zod';

/** How a version of the office's own came about: it was written, an earlier one was taken up again, or the program's own is used again. */
export const WordingAct = z.enum(['written', 'taken-back', 'program']);
export type WordingAct = z.infer<typeof WordingAct>;

/** "office-3". */
export function officeVersion(number: number): string {
  return `office-${number}`;
}

/** What a version is called: "Your version 3" or "The words of Redress (2026-11.2)". */
export function wordingName(version: string): string {
  const number = /^office-(\d+)$/.exec(version)?.[1];
  return number === undefined ? `The words of Redress (${version})` : `Your version ${number}`;
}
