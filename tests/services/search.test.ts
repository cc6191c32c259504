import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InputOf, OutputOf } from '../../electron/contract/operations.ts';
import type { MarkedText } from '../../electron/contract/search.ts';
import type { CaseId } from '../../electron/domain/ids.ts';
import { eraseWords, listEvents } from '../../electron/store/history.ts';
import { docxOf, pdfOf } from '../support/documentFiles.ts';
import { addFiles, complaint, date, issueLetter, mrsOkafor, setUpOffice, view } from '../support/office.ts';
import { startTestProgram, type TestProgram } from '../support/testProgram.ts';

type Results = OutputOf<'search.find'>;

const DAY = '2026-03-02';

function person(name: string, changes: object = {}) {
  return {
    kind: 'new' as const,
    details: { ...mrsOkafor, name, salutation: name, needs: [], needsNote: '', textSize: 12 as const, ...changes },
  };
}

function plain(marked: MarkedText): string {
  return marked.map(({ text }) => text).join('');
}

function matched(marked: MarkedText): string[] {
  return marked.filter(({ isMatch }) => isMatch).map(({ text }) => text);
}

describe('Find', () => {
  let test: TestProgram;
  let okafor: CaseId;
  let wojcik: CaseId;
  let obrien: CaseId;
  let scratch: string;

  const find = (text: string, filters: InputOf<'search.find'>['filters'] = {}) =>
    test.call('search.find', { text, filters, limit: 20 });
  const names = (results: Results) => results.cases.hits.map(({ row }) => row.complainantName);

  beforeAll(async () => {
    scratch = mkdtempSync(join(tmpdir(), 'redress-find-'));
    test = startTestProgram({ day: DAY });
    const staff = await setUpOffice(test);
    const log = async (changes: object) => (await test.call('cases.log', complaint(DAY, changes))).caseId;
    okafor = await log({ description: 'The boiler has been off since Christmas and the bedroom is icy.' });
    wojcik = await log({
      complainant: person('Mrs Agnieszka Wójcik-Łoś', {
        address: { lines: ['Flat 3', '12 Mill Lane', 'Leeds'], postcode: 'LS1 4AP' },
        phone: '+44 (0)113 496 0018',
        needs: ['large-print'],
      }),
      description: 'Mould behind the wardrobe. Ring my son on 07700 900456, he is at LS2 7EQ.',
      categories: ['damp-and-mould'],
      tenure: 'leaseholder',
    });
    obrien = await log({
      complainant: person("Mr Seán O'Brien", {
        address: { lines: ['7 Heron Court', 'Millport'], postcode: 'MP2 3DD' },
        phone: '01632 960001',
      }),
      description: 'The lift is out again.',
    });
    await test.call('cases.addNote', {
      caseId: okafor,
      expectedVersion: (await view(test, okafor)).version,
      kind: 'note',
      on: date(DAY),
      note: 'Neighbour mentioned a pigeon loft above the flat.',
    });
    expect(staff.priya).toBeTruthy();
  });
  afterAll(async () => {
    await test.close();
    rmSync(scratch, { recursive: true, force: true });
  });

  it.each([
    ['2026-0002'],
    ['2026/2'],
    ['2026 2'],
    ['2'],
    ['wojcik'],
    ['Wójcik'],
    ['WOJCIK-LOS'],
    ['łoś'],
    ['agnieszka wojc'],
    ['LS1 4AP'],
    ['ls14ap'],
    ['12 mill lane'],
    ['0113 496 0018'],
    ['01134960018'],
    ['+44 113 4960018'],
    ['4960018'],
    ['07700900456'],
    ['ls27eq'],
    ['wardrobe mould'],
    ['wojcik wardrobe'],
  ])('finds Mrs Wójcik’s case by “%s”, before any other', async (typed) => {
    expect(names(await find(typed))[0]).toBe('Mrs Agnieszka Wójcik-Łoś');
  });

  it.each([["o'brien"], ['O’Brien'], ['obrien'], ['o brien'], ['sean obr']])(
    'finds Mr O’Brien by “%s”',
    async (typed) => {
      expect(names(await find(typed))).toEqual(["Mr Seán O'Brien"]);
    },
  );

  it.each([
    ['wojick', 'Mrs Agnieszka Wójcik-Łoś'],
    ['agnezka', 'Mrs Agnieszka Wójcik-Łoś'],
    ['okofor', 'Mrs Grace Okafor'],
    ['agneska wojick', 'Mrs Agnieszka Wójcik-Łoś'],
  ])('takes the slip of the pen “%s” for the name that was meant', async (typed, name) => {
    const results = await find(typed);
    expect(names(results)[0]).toBe(name);
    expect(results.people.hits[0]?.person.name).toBe(name);
    expect(results.namesTried.length).toBeGreaterThan(0);
    expect(matched(results.people.hits[0]?.name ?? []).length).toBeGreaterThan(0);
  });

  it('says what stood where, with the words marked', async () => {
    const { said } = await find('pigeon');
    expect(said.hits).toHaveLength(1);
    expect(said.hits[0]).toMatchObject({ caseId: okafor, title: 'Note', on: DAY });
    expect(matched(said.hits[0]?.excerpt ?? [])).toEqual(['pigeon']);
    expect(plain(said.hits[0]?.excerpt ?? [])).toContain('Neighbour mentioned a pigeon loft');
  });

  it('marks a telephone number that is spaced otherwise than it was typed', async () => {
    const { people, said } = await find('01134960018');
    expect(matched(people.hits[0]?.phone ?? []).join('')).toContain('496');
    expect(said.hits).toEqual([]);
    expect(matched((await find('07700900456')).said.hits[0]?.excerpt ?? [])).toEqual(['07700 900456']);
  });

  it('finds what is in an issued letter and opens that letter', async () => {
    const letterId = await issueLetter(test, okafor, 'stage-1-acknowledgement');
    const { letters } = await find('okafor ombudsman');
    expect(letters.hits[0]).toMatchObject({ caseId: okafor, letterId, title: 'Stage 1 acknowledgement' });
    expect(matched(letters.hits[0]?.excerpt ?? []).length).toBeGreaterThan(0);
  });

  it('finds the text inside PDF, Word and plain text documents', async () => {
    const pdf = join(scratch, 'survey.pdf');
    const docx = join(scratch, 'letter.docx');
    const txt = join(scratch, 'email.txt');
    const broken = join(scratch, 'broken.pdf');
    writeFileSync(pdf, await pdfOf('Surveyor’s report: condensation on the northern gable.'));
    writeFileSync(
      docx,
      docxOf(
        '<w:p><w:r><w:t>The solicitor &amp; the leaseholder</w:t></w:r></w:p><w:p><w:r><w:delText>unsaid</w:delText></w:r></w:p>',
      ),
    );
    writeFileSync(txt, 'Subject: tortoise in the stairwell');
    writeFileSync(broken, '%PDF-1.7\nthis is no pdf');
    await addFiles(test, obrien, [pdf, docx, txt, broken], 'from the visit');
    await test.program.requireSearch().finish();
    for (const [typed, name] of [
      ['gable condensation', 'survey.pdf'],
      ['solicitor', 'letter.docx'],
      ['tortoise', 'email.txt'],
      ['broken', 'broken.pdf'],
    ] as const) {
      const { documents } = await find(typed);
      expect(documents.hits.map((hit) => plain(hit.name))).toEqual([name]);
      expect(documents.hits[0]?.caseId).toBe(obrien);
    }
    expect((await find('unsaid')).documents.hits).toEqual([]);
    expect(matched((await find('gable')).documents.hits[0]?.excerpt ?? [])).toEqual(['gable']);
  });

  it('filters, with words and without', async () => {
    expect(names(await find('', { tenure: 'leaseholder' }))).toEqual(['Mrs Agnieszka Wójcik-Łoś']);
    expect(names(await find('', { need: 'large-print', category: 'damp-and-mould' }))).toEqual([
      'Mrs Agnieszka Wójcik-Łoś',
    ]);
    expect((await find('lift', { category: 'damp-and-mould' })).cases.hits).toEqual([]);
    expect(
      (await find('lift', { state: 'open', stage: 'stage-1', from: date(DAY), to: date(DAY) })).cases.hits,
    ).toHaveLength(1);
    expect((await find('lift', { state: 'closed' })).said.hits).toEqual([]);
    expect((await find('', { from: date('2026-03-03') })).cases.hits).toEqual([]);
    expect((await find('', { procedure: 'england-code-2024' })).cases.hits).toHaveLength(3);
  });

  it('forgets what was struck out and finds what was put right', async () => {
    const noted = (await view(test, okafor)).timeline.find(({ type }) => type === 'note-added');
    if (!noted) throw new Error('no note');
    await test.call('cases.correct', {
      caseId: okafor,
      expectedVersion: (await view(test, okafor)).version,
      eventId: noted.eventId,
      movedTo: null,
      putRight: null,
      reason: 'Another flat.',
    });
    expect((await find('pigeon')).said.hits).toEqual([]);
    expect((await find('pigeon')).cases.hits).toEqual([]);
  });

  it('follows a change of name and address', async () => {
    const { complainant } = await view(test, obrien);
    if (!complainant) throw new Error('nobody');
    const { id, version, addressDoubt: _doubt, ...details } = complainant;
    await test.call('people.save', {
      personId: id,
      expectedVersion: version,
      details: { ...details, name: 'Mr Seán Kowalczyk' },
    });
    expect(names(await find('kowalczyk'))).toEqual(['Mr Seán Kowalczyk']);
    expect((await find("o'brien")).people.hits).toEqual([]);
  });

  it('lets erased words leave the index and its file', async () => {
    const record = test.program.requireRecord();
    record.write((tx) => {
      const events = listEvents(tx, wojcik);
      eraseWords(tx, { eventIds: events.map(({ id }) => id), erasedAt: test.program.now() });
    });
    await test.program.requireSearch().finish();
    expect((await find('wardrobe')).said.hits).toEqual([]);
    expect((await find('wardrobe')).cases.hits).toEqual([]);
    const bytes = ['search.db', 'search.db-wal'].map((name) =>
      readFileSync(join(test.folder, name)).toString('latin1'),
    );
    expect(bytes.join('')).not.toContain('wardrobe');
  });

  it('is made anew, the same, when its file is lost, damaged or of another record', async () => {
    const all = async () =>
      JSON.stringify([await find('okafor'), await find('lift'), await find('gable'), await find('LS1 4AP')]);
    const before = await all();
    const path = join(test.folder, 'search.db');
    for (const harm of [
      () => rmSync(path, { force: true }),
      () => writeFileSync(path, 'rubbish'),
      () => writeFileSync(path, Buffer.alloc(40_000, 7)),
    ]) {
      await test.program.close();
      harm();
      await test.reopen();
      await test.call('session.choose', { staffId: (await test.call('session.get', {})).staff[0]?.id as never }); // somebody is at the keyboard again
      await test.program.requireSearch().finish();
      expect(await all()).toBe(before);
    }
  });

  it('takes whatever is typed', async () => {
    const hostile = [
      '"',
      "'",
      '*',
      'AND',
      'OR NOT NEAR(',
      'a AND',
      '{people}: x',
      '^x',
      'x + y',
      '-x',
      '()',
      '\0',
      '🙂',
      '%',
      '\\',
      'x'.repeat(10_000),
      '(((((',
      '"""""',
      'reference:1',
      'ﬁ',
      '\u202e',
      'مرحبا',
      '+',
      '+44',
      '0'.repeat(5_000),
    ];
    for (const text of hostile) expect((await find(text)).today).toBe(DAY);
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 60 }),
          fc.stringMatching(/^["'*(){}:^+\- a-zANDORNT0-9]{0,40}$/),
        ),
        async (text) => {
          expect((await find(text)).today).toBe(DAY);
        },
      ),
      { numRuns: 150 },
    );
  });
});
