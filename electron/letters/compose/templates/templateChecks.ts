import { templateFields } from '../../../domain/letterFields.ts';
import type { ContentCheck } from '../../../domain/letters.ts';
import type { LetterTemplate, TemplatePart } from '../../../domain/letterTemplate.ts';
import { isWritten } from '../blocks.ts';
import { type Composing, enclosedIn } from '../shared.ts';
import { gapsOf, standingParts } from './composeTemplate.ts';
import { valuesOf } from './fieldValues.ts';

/** What a letter still lacks by its template: what staff have to write, and fields that the case does not know. */
export function templateChecks(composing: Composing, template: LetterTemplate): ContentCheck[] {
  const standing = standingParts(composing, template, valuesOf(composing));
  return [
    ...standing.flatMap((part) => writtenCheck(part, composing)),
    ...missingActions(composing, standing),
    ...unknownFields(composing, template),
  ];
}

function writtenCheck(part: TemplatePart, { parts }: Composing): ContentCheck[] {
  if (!('write' in part)) return [];
  const { label, hint, required } = part.write;
  return [
    {
      id: `written-${part.id}`,
      label,
      clause: null,
      required,
      met: !required || isWritten(parts.slots[part.id] ?? ''),
      advice: `${hint}.`,
      part: `slots.${part.id}`,
    },
  ];
}

/** A letter that is about what we will do says what that is. */
function missingActions(composing: Composing, standing: readonly TemplatePart[]): ContentCheck[] {
  const { parts } = composing;
  const isEnclosing = standing.some((part) => 'set' in part && part.set === 'enclosures' && part.required === true);
  if (isEnclosing)
    return [
      {
        id: 'enclosures-named',
        label: 'What is enclosed',
        clause: null,
        required: true,
        met: enclosedIn(composing).length > 0,
        advice: 'Say what you enclose: documents of the case, or a bundle of them.',
        part: 'encloses',
      },
    ];
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
function unknownFields(composing: Composing, template: LetterTemplate): ContentCheck[] {
  return gapsOf(composing, template).map((name) => ({
    id: `field-${name}`,
    label: `What the letter says of ${templateFields[name]}`,
    clause: null,
    required: true,
    met: false,
    advice: `The case does not say this yet: ${templateFields[name]}. Record it on the case first.`,
    part: null,
  }));
}
