import { readZipEntry } from './zipEntries.ts';

/** No letter or report comes near it; a bomb goes far beyond. */
const MOST_XML_BYTES = 40 * 1024 * 1024;

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** What is searched of a Word document: its text, and what stands at the head and foot of its pages and in its notes. */
const PARTS = ['document', 'header1', 'header2', 'header3', 'footer1', 'footer2', 'footer3', 'footnotes', 'endnotes'];

/**
 * The text of a .docx, a line for each paragraph. Text that was deleted with changes tracked, and the codes of fields, are left
 * out. The XML is only looked through for its texts, so nothing in it can refer to anything outside. @throws when it cannot be read
 */
export function textOfDocx(file: Buffer): string {
  const parts = PARTS.flatMap((part) => {
    const xml = readZipEntry(file, `word/${part}.xml`, MOST_XML_BYTES);
    return xml === null ? [] : [textOfXml(xml.toString('utf8'))];
  });
  if (parts.length === 0) throw new Error('no Word document');
  return parts.join('\n');
}

/** The text of an .odt. @throws when it cannot be read */
export function textOfOdt(file: Buffer): string {
  const xml = readZipEntry(file, 'content.xml', MOST_XML_BYTES);
  if (xml === null) throw new Error('no text document');
  const lines = xml
    .toString('utf8')
    .replace(/<\/text:(?:p|h)>/g, '\n')
    .replace(/<text:(?:s|tab|line-break)\b[^<>]*>/g, ' ');
  return decoded(lines.replace(/<[^<>]*>/g, ''));
}

function textOfXml(xml: string): string {
  const said: string[] = [];
  for (const [tag, text] of xml.matchAll(
    /<w:t(?:\s[^<>]*)?>([^<]*)<\/w:t>|<\/w:p>|<w:(?:tab|br|cr)(?:\s[^<>]*)?\/>/g,
  )) {
    if (text !== undefined) said.push(decoded(text));
    else said.push(tag.startsWith('</w:p') ? '\n' : ' ');
  }
  return said.join('');
}

function decoded(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,4}));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return ENTITIES[String(name)] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
