import { describe, expect, it } from 'vitest';
import { LetterKind } from '../../electron/domain/letterKinds.ts';
import { missingIn } from '../../electron/domain/letters.ts';
import { composeLetter } from '../../electron/letters/compose/composeLetter.ts';
import { overallDecision } from '../../electron/letters/compose/decisions.ts';
import { day, factsFor, mrsWojcik, office, partsFor, person } from './describedCase.ts';
import { modelText } from './modelText.ts';

const wordsOf = (model: Parameters<typeof modelText>[0]) => modelText(model);

describe('the letters of a described case', () => {
  it.each(LetterKind.options)('%s reads as the golden file says, and may be issued', async (kind) => {
    const facts = factsFor(kind);
    const { model, checks } = composeLetter(facts, partsFor(facts));
    await expect(modelText(model)).toMatchFileSnapshot(`golden/${kind}.txt`);
    expect(checks.filter((check) => check.required && !check.met)).toEqual([]);
    expect(missingIn(checks)).toEqual([]);
  });

  it('is the same for the same facts', () => {
    const facts = factsFor('final-response');
    expect(composeLetter(facts, partsFor(facts))).toEqual(composeLetter(facts, partsFor(facts)));
  });

  it('writes every date as a date', () => {
    for (const kind of LetterKind.options) {
      const facts = factsFor(kind);
      expect(wordsOf(composeLetter(facts, partsFor(facts)).model)).not.toMatch(/working days|\d{4}-\d{2}-\d{2}/);
    }
  });
});

describe('who is written to', () => {
  const son = person(20, { name: 'Mr Piotr Wójcik', salutation: 'Mr Wójcik' });

  it('speaks of the resident by name to a representative', () => {
    const facts = factsFor('stage-1-acknowledgement', {
      channel: 'representative',
      links: [{ person: son, role: 'representative' }],
      recipient: son,
    });
    const text = wordsOf(composeLetter(facts, partsFor(facts)).model);
    expect(text).toContain('Dear Mr Wójcik');
    expect(text).toContain('Thank you for getting in touch with us for Mrs Wójcik on Monday 2 March 2026.');
    expect(text).toContain('We will answer Mrs Wójcik’s complaint by Wednesday 18 March 2026');
    expect(text).toContain('What Mrs Wójcik wants us to do');
    expect(text).not.toMatch(/your complaint/i);
  });

  it('tells the resident who spoke for them', () => {
    const facts = factsFor('stage-1-acknowledgement', {
      channel: 'representative',
      links: [{ person: son, role: 'representative' }],
    });
    expect(wordsOf(composeLetter(facts, partsFor(facts)).model)).toContain(
      'Mr Wójcik got in touch with us for you on Monday 2 March 2026.',
    );
  });

  it('names joint complainants at one address on the envelope and in the greeting', () => {
    const husband = person(21, { name: 'Mr Jan Wójcik', salutation: 'Mr Wójcik' });
    const facts = factsFor('stage-1-acknowledgement', { links: [{ person: husband, role: 'joint-complainant' }] });
    const { model } = composeLetter(facts, partsFor(facts));
    expect(model.recipientLines[0]).toBe('Mrs Agnieszka Wójcik and Mr Jan Wójcik');
    expect(model.salutation).toBe('Dear Mrs Wójcik and Mr Wójcik');
  });

  it('asks for a second letter to a joint complainant who lives elsewhere', () => {
    const sister = person(22, {
      name: 'Ms Ewa Nowak',
      salutation: 'Ms Nowak',
      address: { lines: ['3 Mill Lane', 'March'], postcode: 'PE15 8AA' },
    });
    const facts = factsFor('stage-1-acknowledgement', { links: [{ person: sister, role: 'joint-complainant' }] });
    const { model, checks } = composeLetter(facts, partsFor(facts));
    expect(model.recipientLines[0]).toBe('Mrs Agnieszka Wójcik');
    expect(checks.find((check) => check.id === 'joint-complainants')).toMatchObject({ met: false, required: false });
    const copied = composeLetter(facts, partsFor(facts, { copyTo: [sister.id] }));
    expect(copied.checks.find((check) => check.id === 'joint-complainants')).toBeUndefined();
  });

  it.each([
    ['letter', 'Thank you for your letter, which reached us on Monday 2 March 2026.'],
    ['email', 'Thank you for your email of Monday 2 March 2026.'],
    ['web-form', 'Thank you for the form that you sent through our website on Monday 2 March 2026.'],
    ['social-media', 'Thank you for your message on social media on Monday 2 March 2026.'],
    ['visit', 'Thank you for talking to us when we visited on Monday 2 March 2026.'],
    ['counter', 'Thank you for coming to our office on Monday 2 March 2026.'],
  ] as const)('thanks for a complaint by %s', (channel, sentence) => {
    const facts = factsFor('stage-1-acknowledgement', { channel });
    expect(wordsOf(composeLetter(facts, partsFor(facts)).model)).toContain(sentence);
  });

  it('addresses a letter to somebody without an address care of the office, to be collected', () => {
    const nobodysHome = person(23, { name: 'Mr Lee Marsh', salutation: 'Mr Marsh', address: null });
    const facts = factsFor('stage-1-acknowledgement', {
      complainant: nobodysHome,
      recipient: nobodysHome,
      office: {
        ...office,
        address: {
          lines: ['The Old Maltings', 'Unit 4', '12 Quay Street', 'Fenside', 'Wisbech'],
          postcode: 'PE13 1AB',
        },
      },
    });
    const { model, checks } = composeLetter(facts, partsFor(facts));
    expect(model.recipientLines).toEqual([
      'Mr Lee Marsh',
      'Care of Fenbridge Homes',
      'The Old Maltings Unit 4',
      '12 Quay Street',
      'Fenside',
      'WISBECH',
      'PE13 1AB',
    ]);
    expect(wordsOf(model)).toContain('kept at our office for you to collect');
    expect(checks.find((check) => check.id === 'recipient-address')).toMatchObject({ met: false, required: false });
    expect(missingIn(checks)).toEqual([]);
  });

  it('says that there is nobody to write to when the complaint is anonymous', () => {
    const facts = factsFor('stage-1-acknowledgement', { complainant: null, recipient: null });
    const parts = partsFor({ ...facts, complainant: mrsWojcik });
    const { model, checks } = composeLetter(facts, parts);
    expect(checks.find((check) => check.id === 'recipient')).toMatchObject({ required: true, met: false });
    expect(missingIn(checks)).not.toEqual([]);
    expect(model.closing).toBe('Yours faithfully');
  });

  it('writes the address as Royal Mail asks for it', () => {
    const untidy = person(24, {
      name: 'Dr Siân Llŷr,',
      salutation: 'Dr Llŷr',
      address: { lines: ['Flat 2,', 'Tŷ  Gwyn,', 'Wisbech.'], postcode: 'PE13 1AB' },
    });
    const facts = factsFor('refusal', { complainant: untidy, recipient: untidy });
    expect(composeLetter(facts, partsFor(facts)).model.recipientLines).toEqual([
      'Dr Siân Llŷr',
      'Flat 2',
      'Tŷ Gwyn',
      'WISBECH',
      'PE13 1AB',
    ]);
  });
});

