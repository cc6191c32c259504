import { z } from 'zod';
import { ClockState } from '../domain/assessment.ts';
import { CalendarChangeId, CalendarChangeKind, OneOffDay, OneOffDayDetails } from '../domain/calendarChanges.ts';
import { CaseId, CaseReference } from '../domain/ids.ts';
import { Instant, IsoDate } from '../domain/isoDate.ts';
import { Closure } from '../domain/people.ts';
import { Division, SomeWords } from '../domain/words.ts';
import { command, query } from './define.ts';

const nothing = z.strictObject({});
const PreviewId = z.uuid();
const ImportId = z.uuid();

/** A day that is not worked, as the calendar's page lists it. */
const ListedDay = z.strictObject({
  on: IsoDate,
  name: z.string(),
  substitute: z.boolean(),
  /** Added by hand, not from GOV.UK's list. */
  isOneOff: z.boolean(),
});

const OneOffDayEntry = OneOffDay.extend({
  addedOn: IsoDate,
  addedBy: z.string(),
  takenBack: z.strictObject({ on: IsoDate, by: z.string(), reason: z.string() }).nullable(),
  /** GOV.UK's list has it by now too, in every division named. */
  isListed: z.boolean(),
});

const CalendarChangeEntry = z.strictObject({
  id: CalendarChangeId,
  kind: CalendarChangeKind,
  on: IsoDate,
  recordedAt: Instant,
  by: z.string(),
  version: z.string(),
  /** What was changed, in words. */
  what: z.string(),
  movedCases: z.int(),
  movedClocks: z.int(),
});

export const CalendarView = z.strictObject({
  /** Which state of the calendar this is; commands say with it what the user saw. */
  revision: z.int().min(0),
  version: z.string(),
  from: IsoDate,
  until: IsoDate,
  source: z.string(),
  divisions: z.record(Division, z.array(ListedDay)),
  oneOffDays: z.array(OneOffDayEntry),
  closures: z.array(Closure),
  /** The procedures of open cases or of the office whose clocks stop while it is shut; for all others closures change nothing. */
  closuresStop: z.array(z.string()),
  ending: z.enum(['fine', 'soon', 'ended']),
  /** A newer list that came with the program and waits to be looked at; null when there is none. */
  newer: z.strictObject({ version: z.string(), until: IsoDate }).nullable(),
  /** The latest first. */
  changes: z.array(CalendarChangeEntry),
});
export type CalendarView = z.infer<typeof CalendarView>;

const DayChange = z.strictObject({ division: Division, on: IsoDate, name: z.string() });

/** What a newer list would change in the list in force. */
export const ListChange = z.strictObject({
  /** Such as "2019 to 2029". */
  years: z.string(),
  until: IsoDate,
  added: z.array(DayChange),
  removed: z.array(DayChange),
  remarks: z.array(z.string()),
  /** Looks wrong: somebody has to confirm it before it is accepted. */
  doubts: z.array(z.string()),
  isNews: z.boolean(),
});
export type ListChange = z.infer<typeof ListChange>;

/** What is to be done to the calendar. */
export const CalendarProposal = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('take-in-file'), importId: ImportId }),
  z.strictObject({ kind: z.literal('take-in-program-list') }),
  z.strictObject({ kind: z.literal('add-day'), day: OneOffDayDetails }),
  z.strictObject({ kind: z.literal('take-back-day'), dayId: CalendarChangeId, reason: SomeWords }),
  z.strictObject({ kind: z.literal('set-closures'), closures: z.array(Closure).max(400) }),
]);
export type CalendarProposal = z.infer<typeof CalendarProposal>;

export const MovedDeadline = z.strictObject({
  caseId: CaseId,
  reference: CaseReference,
  clockId: z.string(),
  label: z.string(),
  procedure: z.string(),
  /** Null where the calendar cannot say. */
  dueBefore: IsoDate.nullable(),
  dueAfter: IsoDate.nullable(),
  stateBefore: ClockState,
  stateAfter: ClockState,
});
export type MovedDeadline = z.infer<typeof MovedDeadline>;

export const CalendarPreview = z.strictObject({
  previewId: PreviewId,
  judgedCases: z.int(),
  movedCases: z.int(),
  movedClocks: z.int(),
  /** Of these, how many come before the date that stood until now. */
  movedEarlier: z.int(),
  /** References of open cases that could not be judged at all; their pages say why. */
  unjudged: z.array(CaseReference),
  /** For a newer list. */
  list: ListChange.nullable(),
});
export type CalendarPreview = z.infer<typeof CalendarPreview>;

const page = { offset: z.int().min(0), limit: z.int().min(1).max(200) };

export const calendarOperations = {
  'calendar.get': query(nothing, CalendarView),
  /** Asks for a file of GOV.UK's and reads it; nothing is taken in yet. Null: no file was chosen. */
  'calendar.chooseFile': command(
    nothing,
    z
      .strictObject({ importId: ImportId, fileName: z.string(), form: z.enum(['public', 'source']), list: ListChange })
      .nullable(),
  ),
  /** What a list that came with the program would change. */
  'calendar.programList': query(nothing, ListChange.nullable()),
  /** Judges every open case by the calendar as it is and as it would be. Long for a large record: tells how far it is. */
  'calendar.preview': query(z.strictObject({ previewId: PreviewId, proposal: CalendarProposal }), CalendarPreview),
  'calendar.cancelPreview': command(
    z.strictObject({ previewId: PreviewId }),
    z.strictObject({ wasRunning: z.boolean() }),
  ),
  /** The deadlines that would move, or that moved with a change. */
  'calendar.moves': query(
    z.strictObject({
      of: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('preview'), previewId: PreviewId }),
        z.strictObject({ kind: z.literal('change'), changeId: CalendarChangeId }),
      ]),
      ...page,
    }),
    z.strictObject({ rows: z.array(MovedDeadline), total: z.int() }),
  ),
  /** Puts into force what was looked at, and brings the lists up to date. */
  'calendar.accept': command(
    z.strictObject({
      previewId: PreviewId,
      expectedRevision: z.int().min(0),
      /** The doubts about a list were read and it is to be taken in all the same. */
      doubtsConfirmed: z.boolean(),
    }),
    CalendarView,
  ),
} as const;
