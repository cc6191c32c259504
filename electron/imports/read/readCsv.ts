import Papa from 'papaparse';
import { type Table, TableError } from '../shape/table.ts';

const DELIMITERS = [',', ';', '\t', '|'] as const;
const delimiterNames: Record<string, string> = {
  ',': 'parted by commas',
  ';': 'parted by semicolons',
  '\t': 'parted by tabs',
  '|': 'parted by bars',
};

/** Reads a CSV file, whoever wrote it: with any of the usual signs between its cells, in UTF-8, UTF-16 or Windows’ own letters. */
export function readCsv(bytes: Buffer): Table {
  const { text, encoding } = decoded(bytes);
  const declared = /^sep=(.)\r?\n/i.exec(text);
  const body = declared ? text.slice(declared[0].length) : text;
  const parsed = Papa.parse<string[]>(body, {
    delimiter: declared?.[1] ?? delimiterOf(body),
    // Blank lines are kept, so that rows are numbered as Excel numbers them.
    skipEmptyLines: false,
  });
  const offset = declared ? 2 : 1;
  const unclosed = parsed.errors.find(({ code }) => code === 'MissingQuotes');
  if (unclosed)
    throw new TableError(
      `A quotation mark is opened in row ${(unclosed.row ?? 0) + offset} and never closed, so nobody can tell where its cell ends. Open the file in Excel or an editor, mend that row, save it, and choose it again.`,
    );
  const rows = parsed.data.map((row) => row.map(tidied));
  while (rows.length > 0 && rows.at(-1)?.every((cell) => cell === '')) rows.pop();
  const bad = new Set(parsed.errors.filter(({ code }) => code === 'InvalidQuotes').map(({ row }) => row ?? 0));
  return {
    rows: declared ? [[], ...rows] : rows,
    format: `CSV ${delimiterNames[parsed.meta.delimiter] ?? ''}, ${encoding}`,
    sheet: null,
    sheets: [],
    troubles: [...bad].map((row) => ({
      row: row + offset,
      text: 'There is a quotation mark in the middle of a cell, so nobody can tell where the cell ends. Mend the row in the file.',
    })),
  };
}

const SAMPLE_CHARACTERS = 40_000;
const SAMPLE_ROWS = 40;

/** The sign that parts the first rows into the most cells, the same number in each. */
function delimiterOf(text: string): string {
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  const scores = DELIMITERS.map((delimiter) => {
    const { data } = Papa.parse<string[]>(sample, { delimiter, preview: SAMPLE_ROWS, skipEmptyLines: 'greedy' });
    const widths = data.map((row) => row.length);
    const usual = widths.filter((width) => width === widths[0]).length / Math.max(widths.length, 1);
    return { delimiter, score: (widths[0] ?? 1) < 2 ? 0 : usual + (widths[0] ?? 1) / 1_000 };
  });
  return scores.reduce((best, one) => (one.score > best.score ? one : best)).delimiter;
}

/** Text without its byte order mark, and how it was written. */
function decoded(bytes: Buffer): { text: string; encoding: string } {
  const begins = (...mark: number[]) => mark.every((byte, index) => bytes[index] === byte);
  if (begins(0xff, 0xfe)) return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'UTF-16' };
  if (begins(0xfe, 0xff)) return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'UTF-16' };
  const isWide = isMostlyNulls(bytes);
  if (isWide) return { text: new TextDecoder(isWide).decode(bytes), encoding: 'UTF-16' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'Windows-1252' };
  }
}

/** UTF-16 without a mark: every other byte of English text is nothing. */
function isMostlyNulls(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  const head = bytes.subarray(0, 400);
  let even = 0;
  let odd = 0;
  for (const [index, byte] of head.entries()) {
    if (byte === 0 && index % 2 === 0) even += 1;
    else if (byte === 0) odd += 1;
  }
  if (odd > head.length / 4 && even < odd / 4) return 'utf-16le';
  if (even > head.length / 4 && odd < even / 4) return 'utf-16be';
  return null;
}

/** A cell without what is no text: characters that nobody sees, and spaces around it. */
export function tidied(cell: string): string {
  return cell
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Cc}/gu, (character) => (character === '\n' || character === '\t' ? character : ''))
    .replace(/[\u00a0\u202f]/g, ' ')
    .trim();
}
