import type { TemplateField } from '../../../domain/letterFields.ts';
import type { TextRun } from '../../../domain/letterModel.ts';
import type { LetterTemplate, TemplatePart } from '../../../domain/letterTemplate.ts';
import { type BodyBlock, heading, strong, textBlocks } from '../blocks.ts';
import type { Composed, Composing } from '../shared.ts';
import { valuesOf } from './fieldValues.ts';
import { SELF_HEADED, setBlocks } from './setBlocks.ts';
import { fillText, holds, type Values, withAsterisks } from './templateText.ts';

/** A letter's headline and body by its template. A field that the case does not know leaves a gap that `templateChecks` names. */
export function composeTemplate(composing: Composing, template: LetterTemplate): Composed {
  const values = valuesOf(composing);
  const standing = standingParts(composing, template, values);
  const onSheet = standing.filter(({ sheet }) => sheet === true);
  return {
    subject: withAsterisks(fillText(headlineOf(template, values), values).words),
    body: standing.filter(({ sheet }) => sheet !== true).flatMap((part) => partBlocks(part, composing, values)),
    forms: onSheet.length === 0 ? [] : [formOf(onSheet, composing, values)],
    listsEnclosures: standing.some((part) => 'set' in part && part.set === 'enclosures'),
  };
}

/** The sheet that is filled in and sent back; its title is the heading of its first part. */
function formOf(parts: readonly TemplatePart[], composing: Composing, values: Values): Composed['forms'][number] {
  const [first, ...rest] = parts.flatMap((part) => partBlocks(part, composing, values));
  if (first?.block.type !== 'heading') return { title: 'Form', body: first ? [first, ...rest] : [] };
  return { title: first.block.text, body: rest };
}

/** The parts of the template that this letter has: their condition holds, and nobody has left them out with a reason. */
export function standingParts(composing: Composing, template: LetterTemplate, values: Values): TemplatePart[] {
  return template.body.filter((part) => isStanding(part, composing, values));
}

function isStanding(part: TemplatePart, { parts }: Composing, values: Values): boolean {
  if (part.if !== undefined && !holds(part.if, values)) return false;
  if (part.unless !== undefined && holds(part.unless, values)) return false;
  const serves = part.serves ?? [];
  return serves.length === 0 || !serves.every((content) => Object.hasOwn(parts.leftOut, content));
}

/** The wording of the headline that stands in this letter. */
function headlineOf(template: LetterTemplate, values: Values): string {
  const standing = template.subject.find(
    (one) =>
      (one.if === undefined || holds(one.if, values)) && (one.unless === undefined || !holds(one.unless, values)),
  );
  return standing?.text ?? '';
}

/** What the parts that staff write begin with. */
export function startSlots(composing: Composing, template: LetterTemplate): Record<string, string> {
  const values = valuesOf(composing);
  return Object.fromEntries(
    template.body.flatMap((part) =>
      'write' in part && part.write.start !== undefined
        ? [[part.id, withAsterisks(fillText(part.write.start, values).words)]]
        : [],
    ),
  );
}

/** The fields that the letter names and the case does not know, in the headline and in the parts that stand. */
export function gapsOf(composing: Composing, template: LetterTemplate): TemplateField[] {
  const values = valuesOf(composing);
  const inParts = standingParts(composing, template, values).flatMap((part) => gapsIn(part, values));
  return [...new Set([...fillText(headlineOf(template, values), values).gaps, ...inParts])];
}

/** The fields that one part names and the case does not know; none where the part does not stand. */
export function gapsOfPart(composing: Composing, part: TemplatePart): TemplateField[] {
  const values = valuesOf(composing);
  return isStanding(part, composing, values) ? gapsIn(part, values) : [];
}

function gapsIn(part: TemplatePart, values: Values): TemplateField[] {
  const texts = [part.heading ?? '', 'text' in part ? part.text : ''];
  return texts.flatMap((text) => fillText(text, values).gaps);
}

/** What a part's blocks are named after: the content that it serves, or its own id. */
function blockIdOf(part: TemplatePart): string {
  return part.serves?.[0] ?? part.id;
}

function partBlocks(part: TemplatePart, composing: Composing, values: Values): BodyBlock[] {
  const id = blockIdOf(part);
  const title = withAsterisks(fillText(part.heading ?? '', values).words.trim());
  const words = partWords(part, id, title, composing, values);
  if (words.length === 0 || title === '' || ('set' in part && SELF_HEADED.has(part.set))) return words;
  return [heading(id, title), ...words];
}

function partWords(part: TemplatePart, id: string, title: string, composing: Composing, values: Values): BodyBlock[] {
  if ('text' in part) return withBold(textBlocks(id, fillText(part.text, values).words));
  if ('write' in part) return textBlocks(id, composing.parts.slots[part.id] ?? '');
  return setBlocks(part.set, id, title, composing);
}

/** Turns **words** into bold ones, in paragraphs and lists. */
function withBold(blocks: BodyBlock[]): BodyBlock[] {
  const split = (runs: readonly TextRun[]) =>
    runs.flatMap(({ text }) =>
      text
        .split('**')
        .flatMap((piece, index) =>
          piece === '' ? [] : [index % 2 === 1 ? strong(withAsterisks(piece)) : { text: withAsterisks(piece) }],
        ),
    );
  return blocks.map(({ id, block }) => {
    if (block.type === 'paragraph') return { id, block: { ...block, runs: split(block.runs) } };
    if (block.type === 'list') return { id, block: { ...block, items: block.items.map(split) } };
    return { id, block };
  });
}
