import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { IsoDate } from '../../electron/domain/isoDate.ts';
import { readImportDate } from '../../electron/imports/shape/importDate.ts';

const today = IsoDate.parse('2026-11-27');
const read = (cell: string, isMonthFirst = false) => {
  const answer = readImportDate(cell, today, { isMonthFirst });
  return answer.ok ? answer.date : `refused: ${answer.text}`;
};

describe('a day in a cell', () => {
  test.each([
    ['02/03/2026', '2026-03-02'],
    ['2/3/26', '2026-03-02'],
    ['2-3-2026', '2026-03-02'],
    ['02.03.2026', '2026-03-02'],
    ['3 Mar 26', '2026-03-03'],
    ['3rd March 2026', '2026-03-03'],
    ['Tuesday 3 March 2026', '2026-03-03'],
    ['Tue, 3 Mar 2026', '2026-03-03'],
    ['March 3, 2026', '2026-03-03'],
    ['3-Mar-26', '2026-03-03'],
    ['2026-03-03', '2026-03-03'],
    ['2026/03/03', '2026-03-03'],
    ['46084', '2026-03-03'],
    ['46084.5', '2026-03-03'],
    ['02/03/2026 14:05', '2026-03-02'],
    ['2026-03-02T14:05:00.000Z', '2026-03-02'],
    ['02/03/2026 2:05 pm', '2026-03-02'],
    ['1/2/98', '1998-02-01'],
    ['1/2/27', '2027-02-01'],
    ['1/2/28', '1928-02-01'],
    ['29/02/2024', '2024-02-29'],
  ])('%s is %s', (cell, date) => {
    // Two-digit years are never far in the future; before 1980 nobody kept such lists.
    if (date < '1980') expect(read(cell)).toContain('Check the year');
    else expect(read(cell)).toBe(date);
  });

  test.each([
    '31/02/2026',
    '29/02/2025',
    '00/03/2026',
    '32/01/2026',
    '2/3',
    '3 March',
    'soon',
    '12',
    '123456',
    '02/03/202',
    'n/a',
    'March 2026',
  ])('%s is refused and not guessed', (cell) => {
    expect(read(cell)).toMatch(/^refused/);
  });

  test('what only makes sense the American way is told so', () => {
    expect(read('03/13/2026')).toContain('American');
    expect(read('03/13/2026', true)).toBe('2026-03-13');
    expect(read('03/02/2026', true)).toBe('2026-03-02');
    expect(read('13/03/2026', true)).toContain('day first');
  });

  test('the time behind it is kept, and midnight is none', () => {
    expect(readImportDate('02/03/2026 2:05 PM', today)).toMatchObject({ time: '14:05' });
    expect(readImportDate('02/03/2026 00:00:00', today)).toMatchObject({ time: null });
    expect(readImportDate('02/03/2026 25:00', today)).toMatchObject({ time: null });
  });

  test('every day that is written in Britain comes back as it was, and nothing typed is more than refused', () => {
    const days = fc.date({ min: new Date('1985-01-01'), max: new Date('2026-11-27'), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.constantFrom('/', '.', '-', ' '), (at, sign) => {
        const iso = at.toISOString().slice(0, 10);
        const [year = '', month = '', day = ''] = iso.split('-');
        expect(read([day, month, year].join(sign))).toBe(iso);
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        expect(typeof read(text)).toBe('string');
      }),
    );
  });
});
