import { describe, expect, it } from 'vitest';
import { contentsOfKind } from '../../electron/domain/letterContents.ts';
import { fieldsInWords } from '../../electron/domain/letterFields.ts';
import { ProcedureLetterKind, TemplateLetterKind } from '../../electron/domain/letterKinds.ts';
import { missingIn } from '../../electron/domain/letters.ts';
import { LetterTemplate, TemplateName, writtenFieldsOf } from '../../electron/domain/letterTemplate.ts';
import { wordsOfBlock } from '../../electron/letters/compose/blocks.ts';
import { composeLetter, contentsHeld } from '../../electron/letters/compose/composeLetter.ts';
import { checkTemplate } from '../../electron/letters/compose/templates/checkTemplate.ts';
import { readLetterTemplates } from '../../electron/services/letters/shippedLetters.ts';
import { ayesha, day, factsFor, office, partsFor, resourcesFolder, templateOf } from './describedCase.ts';
import { modelText } from './modelText.ts';

const templates = readLetterTemplates(resourcesFolder);

function template(changes: object): LetterTemplate {
  return LetterTemplate.parse({
    kind: 'correction',
    version: '1',
    use: 'For a test.',
    subject: [{ text: 'About {{complaint}}' }],
    body: [
      { id: 'opening', text: 'Thank you.' },
      { id: 'extra', set: 'extra' },
    ],
    ...changes,
  });
}

describe('a text with fields, as a list shows it', () => {
  it('says what will stand in a field, and leaves alone what is none', () => {
    expect(fieldsInWords('Ring {{signatory}} on {{signatory-phone}} about {{Complaint}}.')).toBe(
      'Ring ‹the name of whoever signs› on ‹their telephone number› about ‹your complaint›.',
    );
    expect(fieldsInWords('On [date], {{no-such-field}}.')).toBe('On [date], {{no-such-field}}.');
  });
});

describe('the templates that the program ships', () => {
  it.each(TemplateName.options)('%s is there, and nothing in it can go wrong', (kind) => {
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
      expect(missingIn(checks)).not.toEqual([]);
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
    expect(missingIn(checks)).not.toEqual([]);
  });

  it('leaves out what is said of a field that the case does not know', () => {
    const facts = factsFor('progress-update', { respondBy: null });
    const { model, checks } = composeLetter(facts, partsFor(facts));
    expect(modelText(model)).not.toContain('full answer');
    expect(missingIn(checks)).toEqual([]);
  });

  it('does not offer compensation without saying what, by whom and when', () => {
    const facts = factsFor('compensation-offer');
    const { checks } = composeLetter(facts, partsFor(facts, { actions: [] }));
    expect(checks.find(({ id }) => id === 'actions-named')).toMatchObject({ met: false, required: true });
  });
});

const part = { id: 'opening', text: 'Thank you.' };
const extra = { id: 'extra', set: 'extra' };

describe('a template that is wrong says where', () => {
  it.each([
    [
      'an unknown field',
      { body: [part, extra, { id: 'c', text: 'One.\nOn {{recieved-on}}.' }] },
      'Part 3, line 2',
      'There is no field “recieved-on”. Did you mean “received-on”?',
    ],
    [
      'an unknown field in the headline',
      { subject: [{ text: '{{complain}}' }] },
      'The headline',
      'Did you mean “complaint”?',
    ],
    [
      'a bracket that stands alone',
      { body: [{ id: 'a', text: 'One.\nTwo {{who} three.' }, extra] },
      'Part 1, line 2',
      'A bracket',
    ],
    ['bold that does not end', { body: [{ id: 'a', text: 'It is **bold.' }, extra] }, 'Part 1', 'Bold words'],
    [
      'a condition on nothing',
      { body: [{ id: 'a', if: 'rain', text: 'Wet.' }, extra] },
      'Part 1',
      'no condition “rain”',
    ],
    [
      'a condition that does not end',
      { body: [{ id: 'a', text: '{{if final}}The end.' }, extra] },
      'Part 1',
      'has no {{end}}',
    ],
    [
      'an end without a beginning',
      { body: [{ id: 'a', text: 'So.{{end}}' }, extra] },
      'Part 1',
      'without an “if” before it',
    ],
    [
      'two elses',
      { body: [{ id: 'a', text: '{{if final}}a{{else}}b{{else}}c{{end}}' }, extra] },
      'Part 1',
      'two “else”',
    ],
    [
      'a condition used as a field',
      { body: [{ id: 'a', text: 'It is {{upheld}}.' }, extra] },
      'Part 1',
      'is a condition and no field',
    ],
    ['two parts with one id', { body: [part, part, extra] }, 'Part 2', 'Another part'],
    ['a part without words', { body: [{ id: 'a', text: ' ' }, extra] }, 'Part 1', 'no words'],
    ['no place for anything else', { body: [part] }, 'The letter', 'anything else'],
    ['a headline that may be missing', { subject: [{ if: 'final', text: 'Final' }] }, 'The headline', 'stand always'],
    [
      'far too many words',
      { body: [...Array(12).keys()].map((n) => ({ id: `p${n}`, text: 'word '.repeat(590) })).concat([extra as never]) },
      'The letter',
      'too long',
    ],
  ])('%s', (_, changes, where, message) => {
    const [problem] = checkTemplate(template(changes));
    expect(problem?.where).toBe(where);
    expect(problem?.message).toContain(message);
  });
});

