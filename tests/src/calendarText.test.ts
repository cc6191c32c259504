import { describe, expect, it } from 'vitest';
import { IsoDate } from '../../electron/domain/isoDate.ts';
import {
  dueWords,
  endingWords,
  listChangeWords,
  meaningOf,
  movesWords,
  yearsOf,
} from '../../src/features/calendar/calendarText.ts';
import { calendarWords } from '../../src/ui/versionWords.ts';

const day = (text: string) => IsoDate.parse(text);

describe('the words of the calendar', () => {
  it('count deadlines and cases', () => {
    expect(movesWords(1, 1)).toBe('1 deadline of 1 open case');
    expect(movesWords(1200, 900)).toBe('1,200 deadlines of 900 open cases');
  });

  it('say what another date means', () => {
    expect(meaningOf({ stateBefore: 'overdue', stateAfter: 'running' })).toBe('Was overdue, is not any more');
    expect(meaningOf({ stateBefore: 'running', stateAfter: 'overdue' })).toBe('Becomes overdue');
    expect(meaningOf({ stateBefore: 'overdue', stateAfter: 'overdue' })).toBe('Overdue, and stays overdue');
    expect(meaningOf({ stateBefore: 'late', stateAfter: 'met' })).toBe('Done late, now counts as in time');
    expect(meaningOf({ stateBefore: 'met', stateAfter: 'late' })).toBe('Done in time, now counts as late');
  });

  it('say that a date could not be said', () => {
    expect(dueWords(null)).toBe('Could not be said');
    expect(dueWords(day('2026-03-24'))).toBe('Tuesday 24 March 2026');
  });

  it('say what a newer list changes', () => {
    const list = { years: '2026 to 2029', until: day('2029-12-31'), remarks: [], doubts: [], isNews: true };
    const one = { division: 'scotland' as const, on: day('2027-05-03'), name: 'Early May bank holiday' };
    expect(listChangeWords({ ...list, added: [one, one], removed: [one] })).toBe(
      'It covers 2026 to 2029. Against the calendar in force it has 2 days more, 1 day fewer, and the calendar then runs to 31 December 2029.',
    );
    expect(listChangeWords({ ...list, added: [], removed: [] })).toContain('it has no other days');
  });

  it('warn in time', () => {
    const until = day('2028-12-31');
    expect(endingWords({ ending: 'fine', until })).toBeNull();
    expect(endingWords({ ending: 'soon', until })).toContain('ends on 31 December 2028');
    expect(endingWords({ ending: 'ended', until })).toContain('ended on 31 December 2028');
    expect(yearsOf({ from: day('2027-01-01'), until })).toEqual(['2028', '2027']);
  });

  it('name a calendar by where it is from, or since when it is in force', () => {
    expect(calendarWords('gov.uk-2026-08-21')).toBe('as published by GOV.UK on 21 August 2026');
    expect(calendarWords('2026-11-22/0a1b2c3d')).toBe('as in force here since 22 November 2026');
    expect(calendarWords('test-1')).toBe('test-1');
  });
});
