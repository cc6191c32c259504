import { z } from 'zod';
import { TemplateLetterKind } from './letterKinds.ts';

/**
 * A letter that needs no clause of a procedure: what it says, with fields that the case fills in (`{{received-on}}`), parts
 * that stand only where a field is known, and parts that staff write. Plain data; docs/letters.md teaches it.
 */

/** The fields that a template may name, with what stands in their place. */
export const templateFields = {
  complaint: '“your complaint”, or “Mrs Wójcik’s complaint” in a letter to somebody who speaks for her',
  who: '“you”, or the complainant’s name in a letter to somebody else',
  whose: '“your”, or “Mrs Wójcik’s”',
  complainant: 'the complainant’s full name',
  recipient: 'the name of the person written to',
  reference: 'our reference of the case',
  'received-on': 'the day on which it reached us',
  'respond-by': 'the day by which our full answer is due; unknown where nothing is owed',
  'original-due': 'the day that was due before any extension',
  'stage-1-answered-on': 'the day of our stage 1 response; unknown before that',
  'escalated-on': 'the day on which the next stage was asked for; unknown before that',
  'reply-by': 'five working days after the letter',
  landlord: 'our name',
  'landlord-phone': 'our telephone number',
  signatory: 'the name of whoever signs',
  'signatory-phone': 'their telephone number, or the office’s',
  'hearing-on': 'the day of the hearing that is arranged; unknown before that',
  'hearing-at': 'its time of day; unknown where nobody fixed one',
  'hearing-place': 'where it is; unknown where nobody said',
  ombudsman: 'the name of the ombudsman that can look into the case',
} as const;
export type TemplateField = keyof typeof templateFields;

const Id = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'Use small letters, digits and hyphens.');
const Text = z.string().min(1).max(3000);
/** A field that has to be known for the part to stand. */
const Condition = z.string().max(40);
const common = { id: Id, if: Condition.optional(), unless: Condition.optional() };

/** Words that the letter always says; `**` sets words bold, lines that begin with "- " are a list, a blank line parts paragraphs. */
const TextPart = z.strictObject({ ...common, heading: z.string().max(160).optional(), text: Text });
/** Words that staff write, under a heading. */
const WrittenPart = z.strictObject({
  ...common,
  heading: z.string().max(160).optional(),
  write: z.strictObject({
    label: z.string().min(1).max(80),
    hint: z.string().max(240),
    rows: z.int().min(1).max(20),
    required: z.boolean(),
    /** What the field begins with. */
    start: z.string().max(3000).optional(),
  }),
});
/** Something that the program sets out of the case. */
const SetPart = z.strictObject({
  ...common,
  heading: z.string().max(160),
  set: z.enum(['contact', 'ombudsman', 'actions', 'points']),
  /** The letter cannot go without it. */
  required: z.boolean().optional(),
});

export const TemplatePart = z.union([TextPart, WrittenPart, SetPart]);
export type TemplatePart = z.infer<typeof TemplatePart>;

export const LetterTemplate = z.strictObject({
  kind: TemplateLetterKind,
  /** "2026-11.1"; an issued letter names it. */
  version: z.string().min(1).max(20),
  /** When to use it, for staff. */
  use: z.string().min(1).max(240),
  /** The line in bold under the salutation. */
  subject: z.string().min(1).max(200),
  body: z.array(TemplatePart).min(1).max(30),
});
export type LetterTemplate = z.infer<typeof LetterTemplate>;

/** A part of a letter that staff write, as the writing room shows it. */
export const WrittenField = z.strictObject({
  id: z.string(),
  label: z.string(),
  hint: z.string(),
  rows: z.int(),
  required: z.boolean(),
});
export type WrittenField = z.infer<typeof WrittenField>;

/** The parts that staff write, in the order of the letter. */
export function writtenFieldsOf(template: LetterTemplate): WrittenField[] {
  return template.body.flatMap((part) =>
    'write' in part
      ? [
          {
            id: part.id,
            label: part.write.label,
            hint: part.write.hint,
            rows: part.write.rows,
            required: part.write.required,
          },
        ]
      : [],
  );
}
