import { describe, expect, it } from 'vitest';
import { LetterTemplate, type TemplatePart } from '../../electron/domain/letterTemplate.ts';
import { compareWordings } from '../../src/features/wordings/compareWordings.ts';
import { choiceOf, conditionInWords, withChoice } from '../../src/features/wordings/conditions.ts';
import { movedPart, newPart, partPutBack, partsSwitchedOff, tidied } from '../../src/features/wordings/wordingForm.ts';

const template = (body: object[]): LetterTemplate =>
  LetterTemplate.parse({ kind: 'correction', version: '1', use: 'For a test.', subject: [{ text: 'About it' }], body });
const part = (id: string, text = `Words of ${id}.`): TemplatePart => ({ id, text });
const abc = template([part('a'), part('b'), part('c')]);

describe('the parts of a letter while they are changed', () => {
  it('change places, come back to their place, and get names of their own', () => {
    expect(movedPart(abc.body, 0, 1).map(({ id }) => id)).toEqual(['b', 'a', 'c']);
    const without = abc.body.filter(({ id }) => id !== 'b');
    expect(partsSwitchedOff(without, abc).map(({ id }) => id)).toEqual(['b']);
    expect(partPutBack(without, abc, part('b')).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    const first = newPart(abc.body, 'text');
    expect([first.id, newPart([...abc.body, first], 'write').id]).toEqual(['own-1', 'own-2']);
    expect(tidied([{ ...part('a'), heading: ' ' }])).toEqual([part('a')]);
  });

  it('stand always, only where something is so, or only where it is not', () => {
    expect(choiceOf(part('a'))).toBe('always');
    const only = withChoice(abc.body[0] ?? part('a'), 'if upheld');
    expect(only).toMatchObject({ if: 'upheld' });
    expect(conditionInWords(only)).toBe('Only where at least one point is upheld, or partly');
    expect(withChoice(only, 'unless respond-by')).toEqual({ ...part('a'), unless: 'respond-by' });
    expect(withChoice(only, 'always')).toEqual(part('a'));
  });
});

describe('two versions of a letter', () => {
  it('show what is new, gone, changed word by word, and in another place', () => {
    const after = template([part('c'), part('a', 'Other words of a.'), part('d')]);
    const found = compareWordings(abc, after);
    expect(found.map(({ name, how }) => `${name}: ${how}`)).toEqual([
      'Part 1: moved',
      'Part 2: changed',
      'Part 3: added',
      'Part 2 of before: removed',
    ]);
    const words = (how: string) => found[1]?.pieces.filter((piece) => piece.how === how).map(({ text }) => text);
    expect(words('removed')?.join(' ')).toContain('Words');
    expect(words('added')?.join(' ')).toContain('Other');
    expect(words('same')?.join('')).toContain(' of a.');
  });

  it('have no difference where they say the same', () => {
    expect(compareWordings(abc, template([...abc.body]))).toEqual([]);
  });
});
