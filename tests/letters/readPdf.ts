import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const PT_PER_MM = 72 / 25.4;

/** A run of text as it stands on the page, in millimetres from the top left. */
export interface PlacedText {
  text: string;
  left: number;
  right: number;
  baseline: number;
  /** Points. */
  size: number;
}

export interface ReadPage {
  width: number;
  height: number;
  texts: PlacedText[];
  /** All of the page's words in the order of the file. */
  words: string;
  links: { url: string; contents: string }[];
  /** The types of the structure's elements in reading order, such as "H1". */
  roles: string[];
}

export interface ReadPdf {
  pages: ReadPage[];
  title: string;
  language: string;
  isTagged: boolean;
  bookmarks: string[];
  /** The numbers by which a reader calls the pages; null where nothing says otherwise than 1, 2, 3. */
  labels: string[] | null;
}

interface StructNode {
  type?: string;
  role?: string;
  children?: StructNode[];
}

/** Reads a PDF back with a reader that shares nothing with what wrote it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 }).promise;
  const pages: ReadPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const view = page.getViewport({ scale: 1 });
    const content = await page.getTextContent();
    const texts = content.items.flatMap((item): PlacedText[] => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [, , , size = 0, x = 0, y = 0] = item.transform as number[]; // a matrix of six numbers, by the format
      const widthOfSpaces = item.str.length === item.str.trimEnd().length ? 0 : size * 0.2;
      return [
        {
          text: item.str,
          left: x / PT_PER_MM,
          right: (x + item.width - widthOfSpaces) / PT_PER_MM,
          baseline: (view.height - y) / PT_PER_MM,
          size,
        },
      ];
    });
    const words = content.items.map((item) => ('str' in item ? item.str : '')).join('');
    const annotations = (await page.getAnnotations()) as { url?: string; contentsObj?: { str?: string } }[]; // pdf.js does not type them
    const roles: string[] = [];
    collectRoles((await page.getStructTree()) as StructNode | null, roles); // its type is loose
    pages.push({
      width: view.width / PT_PER_MM,
      height: view.height / PT_PER_MM,
      texts,
      words,
      links: annotations.map((entry) => ({ url: entry.url ?? '', contents: entry.contentsObj?.str ?? '' })),
      roles,
    });
  }
  const metadata = await document.getMetadata();
  const info = metadata.info as { Title?: string; Language?: string }; // pdf.js types it as an object
  const mark: unknown = await document.getMarkInfo();
  const outline: { title: string }[] | null = await document.getOutline();
  const read = {
    pages,
    labels: await document.getPageLabels(),
    bookmarks: (outline ?? []).map(({ title }) => title),
    title: info.Title ?? '',
    language: info.Language ?? '',
    isTagged: mark instanceof Map && mark.get('Marked') === true,
  };
  await document.loadingTask.destroy();
  return read;
}

/** The roles of the elements that have something on the page. */
function collectRoles(node: StructNode | null, roles: string[]): void {
  if (!node || !hasContent(node)) return;
  if (node.role) roles.push(node.role);
  for (const child of node.children ?? []) collectRoles(child, roles);
}

function hasContent(node: StructNode): boolean {
  return node.type === 'content' || (node.children ?? []).some(hasContent);
}

/** Every word of the letter, pages one after the other, with single spaces. */
export function allWords(read: ReadPdf): string {
  return read.pages
    .map((page) => page.words)
    .join(' ')
    .replace(/\s+/g, ' ');
}
