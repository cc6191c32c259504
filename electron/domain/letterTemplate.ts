import { z } from 'zod';
import type { StageId } from './defineEvent.ts';
import { LetterKind, letterKindLabels } from './letterKinds.ts';

/**
 * What a letter says: fields that the case fills in, parts that stand only under a condition, parts that staff write and
 * parts that the program sets out. Plain data; docs/letters.md teaches it.
 */

/** The templates: one for each kind of letter, and one more for the refusal to take a complaint further. */
export const TemplateName = z.enum([...LetterKind.options, 'refusal-to-escalate']);
export type TemplateName = z.infer<typeof TemplateName>;

/** Which template a letter is made by. */
export function templateNameOf(kind: LetterKind, stage: StageId | null): TemplateName {
  return kind === 'refusal' && stage !== null && stage !== 'stage-0' && stage !== 'stage-1'
    ? 'refusal-to-escalate'
    : kind;
}

/** What a template is called in lists. */
export function templateLabel(name: TemplateName): string {
  if (name === 'refusal-to-escalate') return 'Refusal to take a complaint further';
  return name === 'refusal' ? 'Refusal to take on a complaint' : letterKindLabels[name];
}

const Id = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'Use small letters, digits and hyphens.');
/** Longer than what is allowed (`checkTemplate` says how long that is), so that staff are told in words. */
const Text = z.string().max(20_000);
/** A field that has to be known, or a condition that has to be true, for the part to stand. */
const Condition = z.string().max(40);
const common = {
  id: Id,
  if: Condition.optional(),
  unless: Condition.optional(),
  /** A clause asks for it: no version may be without it, and a single letter only with a recorded reason. */
  locked: z.boolean().optional(),
  /** The contents that procedures ask for by these ids; the first names the part's blocks in the letter. */
  serves: z.array(Id).max(4).optional(),
  /** It stands on a sheet of its own that is enclosed: a form to be filled in. The heading of the first such part is its title. */
  sheet: z.boolean().optional(),
};
const heading = z.string().max(2000);

/** Words that the letter always says; `**` sets words bold, lines that begin with "- " are a list, a blank line parts paragraphs. */
export const TextPart = z.strictObject({ ...common, heading: heading.optional(), text: Text });
/** Words that staff write, under a heading. */
const WrittenPart = z.strictObject({
  ...common,
  heading: heading.optional(),
  write: z.strictObject({
    label: z.string().max(2000),
    hint: z.string().max(2000),
    rows: z.int().min(1).max(20),
    required: z.boolean(),
    /** What the field begins with. */
    start: Text.optional(),
  }),
});

/** What the program sets out of the case or of what staff write, with what that is. A part that has nothing to set out is left out with its heading. */
export const setParts = {
  contact: 'how to reach whoever signs, in a panel that bears the heading',
  ombudsman: 'the ombudsman’s details as they were on the letter’s date, in a panel that names itself',
  actions: 'what we will do, who does it and by when, as a table',
  'done-actions': 'what was promised before and is done, with the days',
  points: 'the points of the complaint, as a list',
  outcomes: 'what they want us to do, as it is written down',
  'not-responsible': 'what somebody else has to answer, as it was written',
  adjustments: 'how we meet their needs, as it was written',
  updates: 'how we keep them informed, as it was written',
  reviewers: 'who besides the signatory decided, and whether somebody had a part in the case before',
  apology: 'the apology, as it was written',
  'decision-table': 'the decision on each point, as a table; only for several short points',
  answers: 'point by point: what they told us, our decision, our reasons; each under a heading of its own',
  findings: 'what happened, as it was written',
  learning: 'what we change, as it was written',
  'extension-reason': 'why we need longer, as it was written',
  'refusal-reason': 'why the ground fits this case, as it was written',
  'refusal-discretion': 'what was considered about making an exception, as it was written',
  'refusal-direct-to': 'who can help instead, as it was written',
  'ways-to-reach-us': 'our telephone number, email and postal address, as a list',
  'other-ways': 'who else can help, by the landlord’s own procedure',
  advisers: 'who advises residents independently, by the landlord’s own procedure',
  enclosures: 'what is posted with the letter, as a numbered list',
  language: 'a line in their own language that says how to have the letter in it',
  extra: 'whatever else was written',
} as const;
export type SetName = keyof typeof setParts;
const SetName = z.enum(Object.keys(setParts) as [SetName, ...SetName[]]); // the keys of the object above, which is not empty

/** Something that the program sets out. */
const SetPart = z.strictObject({
  ...common,
  heading: heading.optional(),
  set: SetName,
  /** The letter cannot go without it. */
  required: z.boolean().optional(),
});

export const TemplatePart = z.union([TextPart, WrittenPart, SetPart]);
export type TemplatePart = z.infer<typeof TemplatePart>;

/** One wording of the headline; the first that stands is used. */
export const Headline = z.strictObject({
  if: Condition.optional(),
  unless: Condition.optional(),
  text: z.string().max(2000),
});
export type Headline = z.infer<typeof Headline>;

export const LetterTemplate = z.strictObject({
  kind: TemplateName,
  /** "2026-11.1"; an issued letter names it. */
  version: z.string().min(1).max(20),
  /** When to use it, for staff. */
  use: z.string().min(1).max(240),
  /** The line in bold under the salutation. */
  subject: z.array(Headline).min(1).max(6),
  body: z.array(TemplatePart).min(1).max(200),
});
export type LetterTemplate = z.infer<typeof LetterTemplate>;

/** How a letter names the words that it was made by: "progress-update 2026-11.2". */
export function templateVersionOf({ kind, version }: LetterTemplate): string {
  return `${kind} ${version}`;
}

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
  return template.body.flatMap((part) => {
    if (!('write' in part)) return [];
    const { label, hint, rows, required } = part.write;
    return [{ id: part.id, label, hint, rows, required }];
  });
}

/** What a part is called where it has no heading: the first of its words. */
export function nameOfPart(part: TemplatePart): string {
  const words = (part.heading || ('text' in part ? part.text : 'write' in part ? part.write.label : part.id))
    .replace(/\{\{(?:if|unless)[^}]*\}\}|\{\{(?:else|end)\}\}|\*\*/g, '')
    .replace(/\{\{\s*([^}]*?)\s*\}\}/g, '$1')
    .trim();
  return words.length > 60 ? `${words.slice(0, 57).trimEnd()}…` : words;
}
