import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvFile } from '../../electron/exports/shape/csv.ts';
import { distinctNames, harmlessFileName, plainFileName } from '../../electron/exports/shape/fileNames.ts';

describe('a file name of the export', () => {
  it.each([
    ['photo.JPG', 'photo.jpg'],
    ['../../etc/passwd', 'etc passwd'],
    ['C:\\Windows\\system32\\evil.exe', 'C Windows system32 evil.exe'],
    ['CON', 'file CON'],
    ['nul.txt', 'file nul.txt'],
    ['report\u202Efdp.exe', 'report fdp.exe'],
    ['trailing dots...', 'trailing dots'],
    ['', 'file'],
    ['...', 'file'],
    ['Łukasz – list.pdf', 'Łukasz – list.pdf'],
  ])('makes %j into %j', (hostile, harmless) => {
    expect(harmlessFileName(hostile)).toBe(harmless);
  });

  it('is always one that Windows takes, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
        const harmless = harmlessFileName(name);
        expect(harmless.length).toBeGreaterThan(0);
        expect([...harmless].length).toBeLessThanOrEqual(95);
        expect(harmless).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cf}]/u);
        expect(harmless).not.toMatch(/[. ]$/);
        expect(harmless.split('.')[0]).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)$/i);
      }),
    );
  });

  it('as it is shown has no way in it and nothing that misleads, and stays what it is when it is tidied again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
        const plain = plainFileName(name);
        expect(plain).not.toMatch(/[/\\\p{Cc}\p{Cf}\p{Cs}]/u);
        expect(plain.length).toBeGreaterThan(0);
        expect(plain.length).toBeLessThanOrEqual(200);
        expect(plain.trim()).toBe(plain);
        expect(plainFileName(plain)).toBe(plain);
      }),
    );
    expect(plainFileName('C:\\fakepath\\letter.pdf')).toBe('letter.pdf');
    expect(plainFileName('scans/March/')).toBe('March');
  });

  it('is made different from another that Windows would take for the same', () => {
    expect(distinctNames(['a.pdf', 'A.pdf', 'a.pdf', 'b'])).toEqual(['a.pdf', 'A (2).pdf', 'a (3).pdf', 'b']);
  });
});

describe('a CSV file', () => {
  it('runs nothing in a spreadsheet and keeps quotes and line breaks', () => {
    expect(csvFile([['=1+1', '+44 1234', '-x', '@SUM', 'say "no"', 'two\nlines']])).toBe(
      `\ufeff"'=1+1","'+44 1234","'-x","'@SUM","say ""no""","two\nlines"\r\n`,
    );
  });
});
