import { z } from 'zod';
import { define } from './defineEvent.ts';
import { HazardFound, HindranceCause, SummaryContent, SummaryMethod } from './hazards.ts';
import { HazardId, LetterId } from './ids.ts';
import { HazardKind, HazardSeverity, Words } from './words.ts';

/** Which hazard of the case it speaks of; left out, the first that was reported. */
const of = { hazardId: HazardId.optional() };
const note = z.strictObject({ note: Words.optional() });

/** Events of a hazard in the home: clocks of their own run beside the complaint (Awaab's Law). */
export const hazardEventTypes = {
  /** A hazard in the home was reported to us or seen by us: the day, and for an emergency the time, of becoming aware. */
  'hazard-reported': define(
    'hazard-reported',
    { ...of, hazard: HazardKind, severity: HazardSeverity },
    z.strictObject({ where: Words.optional(), note: Words.optional() }),
  ),
  /** The investigation of the hazard came to its conclusion. */
  'hazard-investigated': define(
    'hazard-investigated',
    {
      ...of,
      /** Done without going there; the tenant may then ask for a visit. */
      remote: z.boolean().optional(),
      found: HazardFound.optional(),
    },
    z.strictObject({ investigator: Words.optional(), note: Words.optional() }),
  ),
  /** The tenant asks for a visit after an investigation from afar. */
  'hazard-visit-requested': define('hazard-visit-requested', of, note),
  /** The written summary of the investigation went to the tenant. */
  'hazard-summary-sent': define(
    'hazard-summary-sent',
    {
      ...of,
      method: SummaryMethod.optional(),
      contents: z.array(SummaryContent).max(10).optional(),
      /** The letter whose posting it is; left out where it went in another way. */
      letterId: LetterId.optional(),
    },
    note,
  ),
  'hazard-made-safe': define('hazard-made-safe', of, note),
  /** Preventative work: steps to begin it were taken, or (`physical`) it was begun on the spot. */
  'hazard-works-begun': define('hazard-works-begun', { ...of, physical: z.boolean().optional() }, note),
  'hazard-works-done': define('hazard-works-done', of, note),
  /** Something was tried and could not be carried through: it moves no date, and is evidence of what was tried. */
  'hazard-hindered': define('hazard-hindered', { ...of, cause: HindranceCause }, note),
  /** Somewhere else to stay, at our cost, because the home could not be made safe in time. */
  'accommodation-offered': define('accommodation-offered', of, note),
  'accommodation-answered': define('accommodation-answered', { ...of, accepted: z.boolean() }, note),
} as const;
