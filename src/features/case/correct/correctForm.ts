import { z } from 'zod';
import type { EntryView } from '../../../../electron/contract/handling.ts';
import { IsoDate } from '../../../../electron/domain/isoDate.ts';
import { readTime } from '../../../ui/timeText.ts';
import { type EntryField, factFields, wordFields } from './entryFields.ts';

/** The form of a correction as it is being filled. */
export const CorrectDraft = z.object({
  change: z.enum(['say', 'move', 'strike']),
  movedTo: IsoDate.nullable(),
  facts: z.record(z.string(), z.json()),
  words: z.record(z.string(), z.string()),
  reason: z.string(),
});
export type CorrectDraft = z.infer<typeof CorrectDraft>;
export const Change = CorrectDraft.shape.change;

/** The form filled with what the entry says now. */
export function correctDraftOf(entry: EntryView): CorrectDraft {
  const words = entry.words ?? {};
  return {
    // Where a hazard was thought of, that is what is taken back: “There is no hazard” leads here.
    change: entry.facts.hazardSuspected === true && entry.whyNot === null ? 'say' : 'move',
    movedTo: IsoDate.nullable().catch(null).parse(entry.facts.on),
    facts: Object.fromEntries(
      factFields(entry.type).map(({ key, absent }) => [key, entry.facts[key] ?? absent ?? null]),
    ),
    words: Object.fromEntries(wordFields(entry.type, words).map(({ key }) => [key, String(words[key] ?? '')])),
    reason: '',
  };
}

/** True when there is anything in the entry that could be said differently. */
export function canBePutRight(entry: EntryView): boolean {
  if (entry.whyNot !== null) return false;
  return factFields(entry.type).length > 0 || (entry.words !== null && wordFields(entry.type, entry.words).length > 0);
}

/** What the entry should say, by the form: all its facts, and its words where they were changed. */
export function putRightOf(entry: EntryView, form: CorrectDraft): { facts: object; words: object | null } {
  const facts: Record<string, unknown> = { ...entry.facts, on: form.movedTo ?? entry.facts.on };
  for (const field of factFields(entry.type)) {
    const value = factOf(field, form.facts[field.key] ?? null);
    // What is only taken for granted is not written into the entry by a correction of something else.
    const isTakenForGranted = value === field.absent && entry.facts[field.key] === undefined;
    if (value === null || isTakenForGranted) delete facts[field.key];
    else facts[field.key] = value;
  }
  if (entry.words === null) return { facts, words: null };
  const words: Record<string, unknown> = { ...entry.words };
  let isChanged = false;
  for (const { key } of wordFields(entry.type, entry.words)) {
    const now = form.words[key] ?? '';
    if (now === String(entry.words[key] ?? '')) continue;
    isChanged = true;
    words[key] = now;
  }
  return { facts, words: isChanged ? words : null };
}

/** A number or a time as it was typed; what cannot be read is handed on, so that the check says so at its field. */
function factOf({ kind }: EntryField, value: unknown): unknown {
  if (typeof value !== 'string') return value;
  if (value.trim() === '') return null;
  if (kind === 'time') return readTime(value) ?? value;
  if (kind === 'number') return Number.isInteger(Number(value)) ? Number(value) : value;
  return value;
}
