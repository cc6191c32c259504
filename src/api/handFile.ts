import { type HandedFile, LARGEST_HANDED_BYTES, PIECE_BYTES } from '../../electron/domain/handedFiles.ts';
import type { CaseId } from '../../electron/domain/ids.ts';
import { call } from './call.ts';

const LONGEST_NAME = 1_000;

/**
 * Hands a dropped or pasted file over, piece by piece. Answers when it is kept; `onPart` hears how much of it has gone, from 0 to 1.
 * @throws OperationError with a sentence for staff
 */
export async function handFile(
  file: File,
  name: string,
  caseId: CaseId | null,
  onPart: (part: number) => void,
): Promise<HandedFile> {
  const handId = crypto.randomUUID();
  // No system gives such a name; a page that makes one up must not fail for it. The ending is at the end.
  const shortName = name.slice(-LONGEST_NAME);
  // What is too large is refused at its first piece, in the main process's words, not after minutes of sending.
  if (file.size > LARGEST_HANDED_BYTES) return sendPiece(file.size, new Uint8Array(), true);
  for (let at = 0; ; at += PIECE_BYTES) {
    const piece = new Uint8Array(await file.slice(at, at + PIECE_BYTES).arrayBuffer());
    const isLast = at + piece.length >= file.size;
    const { file: kept } = await call('documents.hand', { caseId, handId, name: shortName, at, bytes: piece, isLast });
    if (kept) return kept;
    onPart(file.size === 0 ? 1 : (at + piece.length) / file.size);
  }

  async function sendPiece(at: number, bytes: Uint8Array, isLast: boolean): Promise<HandedFile> {
    const { file: kept } = await call('documents.hand', { caseId, handId, name: shortName, at, bytes, isLast });
    if (!kept) throw new Error('The last piece of a file was answered without the file.');
    return kept;
  }
}
