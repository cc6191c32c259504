import { describe, expect, it } from 'vitest';
import { IsoDate } from '../../electron/domain/isoDate.ts';
import { LetterKind } from '../../electron/domain/letterKinds.ts';
import { type LetterParts, missingIn } from '../../electron/domain/letters.ts';
import { composeLetter, contentsHeld, judgeLetter } from '../../electron/letters/compose/composeLetter.ts';
import type { LetterFacts } from '../../electron/letters/compose/facts.ts';
import { ayesha, day, factsFor, partsFor, person } from './describedCase.ts';

function checksOf(facts: LetterFacts, changes: Partial<LetterParts> = {}) {
  return composeLetter(facts, partsFor(facts, changes)).checks;
}

/** The check of that id, which has to be there. */
function check(facts: LetterFacts, id: string, changes: Partial<LetterParts> = {}) {
  const found = checksOf(facts, changes).find((entry) => entry.id === id);
  if (!found) throw new Error(`There is no check ${id}.`);
  return found;
}

describe('what the procedure demands', () => {
  const everything = LetterKind.options.flatMap((kind) =>
    factsFor(kind).requiredContents.map((content): [string, string] => [kind, content.id]),
  );

  it.each(everything)('%s: the absence of %s from the letter is noticed', (kindText, id) => {
    const kind = LetterKind.parse(kindText);
    const facts = factsFor(kind);
    const parts = partsFor(facts);
    const { model } = composeLetter(facts, parts);
    const whole = judgeLetter(facts, parts, model).find((entry) => entry.id === id);
    expect(whole).toMatchObject({ met: true, advice: '' });
    const without = { ...model, body: model.body.filter((entry) => entry.id !== id) };
    const lacking = judgeLetter(facts, parts, without).find((entry) => entry.id === id);
    expect(lacking?.met).toBe(false);
    expect(lacking?.advice).not.toBe('');
    expect(lacking?.clause).toBe(whole?.clause);
  });

  it('an answer leaves out no point that the acknowledgement named', () => {
    const facts = factsFor('stage-1-response');
    const parts = partsFor(facts);
    const short = { ...parts, points: parts.points.slice(0, -1) };
    const { model } = composeLetter(facts, short);
    const check = judgeLetter(facts, short, model).find(({ id }) => id === 'complaint-definition');
    expect(check).toMatchObject({ met: false, part: 'points' });
  });

  it('an answer names the remedies that have been given already', () => {
    const doneOn = IsoDate.parse('2026-03-20');
    const facts = factsFor('final-response', { openActions: [], doneActions: [{ what: 'Put the fence up', doneOn }] });
    const { model } = composeLetter(facts, { ...partsFor(facts), actions: [] });
    expect(JSON.stringify(model.body)).toContain('Put the fence up (done on 20 March 2026)');
  });

  it.each([
    ['stage-1-acknowledgement', 'complaint-definition', { points: [] }, 'points'],
    ['extension-notice', 'reason', { extensionReason: '\n' }, 'extensionReason'],
    ['extension-notice', 'new-date', { extendUntil: null }, 'extendUntil'],
    ['extension-notice', 'updates', { updates: '' }, 'updates'],
    ['refusal', 'ground', { refusalGround: 'because-we-say-so' }, 'refusalGround'],
    ['refusal', 'reasons', { refusalReason: '' }, 'refusalReason'],
  ] as const)('%s: %s is missing when its part is left empty', (kind, id, changes, part) => {
    const found = check(factsFor(kind), id, changes as Partial<LetterParts>); // a tuple of literals is not one type
    expect(found).toMatchObject({ met: false, part });
  });

  it('names the points that lack a decision or reasons', () => {
    const facts = factsFor('stage-1-response');
    const points = partsFor(facts).points.map((point, index) =>
      index === 1 ? { ...point, decision: null, reasons: ' ' } : point,
    );
    expect(check(facts, 'decision', { points }).advice).toBe('Give a decision on point 2.');
    expect(check(facts, 'reasons', { points }).advice).toContain('point 2');
    expect(missingIn(checksOf(facts, { points }))).not.toEqual([]);
  });

  it('names the actions that lack an owner or a date', () => {
    const facts = factsFor('final-response');
    const actions = partsFor(facts, {}).actions.map((action, index) =>
      index === 0 ? { ...action, owner: null } : index === 2 ? { ...action, dueOn: null } : action,
    );
    expect(check(facts, 'outstanding-actions', { actions }).advice).toBe(
      'Say who will do actions 1 and 3, and by what date.',
    );
  });

  it('cannot be met without the ombudsman’s details for the day', () => {
    const facts = factsFor('final-response', { ombudsman: null });
    for (const id of ['how-to-ombudsman', 'ombudsman-details']) {
      expect(check(facts, id)).toMatchObject({ met: false, part: 'date' });
    }
  });

  it('lists what the letter holds for the record', () => {
    const facts = factsFor('extension-notice');
    expect(contentsHeld(facts, checksOf(facts, { updates: '' }))).toEqual(['reason', 'new-date', 'ombudsman-details']);
  });
});

