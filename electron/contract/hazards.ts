import { z } from 'zod';
import { HazardFound, HindranceCause, SummaryContent, SummaryMethod } from '../domain/hazards.ts';
import { HazardId } from '../domain/ids.ts';
import { IsoDate, TimeOfDay } from '../domain/isoDate.ts';
import { HazardKind, HazardSeverity, Line, SomeWords, Words } from '../domain/words.ts';
import { command } from './define.ts';
import { onCase } from './onCase.ts';

/** What can be done about one hazard now; the screen offers these and no others. */
export const HazardAct = z.enum([
  'investigate',
  'request-visit',
  'send-summary',
  'make-safe',
  'offer-accommodation',
  'answer-accommodation',
  'record-works',
  'record-attempt',
]);
export type HazardAct = z.infer<typeof HazardAct>;

/** One hazard of a case as its page shows it; its clocks are those of the assessment that name it. */
export const HazardView = z.strictObject({
  id: HazardId,
  kind: HazardKind,
  severity: HazardSeverity,
  /** "Damp and mould: back bedroom". */
  label: z.string(),
  awareOn: IsoDate,
  awareAt: TimeOfDay.nullable(),
  /** Where it stands, as a sentence. */
  state: z.string(),
  isOver: z.boolean(),
  /** The law that sets its times; null: none does. */
  law: z.strictObject({ name: z.string(), version: z.string() }).nullable(),
  /** An investigation of it is on record. */
  isInvestigated: z.boolean(),
  /** Attempts on record that could not be carried through. */
  attempts: z.int().min(0),
  acts: z.array(HazardAct),
});
export type HazardView = z.infer<typeof HazardView>;

const onHazard = { ...onCase, hazardId: HazardId, on: IsoDate };
/** Needed where the clock runs in hours; the service says so. */
const at = TimeOfDay.nullable();
const changed = z.strictObject({ version: z.int().min(1) });

export const hazardsOperations = {
  /** We became aware of a hazard in the home: its clocks start, beside the complaint. */
  'hazards.report': command(
    z.strictObject({
      ...onCase,
      hazard: HazardKind,
      severity: HazardSeverity,
      on: IsoDate,
      /** Needed for an emergency: its clock runs in hours. */
      at,
      where: Line,
      note: Words,
    }),
    z.strictObject({ version: z.int().min(1), hazardId: HazardId }),
  ),
  'hazards.investigate': command(
    z.strictObject({
      ...onHazard,
      at,
      /** Done without going there; the tenant may then ask for a visit. */
      remote: z.boolean(),
      found: HazardFound,
      /** Who did it, and what makes them competent. */
      investigator: Line,
      note: SomeWords,
    }),
    changed,
  ),
  /** The tenant asks for a visit after an investigation from afar. */
  'hazards.requestVisit': command(z.strictObject({ ...onHazard, note: Words }), changed),
  'hazards.sendSummary': command(
    z.strictObject({ ...onHazard, method: SummaryMethod, contents: z.array(SummaryContent).max(10), note: Words }),
    changed,
  ),
  'hazards.makeSafe': command(
    z.strictObject({
      ...onHazard,
      at,
      note: SomeWords,
      /** In an emergency the hazard is often investigated and made safe in one visit: both are recorded. Null: only made safe. */
      investigated: z.strictObject({ found: HazardFound.exclude(['none']), investigator: Line }).nullable(),
    }),
    changed,
  ),
  'hazards.offerAccommodation': command(z.strictObject({ ...onHazard, at, note: SomeWords }), changed),
  'hazards.answerAccommodation': command(z.strictObject({ ...onHazard, accepted: z.boolean(), note: Words }), changed),
  /** Steps taken to begin the work, work begun in the home, or all of it done. */
  'hazards.recordWorks': command(
    z.strictObject({ ...onHazard, progress: z.enum(['steps-taken', 'begun', 'done']), note: SomeWords }),
    changed,
  ),
  /** Something was tried and could not be carried through; evidence of what was tried. */
  'hazards.recordAttempt': command(
    z.strictObject({ ...onHazard, at, cause: HindranceCause, note: SomeWords }),
    changed,
  ),
} as const;
