import { z } from 'zod';
import { CaseId, CaseReference, ImprovementId, LetterId, StaffId, ThemeId } from '../domain/ids.ts';
import { IsoDate } from '../domain/isoDate.ts';
import { Improvement, Theme, ThemeDetails } from '../domain/learning.ts';
import { LetterKind } from '../domain/letterKinds.ts';
import { Category, ContactKind, SomeWords, Words } from '../domain/words.ts';
import { command, query } from './define.ts';
import { onCase } from './onCase.ts';

const Period = z
  .strictObject({ from: IsoDate, to: IsoDate })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'The last day cannot be before the first.' });

/** A case in a list of the Learning page, with what it taught. */
export const LearningCaseLine = z.strictObject({
  caseId: CaseId,
  reference: CaseReference,
  kind: ContactKind,
  receivedOn: IsoDate,
  cause: z.string(),
  change: z.string(),
});
export type LearningCaseLine = z.infer<typeof LearningCaseLine>;

/** An improvement with the case that it came from, and who owes it. */
export const ImprovementLine = Improvement.extend({
  caseId: CaseId,
  reference: CaseReference,
  themes: z.array(z.string()),
  ownerName: z.string().nullable(),
});
export type ImprovementLine = z.infer<typeof ImprovementLine>;

export const ThemeLine = z.strictObject({
  theme: Theme,
  before: z.int(),
  cases: z.array(LearningCaseLine),
  comeBack: z.array(LearningCaseLine),
});
export type ThemeLine = z.infer<typeof ThemeLine>;

export const LearningReport = z.strictObject({
  today: IsoDate,
  /** The days with which the period is compared. */
  before: z.strictObject({ from: IsoDate, to: IsoDate }),
  themes: z.array(ThemeLine),
  /** Those that wait, whatever the period; then those settled within it. */
  improvements: z.array(ImprovementLine),
  categories: z.array(z.strictObject({ category: Category, complaints: z.int(), praise: z.int(), other: z.int() })),
  nothing: z.int(),
  unlooked: z.strictObject({ total: z.int(), cases: z.array(LearningCaseLine) }),
});
export type LearningReport = z.infer<typeof LearningReport>;

/** A theme of the case that had been put right before the case came in. */
export const ComeBack = z.strictObject({
  themeId: ThemeId,
  name: z.string(),
  putRightOn: IsoDate,
  putRightWhat: z.string(),
  /** The cases that it was put right after, the newest first, with what was promised then. */
  earlier: z.array(LearningCaseLine.extend({ promised: z.array(z.string()) })),
});
export type ComeBack = z.infer<typeof ComeBack>;

export const CaseLearningView = z.strictObject({
  learnt: z
    .strictObject({
      on: IsoDate,
      byName: z.string().nullable(),
      themes: z.array(ThemeId),
      nothing: z.boolean(),
      cause: z.string(),
      change: z.string(),
    })
    .nullable(),
  /** It is answered or over, and nobody has looked at it yet. */
  isAsked: z.boolean(),
  /** What the last answer told the resident that we learnt: nobody has to type it twice. */
  letter: z.strictObject({ letterId: LetterId, kind: LetterKind, date: IsoDate, text: z.string() }).nullable(),
  improvements: z.array(Improvement.extend({ ownerName: z.string().nullable() })),
  comeBack: z.array(ComeBack),
  /** Those that can be chosen, by name, and those that the case has. */
  themes: z.array(Theme),
});
export type CaseLearningView = z.infer<typeof CaseLearningView>;

const dated = { ...onCase, on: IsoDate };
const changed = z.strictObject({ version: z.int().min(1) });
const onTheme = { themeId: ThemeId, expectedVersion: z.int().min(1) };

export const learningOperations = {
  /** What the cases received in a period teach, read off their histories; both days are included. */
  'learning.get': query(Period, LearningReport),
  /** Improvements due today or before that wait for the person at the keyboard, or for nobody in particular. */
  'learning.due': query(z.strictObject({}), z.strictObject({ due: z.int(), overdue: z.int() })),
  'learning.ofCase': query(z.strictObject({ caseId: CaseId }), CaseLearningView),
  /** Says what a case taught us, in the place of what was said before, with what is changed because of it. */
  'learning.record': command(
    z.strictObject({
      ...dated,
      themes: z.array(ThemeId).max(20),
      nothing: z.boolean(),
      cause: Words,
      change: Words,
      letterId: LetterId.nullable(),
      improvements: z.array(z.strictObject({ what: SomeWords, owner: StaffId.nullable(), dueOn: IsoDate })).max(20),
    }),
    changed,
  ),
  /** A further improvement, or another day or owner for one that waits. */
  'learning.agreeImprovement': command(
    z.strictObject({
      ...dated,
      improvementId: ImprovementId.nullable(),
      what: SomeWords,
      owner: StaffId.nullable(),
      dueOn: IsoDate,
    }),
    changed,
  ),
  'learning.settleImprovement': command(
    z.strictObject({
      ...dated,
      improvementId: ImprovementId,
      how: z.enum(['done', 'given-up']),
      evidence: SomeWords,
    }),
    changed,
  ),
  /** Names a new theme, or renames one. @throws BAD_INPUT for a name that another theme has */
  'learning.saveTheme': command(
    z.strictObject({ themeId: ThemeId.nullable(), expectedVersion: z.int().min(1).nullable(), details: ThemeDetails }),
    Theme,
  ),
  /** Counts the cases of one theme under another from now on. */
  'learning.mergeTheme': command(z.strictObject({ ...onTheme, into: ThemeId }), Theme),
  /** Says that the cause of a theme was put right on a day: a case received later means that it has come back. */
  'learning.putRight': command(z.strictObject({ ...onTheme, on: IsoDate, what: SomeWords }), Theme),
  'learning.takeBackPutRight': command(z.strictObject({ ...onTheme, reason: SomeWords }), Theme),
  /** Asks where, and writes what was learnt in a period there; null when no place was chosen. */
  'learning.saveReport': command(
    z.strictObject({
      period: Period,
      /** For staff and board with the cases behind each theme; for residents with nobody to be known by; or the rows. */
      form: z.enum(['report', 'residents', 'rows']),
    }),
    z.strictObject({
      savedTo: z.string().nullable(),
      /** What was left out of the sheet for residents because somebody is named in it. */
      leftOut: z.int(),
    }),
  ),
} as const;
