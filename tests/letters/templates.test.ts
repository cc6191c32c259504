import { describe, expect, it } from 'vitest';
import { TemplateLetterKind } from '../../electron/domain/letterKinds.ts';
import { LetterTemplate, writtenFieldsOf } from '../../electron/domain/letterTemplate.ts';
import { composeLetter, mayBeIssued } from '../../electron/letters/compose/composeLetter.ts';
import { checkTemplate } from '../../electron/letters/compose/templates/checkTemplate.ts';
import { readLetterTemplates } from '../../electron/services/letters/letterTemplates.ts';
import { factsFor, partsFor, resourcesFolder } from './describedCase.ts';
import { modelText } from './modelText.ts';

const templates = readLetterTemplates(resourcesFolder);

function template(changes: object): LetterTemplate {
  return LetterTemplate.parse({
    kind: 'correction',
    version: '1',
    use: 'For a test.',
    subject: 'About {{complaint}}',
    body: [{ id: 'opening', text: 'Thank you.' }],
    ...changes,
  });
}

describe('the templates that the program ships', () => {
  it.each(TemplateLetterKind.options)('%s is there, and nothing in it can go wrong', (kind) => {
    const shipped = templates.get(kind);
    expect(shipped?.kind).toBe(kind);
    expect(shipped && checkTemplate(shipped)).toEqual([]);
  });

  it.each(TemplateLetterKind.options)('%s leaves no gap and no bracket in a letter', (kind) => {
    const facts = factsFor(kind);
    const text = modelText(composeLetter(facts, partsFor(facts)).model);
    expect(text).not.toMatch(/[{}]|\*\*\*|undefined|null| {2,}\w| ,| \./);
  });

  it.each(TemplateLetterKind.options)('%s cannot be issued while something that it needs is not written', (kind) => {
    const facts = factsFor(kind);
    const fields = writtenFieldsOf(templates.get(kind) ?? template({}));
    for (const { id } of fields.filter(({ required }) => required)) {
      const parts = partsFor(facts);
      const { checks } = composeLetter(facts, { ...parts, slots: { ...parts.slots, [id]: ' ' } });
      expect(mayBeIssued(checks)).toBe(false);
      expect(checks.find(({ part, met }) => part === `slots.${id}` && !met)).toBeDefined();
    }
  });
});

describe('a letter by a template', () => {
  it('speaks of the resident by name to whoever speaks for them', () => {
    const facts = factsFor('progress-update');
    const son = { ...(facts.complainant ?? factsFor('refusal').complainant), id: 'x', name: 'Mr Piotr Wójcik' };
    const told = { ...facts, recipient: son as NonNullable<typeof facts.recipient> }; // a person with another id
    expect(modelText(composeLetter(told, partsFor(facts)).model)).toContain('Mrs Wójcik’s complaint');
  });

  it('names a field that the case does not know, and is not issued with a gap', () => {
    const facts = factsFor('hearing-invitation', { hearing: null });
    const { checks } = composeLetter(facts, partsFor(facts));
    expect(checks.find(({ id }) => id === 'field-hearing-on')).toMatchObject({ met: false, required: true });
    expect(mayBeIssued(checks)).toBe(false);
  });

  it('leaves out what is said of a field that the case does not know', () => {
    const facts = factsFor('progress-update', { respondBy: null });
    const { model, checks } = composeLetter(facts, partsFor(facts));
    expect(modelText(model)).not.toContain('full answer');
    expect(mayBeIssued(checks)).toBe(true);
  });

  it('does not offer compensation without saying what, by whom and when', () => {
    const facts = factsFor('compensation-offer');
    const { checks } = composeLetter(facts, partsFor(facts, { actions: [] }));
    expect(checks.find(({ id }) => id === 'actions-named')).toMatchObject({ met: false, required: true });
  });

  it('advises against words that a decent letter avoids', () => {
    const facts = factsFor('progress-update');
    const parts = partsFor(facts);
    const slots = { ...parts.slots, progress: 'We are sorry for any inconvenience.' };
    const { checks } = composeLetter(facts, { ...parts, slots });
    expect(checks.find(({ id }) => id === 'wording-any-inconvenience')).toMatchObject({ part: 'slots.progress' });
  });
});

describe('a template that is wrong says where', () => {
  it.each([
    ['an unknown field', { subject: 'About {{complain}}' }, 'subject', 'There is no field called complain.'],
    [
      'a bracket that stands alone',
      { body: [{ id: 'a', text: 'One.\nTwo {{who} three.' }] },
      'part 1 (a), text, line 2',
      'A bracket',
    ],
    ['bold that does not end', { body: [{ id: 'a', text: 'It is **bold.' }] }, 'part 1 (a), text', 'Bold words'],
    [
      'a condition on nothing',
      { body: [{ id: 'a', if: 'rain', text: 'Wet.' }] },
      'part 1 (a), if',
      'There is no field called rain.',
    ],
    [
      'two parts to write with one id',
      {
        body: [1, 2].map(() => ({ id: 'a', write: { label: 'A', hint: 'A', rows: 1, required: true } })),
      },
      'part 2 (a)',
      'Another part',
    ],
  ])('%s', (_, changes, where, message) => {
    const [problem] = checkTemplate(template(changes));
    expect(problem?.where).toBe(where);
    expect(problem?.message).toContain(message);
  });
});
