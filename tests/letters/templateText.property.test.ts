import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { templateConditions, templateFields } from '../../electron/domain/letterFields.ts';
import { LetterTemplate } from '../../electron/domain/letterTemplate.ts';
import { wordsOfBlock } from '../../electron/letters/compose/blocks.ts';
import { composeLetter } from '../../electron/letters/compose/composeLetter.ts';
import { checkTemplate } from '../../electron/letters/compose/templates/checkTemplate.ts';
import { nearest } from '../../electron/letters/compose/templates/nearest.ts';
import { factsFor, partsFor } from './describedCase.ts';

const names = [...Object.keys(templateFields), ...Object.keys(templateConditions)];
/** Pieces of a template's text, right and wrong, in any order. */
const piece = fc.oneof(
  fc.constantFrom('{{', '}}', '{', '}', '**', '\n', '\n\n- ', '{{end}}', '{{else}}', '{{if }}', '{{ }}', ' ', 'Words.'),
  fc.constantFrom(...names).map((name) => `{{${name}}}`),
  fc.constantFrom(...names).map((name) => `{{if ${name}}}`),
  fc.constantFrom(...names).map((name) => `{{unless ${name}}}`),
  fc.string({ maxLength: 8 }),
);
const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

function templateOf(words: string): LetterTemplate {
  return LetterTemplate.parse({
    kind: 'correction',
    version: '1',
    use: 'For a test.',
    subject: [{ text: 'About it' }],
    body: [
      { id: 'a', text: words },
      { id: 'extra', set: 'extra' },
    ],
  });
}

describe('whatever somebody types into a template', () => {
  it('is either told to be wrong, or makes a letter without a bracket in it', () => {
    fc.assert(
      fc.property(text, (words) => {
        const template = templateOf(words);
        const problems = checkTemplate(template);
        const facts = factsFor('correction', { template });
        const { model } = composeLetter(facts, partsFor(facts));
        const printed = model.body.flatMap(({ block }) => wordsOfBlock(block)).join(' ');
        if (problems.length === 0) expect(printed).not.toMatch(/\{\{|\}\}|\*\*/);
      }),
      { numRuns: 400 },
    );
  });

  it('is corrected to the name that is nearest', () => {
    expect(nearest('recieved-on', names)).toBe('received-on');
    expect(nearest('respondby', names)).toBe('respond-by');
    expect(nearest('the moon', names)).toBeNull();
  });
});
