import { z } from 'zod';
import { addDays, IsoDate, TimeOfDay } from '../../electron/domain/isoDate.ts';
import { Division } from '../../electron/domain/words.ts';
import { type BankHolidays, NamedDay } from '../../electron/rules/calendar/calendarData.ts';
import { Length, type LengthUnit } from '../../electron/rules/procedures/procedureBasics.ts';
import { EndsOn } from '../../electron/rules/procedures/procedureParts.ts';

/*
 * Plain deadlines from elsewhere: "ten working days from 2 March end on 16 March". Each is judged by the engine itself, as a
 * complaint under a procedure of one clock, so that the count, its account and its limits are those of every other deadline.
 */

const UNITS: Record<string, LengthUnit> = {
  'working day': 'working-days',
  'business day': 'working-days',
  day: 'calendar-days',
  'calendar day': 'calendar-days',
  week: 'weeks',
  month: 'months',
  'calendar month': 'months',
  hour: 'hours',
};

/** `{ "amount": 10, "unit": "working-days" }`, or the same in words: "10 working days". */
const LengthInWords = z.union([
  Length,
  z.string().transform((text, context) => {
    const match = /^(\d{1,3}) ([a-z ]+?)s?$/.exec(text.trim().toLowerCase());
    const unit = match?.[2] === undefined ? undefined : UNITS[match[2]];
    if (match && unit !== undefined) return { amount: Number(match[1]), unit };
    context.addIssue({
      code: 'custom',
      message: `"${text}" is no length. Write "10 working days", "2 weeks", "1 month".`,
    });
    return z.NEVER;
  }),
]);

/** A date, or a date and a time of day in London. */
const Moment = z.string().transform((text, context) => {
  const [day, time] = text.split(/[T ]/);
  const on = IsoDate.safeParse(day);
  const at = time === undefined ? null : TimeOfDay.safeParse(time);
  if (on.success && (at === null || at.success)) return { on: on.data, at: at === null ? null : at.data };
  context.addIssue({ code: 'custom', message: 'Give a real date, or a date and time such as 2026-03-02T16:05.' });
  return z.NEVER;
});

/** One division, or several whose bank holidays all count (as the Freedom of Information Act has it). */
const Divisions = z.union([Division.transform((one) => [one]), z.array(Division).min(1)]);

const HolidayList = z.array(z.union([IsoDate.transform((on) => ({ on, name: 'holiday' })), NamedDay]));

const where = {
  division: Divisions.default(['england-and-wales']),
  /** Instead of the bank holidays that the program ships with. */
  holidays: HolidayList.optional(),
};

export const PlainCount = z.strictObject({
  from: Moment,
  length: LengthInWords,
  dayCount: z.union([z.literal(0), z.literal(1)]).default(0),
  ...where,
  cutOff: TimeOfDay.optional(),
  after: LengthInWords.optional(),
  workingDaysOnly: z.boolean().default(false),
  endsOn: EndsOn.default('any-day'),
  /** Days on which the office is shut, and that do not count. */
  closures: z.array(IsoDate).default([]),
  /** Days off that the calendar does not know: a day proclaimed late, a local holiday. */
  oneOffDays: z.array(z.union([IsoDate, NamedDay])).default([]),
  /** Null: nobody can say, because the calendar ends before it. */
  due: IsoDate.nullable(),
  dueTime: TimeOfDay.nullable().optional(),
  because: z.array(z.string()).optional(),
});
export type PlainCount = z.infer<typeof PlainCount>;

/** How many working days lie between two dates: how late something was, how long it took. */
export const PlainBetween = z.strictObject({
  from: IsoDate,
  to: IsoDate,
  /** 1: the first day counts as well, if it is worked. */
  dayCount: z.union([z.literal(0), z.literal(1)]).default(0),
  ...where,
  workingDays: z.int().nullable(),
});
export type PlainBetween = z.infer<typeof PlainBetween>;

const CLAUSE = { clause: 'as given', confirmed: true };

/** The count as a scenario like any other: a complaint under a procedure with one clock. */
export function asScenario(count: PlainCount): Record<string, unknown> {
  const { on, at } = count.from;
  const { cutOff = null, after = null, workingDaysOnly } = count;
  const isMoved = cutOff !== null || after !== null || workingDaysOnly;
  const startDay = isMoved ? { cutOff, after, workingDaysOnly, ...CLAUSE } : null;
  return {
    procedure: procedureOf(count, startDay),
    division: count.division[0],
    closures: count.closures,
    oneOffDays: count.oneOffDays,
    events: [{ type: 'received', on, ...(at === null ? {} : { at }) }],
    asOf: on,
    expect: {
      clocks: {
        'stage-1/respond': {
          due: count.due,
          ...(count.dueTime === undefined ? {} : { dueTime: count.dueTime }),
          ...(count.because === undefined ? {} : { because: count.because }),
        },
      },
    },
  };
}

function procedureOf(count: PlainCount, startDay: unknown): Record<string, unknown> {
  return {
    id: 'plain-count',
    version: '1',
    name: 'A plain count',
    role: 'own',
    publisher: 'a scenario',
    summary: 'One clock.',
    sourceNote: 'Made for one count.',
    inForce: { from: '1900-01-01', to: null },
    divisions: count.division,
    closuresStopClocks: count.closures.length > 0,
    definition: null,
    kinds: [{ kind: 'complaint', treat: 'complaint', what: 'A complaint.', ...CLAUSE }],
    stages: [
      {
        id: 'stage-1',
        label: 'Stage 1',
        opens: [{ event: 'received' }],
        isFinal: true,
        acknowledgementLetter: null,
        responseLetter: null,
        independentOf: [],
        independence: null,
        who: 'anybody',
      },
    ],
    clocks: [
      {
        id: 'stage-1/respond',
        label: 'The count',
        stage: 'stage-1',
        asks: 'respond',
        todo: 'Answer',
        letterKind: null,
        start: [{ event: 'received' }],
        startNotAfter: null,
        stop: [{ event: 'responded', stage: 'stage-1' }],
        length: count.length,
        dayCount: count.dayCount,
        onlyIf: null,
        extension: null,
        agreed: null,
        startDay,
        endsOn: count.endsOn,
        ...CLAUSE,
      },
    ],
    contents: [],
    grounds: [],
    lookBack: null,
    refusal: { needsReasons: false, needsOmbudsmanRight: false, ...CLAUSE },
    independence: null,
    referral: { body: 'housing-ombudsman', within: null, what: 'Nothing follows.', ...CLAUSE },
    escalation: [],
  };
}

/** The bank holidays that a count names for itself, around its dates; or those shipped, of all its divisions together. */
export function holidaysFor(
  { division, holidays }: { division: readonly Division[]; holidays?: readonly NamedDay[] | undefined },
  around: IsoDate,
  shipped: BankHolidays,
): BankHolidays {
  if (holidays !== undefined) {
    const days = [...holidays];
    return {
      version: 'as given',
      source: 'given with the count',
      from: addDays(around, -1200),
      until: addDays(around, 1200),
      divisions: { 'england-and-wales': days, scotland: days, 'northern-ireland': days },
    };
  }
  const [first, ...others] = division;
  if (first === undefined || others.length === 0) return shipped;
  const all = new Map(division.flatMap((one) => shipped.divisions[one]).map((day) => [day.on, day]));
  return { ...shipped, divisions: { ...shipped.divisions, [first]: [...all.values()] } };
}
