import type { RecordedEvent } from '../../domain/events.ts';
import type { CaseId, DocumentId, EventId, LetterId } from '../../domain/ids.ts';
import type { IsoDate } from '../../domain/isoDate.ts';
import { letterName } from '../../domain/letterKinds.ts';
import type { LetterBlock, LetterModel, TextRun } from '../../domain/letterModel.ts';
import type { Person } from '../../domain/people.ts';
import type { Reader } from '../../store/database.ts';
import type { StoredDocument } from '../../store/documents.ts';
import { type CaseRows, readCaseRows } from '../../store/search/caseRows.ts';
import { indexWords, phoneEnds, referenceWords } from '../../store/search/indexWords.ts';
import type { CaseWords } from '../../store/search/searchFile.ts';
import { standingEvents } from '../cases/standing.ts';
import { describeWords } from '../history/describe.ts';

/** Something written with an entry of the history. */
interface SaidText {
  eventId: EventId;
  event: RecordedEvent;
  text: string;
}

/** A letter that went out, or is ready to. */
interface LetterText {
  letterId: LetterId;
  title: string;
  on: IsoDate;
  text: string;
}

/** A file kept with the case. */
interface NamedDocument {
  document: StoredDocument;
  documentId: DocumentId;
  /** Its name and the note with it; the text inside it is in the index's own file. */
  text: string;
}

/** All that is written in a case as it stands: what was struck out or erased is not there. */
export interface CaseTexts {
  row: CaseRows;
  people: Person[];
  /** References that others gave it. */
  theirReferences: string[];
  said: SaidText[];
  letters: LetterText[];
  documents: NamedDocument[];
}

/** Reads what is written in cases, in their order; ids of no case are left out. */
export function textsOf(db: Reader, caseIds: readonly CaseId[]): CaseTexts[] {
  return readCaseRows(db, caseIds).map(textsIn);
}

function textsIn(row: CaseRows): CaseTexts {
  const standing = standingEvents(row.events);
  const stands = (test: (facts: RecordedEvent['facts']) => boolean) => standing.some(({ facts }) => test(facts));
  const linked = row.links
    .filter(({ personId, role }) =>
      stands((facts) => facts.type === 'person-linked' && facts.personId === personId && facts.role === role),
    )
    .map(({ personId }) => personId);
  const ids = row.complainantId === null ? linked : [row.complainantId, ...linked];
  return {
    row,
    people: [...new Set(ids)].flatMap((id) => row.people.get(id) ?? []),
    theirReferences: standing.flatMap(({ facts }) =>
      'theirReference' in facts ? (facts.theirReference ?? []) : 'reference' in facts ? (facts.reference ?? []) : [],
    ),
    said: standing.flatMap(saidIn),
    letters: row.letters.flatMap(({ id, kind, stage, date, model }) =>
      // A draft may change with every key and is no letter yet.
      model === null ? [] : [{ letterId: id, title: letterName(kind, stage), on: date, text: textOfLetter(model) }],
    ),
    documents: row.documents
      .filter(({ id }) => stands((facts) => facts.type === 'document-added' && facts.documentId === id))
      .map((document) => ({ document, documentId: document.id, text: `${document.name}\n${document.note}` })),
  };
}

/** A case's words for the index. `textOf` answers the text inside a document, as far as it is known. */
export function wordsOfCase(texts: CaseTexts, textOf: (document: StoredDocument) => string): CaseWords {
  const { row, people, theirReferences, said, letters, documents } = texts;
  return {
    reference: `${referenceWords(row.year, row.number)} ${indexWords([row.reference, ...theirReferences])}`,
    people: [...people.map((person) => wordsOfName(person)), ...people.map((person) => wordsOfPlace(person))].join(' '),
    said: indexWords(said.map(({ text }) => text)),
    letters: indexWords(letters.map(({ text }) => text)),
    documents: indexWords(documents.flatMap(({ document, text }) => [text, textOf(document)])),
  };
}

/** The words of somebody's name. */
export function wordsOfName({ name }: Pick<Person, 'name'>): string {
  // "J. A. Kowalski" is also looked for as "JA Kowalski".
  const initials = (name.match(/(?:\b\p{L}\b[\s.]*){2,}/gu) ?? []).map((run) => run.replace(/[^\p{L}]/gu, ''));
  return indexWords([name, ...initials]);
}

/** The words of where somebody is to be found: address, postcode, telephone, email. */
export function wordsOfPlace({ address, phone, email }: Pick<Person, 'address' | 'phone' | 'email'>): string {
  const written = indexWords([
    ...(address?.lines ?? []),
    address?.postcode ?? '',
    address?.country ?? '',
    phone,
    email,
  ]);
  return [written, ...phoneEnds(phone)].join(' ');
}

function saidIn(event: RecordedEvent): SaidText[] {
  // A document's name belongs to the document; what was erased is gone.
  if (event.facts.type === 'document-added' || event.words === null) return [];
  const text = describeWords(event);
  return text === null ? [] : [{ eventId: event.id, event, text }];
}

/** A letter's words in one text, for looking through. */
function textOfLetter(model: LetterModel): string {
  return [model.recipientLines.join(', '), model.subject, ...model.body.map(({ block }) => textOfBlock(block))].join(
    '\n',
  );
}

function textOfBlock(block: LetterBlock): string {
  const line = (runs: readonly TextRun[]) => runs.map(({ text }) => text).join('');
  switch (block.type) {
    case 'heading':
      return block.text;
    case 'paragraph':
      return line(block.runs);
    case 'list':
      return block.items.map(line).join('\n');
    case 'table':
      return [block.header, ...block.rows].map((cells) => cells.join(' ')).join('\n');
    case 'panel':
      return [block.title, ...block.lines.map(line)].join('\n');
  }
}
