import { z } from 'zod';
import { StageId } from '../domain/events.ts';
import { CaseId, CaseReference, DocumentId, EventId, LetterId, StaffId } from '../domain/ids.ts';
import { IsoDate } from '../domain/isoDate.ts';
import { Person } from '../domain/people.ts';
import { Category, Need, Tenure } from '../domain/words.ts';
import { CaseRow, QueueBucket } from './cases.ts';
import { query } from './define.ts';

/** A text in pieces; the window marks those that were looked for. */
export const MarkedText = z.array(z.strictObject({ text: z.string(), isMatch: z.boolean() }));
export type MarkedText = z.infer<typeof MarkedText>;

/** Which cases count. Null: all. */
export const SearchFilters = z.strictObject({
  state: z.enum(['open', 'closed']).nullable().default(null),
  stage: StageId.nullable().default(null),
  due: QueueBucket.nullable().default(null),
  handler: StaffId.nullable().default(null),
  category: Category.nullable().default(null),
  /** Of the person who complained. */
  need: Need.nullable().default(null),
  /** The landlord's own procedure that it is judged by. */
  procedure: z.string().max(60).nullable().default(null),
  tenure: Tenure.nullable().default(null),
  /** Received on or after this day. */
  from: IsoDate.nullable().default(null),
  /** Received on or before this day. */
  to: IsoDate.nullable().default(null),
});
export type SearchFilters = z.infer<typeof SearchFilters>;

/** Which case a hit belongs to. */
const ofCase = { caseId: CaseId, reference: CaseReference, complainantName: z.string() };

export const FoundCase = z.strictObject({
  row: CaseRow,
  name: MarkedText,
  address: MarkedText,
  about: MarkedText,
});
export type FoundCase = z.infer<typeof FoundCase>;

export const FoundPerson = z.strictObject({
  person: Person,
  name: MarkedText,
  address: MarkedText,
  phone: MarkedText,
  /** Their cases, the open ones first, then the newest; at most ten. */
  cases: z.array(z.strictObject({ caseId: CaseId, reference: CaseReference, isOpen: z.boolean() })),
});
export type FoundPerson = z.infer<typeof FoundPerson>;

export const FoundSaid = z.strictObject({
  ...ofCase,
  eventId: EventId,
  title: z.string(),
  on: IsoDate,
  excerpt: MarkedText,
});
export type FoundSaid = z.infer<typeof FoundSaid>;

export const FoundLetter = z.strictObject({
  ...ofCase,
  letterId: LetterId,
  title: z.string(),
  on: IsoDate,
  excerpt: MarkedText,
});
export type FoundLetter = z.infer<typeof FoundLetter>;

export const FoundDocument = z.strictObject({
  ...ofCase,
  documentId: DocumentId,
  name: MarkedText,
  on: IsoDate,
  excerpt: MarkedText,
});
export type FoundDocument = z.infer<typeof FoundDocument>;

const group = <T extends z.ZodType>(hit: T) => z.strictObject({ hits: z.array(hit), hasMore: z.boolean() });

export const SearchResults = z.strictObject({
  today: IsoDate,
  cases: group(FoundCase),
  people: group(FoundPerson),
  said: group(FoundSaid),
  letters: group(FoundLetter),
  documents: group(FoundDocument),
  /** Names that were taken for misspelt, and those that were looked for as well. */
  namesTried: z.array(z.strictObject({ typed: z.string(), as: z.array(z.string()) })),
  /** Cases that are still being read for searching; 0: everything is found. */
  waiting: z.int(),
});
export type SearchResults = z.infer<typeof SearchResults>;

export const searchOperations = {
  /**
   * Everything that has the words typed: cases, people, what was said and written, letters, documents; in each group the best
   * first. Without words, the cases that the filters leave.
   */
  'search.find': query(
    z.strictObject({
      text: z.string().max(20_000),
      filters: SearchFilters.prefault({}),
      /** Hits in each group. */
      limit: z.int().min(1).max(200),
    }),
    SearchResults,
  ),
} as const;
