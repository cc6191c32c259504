import { describe, expect, it } from 'vitest';
import type { PostTimes } from '../../electron/domain/post.ts';
import { collectionFor } from '../../electron/rules/calendar/collections.ts';
import { calendarOf } from '../rules/support.ts';
import { date } from '../support/office.ts';

const times: PostTimes = { weekdays: '17:30', saturdays: '12:00' };
const noSaturdays: PostTimes = { weekdays: '17:30', saturdays: null };
const leaves = (day: string, now: string, given = times) => collectionFor(calendarOf(), date(day), now, given);

describe('the day on which a letter leaves that is posted now', () => {
  it('is today up to the last collection, to the minute', () => {
    expect(leaves('2026-03-02', '17:30')).toEqual({ leavesOn: '2026-03-02', why: '' });
    expect(leaves('2026-03-02', '17:31')).toEqual({
      leavesOn: '2026-03-03',
      why: 'The last collection today was at 17:30.',
    });
  });

  it('is Saturday after a Friday evening only where there is a collection on Saturdays', () => {
    expect(leaves('2026-03-06', '18:00').leavesOn).toBe('2026-03-07');
    expect(leaves('2026-03-06', '18:00', noSaturdays).leavesOn).toBe('2026-03-09');
    expect(leaves('2026-03-07', '12:01').leavesOn).toBe('2026-03-09');
    expect(leaves('2026-03-07', '09:00', noSaturdays)).toEqual({
      leavesOn: '2026-03-09',
      why: 'There is no collection on Saturday 7 March 2026.',
    });
  });

  it('passes over Sundays and bank holidays', () => {
    // Thursday 2 April evening: Good Friday and Easter Monday follow.
    expect(leaves('2026-04-02', '18:00', noSaturdays).leavesOn).toBe('2026-04-07');
    expect(leaves('2026-04-03', '10:00', noSaturdays)).toEqual({
      leavesOn: '2026-04-07',
      why: 'There is no collection on Friday 3 April 2026.',
    });
    expect(leaves('2026-03-01', '10:00').leavesOn).toBe('2026-03-02');
  });

  it('is today where nobody has said when the last one is', () => {
    const unsaid: PostTimes = { weekdays: null, saturdays: null };
    expect(leaves('2026-03-02', '23:59', unsaid)).toEqual({ leavesOn: '2026-03-02', why: '' });
  });

  it('is never a guess beyond the calendar', () => {
    expect(leaves('2199-03-04', '18:00').leavesOn >= '2199-03-04').toBe(true);
  });
});
