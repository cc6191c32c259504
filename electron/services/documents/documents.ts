import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { fileTypeFromBuffer } from 'file-type';
import type { OutputOf, ParsedInputOf } from '../../contract/operations.ts';
import { AppError } from '../../domain/appError.ts';
import type { NewEvent } from '../../domain/events.ts';
import { DocumentId, type Sha256 } from '../../domain/ids.ts';
import { findDocument, getDocument, insertDocument } from '../../store/documents.ts';
import { changeCase, loadCase } from '../cases/caseFile.ts';
import type { Program } from '../program.ts';
import { copyHeldFile } from './fileCopies.ts';

/** Types that the desktop may open: pictures, PDF and plain text cannot run anything. All others are saved where the user says. */
const harmless: Record<string, string> = {
  'application/pdf': '.pdf',
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'image/gif': '.gif',
  'image/webp': '.webp',
  'text/plain': '.txt',
};

interface HeldFile {
  name: string;
  sha256: Sha256;
  bytes: number;
  mediaType: string;
}

/** Asks which files, keeps copies of them by content, and notes them on the case. The same file twice is noticed. */
export async function addDocuments(
  program: Program,
  input: ParsedInputOf<'documents.add'>,
): Promise<OutputOf<'documents.add'>> {
  loadCase(program, input.caseId);
  const paths = await program.desktop.chooseFiles('Add documents to the case');
  const alreadyHeld: string[] = [];
  if (paths.length === 0) return { version: input.expectedVersion, added: [], alreadyHeld };
  const files: HeldFile[] = [];
  for (const path of paths) files.push(await holdFile(program, path));

  const on = program.today();
  const { version } = changeCase(program, { ...input, on }, 'add-document', ({ tx, me, row, standing }) => {
    const stands = (id: DocumentId) =>
      standing.some(({ facts }) => facts.type === 'document-added' && facts.documentId === id);
    const events: NewEvent[] = [];
    for (const file of files) {
      const held = findDocument(tx, row.id, file.sha256);
      if (held && stands(held.id)) {
        alreadyHeld.push(file.name);
        continue;
      }
      // One that was struck out comes back under its own identity.
      const documentId = held?.id ?? DocumentId.parse(program.newId());
      if (!held) insertDocument(tx, { id: documentId, caseId: row.id, ...file, note: input.note, addedOn: on });
      events.push({
        facts: {
          type: 'document-added',
          on,
          by: me,
          documentId,
          sha256: file.sha256,
          bytes: file.bytes,
          mediaType: file.mediaType,
        },
        words: { name: file.name, note: input.note },
      });
    }
    return events;
  });
  return { version, added: files.map(({ name }) => name).filter((name) => !alreadyHeld.includes(name)), alreadyHeld };
}

/** Opens a document of a harmless type; saves a copy of any other where the user says. */
export async function openDocument(
  program: Program,
  input: ParsedInputOf<'documents.open'>,
): Promise<OutputOf<'documents.open'>> {
  const document = program.requireRecord().read((db) => getDocument(db, input.documentId));
  if (!document) throw new AppError('NOT_FOUND', 'That document is not on file.');
  const extension = harmless[document.mediaType];
  if (extension) {
    const copy = await copyHeldFile(program, document.sha256, withExtension(document.name, extension));
    await program.desktop.openFile(copy);
    return { opened: true, savedTo: null };
  }
  const savedTo = await program.desktop.chooseSavePath('Save a copy of the document', document.name);
  if (savedTo) await copyHeldFile(program, document.sha256, document.name, savedTo);
  return { opened: false, savedTo };
}

async function holdFile(program: Program, path: string): Promise<HeldFile> {
  const name = basename(path).slice(0, 300);
  await access(path, constants.R_OK).catch(() => {
    throw new AppError(
      'BAD_INPUT',
      `“${name}” could not be read: it is gone, or Windows does not let you open it. Nothing was added. Check the file, then choose it again.`,
    );
  });
  const held = await program.requireRecord().files.addFrom(path);
  const found = await fileTypeFromBuffer(held.head);
  return { name, sha256: held.sha256, bytes: held.bytes, mediaType: found?.mime ?? plainType(held.head) };
}

/** Text has no signature: it is what holds no control characters and reads as UTF-8. */
function plainType(head: Uint8Array): string {
  let text: string;
  try {
    // A stream: the head may end in the middle of a character.
    text = new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
  } catch {
    return 'application/octet-stream';
  }
  const hasControls = [...text].some((character) => character < ' ' && !'\t\n\r\f'.includes(character));
  return hasControls ? 'application/octet-stream' : 'text/plain';
}

function withExtension(name: string, extension: string): string {
  return extname(name).toLowerCase() === extension ? name : `${name}${extension}`;
}
