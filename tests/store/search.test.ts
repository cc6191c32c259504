import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractBeside } from '../../electron/store/search/extract/extractBeside.ts';
import { textOfDocx } from '../../electron/store/search/extract/wordText.ts';
import { readZipEntry } from '../../electron/store/search/extract/zipEntries.ts';
import { indexWords } from '../../electron/store/search/indexWords.ts';
import { excerptOf, markText } from '../../electron/store/search/marks.ts';
import { caseKey, ofCaseKey, openSearchFile } from '../../electron/store/search/searchFile.ts';
import { matchExpression, readQuery, termsOf } from '../../electron/store/search/searchQuery.ts';
import { namesLike, slipsBetween } from '../../electron/store/search/spelling.ts';
import { afterTest } from '../support/afterTest.ts';
import { docxOf } from '../support/documentFiles.ts';
import { temporaryFolder } from './support.ts';

function openIndex(path = join(temporaryFolder(), 'search.db')) {
  const file = openSearchFile(path);
  afterTest(() => file.close());
  return file;
}

function put(file: ReturnType<typeof openIndex>, key: number, said: string, people = '') {
  file.change((index) =>
    index.putCase(key, { reference: '', people, said: indexWords([said]), letters: '', documents: '' }),
  );
}

const ALL = { below: null, limit: 1_000 };

describe('the index', () => {
  it('answers the newest case first and forgets what a case no longer says', () => {
    const file = openIndex();
    put(file, caseKey(2025, 900), 'the boiler leaks');
    put(file, caseKey(2026, 1), 'a boiler');
    expect(file.findCases(readQuery('boil'), null, ALL)).toEqual([caseKey(2026, 1), caseKey(2025, 900)]);
    expect(file.findCases(readQuery('boil'), null, { below: null, limit: 1 })).toEqual([caseKey(2026, 1)]);
    expect(file.findCases(readQuery('boil'), null, { below: caseKey(2026, 1), limit: 1 })).toEqual([
      caseKey(2025, 900),
    ]);
    put(file, caseKey(2026, 1), 'a lift');
    expect(file.findCases(readQuery('boil'), null, ALL)).toEqual([caseKey(2025, 900)]);
    expect(file.findCases(readQuery('boil'), ['people'], ALL)).toEqual([]);
  });

  it('is whole after a change that failed half-way', () => {
    const file = openIndex();
    expect(() =>
      file.change((index) => {
        index.putCase(1, { reference: '', people: '', said: 'boiler', letters: '', documents: '' });
        throw new Error('half-way');
      }),
    ).toThrow('half-way');
    expect(file.findCases(readQuery('boiler'), null, ALL)).toEqual([]);
  });

  it('makes itself anew where the file is rubbish', () => {
    const path = join(temporaryFolder(), 'search.db');
    writeFileSync(path, 'no database at all, whatever its name says');
    const file = openIndex(path);
    expect(file.head()).toBeNull();
    put(file, 1, 'boiler');
    expect(file.findCases(readQuery('boiler'), null, ALL)).toEqual([1]);
    expect(existsSync(path)).toBe(true);
  });

  it('never fails on what is typed', () => {
    const file = openIndex();
    put(file, 1, 'boiler');
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (typed) => {
        const query = readQuery(typed);
        expect(Array.isArray(file.findCases(query, null, ALL))).toBe(true);
        expect(Array.isArray(file.findPeople(query, ['name'], 5))).toBe(true);
        const expression = matchExpression(query, ['said']) ?? '';
        // Words, quotes, stars, brackets and our own AND, OR and column: nothing of what was typed besides letters and digits.
        expect(expression).toMatch(/^(?:\{said\} : )?[\p{L}\p{N}"*() ]*$/u);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps year and number of a case in its key', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1990, max: 2999 }), fc.integer({ min: 1, max: 999_999_999 }), (year, number) => {
        expect(ofCaseKey(caseKey(year, number))).toEqual({ year, number });
      }),
    );
  });
});

