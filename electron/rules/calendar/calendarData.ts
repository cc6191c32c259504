import { z } from 'zod';
import { IsoDate, toDayNumber, weekdayIndex } from '../../domain/isoDate.ts';

/** A day that is nobody's working day: a bank holiday, or a day added by hand. */
export const NamedDay = z.strictObject({
  on: IsoDate,
  name: z.string().trim().min(1).max(120),
  /** The holiday itself fell on a weekend and is kept on this day instead. */
  substitute: z.boolean().optional(),
});
export type NamedDay = z.infer<typeof NamedDay>;

const days = z.array(NamedDay).max(2000);

/** The file `resources/calendars/bank-holidays.json`: every bank holiday between two dates, division by division. */
export const BankHolidays = z
  .strictObject({
    /** Kept with every deadline that was counted with it. */
    version: z.string().min(1).max(60),
    source: z.string().max(1000),
    /** The first and last day of which the file speaks: outside them nobody can say whether a day is a working day. */
    from: IsoDate,
    until: IsoDate,
    divisions: z.strictObject({ 'england-and-wales': days, scotland: days, 'northern-ireland': days }),
  })
  .superRefine((file, context) => {
    if (file.from >= file.until) context.addIssue({ code: 'custom', message: 'The calendar ends before it begins.' });
    for (const [division, list] of Object.entries(file.divisions)) {
      for (const day of list) {
        if (day.on < file.from || day.on > file.until)
          context.addIssue({ code: 'custom', message: `${division}: ${day.on} lies outside the calendar.` });
        if (weekdayIndex(toDayNumber(day.on)) > 4)
          context.addIssue({ code: 'custom', message: `${division}: ${day.on} is at a weekend.` });
      }
      if (new Set(list.map((day) => day.on)).size !== list.length)
        context.addIssue({ code: 'custom', message: `${division}: a day is listed twice.` });
    }
  });
export type BankHolidays = z.infer<typeof BankHolidays>;