describe('a text of a template', () => {
  const said = (text: string) => {
    const facts = factsFor('correction', { template: template({ body: [{ id: 'a', text }, extra] }) });
    return composeLetter(facts, partsFor(facts))
      .model.body.flatMap(({ block }) => wordsOfBlock(block))
      .join(' / ');
  };

  it('begins a field with a capital where it is written with one', () => {
    expect(said('{{Complaint}}, {{complaint}}')).toBe('Your complaint, your complaint');
  });

  it('says what stands under a condition, and the other thing where it does not', () => {
    expect(said('{{if final}}Final.{{else}}Not {{unless last-stage}}last{{end}}.{{end}}')).toBe('Not last.');
  });

  it('takes no sign in the words of a case for one of its own', () => {
    const facts = factsFor('correction', {
      office: { ...office, name: 'A ** B {{who}} {{end}}' },
      template: template({ body: [{ id: 'a', text: '**{{landlord}}** it is' }, extra] }),
    });
    const [first] = composeLetter(facts, partsFor(facts)).model.body;
    expect(first?.block).toEqual({
      type: 'paragraph',
      runs: [{ text: 'A ** B {{who}} {{end}}', strong: true }, { text: ' it is' }],
    });
  });
});

describe('what a clause asks for', () => {
  const leftOut = (reason: string) => ({ 'ombudsman-details': { reason, by: ayesha.id, on: day('2026-03-04') } });

  it('is locked wherever a procedure asks for it', () => {
    for (const kind of ProcedureLetterKind.options) {
      const served = new Set(
        templateOf(kind, 'stage-1').body.flatMap(({ locked, serves }) => (locked ? (serves ?? []) : [])),
      );
      expect(contentsOfKind[kind].filter((content) => !served.has(content) && content !== 'other-ways')).toEqual([]);
    }
  });

  it('bars the letter while it is left out without a reason', () => {
    const facts = factsFor('stage-1-acknowledgement');
    const { checks } = composeLetter(facts, partsFor(facts, { leftOut: leftOut(' ') }));
    expect(missingIn(checks)).not.toEqual([]);
    expect(checks.find(({ id }) => id === 'ombudsman-details')?.part).toBe('leftOut.ombudsman-details');
  });

  it('is gone from the letter once the reason is written, which the checklist shows with who decided it', () => {
    const facts = factsFor('stage-1-acknowledgement');
    const { model, checks } = composeLetter(
      facts,
      partsFor(facts, { leftOut: leftOut('They asked for it by telephone') }),
    );
    expect(modelText(model)).not.toContain('Ombudsman');
    expect(missingIn(checks)).toEqual([]);
    const check = checks.find(({ id }) => id === 'ombudsman-details');
    expect(check).toMatchObject({ met: false, required: false, leftOut: 'They asked for it by telephone' });
    expect(check?.advice).toContain('Decided by Ayesha Rahman on Wednesday 4 March 2026.');
    expect(contentsHeld(facts, checks)).not.toContain('ombudsman-details');
  });
});
