import type { LetterView } from '../../contract/letters.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/operations.ts';
import { AppError } from '../../domain/appError.ts';
import type { LetterId, Sha256 } from '../../domain/ids.ts';
import { longDate, plainDate } from '../../domain/isoDate.ts';
import { returnReasonLabels } from '../../domain/labels.ts';
import { letterName } from '../../domain/letterKinds.ts';
import type { ContentCheck, LetterParts } from '../../domain/letters.ts';
import type { LetterFacts } from '../../letters/compose/facts.ts';
import type { Reader } from '../../store/database.ts';
import type { StoredDocument } from '../../store/documents.ts';
import { listLetters, type StoredLetter } from '../../store/letters.ts';
import { getPerson } from '../../store/people.ts';
import { listStaff } from '../../store/staff.ts';
import { standingDocuments } from '../cases/caseView.ts';
import type { LoadedCase } from '../cases/loadedCase.ts';
import { staffNames } from '../history/timeline.ts';
import { lifeOf } from '../post/letterLife.ts';
import type { Program } from '../program.ts';

type PostOfLetter = Pick<LetterView, 'documents' | 'earlier' | 'life' | 'addressee' | 'owedFormats' | 'madeWith'>;

/** What a letter's page shows of the post: what may go with it, what became of it, and how whoever it is to is reached. */
export function postOfLetter(db: Reader, loaded: LoadedCase, letter: StoredLetter): PostOfLetter {
  const letters = listLetters(db, loaded.row.id);
  const person = getPerson(db, letter.recipientId);
  return {
    documents: standingDocuments(db, loaded).map(({ id, name }) => ({ id, name })),
    earlier: sentBefore(letters, letter.id).map((one) => ({ id: one.id, name: earlierInWords(one) })),
    life: lifeOf(loaded, letter.id, letters, staffNames(listStaff(db))),
    addressee: {
      personId: letter.recipientId,
      hasEmail: (person?.email ?? '') !== '',
      addressDoubt: person?.addressDoubt ?? null,
    },
    owedFormats: letter.owedFormats ?? [],
    madeWith: madeWith(loaded, letter),
  };
}

/** The documents of the case that go with a letter, in the order chosen; one that was struck out meanwhile is left out. */
export function enclosedWith(db: Reader, loaded: LoadedCase, { parts }: StoredLetter): StoredDocument[] {
  if (parts.encloses.length === 0) return [];
  const documents = standingDocuments(db, loaded);
  return parts.encloses.flatMap((id) => documents.find((document) => document.id === id) ?? []);
}

/** A correction begins with the letter that it puts right, and says which one it is. */
export function withCorrected(
  db: Reader,
  loaded: LoadedCase,
  { kind, corrects }: ParsedInputOf<'letters.start'>,
  parts: LetterParts,
): LetterParts {
  const corrected = kind === 'correction' ? letterToCorrect(db, loaded, corrects) : null;
  if (corrected === null) return parts;
  const which = `I wrote to you on ${plainDate(corrected.date)} (${letterName(corrected.kind, corrected.stage).toLowerCase()}).`;
  return { ...parts, corrects: corrected.id, slots: { ...parts.slots, which } };
}

/** The letter that a correction puts right: the one that was named, or else the last that was sent. @throws NOT_FOUND for a letter of another case */
function letterToCorrect(db: Reader, { row }: LoadedCase, wanted: LetterId | null): StoredLetter | null {
  const sent = sentBefore(listLetters(db, row.id), null);
  if (wanted === null) return sent.at(-1) ?? null;
  const found = sent.find(({ id }) => id === wanted);
  if (!found)
    throw new AppError(
      'NOT_FOUND',
      'The letter that is to be put right has not been sent on this case. Nothing was begun.',
    );
  return found;
}

/** A letter to this address came back: whoever writes the next one had better ask first. */
export function addressCheck({ recipient }: LetterFacts): ContentCheck[] {
  const doubt = recipient?.addressDoubt ?? null;
  if (doubt === null) return [];
  return [
    {
      id: 'address-checked',
      label: 'The address is known to be right',
      clause: null,
      required: false,
      met: false,
      advice: `A letter to this address came back on ${longDate(doubt.since)} (${returnReasonLabels[doubt.reason].toLowerCase()}). Ask them for their address; then change it, or note on the returned letter’s page that it was checked.`,
      part: 'recipient',
    },
  ];
}

/** "Stage 1 response of 4 March 2026". */
function earlierInWords(letter: StoredLetter): string {
  return `${letterName(letter.kind, letter.stage)} of ${plainDate(letter.date)}`;
}

function sentBefore(letters: readonly StoredLetter[], but: LetterId | null): StoredLetter[] {
  return letters.filter(({ id, state }) => state === 'sent' && id !== but);
}

function madeWith({ events }: LoadedCase, letter: StoredLetter): LetterView['madeWith'] {
  if (letter.templateVersion === null) return null;
  const issued = events.find(({ facts }) => facts.type === 'letter-issued' && facts.letterId === letter.id);
  const fonts = issued?.facts.type === 'letter-issued' ? issued.facts.fonts : undefined;
  return { templateVersion: letter.templateVersion, fonts: fonts ?? [] };
}

/** The clock that a letter serves: a refusal takes the place of the acknowledgement that was never sent. */
export function clockOf({ kind, stage }: StoredLetter, { assessment }: LoadedCase): string {
  const acknowledge = `${stage}/acknowledge`;
  const isOwed = assessment.clocks.some(({ id, stoppedOn }) => id === acknowledge && stoppedOn === null);
  return kind.endsWith('acknowledgement') || (kind === 'refusal' && isOwed) ? acknowledge : `${stage}/respond`;
}

/** A letter that was issued, as it is on file. */
export function filedLetter(
  program: Program,
  { version, sha256, pages }: Pick<StoredLetter, 'version' | 'pages'> & { sha256: Sha256 },
): OutputOf<'letters.preview'> {
  return { version, pdf: program.requireRecord().files.read(sha256), pages: pages ?? 1, sha256 };
}
