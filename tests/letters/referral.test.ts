import { describe, expect, it } from 'vitest';
import { composeLetter } from '../../electron/letters/compose/composeLetter.ts';
import { loadProcedures } from '../scenarios/library.ts';
import { factsFor, partsFor } from './describedCase.ts';
import { modelText } from './modelText.ts';

/** What the final response says of the time for going to the ombudsman. */
function wayOut(withinMonths: number | null, from: 'final-response' | 'awareness' | 'matter'): string {
  const facts = factsFor('final-response', { referWithinMonths: withinMonths, referWithinFrom: from });
  return modelText(composeLetter(facts, partsFor(facts)).model);
}

describe('the time for going to the ombudsman', () => {
  it('is a last day where it counts from the letter', () => {
    expect(wayOut(12, 'final-response')).toMatch(/within 12 months of the date of this letter: by \w+ \d+ \w+ 2027\./);
  });

  it('is no date where it counts from what only the resident knows: a date would be too late', () => {
    for (const from of ['awareness', 'matter'] as const) {
      const text = wayOut(12, from);
      expect(text).not.toContain('of the date of this letter');
      expect(text).toContain('in the last 12 months, whenever this letter was written, so please do not wait');
    }
  });

  it('is left out where the procedure does not say', () => {
    const text = wayOut(null, 'final-response');
    expect(text).not.toContain('Please do so within');
    expect(text).not.toContain('please do not wait');
  });

  it('counts from the letter in England and Northern Ireland only', () => {
    const from = new Map(loadProcedures().map((one) => [one.id, one.referral.withinFrom]));
    expect([from.get('england-code-2024'), from.get('ni-model')]).toEqual(['final-response', 'final-response']);
    expect([from.get('scotland-mchp'), from.get('wales-model')]).toEqual(['awareness', 'matter']);
  });
});
