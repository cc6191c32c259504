import { z } from 'zod';
import type { WordingProblem } from '../../../electron/contract/letterWordings.ts';
import { LetterTemplate, setParts, type TemplatePart } from '../../../electron/domain/letterTemplate.ts';

/** The words of a letter while somebody changes them, and the version that they began from. */
export const WordingDraft = z.object({
  subject: LetterTemplate.shape.subject,
  body: LetterTemplate.shape.body,
  why: z.string(),
  from: z.string(),
});
export type WordingDraft = z.infer<typeof WordingDraft>;

/** A draft that begins with these words. */
export function draftOf({ subject, body, version }: LetterTemplate): WordingDraft {
  return { subject, body, why: '', from: version };
}

/** Whether anything was changed. */
export function isChanged(draft: WordingDraft, { subject, body }: LetterTemplate): boolean {
  return JSON.stringify([draft.subject, draft.body]) !== JSON.stringify([subject, body]);
}

/** The body with one part in another place. */
export function movedPart(body: readonly TemplatePart[], index: number, by: -1 | 1): TemplatePart[] {
  const parts = [...body];
  const [part] = parts.splice(index, 1);
  if (part) parts.splice(index + by, 0, part);
  return parts;
}

/** The program's parts that these words go without. */
export function partsSwitchedOff(body: readonly TemplatePart[], program: LetterTemplate): TemplatePart[] {
  return program.body.filter(({ id }) => !body.some((part) => part.id === id));
}

/** The body with a part of the program's back after the part that it follows there. */
export function partPutBack(
  body: readonly TemplatePart[],
  program: LetterTemplate,
  part: TemplatePart,
): TemplatePart[] {
  const place = program.body.findIndex(({ id }) => id === part.id);
  const before = program.body.slice(0, place).map(({ id }) => id);
  const after = body.findLastIndex(({ id }) => before.includes(id));
  return [...body.slice(0, after + 1), part, ...body.slice(after + 1)];
}

/** A new part of the office's own, named as no other is. */
export function newPart(body: readonly TemplatePart[], what: 'text' | 'write'): TemplatePart {
  const taken = new Set(body.map(({ id }) => id));
  let number = 1;
  while (taken.has(`own-${number}`)) number += 1;
  const id = `own-${number}`;
  return what === 'text'
    ? { id, heading: '', text: '' }
    : { id, heading: '', write: { label: '', hint: '', rows: 4, required: false } };
}

/** The body without empty headings, as it is kept. */
export function tidied(body: readonly TemplatePart[]): TemplatePart[] {
  return body.map((part) => {
    if (part.heading === undefined || part.heading.trim() !== '') return part;
    const { heading: _empty, ...rest } = part;
    return rest;
  });
}

/** What a part is, for the one who changes the letter. */
export function kindOfPart(part: TemplatePart): string {
  if ('text' in part) return 'Words that the letter always says';
  if ('write' in part) return 'Words that staff write each time';
  const what = setParts[part.set];
  return `Redress puts in ${what}`;
}

/** The problems of one place. */
export function problemAtField(
  problems: readonly WordingProblem[],
  part: number | null,
  field: string,
): string | undefined {
  return problems.find((one) => one.part === part && one.field === field)?.message;
}
