import { z } from 'zod';
import { CalendarChangeId, ListSource } from './calendarChanges.ts';
import { IsoDate } from './isoDate.ts';
import { Closure } from './people.ts';
import { Division, Line, Words } from './words.ts';

const moved = {
  /** Open cases and their deadlines that moved, as they were listed before the change was accepted. */
  movedCases: z.int().min(0),
  movedClocks: z.int().min(0),
};

/** Facts and words of what the office does to its calendar; part of the office's event types. */
export const calendarEvents = {
  adopted: {
    facts: {
      changeId: CalendarChangeId,
      source: ListSource,
      version: z.string(),
      from: IsoDate,
      until: IsoDate,
      ...moved,
    },
    words: z.strictObject({ fileName: z.string().nullable() }),
  },
  dayAdded: {
    facts: { changeId: CalendarChangeId, version: z.string(), day: IsoDate, divisions: z.array(Division), ...moved },
    words: z.strictObject({ name: Line, announced: Line }),
  },
  dayTakenBack: {
    facts: { changeId: CalendarChangeId, dayId: CalendarChangeId, version: z.string(), day: IsoDate, ...moved },
    words: z.strictObject({ name: Line, reason: Words }),
  },
  /** Older entries of this type, made before changes were listed first, have none of these. */
  closuresSet: {
    /** The list that stood until then. */
    before: z.array(Closure).optional(),
    changeId: CalendarChangeId.optional(),
    version: z.string().optional(),
    movedCases: moved.movedCases.optional(),
    movedClocks: moved.movedClocks.optional(),
  },
} as const;
