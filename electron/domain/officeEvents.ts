import { z } from 'zod';
import { calendarEvents } from './calendarEvents.ts';
import { CaseId, PersonId, Sha256, StaffId } from './ids.ts';
import { ImportId, ImportKind } from './imports.ts';
import { IsoDate } from './isoDate.ts';
import { ApprovalRules } from './letterApproval.ts';
import { LetterLook } from './letterLook.ts';
import { TemplateName } from './letterTemplate.ts';
import { WordingAct } from './letterWordings.ts';
import { ParagraphDetails, ParagraphId } from './paragraphs.ts';
import { Closure, OfficeDetails, PersonDetails, StaffDetails } from './people.ts';
import { PostTimes } from './post.ts';
import { LeftOut, RegimeId } from './regimes.ts';
import { RemedyLimits } from './remedyLimits.ts';
import { themeEvents } from './themeEvents.ts';
import { SomeWords } from './words.ts';

/**
 * What changes outside any one case: the office, its staff, the people on file. These stand in the same chain as the events
 * of the cases, so that an inspector can tell who changed an address and what it was before. The rules do not see them.
 */
function define<T extends string, F extends z.ZodRawShape, W extends z.ZodType>(type: T, facts: F, words: W) {
  return { facts: z.strictObject({ type: z.literal(type), on: IsoDate, by: StaffId.optional(), ...facts }), words };
}

/** Whether a case was looked at or copied out. */
export const ReadHow = z.enum(['opened', 'exported']);
export type ReadHow = z.infer<typeof ReadHow>;

const change = <D extends z.ZodType>(details: D) => z.strictObject({ before: details, after: details });