describe('answers', () => {
  it('say in words that nothing is outstanding and why there is no remedy', () => {
    const facts = factsFor('stage-1-response');
    const parts = partsFor(facts);
    const notUpheld = parts.points.map((point) => ({ ...point, decision: 'not-upheld' as const }));
    const { model, checks } = composeLetter(facts, { ...parts, points: notUpheld, actions: [], apology: '' });
    const text = wordsOf(model);
    expect(text).toContain('because we did not uphold any part of your complaint');
    expect(text).toContain('Nothing is outstanding');
    expect(missingIn(checks)).toEqual([]);
  });

  it('count an apology as the remedy when it is the only one', () => {
    const facts = factsFor('stage-1-response');
    const { model, checks } = composeLetter(facts, partsFor(facts, { actions: [] }));
    expect(wordsOf(model)).toContain('Our remedy is the apology that we give in this letter.');
    expect(missingIn(checks)).toEqual([]);
  });

  it('need a remedy when something was upheld', () => {
    const facts = factsFor('stage-1-response');
    const { checks } = composeLetter(facts, partsFor(facts, { actions: [], apology: '' }));
    expect(checks.find((check) => check.id === 'remedy')).toMatchObject({ met: false, part: 'actions' });
  });

  it('keep the ombudsman’s details of the day of the letter', () => {
    const old = factsFor('final-response', {
      ombudsman: { ...requireOmbudsman(), postcode: 'L33 7WQ', phone: '0300 000 0000' },
    });
    const text = wordsOf(composeLetter(old, partsFor(old)).model);
    expect(text).toContain('L33 7WQ');
    expect(text).not.toContain('PR2 0ET');
  });

  it('give the day until which the ombudsman can be asked, in a leap year too', () => {
    const facts = factsFor('final-response');
    const { model } = composeLetter(facts, partsFor(facts, { date: day('2028-02-29') }));
    expect(wordsOf(model)).toContain('within 12 months of the date of this letter: by Wednesday 28 February 2029');
  });

  it('admit at stage 2 that stage 1 was never answered', () => {
    for (const kind of ['stage-2-acknowledgement', 'final-response'] as const) {
      const facts = factsFor(kind, { stage1RespondedOn: null });
      const text = wordsOf(composeLetter(facts, partsFor(facts)).model);
      expect(text).toContain('There was no answer at stage 1, and there should have been one. I am sorry.');
      expect(text).not.toMatch(/took no part|We answered it at stage 1/);
    }
  });

  it('sum up the points', () => {
    const of = (...decisions: ('upheld' | 'partly-upheld' | 'not-upheld' | 'resolved' | null)[]) =>
      overallDecision(decisions.map((decision) => ({ decision })));
    expect(of('upheld', 'upheld')).toBe('upheld');
    expect(of('upheld', 'not-upheld')).toBe('partly-upheld');
    expect(of('not-upheld')).toBe('not-upheld');
    expect(of('not-upheld', 'resolved')).toBe('resolved');
    expect(of('upheld', null)).toBeNull();
    expect(of()).toBeNull();
  });
});

function requireOmbudsman() {
  const { ombudsman } = factsFor('final-response');
  if (!ombudsman) throw new Error('The described case has no ombudsman on its date.');
  return ombudsman;
}
