import type { TextRun } from '../../../domain/letterModel.ts';
import type { ContentCheck } from '../../../domain/letters.ts';
import { type LetterTemplate, type TemplatePart, templateFields } from '../../../domain/letterTemplate.ts';
import { actionsTable } from '../answer.ts';
import { type BodyBlock, heading, isWritten, list, oneLine, strong, textBlocks } from '../blocks.ts';
import {
  adjustments,
  type Composed,
  type Composing,
  contactPanel,
  extraWords,
  ombudsmanPanel,
  writtenPoints,
} from '../shared.ts';
import { isField } from './checkTemplate.ts';
import { fieldValues } from './fieldValues.ts';

type Values = ReturnType<typeof fieldValues>;

/** A letter's headline and body by its template. A field that the case does not know leaves a gap that `templateChecks` names. */
export function composeTemplate(composing: Composing, template: LetterTemplate): Composed {
  const values = fieldValues(composing);
  const standing = template.body.filter((part) => stands(part, values));
  return {
    subject: plain(template.subject, values),
    body: [
      ...standing.flatMap((part) => partBlocks(part, composing, values)),
      ...ownAdjustments(composing),
      ...extraWords(composing),
    ],
  };
}

/** What a letter by a template still lacks: what staff have to write, and fields that the case does not know. */
export function templateChecks(composing: Composing, template: LetterTemplate): ContentCheck[] {
  const values = fieldValues(composing);
  const { slots } = composing.parts;
  const standing = template.body.filter((part) => stands(part, values));
  const written = standing.flatMap((part): ContentCheck[] =>
    'write' in part
      ? [
          {
            id: `written-${part.id}`,
            label: part.write.label,
            clause: null,
            required: part.write.required,
            met: !part.write.required || isWritten(slots[part.id] ?? ''),
            advice: `${part.write.hint}.`,
            part: `slots.${part.id}`,
          },
        ]
      : [],
  );
  return [...written, ...missingActions(composing, standing), ...unknownFields(template, standing, values)];
}

/** What the parts that staff write begin with. */
export function startSlots(composing: Composing, template: LetterTemplate): Record<string, string> {
  const values = fieldValues(composing);
  return Object.fromEntries(
    template.body.flatMap((part) =>
      'write' in part && part.write.start !== undefined ? [[part.id, plain(part.write.start, values)]] : [],
    ),
  );
}

function stands(part: TemplatePart, values: Values): boolean {
  if (part.if !== undefined && valueOfField(part.if, values) === null) return false;
  return part.unless === undefined || valueOfField(part.unless, values) === null;
}

function partBlocks(part: TemplatePart, composing: Composing, values: Values): BodyBlock[] {
  const words = partWords(part, composing, values);
  if (words.length === 0) return [];
  const isSelfHeaded = 'set' in part && (part.set === 'contact' || part.set === 'ombudsman');
  if (part.heading === undefined || isSelfHeaded) return words;
  return [heading(part.id, plain(part.heading, values)), ...words];
}

function partWords(part: TemplatePart, composing: Composing, values: Values): BodyBlock[] {
  if ('text' in part) return withBold(textBlocks(part.id, plain(part.text, values)));
  if ('write' in part) return textBlocks(part.id, composing.parts.slots[part.id] ?? '');
  switch (part.set) {
    case 'contact':
      return [contactPanel(composing, plain(part.heading, values))];
    case 'ombudsman':
      return composing.facts.ombudsman ? [ombudsmanPanel(composing.facts.ombudsman)] : []; // names itself
    case 'actions':
      return actionsTable(composing, part.id);
    case 'points':
      return pointsList(part.id, composing);
  }
}

function pointsList(id: string, { parts }: Composing): BodyBlock[] {
  const points = writtenPoints(parts).map((point) => oneLine(point.summary));
  const [only] = points;
  if (only === undefined) return [];
  return points.length === 1
    ? textBlocks(id, only)
    : [
        list(
          id,
          points.map((point) => [point]),
          true,
        ),
      ];
}

/** What was agreed about a person's needs stands in any letter; an offer of help is made where we say what we will do next. */
function ownAdjustments(composing: Composing): BodyBlock[] {
  return isWritten(composing.parts.adjustments) ? adjustments(composing) : [];
}

/** The words with every field filled in; one that is not known leaves nothing. */
function plain(text: string, values: Values): string {
  return text.replace(/\{\{\s*([^{}]*?)\s*\}\}/g, (_, name: string) => valueOfField(name, values) ?? '');
}

function valueOfField(name: string, values: Values): string | null {
  return isField(name) ? values[name] : null;
}

/** Turns **words** into bold ones, in paragraphs and lists. */
function withBold(blocks: BodyBlock[]): BodyBlock[] {
  const split = (runs: readonly TextRun[]) =>
    runs.flatMap(({ text }) =>
      text
        .split('**')
        .flatMap((piece, index) => (piece === '' ? [] : [index % 2 === 1 ? strong(piece) : { text: piece }])),
    );
  return blocks.map(({ id, block }) => {
    if (block.type === 'paragraph') return { id, block: { ...block, runs: split(block.runs) } };
    if (block.type === 'list') return { id, block: { ...block, items: block.items.map(split) } };
    return { id, block };
  });
}

/** A letter that is about what we will do says what that is. */
function missingActions({ parts }: Composing, standing: readonly TemplatePart[]): ContentCheck[] {
  return standing.flatMap((part): ContentCheck[] =>
    'set' in part && part.set === 'actions' && part.required === true
      ? [
          {
            id: 'actions-named',
            label: 'What we will do, who does it and by when',
            clause: null,
            required: true,
            met:
              parts.actions.length > 0 && parts.actions.every(({ owner, dueOn }) => owner !== null && dueOn !== null),
            advice: 'Put in what we will do, with somebody who sees to it and a date.',
            part: 'actions',
          },
        ]
      : [],
  );
}

/** Fields that the letter names and the case does not know: a gap would stand in their place. */
function unknownFields(template: LetterTemplate, standing: readonly TemplatePart[], values: Values): ContentCheck[] {
  const texts = [
    template.subject,
    ...standing.flatMap((part) => [part.heading ?? '', 'text' in part ? part.text : '']),
  ];
  const names = new Set(
    texts.flatMap((text) => [...text.matchAll(/\{\{\s*([^{}]*?)\s*\}\}/g)].map(([, name = '']) => name)),
  );
  return [...names].filter(isField).flatMap((name): ContentCheck[] =>
    values[name] === null
      ? [
          {
            id: `field-${name}`,
            label: `What the letter says of ${templateFields[name]}`,
            clause: null,
            required: true,
            met: false,
            advice: `The case does not say this yet: ${templateFields[name]}. Record it on the case first.`,
            part: null,
          },
        ]
      : [],
  );
}
