import { describe, expect, it } from 'vitest';
import { IsoDate } from '../../electron/domain/isoDate.ts';
import { readTime } from '../../src/ui/timeText.ts';
import { fieldText, movedByKey, withinBounds } from '../../src/ui/ukDateField.ts';

const day = (text: string) => IsoDate.parse(text);

describe('readTime', () => {
  it.each([
    ['9', '09:00'],
    ['9.30', '09:30'],
    ['0930', '09:30'],
    ['14:05', '14:05'],
    ['2pm', '14:00'],
    ['2.15 p.m.', '14:15'],
    ['12am', '00:00'],
    ['12 pm', '12:00'],
    ['noon', '12:00'],
    [' 9:05 AM ', '09:05'],
  ])('reads %s as %s', (typed, time) => {
    expect(readTime(typed)).toBe(time);
  });

  it.each(['', '25:00', '9:60', '13pm', '0am', 'soon', '9:5', '12345'])('refuses %s', (typed) => {
    expect(readTime(typed)).toBeNull();
  });
});

describe('the date field', () => {
  it('writes the day first, without leading noughts', () => {
    expect(fieldText(day('2026-03-02'))).toBe('2/3/2026');
    expect(fieldText(null)).toBe('');
  });

  it('moves by a day and by a month, to the last day where there is no such day', () => {
    expect(movedByKey('ArrowUp', day('2026-02-28'))).toBe('2026-03-01');
    expect(movedByKey('ArrowDown', day('2026-03-01'))).toBe('2026-02-28');
    expect(movedByKey('PageUp', day('2026-01-31'))).toBe('2026-02-28');
    expect(movedByKey('PageDown', day('2024-03-31'))).toBe('2024-02-29');
    expect(movedByKey('a', day('2026-03-01'))).toBeNull();
  });

  it('stops at its bounds', () => {
    expect(withinBounds(day('2026-03-12'), null, day('2026-03-11'))).toBe('2026-03-11');
    expect(withinBounds(day('2026-03-01'), day('2026-03-05'), null)).toBe('2026-03-05');
    expect(withinBounds(day('2026-03-06'), day('2026-03-05'), day('2026-03-07'))).toBe('2026-03-06');
  });
});
