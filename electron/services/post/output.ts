import { writeFreshCopy, writeWhole } from '../documents/fileCopies.ts';
import type { Program } from '../program.ts';

/**
 * Hands a PDF that was just made to the system's print dialog, or saves it where the user says. False and null where the
 * user thought better of it.
 */
export async function outputPdf(
  program: Program,
  bytes: Uint8Array,
  name: string,
  to: 'printer' | 'file',
  title: string,
): Promise<{ isDone: boolean; savedTo: string | null }> {
  if (to === 'printer') {
    const path = await writeFreshCopy(program, name, bytes);
    return { isDone: await program.desktop.printPdf(path), savedTo: null };
  }
  const savedTo = await program.desktop.chooseSavePath(title, name);
  if (savedTo) await writeWhole(savedTo, bytes);
  return { isDone: savedTo !== null, savedTo };
}
