import type { HazardAct } from '../../contract/hazards.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/operations.ts';
import { AppError } from '../../domain/appError.ts';
import { oddTime } from '../../domain/clockChange.ts';
import type { NewEvent } from '../../domain/events.ts';
import { HazardId } from '../../domain/ids.ts';
import { type IsoDate, londonTime, longDate, type TimeOfDay } from '../../domain/isoDate.ts';
import { dateOf } from '../../rules/calendar/dayNumber.ts';
import type { Hazard } from '../../rules/hazards/hazards.ts';
import { type ChangingCase, changeCase } from '../cases/caseFile.ts';
import type { Program } from '../program.ts';
import { hazardActs, hazardsIn } from './hazardViews.ts';

/**
 * Records that we became aware of a hazard; its clocks start, beside the complaint.
 * @throws BAD_INPUT without a time of day for an emergency, or for a time that is to come or never was
 */
export function reportHazard(program: Program, input: ParsedInputOf<'hazards.report'>): OutputOf<'hazards.report'> {
  requireRealTime(program, input.on, input.at);
  if (input.severity === 'emergency') requireTime(input.at, 'The time at which we became aware of it');
  const hazardId = HazardId.parse(program.newId());
  const { version } = changeCase(program, input, 'report-hazard', ({ me }) => [
    {
      facts: {
        type: 'hazard-reported',
        on: input.on,
        ...timeOf(input.at),
        by: me,
        hazardId,
        hazard: input.hazard,
        severity: input.severity,
      },
      words: { where: input.where, ...noteOf(input.note) },
    },
  ]);
  return { version, hazardId };
}

/** The investigation came to its conclusion. An emergency, reported or found, needs its time of day. */
export function investigateHazard(
  program: Program,
  input: ParsedInputOf<'hazards.investigate'>,
): OutputOf<'hazards.investigate'> {
  return changeHazard(program, input, 'investigate', (hazard, { me }) => {
    if (hazard.severity === 'emergency' || input.found === 'emergency')
      requireTime(input.at, 'The time at which the investigation was concluded');
    return [
      {
        facts: {
          type: 'hazard-investigated',
          ...whenAndWhose(input, me),
          remote: input.remote,
          found: input.found,
        },
        words: { investigator: input.investigator, note: input.note },
      },
    ];
  });
}

/** The tenant wants somebody to come after an investigation from afar. */
export function requestHazardVisit(
  program: Program,
  input: ParsedInputOf<'hazards.requestVisit'>,
): OutputOf<'hazards.requestVisit'> {
  return changeHazard(program, input, 'request-visit', (_, { me }) => [
    { facts: { type: 'hazard-visit-requested', ...whenAndWhose(input, me) }, words: noteOf(input.note) },
  ]);
}

/** The written summary went out: the day of sending counts. */
export function sendHazardSummary(
  program: Program,
  input: ParsedInputOf<'hazards.sendSummary'>,
): OutputOf<'hazards.sendSummary'> {
  return changeHazard(program, input, 'send-summary', (_, { me }) => [
    {
      facts: {
        type: 'hazard-summary-sent',
        ...whenAndWhose(input, me),
        method: input.method,
        contents: input.contents,
      },
      words: noteOf(input.note),
    },
  ]);
}

/** The home was made safe, and perhaps investigated in the same visit. */
export function makeHazardSafe(
  program: Program,
  input: ParsedInputOf<'hazards.makeSafe'>,
): OutputOf<'hazards.makeSafe'> {
  return changeHazard(program, input, 'make-safe', (hazard, { me }) => {
    if (hazard.severity === 'emergency') requireTime(input.at, 'The time at which it was made safe');
    const { investigated } = input;
    const found: NewEvent[] = investigated
      ? [
          {
            facts: {
              type: 'hazard-investigated',
              ...whenAndWhose(input, me),
              remote: false,
              found: investigated.found,
            },
            words: { investigator: investigated.investigator },
          },
        ]
      : [];
    return [...found, { facts: { type: 'hazard-made-safe', ...whenAndWhose(input, me) }, words: { note: input.note } }];
  });
}

/** Somewhere else to stay was offered, at our cost. */
export function offerAccommodation(
  program: Program,
  input: ParsedInputOf<'hazards.offerAccommodation'>,
): OutputOf<'hazards.offerAccommodation'> {
  return changeHazard(program, input, 'offer-accommodation', (hazard, { me }) => {
    if (hazard.severity === 'emergency') requireTime(input.at, 'The time of the offer');
    return [{ facts: { type: 'accommodation-offered', ...whenAndWhose(input, me) }, words: { note: input.note } }];
  });
}

