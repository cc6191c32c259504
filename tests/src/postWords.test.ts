import { describe, expect, it } from 'vitest';
import type { TrayLetter } from '../../electron/contract/post.ts';
import { IsoDate } from '../../electron/domain/isoDate.ts';
import { byDueDate, careWords, letterCount, sizeWords, stateWords } from '../../src/features/post/postWords.ts';

const day = (text: string) => IsoDate.parse(text);
const today = day('2026-03-02');
const by = 'Priya Shah';

function letter(name: string, more: Partial<TrayLetter> = {}): TrayLetter {
  return {
    name,
    issuedOn: today,
    dueOn: null,
    leavesOn: null,
    printed: [],
    emailDrafted: null,
    owedFormats: [],
    enclosures: [],
    isAddressDoubtful: false,
    ...more,
  } as TrayLetter; // the words look at nothing else of a letter
}

describe('a letter in the tray', () => {
  it('comes by what has to leave first; without a date later, in the post already last', () => {
    const list = [
      letter('posted', { dueOn: day('2026-03-01'), leavesOn: day('2026-03-03') }),
      letter('no date'),
      letter('later', { dueOn: day('2026-03-09') }),
      letter('today', { dueOn: today }),
      letter('older', { dueOn: day('2026-03-09'), issuedOn: day('2026-03-01') }),
    ];
    expect(byDueDate(list).map(({ name }) => name)).toEqual(['today', 'older', 'later', 'no date', 'posted']);
  });

  it('says how far it has come', () => {
    const says = (more: Partial<TrayLetter>) => stateWords(letter('x', more), today);
    expect(says({})).toBe('Not printed yet');
    expect(says({ emailDrafted: { on: today, by } })).toBe('Email drafted on Mon 2 Mar 2026 by Priya Shah');
    expect(says({ printed: [{ on: today, by }] })).toBe('Printed on Mon 2 Mar 2026 by Priya Shah');
    const twice = [
      { on: day('2026-03-01'), by: 'Tom Bell' },
      { on: today, by },
    ];
    expect(says({ printed: twice })).toBe('Printed 2 times, last on Mon 2 Mar 2026 by Priya Shah');
    expect(says({ printed: twice, leavesOn: day('2026-03-03') })).toBe('In the post: leaves on Tuesday 3 March 2026');
    expect(says({ leavesOn: today })).toBe('In the post: left on Monday 2 March 2026, to be noted as sent');
  });

  it('says what nobody may overlook', () => {
    expect(
      careWords(letter('x', { isAddressDoubtful: true, owedFormats: ['braille'], enclosures: ['plan.pdf'] })),
    ).toEqual([
      'A letter to this address came back: check it first',
      'Also to be sent in another format: Braille',
      'With it: plan.pdf',
    ]);
    expect(careWords(letter('x'))).toEqual([]);
  });

  it('says its size, and that large print is large', () => {
    expect(sizeWords({ pages: 1, textSize: 14 })).toBe('1 page');
    expect(sizeWords({ pages: 3, textSize: 16 })).toBe('3 pages, large print (16 point)');
    expect([letterCount(1), letterCount(2)]).toEqual(['1 letter', '2 letters']);
  });
});
