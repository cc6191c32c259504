import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readTable } from '../../electron/imports/read/readTable.ts';
import { repackWorkbook } from '../../electron/imports/read/repackWorkbook.ts';
import { zipOf } from '../support/documentFiles.ts';
import { workbook } from './workbook.ts';

const folder = mkdtempSync(join(tmpdir(), 'redress-table-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;

function file(bytes: string | Uint8Array): string {
  files += 1;
  const path = join(folder, `${files}.csv`);
  writeFileSync(path, bytes);
  return path;
}
const read = (bytes: string | Uint8Array, sheet: string | null = null) => readTable({ path: file(bytes), sheet });
const whole = [
  ['Name', 'Text'],
  ['Zoë Łoś', 'Damp; “bad”'],
];

describe('a CSV file', () => {
  test.each([
    ['commas', 'Name,Text\r\nZoë Łoś,Damp; “bad”\r\n'],
    ['semicolons', 'Name;Text\nZoë Łoś;"Damp; “bad”"\n'],
    ['tabs', 'Name\tText\nZoë Łoś\tDamp; “bad”\n'],
    ['bars', 'Name|Text\nZoë Łoś|Damp; “bad”\n'],
    ['a line that says what parts the cells', 'sep=;\nName;Text\nZoë Łoś;"Damp; “bad”"\n'],
    ['a byte order mark', '\uFEFFName,Text\nZoë Łoś,Damp; “bad”'],
    ['old line ends', 'Name,Text\rZoë Łoś,Damp; “bad”\r'],
  ])('with %s', async (_what, text) => {
    const { rows } = await read(text);
    expect(rows.filter((row) => row.length > 0)).toEqual(whole);
  });

  test('in Windows’ own letters, and in UTF-16 with and without its mark', async () => {
    const windows = Buffer.from('Name,Text\nZoë Müller,Damp – bad\n', 'latin1');
    windows[windows.indexOf(0x13)] = 0x96;
    const { rows, format } = await read(
      Buffer.concat([Buffer.from('Name,Text\nZo'), Buffer.from([0xeb, 0x20, 0x93]), Buffer.from(',x\n')]),
    );
    expect(rows[1]).toEqual(['Zoë “', 'x']);
    expect(format).toContain('Windows-1252');
    expect((await read(Buffer.from('\uFEFFName,Text\nŁoś,x\n', 'utf16le'))).rows[1]).toEqual(['Łoś', 'x']);
    expect((await read(Buffer.from('Name,Text\nGrace,x\n', 'utf16le'))).rows[1]).toEqual(['Grace', 'x']);
  });

  test('keeps line ends inside cells, numbers its rows as Excel does, and drops what nobody sees', async () => {
    const { rows } = await read('Name,Text\n\n"Grace","one\r\ntwo"\nA\0nna,\u00a0x\u0007 \n,\n,\n');
    expect(rows).toEqual([['Name', 'Text'], [''], ['Grace', 'one\ntwo'], ['Anna', 'x']]);
  });

  test('leaves formulas the text that they are', async () => {
    expect((await read('Name,Text\n=1+1,@SUM(A1)\n')).rows[1]).toEqual(['=1+1', '@SUM(A1)']);
  });

  test('a quotation mark that is never closed is told with its row', async () => {
    await expect(read('a,b\n1,2\n3,"four\n5,6\n')).rejects.toThrow('row 3');
    await expect(read('a,b\n1,"two" more\n5,6\n')).rejects.toThrow('row 2');
    const { troubles, rows } = await read('a,b\n1,"two" more"\n5,6\n');
    expect(troubles).toMatchObject([{ row: 2 }]);
    expect(rows[2]).toEqual(['5', '6']);
  });

  test('what is too large, too wide, empty or no table at all is refused with a sentence', async () => {
    const big = file('a');
    truncateSync(big, 65 * 1024 * 1024);
    await expect(readTable({ path: big, sheet: null })).rejects.toThrow('MB');
    await expect(read(`${'a,'.repeat(300)}\n`)).rejects.toThrow('columns');
    expect((await read(`${'a,'.repeat(199)}b\n`)).rows[0]).toHaveLength(200);
    await expect(read('x\n'.repeat(100_002))).rejects.toThrow('rows');
    await expect(read('')).rejects.toThrow('nothing in this file');
    await expect(read(' , ,\n')).rejects.toThrow('nothing in this file');
    await expect(read('%PDF-1.7 …')).rejects.toThrow('PDF');
    await expect(read(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).rejects.toThrow('old format');
    await expect(read('PK\u0003\u0004 no workbook')).rejects.toThrow('could not be read');
  });
});

describe('an Excel workbook', () => {
  const sheets = {
    Empty: [],
    Complaints: [
      ['Name', 'Received', 'Number'],
      ['Zoë Łoś', new Date('2026-03-02T00:00:00.000Z'), 46084],
      [null, new Date('2026-03-02T14:05:00.000Z'), true],
    ],
    Other: [['Nothing of interest']],
  };

  test('is read by its first sheet that has anything in it, or by the one that is named', async () => {
    const table = await read(workbook(sheets));
    expect(table.sheet).toBe('Complaints');
    expect(table.sheets).toEqual(['Complaints', 'Other']);
    expect(table.rows).toEqual([
      ['Name', 'Received', 'Number'],
      ['Zoë Łoś', '2026-03-02', '46084'],
      ['', '2026-03-02 14:05', 'true'],
    ]);
    expect((await read(workbook(sheets), 'Other')).rows).toEqual([['Nothing of interest']]);
  });

  test('that unfolds to far more than a list can be is not unfolded, whatever it says of itself', async () => {
    const bytes = zipOf({ 'xl/sharedStrings.xml': ' '.repeat(20 * 1024 * 1024) });
    const list = bytes.readUInt32LE(bytes.length - 22 + 16);
    const claim = (size: number) => bytes.writeUInt32LE(size, list + 24);
    claim(300 * 1024 * 1024);
    await expect(read(bytes)).rejects.toThrow('unfolds');
    // It says that a hundred letters are in it: no more than that is made of it.
    claim(100);
    expect(repackWorkbook(bytes, 1_000).length).toBeLessThan(1_000);
    await expect(read(bytes)).rejects.toThrow('could not be read');
  });

  test('refers to nothing outside itself, and multiplies nothing within', async () => {
    const bomb =
      '<!DOCTYPE worksheet [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/hosts">]>';
    const bytes = workbook({ Complaints: [['Name'], ['&b;|&f;|end']] }, bomb);
    expect((await read(bytes)).rows[1]).toEqual(['&b;|&f;|end']);
  });
});
