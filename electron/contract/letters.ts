import { z } from 'zod';
import { CaseId, CaseReference, DocumentId, HazardId, LetterId, PersonId, Sha256 } from '../domain/ids.ts';
import { IsoDate } from '../domain/isoDate.ts';
import { ApprovalRemark, ApprovalRules, ApprovalView } from '../domain/letterApproval.ts';
import { LetterKind, TemplateLetterKind } from '../domain/letterKinds.ts';
import { ContentCheck, LetterParts, LetterSummary } from '../domain/letters.ts';
import { WrittenField } from '../domain/letterTemplate.ts';
import { AddressDoubt } from '../domain/people.ts';
import { PlainWords } from '../domain/plainWords/plainWords.ts';
import { Reading } from '../domain/plainWords/reading.ts';
import { LetterLife } from '../domain/post.ts';
import { UsedFont } from '../domain/postEvents.ts';
import { OtherFormat, SendMethod, Words } from '../domain/words.ts';
import { command, query } from './define.ts';

const nothing = z.strictObject({});
const onLetter = { letterId: LetterId, expectedVersion: z.int().min(1) };
const pdf = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

export const LetterView = z.strictObject({
  letter: LetterSummary,
  caseReference: CaseReference,
  complainantName: z.string(),
  /** Rises with every event of the case; commands that change the case need it. */
  caseVersion: z.int(),
  parts: LetterParts,
  checks: z.array(ContentCheck),
  reading: Reading,
  /** Where it stands with the second person who has to approve it, if the office asks for one. */
  approval: ApprovalView,
  /** The words of names and addresses that this letter has to do with, in small letters: none of them is misspelt. */
  names: z.array(z.string()),
  /** The parts of a template that staff write. */
  written: z.array(WrittenField),
  /** The words that the letter is made by. */
  words: z.string(),
  /** Words taken into use since it was begun; null: it has those in use. */
  newerWords: z.string().nullable(),
  /** The people to whom it could go. */
  recipients: z.array(z.strictObject({ personId: LetterParts.shape.recipient, name: z.string(), role: z.string() })),
  /** The date by which the letter has to leave, and why not to choose a later one for an extension. */
  dueOn: IsoDate.nullable(),
  latestExtension: IsoDate.nullable(),
  /** The case's documents, any of which may go with it, and its earlier letters, one of which it may put right. */
  documents: z.array(z.strictObject({ id: DocumentId, name: z.string() })),
  earlier: z.array(z.strictObject({ id: LetterId, name: z.string() })),
  /** What has become of it since it was issued. */
  life: LetterLife,
  /** How whoever it is to is reached today. */
  addressee: z.strictObject({ personId: PersonId, hasEmail: z.boolean(), addressDoubt: AddressDoubt.nullable() }),
  /** In which other formats they are still to be sent it. */
  owedFormats: z.array(OtherFormat),
  /** The fonts that it was drawn with, and the version of what it was composed by; null for a draft. */
  madeWith: z.strictObject({ templateVersion: z.string(), fonts: z.array(UsedFont) }).nullable(),
});
export type LetterView = z.infer<typeof LetterView>;

export const lettersOperations = {
  /** The letters that no clause of a procedure asks for, and when each is used. */
  'letters.templates': query(
    nothing,
    z.array(z.strictObject({ kind: TemplateLetterKind, label: z.string(), use: z.string() })),
  ),
  /** What the writing room remarks on: words and turns of phrase that a decent letter avoids. */
  'letters.wordRules': query(nothing, PlainWords),
  'letters.start': command(
    z.strictObject({
      caseId: CaseId,
      expectedVersion: z.int().min(1),
      kind: LetterKind,
      /** The hazard that it is about, where it is begun from one. */
      hazardId: HazardId.nullable().default(null),
      /** For a correction: the letter that it puts right. */
      corrects: LetterId.nullable().default(null),
    }),
    z.strictObject({ letterId: LetterId }),
  ),
  'letters.get': query(z.strictObject({ letterId: LetterId }), LetterView),
  /** Saves the free parts of a draft; answers which required contents are still missing. */
  'letters.saveParts': command(
    z.strictObject({ ...onLetter, parts: LetterParts }),
    z.strictObject({ version: z.int(), checks: z.array(ContentCheck), approval: ApprovalView, reading: Reading }),
  ),
  /** Gives a draft the words that are in use now; what staff have written stays. */
  'letters.takeNewerWords': command(z.strictObject(onLetter), z.strictObject({ version: z.int() })),
  /** The very PDF that would be issued now, with its hash. For an issued letter, the bytes on file. */
  'letters.preview': query(
    z.strictObject({ letterId: LetterId }),
    z.strictObject({ version: z.int(), pdf, pages: z.int(), sha256: Sha256 }),
  ),
  /** Freezes the letter: the bytes with the hash that was seen, or nothing. */
  'letters.issue': command(
    z.strictObject({ ...onLetter, sha256: Sha256 }),
    z.strictObject({ letter: LetterSummary, caseVersion: z.int() }),
  ),
  /** Hands the issued PDF to the system's print dialog, with what it encloses; `byHand` says what of that cannot be printed. */
  'letters.print': command(
    z.strictObject({ letterId: LetterId }),
    z.strictObject({ printed: z.boolean(), byHand: z.array(z.string()) }),
  ),
  /** A copy where the user says: the PDF on file, or the same words for Word or as plain text; of a draft, as it stands. */
  'letters.saveCopy': command(
    z.strictObject({ letterId: LetterId, format: z.enum(['pdf', 'docx', 'txt']).default('pdf') }),
    z.strictObject({ savedTo: z.string().nullable() }),
  ),
  /** The day it left the office: from then on the clock that it answers has stopped. */
  'letters.markSent': command(
    z.strictObject({ ...onLetter, on: IsoDate, method: SendMethod }),
    z.strictObject({ letter: LetterSummary, caseVersion: z.int() }),
  ),
  /** Asks a second person to approve the draft in the words that were on screen, named by their digest. */
  'letters.askApproval': command(
    z.strictObject({ ...onLetter, digest: Sha256, note: Words }),
    z.strictObject({ caseVersion: z.int() }),
  ),
  /** Approves it, or sends it back with remarks: `note` on the whole, `remarks` on its parts. */
  'letters.judgeApproval': command(
    z.strictObject({
      ...onLetter,
      digest: Sha256,
      isApproved: z.boolean(),
      note: Words,
      remarks: z.array(ApprovalRemark).max(39),
    }),
    z.strictObject({ caseVersion: z.int() }),
  ),
  /** Which letters a second person approves, and who may. */
  'letters.approvalRules': query(
    nothing,
    z.strictObject({
      version: z.int(),
      rules: ApprovalRules,
      maySet: z.strictObject({ ok: z.boolean(), why: z.string() }),
    }),
  ),
  'letters.setApprovalRules': command(
    z.strictObject({ expectedVersion: z.int().min(1), rules: ApprovalRules }),
    z.strictObject({ version: z.int(), rules: ApprovalRules }),
  ),
  'letters.discard': command(z.strictObject(onLetter), nothing),
  /** Brings back a draft that was thrown away. */
  'letters.restore': command(z.strictObject(onLetter), z.strictObject({ version: z.int() })),
} as const;
