import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { LARGEST_TABLE_BYTES, MOST_COLUMNS, MOST_ROWS, type Table, TableError } from '../shape/table.ts';
import { readCsv } from './readCsv.ts';
import { readWorkbook } from './readWorkbook.ts';

/** Which file is to be read, and which of its sheets. */
export interface TableTask {
  path: string;
  sheet: string | null;
}

/**
 * Reads a CSV file or an Excel workbook, by what is in it and not by its name.
 * @throws TableError with a sentence for staff
 */
export async function readTable({ path, sheet }: TableTask): Promise<Table> {
  const { size } = statSync(path);
  if (size > LARGEST_TABLE_BYTES)
    throw new TableError(
      `This file is ${Math.round(size / 1_000_000)} MB. Redress reads spreadsheets up to ${Math.round(LARGEST_TABLE_BYTES / 1_000_000)} MB. Part it into several files, each with the row of headings, and take them in one after the other.`,
    );
  const head = headOf(path);
  const kind = kindOf(head);
  const table = kind === 'workbook' ? await readWorkbook(readFileSync(path), sheet) : readCsv(readFileSync(path));
  if (table.rows.length > MOST_ROWS)
    throw new TableError(
      `This file has ${table.rows.length.toLocaleString('en-GB')} rows. Redress takes in up to ${MOST_ROWS.toLocaleString('en-GB')} at a time. Part it into several files.`,
    );
  const widest = table.rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (widest > MOST_COLUMNS)
    throw new TableError(
      `A row of this file has ${widest.toLocaleString('en-GB')} columns. Redress reads up to ${MOST_COLUMNS}. See whether the file is parted by the signs that it should be, and take out the columns that are not needed.`,
    );
  if (table.rows.every((row) => row.every((cell) => cell === '')))
    throw new TableError('There is nothing in this file. Check that it is the right one.');
  return table;
}

function kindOf(head: Buffer): 'workbook' | 'text' {
  const begins = (...bytes: number[]) => bytes.every((byte, index) => head[index] === byte);
  if (begins(0x50, 0x4b, 0x03, 0x04)) return 'workbook';
  if (begins(0xd0, 0xcf, 0x11, 0xe0))
    throw new TableError(
      'This workbook is in Excel’s old format, or is under a password. Open it in Excel, save it as “Excel Workbook (.xlsx)” without a password or as CSV, and choose that.',
    );
  if (begins(0x25, 0x50, 0x44, 0x46))
    throw new TableError('This is a PDF and no spreadsheet. Ask for the spreadsheet that it was made from.');
  return 'text';
}

function headOf(path: string): Buffer {
  const head = Buffer.alloc(8);
  const handle = openSync(path, 'r');
  try {
    readSync(handle, head, 0, head.length, 0);
  } finally {
    closeSync(handle);
  }
  return head;
}