describe('what any letter needs', () => {
  it('is somebody who signs', () => {
    expect(check(factsFor('refusal', { signatory: null }), 'signatory')).toMatchObject({ required: true, met: false });
  });

  it('is a signatory at stage 2 who did not deal with stage 1', () => {
    const facts = factsFor('final-response', { signatory: ayesha });
    expect(check(facts, 'independence')).toMatchObject({ required: true, met: false, clause: '6.13' });
  });

  it('is an address that fits the window', () => {
    const endless = person(30, {
      name: 'The Reverend Professor Bartholomew Fotheringay-Featherstonehaugh of Little Snoring',
      salutation: 'Professor Fotheringay-Featherstonehaugh',
      address: {
        lines: Array.from({ length: 5 }, (_, n) => `Line ${n} ${'of an address without end '.repeat(3)}`.slice(0, 80)),
        postcode: 'PE13 5DG',
      },
    });
    const facts = factsFor('refusal', { complainant: endless, recipient: endless });
    expect(check(facts, 'recipient-address')).toMatchObject({ required: true, met: false, part: 'recipient' });
  });

  it('is a date after the complaint was received', () => {
    expect(check(factsFor('refusal'), 'date', { date: day('2026-03-01') }).advice).toContain('Monday 2 March 2026');
  });

  it('is a new date later than the old one, within the limit, in time', () => {
    const facts = factsFor('extension-notice');
    expect(check(facts, 'new-date-later', { extendUntil: day('2026-03-18') }).required).toBe(true);
    expect(check(facts, 'new-date-limit', { extendUntil: day('2026-04-02') }).required).toBe(false);
    expect(check(facts, 'notice-in-time', { date: day('2026-03-19') }).required).toBe(false);
    const sound = checksOf(facts).map((entry) => entry.id);
    for (const id of ['new-date-later', 'new-date-limit', 'notice-in-time']) expect(sound).not.toContain(id);
  });

  it('is actions that are sums and dates that can be kept', () => {
    const facts = factsFor('stage-1-response');
    const [first] = partsFor(facts).actions;
    if (!first) throw new Error('The described case promises nothing.');
    const actions = [
      { ...first, what: '' },
      { ...first, kind: 'financial' as const, amount: null },
      { ...first, dueOn: day('2026-03-17') },
    ];
    const unmet = checksOf(facts, { actions }).filter((entry) => !entry.met && entry.required);
    expect(unmet.map((entry) => entry.id)).toEqual(['action-words', 'action-amount', 'action-date']);
  });

  it('is characters that can be printed', () => {
    const found = check(factsFor('refusal'), 'printable', { extra: 'Thank you \u{13000} \ue000' });
    expect(found.required).toBe(true);
    expect(found.advice).toContain('“\u{13000}” (a letter that no font has, in the text that begins “Thank you');
    expect(found.advice).toContain('a sign that no font has');
  });
});
