import type { OutputOf, ParsedInputOf } from '../../contract/operations.ts';
import { AppError } from '../../domain/appError.ts';
import type { NewEvent } from '../../domain/events.ts';
import { type CaseId, DocumentId, type StaffId } from '../../domain/ids.ts';
import { harmlessFileName } from '../../exports/shape/fileNames.ts';
import type { Reader } from '../../store/database.ts';
import { findDocument, getDocument, insertDocument, type StoredDocument } from '../../store/documents.ts';
import { changeCase } from '../cases/caseFile.ts';
import { noteOpened } from '../history/reads.ts';
import type { Program } from '../program.ts';
import { copyHeldFile } from './fileCopies.ts';
import { openableName } from './fileTypes.ts';
import { lookAtFiles } from './handing.ts';
import { isStanding } from './sameFile.ts';

/** Puts files that are kept already on a case; the same file twice is noticed. */
export async function addDocuments(
  program: Program,
  input: ParsedInputOf<'documents.add'>,
): Promise<OutputOf<'documents.add'>> {
  const files = await lookAtFiles(program, input.files);
  const alreadyHeld: string[] = [];
  const { version } = changeCase(program, input, 'add-document', ({ tx, me, row, standing }) => {
    const added = files.flatMap((file): StoredDocument[] => {
      const held = findDocument(tx, row.id, file.sha256);
      if (held && isStanding(standing, held.id)) {
        alreadyHeld.push(file.name);
        return [];
      }
      // One that was struck out comes back under its own identity.
      if (held) return [{ ...held, name: file.name, note: input.note, addedOn: input.on }];
      const document = { ...file, ...newOn(program, row.id), note: input.note, addedOn: input.on };
      insertDocument(tx, document);
      return [document];
    });
    return added.map((document) => documentAdded(document, me));
  });
  return { version, added: files.map(({ name }) => name).filter((name) => !alreadyHeld.includes(name)), alreadyHeld };
}

/** The identity of a document that is about to be put on a case. */
export function newOn(program: Program, caseId: CaseId): Pick<StoredDocument, 'id' | 'caseId'> {
  return { id: DocumentId.parse(program.newId()), caseId };
}

/** What the history says of a document that came to a case. */
export function documentAdded(document: Omit<StoredDocument, 'caseId'>, by: StaffId): NewEvent {
  const { id, name, note, sha256, bytes, mediaType, addedOn } = document;
  return {
    facts: { type: 'document-added', on: addedOn, by, documentId: id, sha256, bytes, mediaType },
    words: { name, note },
  };
}

/** Opens a document of a harmless type; saves a copy of any other where the user says. */
export async function openDocument(
  program: Program,
  input: ParsedInputOf<'documents.open'>,
): Promise<OutputOf<'documents.open'>> {
  const document = program.requireRecord().read((db) => requireDocument(db, input.documentId));
  noteOpened(program, document.caseId);
  const openable = openableName(document.name, document.mediaType);
  if (openable !== null) {
    const copy = await copyHeldFile(program, document.sha256, openable);
    await program.desktop.openFile(copy);
    return { opened: true, savedTo: null };
  }
  const savedTo = await program.desktop.chooseSavePath(
    'Save a copy of the document',
    // A dialog would follow the way in a hostile name.
    harmlessFileName(document.name),
  );
  if (savedTo) await copyHeldFile(program, document.sha256, document.name, savedTo);
  return { opened: false, savedTo };
}

function requireDocument(db: Reader, id: DocumentId): StoredDocument {
  const document = getDocument(db, id);
  if (!document) throw new AppError('NOT_FOUND', 'That document is not on file.');
  return document;
}