/** The household said yes or no to it. */
export function answerAccommodation(
  program: Program,
  input: ParsedInputOf<'hazards.answerAccommodation'>,
): OutputOf<'hazards.answerAccommodation'> {
  return changeHazard(program, input, 'answer-accommodation', (_, { me }) => [
    {
      facts: { type: 'accommodation-answered', ...whenAndWhose(input, me), accepted: input.accepted },
      words: noteOf(input.note),
    },
  ]);
}

/** How far the works are. */
export function recordHazardWorks(
  program: Program,
  input: ParsedInputOf<'hazards.recordWorks'>,
): OutputOf<'hazards.recordWorks'> {
  return changeHazard(program, input, 'record-works', (_, { me }) => {
    const when = whenAndWhose(input, me);
    const words = { note: input.note };
    return [
      input.progress === 'done'
        ? { facts: { type: 'hazard-works-done', ...when }, words }
        : { facts: { type: 'hazard-works-begun', ...when, physical: input.progress === 'begun' }, words },
    ];
  });
}

/** Something was tried and could not be carried through. It moves no date (Landlord and Tenant Act 1985, s.10A(5): a defence). */
export function recordHazardAttempt(
  program: Program,
  input: ParsedInputOf<'hazards.recordAttempt'>,
): OutputOf<'hazards.recordAttempt'> {
  return changeHazard(program, input, 'record-attempt', (_, { me }) => [
    {
      facts: { type: 'hazard-hindered', ...whenAndWhose(input, me), cause: input.cause },
      words: { note: input.note },
    },
  ]);
}

interface OnHazard {
  caseId: ParsedInputOf<'hazards.requestVisit'>['caseId'];
  expectedVersion: number;
  hazardId: HazardId;
  on: IsoDate;
  at?: TimeOfDay | null;
}

/** The shape of every act on a hazard that is on record. @throws NOT_FOUND, NOT_ALLOWED, BAD_INPUT, CONFLICT */
function changeHazard(
  program: Program,
  input: OnHazard,
  act: HazardAct,
  decide: (hazard: Hazard, changing: ChangingCase) => NewEvent[],
): { version: number } {
  requireRealTime(program, input.on, input.at ?? null);
  return changeCase(program, input, 'work-on-hazard', (changing) => {
    const hazard = hazardsIn(changing.events, changing.standing).find(({ ref }) => ref.id === input.hazardId);
    if (!hazard) throw new AppError('NOT_FOUND', 'That hazard is not on this case. Nothing was changed.');
    requireNotBefore(hazard, input.on);
    if (!hazardActs(hazard).includes(act))
      throw new AppError(
        'NOT_ALLOWED',
        `That cannot be recorded of “${hazard.ref.label}” as it stands now. Look at the case again: the hazard’s own buttons say what can be done. Nothing was changed.`,
      );
    return decide(hazard, changing);
  });
}

function requireNotBefore(hazard: Hazard, on: IsoDate): void {
  const aware = dateOf(hazard.day);
  if (on >= aware) return;
  throw new AppError(
    'BAD_INPUT',
    `We became aware of this hazard on ${longDate(aware)}: nothing can have been done about it before. If that day is wrong, correct the report. Nothing was saved; what you typed is still here.`,
    [{ path: 'on', message: `Choose ${longDate(aware)} or a later day.` }],
  );
}

function requireTime(at: TimeOfDay | null, what: string): void {
  if (at !== null) return;
  throw new AppError(
    'BAD_INPUT',
    `${what} is needed: in an emergency the hours count. Nothing was saved; what you typed is still here.`,
    [{ path: 'at', message: 'Give the time, such as 14:30.' }],
  );
}

/** Of the hour that comes twice in October the first counts; the hour that is left out in March never was. */
function requireRealTime(program: Program, on: IsoDate, at: TimeOfDay | null): void {
  if (at === null) return;
  if (oddTime(on, at) === 'never')
    throw new AppError(
      'BAD_INPUT',
      `There was no ${at} on ${longDate(on)}: the clocks went forward from 01:00 to 02:00. Nothing was saved; what you typed is still here.`,
      [{ path: 'at', message: 'Choose a time before 01:00 or from 02:00.' }],
    );
  const now = londonTime(program.now());
  if (on === program.today() && at > now)
    throw new AppError(
      'BAD_INPUT',
      `${at} today is still to come: it is ${now}. Nothing was saved; what you typed is still here.`,
      [{ path: 'at', message: `Give ${now} or an earlier time.` }],
    );
}

function whenAndWhose({ on, at, hazardId }: OnHazard, me: ChangingCase['me']) {
  return { on, ...timeOf(at ?? null), by: me, hazardId };
}

function timeOf(at: TimeOfDay | null): { at?: TimeOfDay } {
  return at === null ? {} : { at };
}

function noteOf(note: string): { note?: string } {
  return note.trim() === '' ? {} : { note };
}
