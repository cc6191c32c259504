import readExcelFile from 'read-excel-file/node';
import { type Table, TableError } from '../shape/table.ts';
import { tidied } from './readCsv.ts';
import { repackWorkbook, TooLargeError } from './repackWorkbook.ts';

/** More than this cannot be a list of complaints; it is a zip that was made to fill the memory. */
const MOST_UNFOLDED = 256 * 1024 * 1024;

/** Reads one sheet of an Excel workbook. @throws TableError */
export async function readWorkbook(bytes: Buffer, wanted: string | null): Promise<Table> {
  const sheets = (await sheetsOf(bytes)).filter(({ data }) => data.some((row) => row.some((cell) => cell !== null)));
  const [first] = sheets;
  if (!first) throw new TableError('There is nothing in this workbook. Check that it is the right one.');
  const chosen = sheets.find(({ sheet }) => sheet === wanted) ?? first;
  const rows = chosen.data.map((row) => row.map(textOf));
  while (rows.length > 0 && rows.at(-1)?.every((cell) => cell === '')) rows.pop();
  return {
    rows,
    format: 'Excel workbook',
    sheet: chosen.sheet,
    sheets: sheets.map(({ sheet }) => sheet),
    troubles: [],
  };
}

async function sheetsOf(bytes: Buffer) {
  try {
    return await readExcelFile(repackWorkbook(bytes, MOST_UNFOLDED));
  } catch (error) {
    if (error instanceof TooLargeError)
      throw new TableError('This workbook unfolds to far more than a list of complaints can be. It was not opened.');
    throw new TableError(
      'This workbook could not be read: it is damaged, under a password, or of a kind that Redress does not know. Open it in Excel, save it as “Excel Workbook (.xlsx)” or CSV, and choose that.',
    );
  }
}

/** A cell as text. Days that Excel keeps as days come out without any doubt about their order. */
function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) {
    if (Number.isNaN(cell.getTime())) return '';
    const iso = cell.toISOString();
    return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${iso.slice(11, 16)}`;
  }
  return tidied(String(cell));
}
