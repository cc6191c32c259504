import { describe, expect, it } from 'vitest';
import { AppError } from '../../electron/domain/appError.ts';
import { LetterKind } from '../../electron/domain/letterKinds.ts';
import { LetterParts } from '../../electron/domain/letters.ts';
import { composeLetter } from '../../electron/letters/compose/composeLetter.ts';
import { possibleRecipients } from '../../electron/letters/compose/facts.ts';
import { startParts } from '../../electron/letters/compose/startParts.ts';
import { ayesha, david, day, factsFor, person, tom } from './describedCase.ts';

const today = day('2026-03-04');

describe('a new draft', () => {
  it.each(LetterKind.options)('%s is good parts, and can be composed at once', (kind) => {
    const facts = factsFor(kind);
    const parts = LetterParts.parse(startParts(facts, today, tom.id));
    expect(() => composeLetter(facts, parts)).not.toThrow();
    expect(parts.date).toBe(today);
    expect(parts.signatory).toBe((kind === 'final-response' || kind === 'stage-2-acknowledgement' ? david : ayesha).id);
  });

  it('begins with the resident’s own words until the points have been set out', () => {
    const facts = factsFor('stage-1-acknowledgement');
    expect(startParts(facts, today, tom.id).points.map((point) => point.summary)).toEqual([facts.description]);
    expect(startParts(facts, today, tom.id).outcomesSought).toBe(facts.outcomeSought);
  });

  it('begins with a point for each line where they were written down as a list, and leaves out nothing else that was said', () => {
    const pointsOf = (description: string) =>
      startParts(factsFor('stage-1-acknowledgement', { description }), today, tom.id).points.map(
        (point) => `${point.id}: ${point.summary}`,
      );
    expect(pointsOf('Three things:\n1. The roof leaks.\nSince May.\n\n2) Nobody rang.\n- The bill is wrong.')).toEqual([
      'point-1: The roof leaks.\nSince May.',
      'point-2: Nobody rang.',
      'point-3: The bill is wrong.',
    ]);
    for (const said of ['I am ill.\n1. The roof leaks.\n2. Nobody rang.', '1. The roof leaks.', '12.5 degrees\nin May'])
      expect(pointsOf(said)).toEqual([`point-1: ${said}`]);
  });

  it('puts no outcome into the resident’s mouth where none was given; the letter asks for it', () => {
    const facts = factsFor('stage-1-acknowledgement', { outcomeSought: ' ' });
    const parts = startParts(facts, today, tom.id);
    expect(parts.outcomesSought).toBe('');
    expect(JSON.stringify(composeLetter(facts, parts).model.body)).toContain('Please tell me');
  });

  it('takes the points of the definition into an answer, undecided', () => {
    const points = startParts(factsFor('stage-1-response'), today, tom.id).points;
    expect(points.map((point) => point.id)).toEqual(['point-1', 'point-2', 'point-3']);
    expect(points.every((point) => point.decision === null && point.reasons === '')).toBe(true);
  });

  it('adds what was said on asking for stage 2', () => {
    const points = startParts(factsFor('stage-2-acknowledgement'), today, tom.id).points;
    expect(points).toHaveLength(4);
    expect(points[3]?.summary).toContain('£150 is not enough');
  });

  it('promises again what was agreed and is not done', () => {
    const openActions = [
      {
        id: 'x',
        kind: 'action-on-delay' as const,
        what: 'Put up the fence',
        owner: tom.id,
        dueOn: day('2026-05-01'),
        amount: null,
      },
    ];
    expect(startParts(factsFor('final-response', { openActions }), today, tom.id).actions).toEqual(openActions);
    expect(startParts(factsFor('extension-notice', { openActions }), today, tom.id).actions).toEqual([]);
  });

  it('is in the size that the person needs, whatever the office uses', () => {
    const inSize = (details: Parameters<typeof person>[1]) => {
      const reader = person(40, details);
      return startParts(factsFor('refusal', { complainant: reader, recipient: reader }), today, tom.id);
    };
    const name = { name: 'Mr Ola Dada', salutation: 'Mr Dada' };
    expect(inSize({ ...name }).textSize).toBe(12);
    expect(inSize({ ...name, textSize: 16 }).textSize).toBe(16);
    expect(inSize({ ...name, needs: ['large-print'] }).textSize).toBe(18);
    expect(inSize({ ...name, needs: ['large-print'], textSize: 16 }).textSize).toBe(16);
    expect(inSize({ ...name, needs: ['giant-print'], textSize: 18 }).textSize).toBe(24);
    expect(inSize({ ...name, needs: ['giant-print'], textSize: 20 }).textSize).toBe(20);
    const noted = inSize({ ...name, needs: ['large-print', 'no-phone'], needsNote: 'matt paper' });
    expect(noted.adjustments).toBe(
      'You asked for large print, so all our letters to you are in 18 point type, like this one. You asked us not to telephone you, so we will write to you instead. We have noted: matt paper. Please tell me if any of this changes, or if something else would help.',
    );
  });

  it('goes to whoever speaks for somebody who is not named, and to nobody else', () => {
    const councillor = person(41, { name: 'Cllr Ann Reed', salutation: 'Councillor Reed' });
    const witness = person(42, { name: 'Mr Joe Fox', salutation: 'Mr Fox' });
    const links = [
      { person: witness, role: 'witness' as const },
      { person: councillor, role: 'councillor-or-mp' as const },
    ];
    const facts = factsFor('refusal', { complainant: null, recipient: null, links });
    expect(possibleRecipients(facts).map((entry) => entry.name)).toEqual(['Cllr Ann Reed']);
    expect(startParts(facts, today, tom.id).recipient).toBe(councillor.id);
  });

  it('is refused, with a sentence, when there is nobody to write to', () => {
    const facts = factsFor('refusal', { complainant: null, recipient: null });
    expect(() => startParts(facts, today, tom.id)).toThrow(AppError);
    expect(() => startParts(facts, today, tom.id)).toThrow(/nobody to write to/);
  });
});
