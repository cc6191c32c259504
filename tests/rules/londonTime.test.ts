import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { dateOf, dayOf } from '../../electron/rules/calendar/dayNumber.ts';
import { londonToUtc, utcToLondon } from '../../electron/rules/calendar/londonTime.ts';
import { on } from './support.ts';

const two = (value: number) => String(value).padStart(2, '0');

describe('the clocks of London', () => {
  it('agree with the time zone database, minute by minute, from 2019 to 2030', () => {
    const first = londonToUtc(dayOf(on('2019-01-01')), '00:00');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 12 * 365 * 1440 }), (offset) => {
        const minutes = first + offset;
        const zoned = Temporal.Instant.fromEpochMilliseconds(minutes * 60_000).toZonedDateTimeISO('Europe/London');
        const { day, time } = utcToLondon(minutes);
        expect(`${dateOf(day)}T${time}`).toBe(zoned.toPlainDateTime().toString({ smallestUnit: 'minute' }));
      }),
      { numRuns: 2000 },
    );
  });

  it('find the moment of a civil time; of the hour that comes twice, the first', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 0, max: 1439 }), (offset, minute) => {
        const day = dayOf(on('2019-01-01')) + offset;
        const time = `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
        const zoned = Temporal.PlainDateTime.from(`${dateOf(day)}T${time}`).toZonedDateTime('Europe/London', {
          disambiguation: 'compatible',
        });
        expect(londonToUtc(day, time)).toBe(zoned.epochMilliseconds / 60_000);
      }),
      { numRuns: 2000 },
    );
  });

  it('change on the last Sundays of March and October', () => {
    expect(utcToLondon(londonToUtc(dayOf(on('2026-03-28')), '20:00') + 1440)).toMatchObject({ time: '21:00' });
    expect(utcToLondon(londonToUtc(dayOf(on('2026-10-24')), '20:00') + 1440)).toMatchObject({ time: '19:00' });
  });
});
