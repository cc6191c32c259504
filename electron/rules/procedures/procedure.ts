import { z } from 'zod';
import { EventType, StageId } from '../../domain/events.ts';
import { IsoDate } from '../../domain/isoDate.ts';
import { Division } from '../../domain/words.ts';
import { ChecklistRule, SituationsRule } from './handlingParts.ts';
import { Label, Length, PartId, rule, Sentence } from './procedureBasics.ts';
import { ClockRule, ContentRule, GroundRule, KindRule, StageRule } from './procedureParts.ts';
import { promiseParts } from './promiseParts.ts';
import { RegimePart } from './regimePart.ts';

/** What bars a person from a later stage where a procedure does not name the acts: everything that is a part in deciding. */
const USUAL_BARS: EventType[] = [
  'accepted',
  'acknowledged',
  'assigned',
  'plan-agreed',
  'date-agreed',
  'extended',
  'responded',
  'refused',
  'escalation-refused',
  'hearing-held',
  'action-agreed',
  'remedy-proposed',
  'remedy-approved',
  'remedy-returned',
  'remedy-offered',
  'note-added',
];

/**
 * A complaint procedure as data: a landlord's own, or a law or code that runs beside it. `docs/rules.md` teaches how to
 * write one. Files live in `resources/procedures/`; a changed procedure is a new version with its own dates, because the
 * version in force on the day of receipt governs a case for life.
 */
export const Procedure = z.strictObject({
  id: PartId,
  version: z.string().trim().min(1).max(40),
  name: Label,
  /** The landlord's own, a code or law on complaints, or a law on hazards beside the complaint. */
  role: z.enum(['own', 'statutory', 'hazard', 'data-protection']),
  publisher: Label,
  summary: Sentence,
  /** Where it was read and what is doubtful about it, for whoever adopts it. */
  sourceNote: z.string().trim().min(1).max(2000),
  /** By the date of receipt; the last day is included; null: until further notice. */
  inForce: z.strictObject({ from: IsoDate, to: IsoDate.nullable() }),
  divisions: z.array(Division).min(1),
  /** For a law or code: of which family it is a version, and whom it binds. A landlord's own procedure has none. */
  regime: RegimePart.nullable().default(null),
  /** True where the landlord's own closures stop its clocks. They never stop a statutory one. */
  closuresStopClocks: z.boolean().default(false),
  /** What counts as a complaint; null for a law on something else. */
  definition: z.strictObject({ text: Sentence, wordForWord: z.boolean().default(false), ...rule }).nullable(),
  kinds: z.array(KindRule).max(10),
  /** In order; a law on hazards has none. */
  stages: z.array(StageRule).max(5),
  clocks: z.array(ClockRule).max(60),
  contents: z.array(ContentRule).max(200).default([]),
  grounds: z.array(GroundRule).max(40).default([]),
  /** How old a matter may be; null: no limit. */
  lookBack: z
    .strictObject({
      limit: Length,
      /** Older ones may be taken all the same, and the discretion must be considered. */
      discretion: z.boolean(),
      /** Beyond this not even at discretion; null: no such end. */
      never: Length.nullable().default(null),
      what: Sentence,
      ...rule,
    })
    .nullable()
    .default(null),
  /** What the resident must be told when a complaint or an escalation is refused. */
  refusal: z.strictObject({ needsReasons: z.boolean(), needsOmbudsmanRight: z.boolean(), ...rule }),
  /** Acts at an earlier stage that bar a person from a later one. */
  independence: z
    .strictObject({ acts: z.array(EventType).max(40).default(USUAL_BARS), ...rule })
    .nullable()
    .default(null),
  referral: z.strictObject({
    /** Id in `resources/bodies/bodies.json`. */
    body: PartId,
    /** How long the resident has; null: the body's own rule is not part of this procedure. */
    within: Length.nullable().default(null),
    /** From what that counts: our final response, the resident's becoming aware of the matter, or the matter itself. */
    withinFrom: z.enum(['final-response', 'awareness', 'matter']).default('final-response'),
    /** How long the resident must wait after the final response; null: not at all. */
    notBefore: Length.nullable().default(null),
    /** The body takes a complaint only after the last answer, as this procedure tells residents. */
    onlyAfterFinal: z.boolean().default(false),
    /** The way leads through an MP, a councillor or a tenant panel. */
    viaDesignatedPerson: z.boolean().default(false),
    what: Sentence,
    ...rule,
  }),
  /** Limits on asking for the next stage; the Code has none. */
  escalation: z
    .array(
      z.strictObject({
        to: StageId,
        /** From the answer of the stage before; null: no limit. */
        within: Length.nullable().default(null),
        /** In time all the same while the matter itself is no older than this; null: no such rule. */
        orSinceKnown: Length.nullable().default(null),
        needsNewEvidence: z.boolean().default(false),
        /** Null: they need no reason. */
        situations: SituationsRule.nullable().default(null),
        ...rule,
      }),
    )
    .max(5)
    .default([]),
  /** What contacts and reviews have to cover. */
  checklists: z.array(ChecklistRule).max(10).default([]),
  ...promiseParts,
});
export type Procedure = z.infer<typeof Procedure>;

/** A procedure's stage by id. */
export function stageOf(procedure: Procedure, id: StageId): Procedure['stages'][number] | null {
  return procedure.stages.find((stage) => stage.id === id) ?? null;
}

/** True when the procedure governs complaints received on that day. */
export function isInForce(procedure: Procedure, on: IsoDate): boolean {
  return procedure.inForce.from <= on && (procedure.inForce.to === null || on <= procedure.inForce.to);
}
