import { describe, expect, it } from 'vitest';
import type { TimelineEntry } from '../../electron/contract/cases.ts';
import { EventType } from '../../electron/domain/events.ts';
import { IsoDate } from '../../electron/domain/isoDate.ts';
import { letterStateLabel, recordedNote } from '../../src/features/case/caseWords.ts';
import { filtersWith, timelineFor } from '../../src/features/case/timelineOrder.ts';

function entry(seq: number, on: string, type: EventType = 'note-added', at: string | null = null): TimelineEntry {
  const rest = { title: `${seq}`, correction: null, isStruckOut: false };
  return { seq, on, at, type, ...rest } as TimelineEntry; // the order looks at nothing else
}
const order = (entries: TimelineEntry[]) => entries.map(({ seq }) => seq);

describe('the timeline', () => {
  it('is newest first by the day on which things happened, not by the day of typing', () => {
    expect(
      order(timelineFor([entry(1, '2026-03-02'), entry(2, '2026-03-05'), entry(3, '2026-03-03')], 'everything')),
    ).toEqual([2, 3, 1]);
  });

  it('puts the latest recorded first within a day, and known times in their order', () => {
    const day = '2026-03-02';
    const entries = [
      entry(1, day, 'received', '14:10'),
      entry(2, day),
      entry(3, day),
      // Recorded last, but it was in the morning.
      entry(4, day, 'contacted', '09:00'),
    ];
    expect(order(timelineFor(entries, 'everything'))).toEqual([1, 3, 2, 4]);
  });

  it('narrows to letters, contacts, decisions or notes, and offers only what there is', () => {
    const entries = [
      entry(1, '2026-03-02', 'received'),
      entry(2, '2026-03-03', 'letter-issued'),
      entry(3, '2026-03-03', 'letter-sent'),
      entry(4, '2026-03-04', 'note-added'),
      entry(5, '2026-03-04', 'assigned'),
    ];
    expect(order(timelineFor(entries, 'letters'))).toEqual([3, 2]);
    expect(order(timelineFor(entries, 'contacts'))).toEqual([1]);
    expect(order(timelineFor(entries, 'notes'))).toEqual([4]);
    expect(entries.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
    expect(filtersWith(entries)).toEqual(['everything', 'contacts', 'letters', 'notes', 'handling']);
  });

  it('gathers what was put right, with the entries that say so', () => {
    const entries = [
      entry(1, '2026-03-02', 'received'),
      { ...entry(2, '2026-03-03', 'contacted'), correction: 'Moved to 4 March' },
      entry(3, '2026-03-04', 'corrected'),
      { ...entry(4, '2026-03-04', 'note-added'), isStruckOut: true },
    ];
    expect(order(timelineFor(entries, 'corrections'))).toEqual([4, 3, 2]);
  });

  it('offers every kind of entry under some filter', () => {
    for (const type of EventType.options) {
      const found = filtersWith([entry(1, '2026-03-02', type)]);
      expect(found.length, type).toBeGreaterThan(1);
    }
  });
});

describe('words of a case', () => {
  const on = IsoDate.parse('2026-03-02');

  it('say when something was recorded later than it happened', () => {
    expect(recordedNote(on, '2026-03-02T16:00:00.000Z', 'Ann Lee')).toBe('Recorded by Ann Lee');
    expect(recordedNote(on, '2026-03-04T09:00:00.000Z', 'Ann Lee')).toBe(
      'Recorded later, on Wednesday 4 March 2026, by Ann Lee',
    );
  });

  it('go by the clocks of London: half past eleven at night in UTC is the next day in summer', () => {
    expect(recordedNote(IsoDate.parse('2026-07-01'), '2026-06-30T23:30:00.000Z', 'Ann Lee')).toBe(
      'Recorded by Ann Lee',
    );
  });

  it('say where a letter stands', () => {
    expect(letterStateLabel({ state: 'issued', sentOn: null })).toBe('Issued, not yet posted');
    expect(letterStateLabel({ state: 'sent', sentOn: on })).toBe('Sent on Monday 2 March 2026');
  });
});
