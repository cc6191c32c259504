import { z } from 'zod';
import { CaseId, CaseReference, PersonId, Sha256 } from '../domain/ids.ts';
import { CodedField, ImportField, ImportId, ImportKind, ImportPlan, ImportProblem } from '../domain/imports.ts';
import { Instant, IsoDate } from '../domain/isoDate.ts';
import { command, query } from './define.ts';

/** A column of the file, as it is going to be read. */
const Column = z.strictObject({
  heading: z.string(),
  field: ImportField.nullable(),
  /** The first cells that have anything in them. */
  samples: z.array(z.string()),
});

/** A row whose person may be somebody on file already. */
const LikelyPerson = z.strictObject({
  row: z.int(),
  name: z.string(),
  address: z.string(),
  /** Whom it is going to be about; null: somebody new. */
  chosen: PersonId.nullable(),
  matches: z.array(
    z.strictObject({
      personId: PersonId,
      name: z.string(),
      address: z.string(),
      isSure: z.boolean(),
      because: z.array(z.string()),
    }),
  ),
});

/** A row whose complaint may be on file already. */
const LikelyComplaint = z.strictObject({
  row: z.int(),
  name: z.string(),
  receivedOn: IsoDate,
  about: z.string(),
  isLeftOut: z.boolean(),
  matches: z.array(
    z.strictObject({ caseId: CaseId, reference: CaseReference, receivedOn: IsoDate, about: z.string() }),
  ),
});

export const ImportCounts = z.strictObject({
  /** Rows with anything in them. */
  rows: z.int(),
  /** That will be taken in. */
  ready: z.int(),
  /** Taken in before; of them with other contents now. */
  known: z.int(),
  changed: z.int(),
  /** Kept out by a problem, or left out as somebody decided. */
  stopped: z.int(),
  leftOut: z.int(),
  newPeople: z.int(),
  /** Complaints that will stand in the queue. */
  stillOpen: z.int(),
});
export type ImportCounts = z.infer<typeof ImportCounts>;

export const ImportPreview = z.strictObject({
  /** "CSV parted by commas, UTF-8". */
  format: z.string(),
  sheet: z.string().nullable(),
  sheets: z.array(z.string()),
  hasHeader: z.boolean(),
  columns: z.array(Column),
  /** Words of the file and what they are taken for; null: nobody knows. */
  meanings: z.array(
    z.strictObject({ field: CodedField, text: z.string(), rows: z.int(), code: z.string().nullable() }),
  ),
  counts: ImportCounts,
  /** What keeps rows out first; at most five hundred. */
  problems: z.array(ImportProblem),
  problemsInAll: z.strictObject({ stops: z.int(), notes: z.int() }),
  people: z.array(LikelyPerson),
  complaints: z.array(LikelyComplaint),
  /** What concerns the file as a whole. */
  remarks: z.array(z.string()),
  /** Names what was shown: only that is taken in. */
  seen: Sha256,
});
export type ImportPreview = z.infer<typeof ImportPreview>;

/** An import on record. */
export const ImportRecord = z.strictObject({
  importId: ImportId,
  kind: ImportKind,
  fileName: z.string(),
  begunAt: Instant,
  by: z.string(),
  /** `cut-short`: the program ended in the middle of it. */
  state: z.enum(['running', 'stopped', 'cut-short', 'done']),
  rows: z.int(),
  taken: z.int(),
  cases: z.int(),
  people: z.int(),
});
export type ImportRecord = z.infer<typeof ImportRecord>;

export const importsOperations = {
  /** Reads a spreadsheet that is kept already, and says what would come of it. Changes nothing. */
  'imports.preview': query(z.strictObject({ plan: ImportPlan }), ImportPreview),
  /** Ends the reading of a spreadsheet that takes too long. */
  'imports.stopReading': query(z.strictObject({}), z.strictObject({})),
  /** Takes in what the preview showed, some rows at a time; each comes in whole or not at all. */
  'imports.accept': command(z.strictObject({ plan: ImportPlan, seen: Sha256 }), ImportRecord),
  /** Stops after the rows that are being taken in now. */
  'imports.stop': command(z.strictObject({ importId: ImportId.nullable() }), z.strictObject({})),
  /** Goes on with an import that was stopped or cut short. */
  'imports.resume': command(z.strictObject({ importId: ImportId }), ImportRecord),
  /** What has been taken in so far, the newest first. */
  'imports.list': query(z.strictObject({}), z.array(ImportRecord)),
} as const;
