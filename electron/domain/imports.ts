import { z } from 'zod';
import { FileRef } from './handedFiles.ts';
import { PersonId } from './ids.ts';

/** What a spreadsheet holds: one row a complaint with its resident, or one row a resident. */
export const ImportKind = z.enum(['complaints', 'residents']);
export type ImportKind = z.infer<typeof ImportKind>;

export const ImportId = z.uuid().brand<'ImportId'>();
export type ImportId = z.infer<typeof ImportId>;

const ofPerson = [
  'name',
  'title',
  'first-name',
  'last-name',
  'address',
  'postcode',
  'phone',
  'email',
  'needs',
  'language',
  'text-size',
] as const;

/** What a column of a spreadsheet can stand for. */
export const ImportField = z.enum([
  'key',
  ...ofPerson,
  'received-on',
  'description',
  'outcome-sought',
  'category',
  'channel',
  'tenure',
  'handler',
  'acknowledged-on',
  'responded-on',
  'decision',
  'escalated-on',
  'acknowledged-2-on',
  'responded-2-on',
  'decision-2',
  'closed-on',
  'note',
]);
export type ImportField = z.infer<typeof ImportField>;

export const importFieldLabels: Record<ImportField, string> = {
  key: 'Their reference',
  name: 'Name',
  title: 'Title (Mr, Mrs, Dr)',
  'first-name': 'First name',
  'last-name': 'Last name',
  address: 'Address, or a line of it',
  postcode: 'Postcode',
  phone: 'Telephone',
  email: 'Email',
  needs: 'Adjustments',
  language: 'Language',
  'text-size': 'Size of print',
  'received-on': 'Received on',
  description: 'What the complaint is',
  'outcome-sought': 'What they want',
  category: 'Category',
  channel: 'How it came',
  tenure: 'Tenure',
  handler: 'Who handles it',
  'acknowledged-on': 'Acknowledged on',
  'responded-on': 'Answered on (stage 1)',
  decision: 'Decision (stage 1)',
  'escalated-on': 'Stage 2 asked for on',
  'acknowledged-2-on': 'Stage 2 acknowledged on',
  'responded-2-on': 'Answered on (stage 2)',
  'decision-2': 'Decision (stage 2)',
  'closed-on': 'Closed on',
  note: 'A note',
};

/** The fields that rows of a kind can have, in the order in which they are offered. */
export const fieldsOfKind: Record<ImportKind, ImportField[]> = {
  complaints: ['key', ...ImportField.exclude(['key', ...ofPerson]).options, ...ofPerson],
  residents: ['key', ...ofPerson],
};

/** Fields that several columns may make up together: lines of an address, notes. */
export const severalColumns: ReadonlySet<ImportField> = new Set(['address', 'description', 'note', 'needs']);

/** Fields that hold a day. */
export const dateFields: ReadonlySet<ImportField> = new Set([
  'received-on',
  'acknowledged-on',
  'responded-on',
  'escalated-on',
  'acknowledged-2-on',
  'responded-2-on',
  'closed-on',
]);

/** Fields whose words stand for one of Redress's own. */
export const CodedField = z.enum(['category', 'channel', 'tenure', 'decision']);
export type CodedField = z.infer<typeof CodedField>;

/** How a spreadsheet is to be read. */
export const ImportPlan = z.strictObject({
  file: FileRef,
  kind: ImportKind,
  /** Of a workbook with several; null: the first that has anything in it. */
  sheet: z.string().max(200).nullable(),
  /** The first row names the columns. Null: as it looks. */
  hasHeader: z.boolean().nullable(),
  /** What each column stands for, in their order; null: passed over. The whole null: as it looks. */
  columns: z.array(ImportField.nullable()).max(256).nullable(),
  /** Dates are written month first. Never assumed: somebody says so. */
  isMonthFirst: z.boolean(),
  /** What words of the file stand for, where somebody said so. */
  meanings: z
    .array(z.strictObject({ field: CodedField, text: z.string().max(200), code: z.string().max(60).nullable() }))
    .max(500),
  /** What somebody decided about single rows that look like something on file. */
  rows: z
    .array(
      z.strictObject({
        row: z.int().min(1),
        /** The person on file whom it is about; null: somebody else; left out: as it looks. */
        person: PersonId.nullable().optional(),
        /** True leaves a row out, false takes it in although it looks like a complaint on file. */
        isLeftOut: z.boolean().optional(),
      }),
    )
    .max(5_000),
});
export type ImportPlan = z.infer<typeof ImportPlan>;

/** Something about a row: `stops` keeps it out, `note` does not. */
export const ImportProblem = z.strictObject({
  row: z.int(),
  /** The column's own name, such as "Date received"; null: the row as a whole. */
  column: z.string().nullable(),
  severity: z.enum(['stops', 'note']),
  text: z.string(),
});
export type ImportProblem = z.infer<typeof ImportProblem>;