describe('slips of the pen', () => {
  it.each([
    ['wojick', 'wojcik', 1],
    ['smth', 'smith', 1],
    ['smith', 'smith', 0],
    ['ca', 'abc', 3],
    ['kitten', 'sitting', 3],
  ])('from %s to %s are %i', (a, b, slips) => {
    expect(slipsBetween(a, b, 5)).toBe(slips);
  });

  it('are counted the same from either side, and no more than are made', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 9 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(slipsBetween(a, b, 20)).toBe(slipsBetween(b, a, 20));
        expect(slipsBetween(a, b, 1) > 1).toBe(slipsBetween(a, b, 20) > 1);
      }),
    );
  });

  it('lead to the nearest names, and to none that begins with what was typed', () => {
    expect(namesLike('smyth', ['smith', 'smythe', 'smoth', 'jones', 'smit'])).toEqual(['smith', 'smoth']);
    expect(namesLike('okonkwo', ['okonwko', 'okafor'])).toEqual(['okonwko']);
  });
});

describe('marks', () => {
  it.each([
    ['wojcik', 'Mrs Wójcik-Łoś', ['Wójcik']],
    ['obrien', 'Mr O’Brien', ['O’Brien']],
    ['ls14ap', 'at LS1 4AP, Leeds', ['LS1 4AP']],
    ['+44 7700 900456', 'ring 07700 900456', ['07700 900456']],
    ['07700900456', 'ring +44 7700 900456', ['44 7700 900456']],
    ['boil', 'Boilers boil', ['Boilers', 'boil']],
  ])('by “%s” in “%s”', (typed, text, marked) => {
    const pieces = markText(text, termsOf(readQuery(typed)));
    expect(pieces.filter(({ isMatch }) => isMatch).map((piece) => piece.text)).toEqual(marked);
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
  });

  it('show the part of a long text that has most of the words', () => {
    const text = `${'a boiler. '.repeat(60)}The boiler leaks on the landing. ${'x '.repeat(200)}`;
    const { pieces, found } = excerptOf(text, termsOf(readQuery('boiler landing')));
    expect(found).toBe(2);
    expect(pieces.map((piece) => piece.text).join('')).toContain('leaks on the landing');
    expect(pieces[0]?.text).toBe('…');
  });
});

describe('documents', () => {
  it('give up a zip that unfolds to more than it may', () => {
    const bomb = docxOf('a'.repeat(50_000_000));
    expect(bomb.length).toBeLessThan(200_000);
    expect(() => textOfDocx(bomb)).toThrow();
  });

  it('never harm by what they hold: cut short, flipped, empty', async () => {
    const whole = docxOf('<w:p><w:r><w:t>tortoise &#x26; hare</w:t></w:r></w:p>');
    expect(textOfDocx(whole).trim()).toBe('tortoise & hare');
    const path = join(temporaryFolder(), 'harmed');
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length - 1),
        fc.integer({ min: 1, max: 255 }),
        fc.boolean(),
        async (at, flip, isCut) => {
          const harmed = Buffer.from(isCut ? whole.subarray(0, at) : whole);
          if (!isCut) harmed[at] = (harmed[at] ?? 0) ^ flip;
          writeFileSync(path, harmed);
          for (const mediaType of [
            'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
            'application/vnd.oasis.opendocument.text',
          ]) {
            const { state } = await extractBeside(null, { path, mediaType });
            expect(['read', 'unreadable']).toContain(state);
          }
        },
      ),
      { numRuns: 120 },
    );
    expect(await extractBeside(null, { path: `${path}-gone`, mediaType: 'application/pdf' })).toMatchObject({
      state: 'unreadable',
    });
  });

  it('are read by name inside the zip, stored or packed', () => {
    const zip = docxOf('<w:t>x</w:t>');
    expect(readZipEntry(zip, 'word/document.xml', 1_000)?.toString()).toContain('<w:t>x</w:t>');
    expect(readZipEntry(zip, 'word/none.xml', 1_000)).toBeNull();
    expect(() => readZipEntry(deflateRawSync('no zip'), 'a', 1_000)).toThrow();
  });
});
