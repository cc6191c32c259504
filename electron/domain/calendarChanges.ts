import { z } from 'zod';
import { IsoDate } from './isoDate.ts';
import { Division, Line } from './words.ts';

/** Ids are UUIDs of version 7, like all others of the record. */
export const CalendarChangeId = z.uuid().brand<'CalendarChangeId'>();
export type CalendarChangeId = z.infer<typeof CalendarChangeId>;

/** A day proclaimed a bank holiday that the list of bank holidays does not have. */
export const OneOffDayDetails = z.strictObject({
  on: IsoDate,
  name: z.string().trim().min(1).max(80),
  divisions: z.array(Division).min(1).max(3),
  /** Where it was announced, for whoever asks later: "Royal proclamation, 12 September 2022". */
  announced: Line,
});
export type OneOffDayDetails = z.infer<typeof OneOffDayDetails>;

/** A one-off day that is in force; its id is that of the change that added it. */
export const OneOffDay = OneOffDayDetails.extend({ id: CalendarChangeId });
export type OneOffDay = z.infer<typeof OneOffDay>;

/** What can happen to the calendar: each is a row that is appended and never changed. */
export const CalendarChangeKind = z.enum(['list-adopted', 'day-added', 'day-taken-back', 'closures-set']);
export type CalendarChangeKind = z.infer<typeof CalendarChangeKind>;

/** Where a list of bank holidays came from. */
export const ListSource = z.enum(['program', 'file']);
export type ListSource = z.infer<typeof ListSource>;
