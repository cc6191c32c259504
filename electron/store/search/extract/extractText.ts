import { readFileSync, statSync } from 'node:fs';
import { SEARCHED_CHARACTERS } from '../indexWords.ts';
import type { DocumentText } from '../searchFile.ts';
import { textOfDocx, textOfOdt } from './wordText.ts';

/** Bigger files are scans and plans: pictures, which hold no text. */
const MOST_BYTES = 60 * 1024 * 1024;
const MOST_PAGES = 300;

export interface ExtractTask {
  path: string;
  mediaType: string;
}

type Extract = (file: Buffer) => string | Promise<string>;

/** The types of document whose text is searched. */
const extracts: Record<string, Extract> = {
  'application/pdf': textOfPdf,
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': textOfDocx,
  'application/vnd.oasis.opendocument.text': textOfOdt,
  'text/plain': (file) => new TextDecoder('utf-8').decode(file.subarray(0, SEARCHED_CHARACTERS * 3)),
};

/** Whether the text of such a document can be searched. */
export function hasSearchableText(mediaType: string): boolean {
  return Object.hasOwn(extracts, mediaType);
}

/** The text of a document. Never rejects: a file that cannot be read has none. */
export async function extractText({ path, mediaType }: ExtractTask): Promise<DocumentText> {
  try {
    const extract = extracts[mediaType];
    if (!extract) return { state: 'unreadable', text: '' };
    if (statSync(path).size > MOST_BYTES) return { state: 'too-big', text: '' };
    const text = await extract(readFileSync(path));
    return { state: 'read', text: text.replaceAll('\0', ' ').slice(0, SEARCHED_CHARACTERS) };
  } catch {
    return { state: 'unreadable', text: '' };
  }
}

async function textOfPdf(file: Buffer): Promise<string> {
  // Loaded only where a PDF is read: it is most of the weight of the program's own code.
  const { getDocumentProxy } = await import('unpdf');
  const pdf = await getDocumentProxy(new Uint8Array(file), {
    verbosity: 0,
    // Nothing is drawn, so no fonts are made; and nothing outside the file is fetched.
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: false,
  });
  const pages: string[] = [];
  let characters = 0;
  try {
    for (let number = 1; number <= Math.min(pdf.numPages, MOST_PAGES); number += 1) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
      pages.push(text);
      characters += text.length;
      page.cleanup();
      if (characters > SEARCHED_CHARACTERS) break;
    }
  } finally {
    await pdf.loadingTask.destroy();
  }
  return pages.join('\n');
}
