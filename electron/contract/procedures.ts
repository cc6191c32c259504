import { z } from 'zod';
import { ClockState } from '../domain/assessment.ts';
import { CaseId } from '../domain/ids.ts';
import { Instant, IsoDate } from '../domain/isoDate.ts';
import { AdoptionTerms, RegimeId } from '../domain/regimes.ts';
import { Division, SomeWords } from '../domain/words.ts';
import { command, query } from './define.ts';
import { onCase } from './onCase.ts';

const nothing = z.strictObject({});

/** A procedure that an office can go by. */
export const ProcedureChoice = z.strictObject({
  id: z.string(),
  name: z.string(),
  version: z.string(),
  /** A landlord's own, or a code or model that can be adopted as it stands. */
  role: z.enum(['own', 'statutory']),
  /** Brought along by the office from a file; otherwise the program ships with it. */
  isImported: z.boolean(),
  inForceFrom: IsoDate,
  inForceTo: IsoDate.nullable(),
  divisions: z.array(z.string()),
  summary: z.string(),
});
export type ProcedureChoice = z.infer<typeof ProcedureChoice>;

/** A procedure in one version, named. */
export const ProcedureName = z.strictObject({ id: z.string(), version: z.string(), name: z.string() });
export type ProcedureName = z.infer<typeof ProcedureName>;

/** A rule that is not confirmed, assumed or odd, and why. */
export const UnconfirmedRule = z.strictObject({ what: z.string(), clause: z.string(), source: z.string() });
export type UnconfirmedRule = z.infer<typeof UnconfirmedRule>;

/** A procedure to be read. */
/** Rules as a table for reading. */
export const ReadableTable = z.strictObject({
  heading: z.string(),
  columns: z.array(z.string()),
  rows: z.array(z.array(z.string())),
});

/** Something wrong with a file that was to be taken in: where, and what. */
export const FileProblem = z.strictObject({ path: z.string(), text: z.string() });
export type FileProblem = z.infer<typeof FileProblem>;

export const ReadableProcedure = z.strictObject({
  ...ProcedureName.shape,
  publisher: z.string(),
  summary: z.string(),
  inForceFrom: IsoDate,
  inForceTo: IsoDate.nullable(),
  tables: z.array(ReadableTable),
  unconfirmed: z.array(UnconfirmedRule),
});
export type ReadableProcedure = z.infer<typeof ReadableProcedure>;

/** A point on which a procedure gives the resident less than the law does. */
export const ProcedureClash = z.strictObject({
  id: z.string(),
  text: z.string(),
  /** "none" where it says nothing. */
  ownClause: z.string(),
  lawClause: z.string(),
  /** False where the law's side has not been checked against its text. */
  confirmed: z.boolean(),
});
export type ProcedureClash = z.infer<typeof ProcedureClash>;

/** A law that can run beside a procedure. */
export const RegimeOffer = z.strictObject({
  family: z.string(),
  name: z.string(),
  short: z.string(),
  appliesTo: z.string(),
  /** It runs unless somebody decides otherwise, and says why. */
  byDefault: z.boolean(),
  /** Of a law on hazards it goes by the day of becoming aware, not by that of receipt. */
  byAwareness: z.boolean(),
  versions: z.array(
    z.strictObject({
      version: z.string(),
      name: z.string(),
      from: IsoDate,
      to: IsoDate.nullable(),
      isConfirmed: z.boolean(),
    }),
  ),
  /** The version in force on the day from which the procedure would be adopted; null: none is. */
  inForce: ProcedureName.nullable(),
  clashes: z.array(ProcedureClash),
});
export type RegimeOffer = z.infer<typeof RegimeOffer>;

/** What adopting a procedure would mean. */
export const Weighing = z.strictObject({
  /** The version in force on that day; null: none is, and `problem` says so. */
  procedure: ProcedureName.nullable(),
  problem: z.string().nullable(),
  regimes: z.array(RegimeOffer),
  unconfirmed: z.array(UnconfirmedRule),
  /** Open cases, which keep what they were logged under. */
  openCases: z.int(),
});
export type Weighing = z.infer<typeof Weighing>;

export const AdoptionView = z.strictObject({
  from: IsoDate,
  procedure: ProcedureName,
  overlays: z.array(z.strictObject({ family: z.string(), name: z.string() })),
  leftOut: z.array(z.strictObject({ family: z.string(), name: z.string(), reason: z.string() })),
  recordedAt: Instant,
  recordedBy: z.string().nullable(),
});
export type AdoptionView = z.infer<typeof AdoptionView>;

/** What the office goes by, went by and will go by. */
export const Adoptions = z.strictObject({
  present: AdoptionView,
  /** Adopted already, from a day to come. */
  coming: z.array(AdoptionView),
  /** Newest first. */
  earlier: z.array(AdoptionView),
  /** False where the present procedure is not for the office's part of the United Kingdom. */
  fitsDivision: z.boolean(),
});
export type Adoptions = z.infer<typeof Adoptions>;

export const ProcedureImport = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('cancelled') }),
  z.strictObject({
    state: z.literal('wrong'),
    fileName: z.string(),
    problems: z.array(FileProblem),
  }),
  /** `isNew` is false where that very version was kept already. */
  z.strictObject({ state: z.literal('kept'), procedure: ProcedureName, isNew: z.boolean() }),
]);
export type ProcedureImport = z.infer<typeof ProcedureImport>;

/** Where a deadline stands by one version of the rules. */
const DatedState = z.strictObject({ due: IsoDate.nullable(), state: ClockState });

/** A version by which a case could be judged instead. */
export const VersionOption = z.strictObject({
  ...ProcedureName.shape,
  inForceFrom: IsoDate,
  inForceTo: IsoDate.nullable(),
  /** The procedure whose place it would take. */
  insteadOf: z.string(),
  /** Each deadline of the two: as it is, and as it would be by this version; null where it has none such. */
  dates: z.array(
    z.strictObject({
      clockId: z.string(),
      label: z.string(),
      now: DatedState.nullable(),
      instead: DatedState.nullable(),
    }),
  ),
});
export type VersionOption = z.infer<typeof VersionOption>;

export const proceduresOperations = {
  /** What an office can go by, newest first: landlords' own procedures, codes and models. */
  'procedures.list': query(nothing, z.array(ProcedureChoice), 'record'),
  'procedures.show': query(z.strictObject({ id: RegimeId, version: z.string().max(40) }), ReadableProcedure, 'record'),
  /** What adopting a procedure from a day on would mean; nothing is recorded. */
  'procedures.weigh': query(
    z.strictObject({ procedureId: RegimeId, from: IsoDate, division: Division }),
    Weighing,
    'record',
  ),
  'procedures.adoptions': query(nothing, Adoptions),
  'procedures.adopt': command(z.strictObject({ expectedVersion: z.int().min(1), ...AdoptionTerms.shape }), Adoptions),
  /** Asks for a file, checks it, and keeps it in the record if nothing is wrong with it. */
  'procedures.import': command(nothing, ProcedureImport),
  /** The versions by which a case could be judged instead of the one in force on the day of its receipt. */
  'cases.versions': query(z.strictObject({ caseId: CaseId }), z.array(VersionOption)),
  'cases.chooseVersion': command(
    z.strictObject({
      ...onCase,
      procedureId: RegimeId,
      version: z.string().min(1, 'Choose a version.').max(40),
      on: IsoDate,
      reason: SomeWords,
    }),
    z.strictObject({ version: z.int().min(1) }),
  ),
} as const;
