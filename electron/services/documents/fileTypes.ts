import { extname } from 'node:path';

/**
 * Types that the desktop may open, with the ending that Windows knows them by: pictures, recordings, PDF and plain text are
 * shown, not run. All others are saved where the user says. What a file is, its bytes say; its name proves nothing.
 */
const harmless: Record<string, string> = {
  'application/pdf': '.pdf',
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'image/gif': '.gif',
  'image/webp': '.webp',
  'image/bmp': '.bmp',
  'image/tiff': '.tif',
  'image/heic': '.heic',
  'audio/mpeg': '.mp3',
  'audio/wav': '.wav',
  'audio/x-m4a': '.m4a',
  'video/mp4': '.mp4',
  'video/quicktime': '.mov',
  'text/plain': '.txt',
};

/** What a file is, from its first bytes. */
export async function typeOf(head: Uint8Array): Promise<string> {
  const { fileTypeFromBuffer } = await import('file-type');
  const found = await fileTypeFromBuffer(head);
  return found?.mime ?? plainType(head);
}

/** The name under which a file of this type may be opened; null where it may only be saved. */
export function openableName(name: string, mediaType: string): string | null {
  const extension = harmless[mediaType];
  if (extension === undefined) return null;
  // Whatever the name says: the ending by which Windows chooses the program is that of the content.
  return extname(name).toLowerCase() === extension ? name : `${name}${extension}`;
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