export const officeEventTypes = {
  'office-set-up': define('office-set-up', {}, z.strictObject({ office: OfficeDetails })),
  'office-changed': define('office-changed', {}, change(OfficeDetails)),
  'closures-set': define(
    'closures-set',
    { closures: z.array(Closure), ...calendarEvents.closuresSet },
    z.strictObject({}),
  ),
  'bank-holidays-adopted': define('bank-holidays-adopted', calendarEvents.adopted.facts, calendarEvents.adopted.words),
  'one-off-day-added': define('one-off-day-added', calendarEvents.dayAdded.facts, calendarEvents.dayAdded.words),
  'one-off-day-taken-back': define(
    'one-off-day-taken-back',
    calendarEvents.dayTakenBack.facts,
    calendarEvents.dayTakenBack.words,
  ),
  'procedure-adopted': define(
    'procedure-adopted',
    {
      from: IsoDate,
      procedureId: RegimeId,
      overlays: z.array(RegimeId),
      leftOut: z.array(RegimeId),
    },
    z.strictObject({ reasons: z.array(LeftOut) }),
  ),
  'procedure-imported': define(
    'procedure-imported',
    { procedureId: RegimeId, version: z.string(), sha256: Sha256 },
    z.strictObject({ name: z.string(), fileName: z.string() }),
  ),
  'letter-wording-changed': define(
    'letter-wording-changed',
    { letter: TemplateName, version: z.string().max(40), how: WordingAct, basedOn: z.string().max(40) },
    z.strictObject({ why: z.string() }),
  ),
  'policy-imported': define(
    'policy-imported',
    { policyId: z.string().max(60), version: z.string().max(20), sha256: Sha256 },
    z.strictObject({ name: z.string(), fileName: z.string() }),
  ),
  'policy-adopted': define(
    'policy-adopted',
    { from: IsoDate, policyId: z.string().max(60), version: z.string().max(20) },
    z.strictObject({ name: z.string() }),
  ),
  'staff-added': define('staff-added', { staffId: StaffId }, z.strictObject({ details: StaffDetails })),
  'staff-changed': define(
    'staff-changed',
    {
      staffId: StaffId,
      isActive: z.boolean(),
      /** Before the change; older entries do not say. */ wasActive: z.boolean().optional(),
    },
    change(StaffDetails),
  ),
  'second-place-set': define('second-place-set', {}, z.strictObject({ folder: z.string() })),
  'second-place-left': define('second-place-left', {}, z.strictObject({ folder: z.string() })),
  /**
   * Somebody had a case before them (once for each person, case and day), or copied it out. It belongs to no case's own history:
   * nothing has happened in the case, and its version does not rise.
   */
  'case-read': define('case-read', { caseId: CaseId, how: ReadHow }, z.strictObject({})),
  /** Letters and documents that were missing or altered on this PC, taken from the backup. */
  'files-brought-back': define('files-brought-back', { files: z.array(Sha256) }, z.strictObject({})),
  'scans-folder-set': define('scans-folder-set', {}, z.strictObject({ folder: z.string() })),
  'scans-folder-left': define('scans-folder-left', {}, z.strictObject({ folder: z.string() })),
  /** A backup was put in the record's place; what came after it is not in this history any more. */
  'record-restored': define(
    'record-restored',
    { copy: z.string().max(200), aside: z.string().max(200).nullable() },
    z.strictObject({}),
  ),
  'letter-look-set': define('letter-look-set', {}, change(LetterLook)),
  'remedy-limits-set': define('remedy-limits-set', { before: RemedyLimits, after: RemedyLimits }, z.strictObject({})),
  'theme-created': define('theme-created', themeEvents.created.facts, themeEvents.created.words),
  'theme-changed': define('theme-changed', themeEvents.changed.facts, themeEvents.changed.words),
  'theme-merged': define('theme-merged', themeEvents.merged.facts, themeEvents.merged.words),
  'theme-put-right': define('theme-put-right', themeEvents.putRight.facts, themeEvents.putRight.words),
  'theme-put-right-taken-back': define(
    'theme-put-right-taken-back',
    themeEvents.putRightTakenBack.facts,
    themeEvents.putRightTakenBack.words,
  ),
  'post-times-set': define('post-times-set', { before: PostTimes, after: PostTimes }, z.strictObject({})),
  /** An address that a letter came back from was checked, and is right. */
  'address-confirmed': define('address-confirmed', { personId: PersonId }, z.strictObject({ how: SomeWords })),
  'approval-rules-set': define(
    'approval-rules-set',
    { before: ApprovalRules, after: ApprovalRules },
    z.strictObject({}),
  ),
  'paragraph-saved': define(
    'paragraph-saved',
    { paragraphId: ParagraphId, isHidden: z.boolean() },
    z.strictObject({ before: ParagraphDetails.nullable(), after: ParagraphDetails }),
  ),
  'dictionary-word-added': define('dictionary-word-added', {}, z.strictObject({ word: z.string() })),
  'dictionary-word-removed': define('dictionary-word-removed', {}, z.strictObject({ word: z.string() })),
  /** A spreadsheet is being taken in; what it brings follows. */
  'import-begun': define(
    'import-begun',
    { importId: ImportId, kind: ImportKind, sha256: Sha256, rows: z.int() },
    z.strictObject({ fileName: z.string().max(300) }),
  ),
  /** It was stopped before its end, or an import that was cut short goes on. */
  'import-stopped': define('import-stopped', { importId: ImportId, taken: z.int() }, z.strictObject({})),
  'import-resumed': define('import-resumed', { importId: ImportId, taken: z.int() }, z.strictObject({})),
  'import-ended': define('import-ended', { importId: ImportId, taken: z.int() }, z.strictObject({})),
  /** Two entries are one person: both stay, with their cases; the first is the one that is found from now on. */
  'people-merged': define('people-merged', { personId: PersonId, mergedId: PersonId }, change(PersonDetails)),
  /** They are two people after all. */
  'people-parted': define('people-parted', { personId: PersonId, mergedId: PersonId }, z.strictObject({})),
  /** Two entries that look like one person are two: nobody is asked again. */
  'people-told-apart': define('people-told-apart', { personId: PersonId, otherId: PersonId }, z.strictObject({})),
  'person-added': define('person-added', { personId: PersonId }, z.strictObject({ details: PersonDetails })),
  'person-changed': define('person-changed', { personId: PersonId }, change(PersonDetails)),
} as const;

export type OfficeEventType = keyof typeof officeEventTypes;

/** Facts and words of one act of the office that is about to be appended. */
export type NewOfficeEvent = {
  [T in OfficeEventType]: {
    facts: z.infer<(typeof officeEventTypes)[T]['facts']>;
    words: z.infer<(typeof officeEventTypes)[T]['words']>;
  };
}[OfficeEventType];
