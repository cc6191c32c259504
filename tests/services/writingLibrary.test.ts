import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LetterKind } from '../../electron/domain/letterKinds.ts';
import { ParagraphId } from '../../electron/domain/paragraphs.ts';
import { paragraphsOf, wordsOfParagraph } from '../../electron/domain/richText.ts';
import { isKnownName, namesAsWords, wordsToSpell } from '../../electron/domain/spelling.ts';
import { composeLetter } from '../../electron/letters/compose/composeLetter.ts';
import { gapsIn, readyText } from '../../electron/letters/compose/paragraphs.ts';
import { voiceOf } from '../../electron/letters/compose/voice.ts';
import { factsFor, partsFor } from '../letters/describedCase.ts';
import { complaintOf } from '../store/support.ts';
import { complaint, setUpOffice } from '../support/office.ts';
import { startTestProgram, type TestProgram } from '../support/testProgram.ts';

let test: TestProgram;

beforeEach(async () => {
  test = startTestProgram({ day: '2026-03-02' });
  await setUpOffice(test);
});
afterEach(() => test.close());

const list = () => test.call('paragraphs.list', {});
const find = async (id: string) => {
  const found = (await list()).find((one) => one.id === id);
  if (!found) throw new Error(`There is no paragraph ${id}.`);
  return found;
};
const details = {
  category: 'Apology',
  title: 'A leak',
  text: 'We left the leak of {{received-on}} for a week, {{signatory}}.',
};
const beginLetter = async () => {
  const { caseId } = await test.call('cases.log', complaint('2026-03-02'));
  return test.call('letters.start', { caseId, expectedVersion: 1, kind: 'stage-1-acknowledgement' });
};

describe('the library of standard paragraphs', () => {
  it('ships with some in every category, each fit for a letter', async () => {
    const shipped = await list();
    expect(shipped.length).toBeGreaterThanOrEqual(20);
    expect(new Set(shipped.map(({ category }) => category)).size).toBeGreaterThanOrEqual(6);
    expect(shipped.every(({ origin, version }) => origin === 'shipped' && version === 0)).toBe(true);
    for (const { title, text } of shipped)
      expect(
        gapsIn(text)
          .filter((gap) => gap.startsWith('{{'))
          .every((gap) => /^\{\{[a-z0-9-]+\}\}$/.test(gap)),
        title,
      ).toBe(true);
  });

  it('takes the office’s own and its version of a shipped one, puts one away, and deletes none', async () => {
    const { id } = await test.call('paragraphs.save', { id: null, expectedVersion: 0, details, isHidden: false });
    expect(await find(id)).toMatchObject({ ...details, version: 1, origin: 'office' });
    const shipped = await find('sorry-delay');
    const changed = { category: shipped.category, title: shipped.title, text: 'We are sorry for the wait.' };
    const first = { id: ParagraphId.parse('sorry-delay'), details: changed, isHidden: false };
    await test.call('paragraphs.save', { ...first, expectedVersion: 0 });
    expect(await find('sorry-delay')).toMatchObject({ ...changed, origin: 'changed', version: 1 });
    await expect(test.call('paragraphs.save', { ...first, expectedVersion: 0 })).rejects.toThrow(
      /Someone else changed this paragraph/,
    );
    await test.call('paragraphs.save', { ...first, expectedVersion: 1, isHidden: true });
    const { letterId } = await beginLetter();
    const offered = (await test.call('paragraphs.forLetter', { letterId })).map((one) => one.id);
    expect(offered).toContain(id);
    expect(offered).not.toContain('sorry-delay');
    expect((await find('sorry-delay')).isHidden).toBe(true);
    const record = test.program.requireRecord();
    const types = record.read((db) => db.all<{ type: string }>(sql`SELECT type FROM event`));
    expect(types.filter(({ type }) => type === 'paragraph-saved')).toHaveLength(3);
    expect(complaintOf(() => record.write((tx) => tx.run(sql`DELETE FROM paragraph`)))).toMatch(
      /put away, never deleted/,
    );
  });

  it('names a field that does not exist, and keeps nothing', async () => {
    const wrong = { ...details, text: 'On {{recieved-on}} we came.' };
    await expect(
      test.call('paragraphs.save', { id: null, expectedVersion: 0, details: wrong, isHidden: false }),
    ).rejects.toThrow(/There is no field “recieved-on”. Did you mean “received-on”/);
    const open = await test.refuse('paragraphs.save', {
      id: null,
      expectedVersion: 0,
      details: { ...details, text: 'On {{.' },
      isHidden: false,
    });
    expect(open.details).toEqual([{ path: 'details.text', message: expect.stringContaining('not closed') }]);
  });

  it('fills the fields of the letter’s case in, and leaves what the case does not know to be seen', async () => {
    await test.call('paragraphs.save', { id: null, expectedVersion: 0, details, isHidden: false });
    const { letterId } = await beginLetter();
    const ready = (await test.call('paragraphs.forLetter', { letterId })).find(({ title }) => title === 'A leak');
    expect(ready?.plain).toBe('We left the leak of Monday 2 March 2026 for a week, Priya Shah.');
    const facts = factsFor('stage-1-acknowledgement', { hearing: null });
    const composing = { facts, parts: partsFor(facts), voice: voiceOf(facts) };
    const [paragraph] = paragraphsOf(readyText('Come on {{hearing-on}}.', composing).content);
    expect(paragraph && wordsOfParagraph(paragraph)).toBe('Come on {{hearing-on}}.');
  });
});

describe('what is left to be filled in', () => {
  it.each(LetterKind.options)('keeps a letter from being issued: %s', (kind) => {
    const facts = factsFor(kind);
    const gap = (extra: string) =>
      composeLetter(facts, { ...partsFor(facts), extra }).checks.find(({ id }) => id === 'gap');
    expect(gap('We come on [date].')).toMatchObject({
      required: true,
      met: false,
      part: 'extra',
      advice: expect.stringContaining('[date]'),
    });
    expect(gap('We come on {{hearing-on}}.')?.met).toBe(false);
    expect(gap('We come on 3 March. You wrote “recieved” [sic].')).toBeUndefined();
  });
});

describe('the office’s dictionary', () => {
  it('takes a word in once and out again, each on the record', async () => {
    await test.call('spelling.addWord', { word: 'Wherryside' });
    await test.call('spelling.addWord', { word: 'Wherryside' });
    expect(await test.call('spelling.words', {})).toMatchObject([{ word: 'Wherryside', addedBy: 'Priya Shah' }]);
    await test.call('spelling.removeWord', { word: 'Wherryside' });
    expect(await test.call('spelling.words', {})).toEqual([]);
    expect((await test.refuse('spelling.addWord', { word: 'two words' })).code).toBe('BAD_INPUT');
  });

  it('knows the names of the case, of the staff and of the office by itself', async () => {
    const { letterId } = await beginLetter();
    const { names } = await test.call('letters.get', { letterId });
    for (const name of ['okafor', 'tern', 'priya', 'harbour']) expect(names).toContain(name);
  });
});

describe('the words of a paragraph that can be misspelt', () => {
  const words = (text: string) => wordsToSpell(text).map(({ word }) => word);

  it('are no addresses, numbers, gaps or short forms', () => {
    expect(words('Ring ASB on 01945 496 or write to a.b@c.example, see www.gov.uk and [date], MP1 4ZZ.')).toEqual([
      'Ring',
      'on',
      'or',
      'write',
      'to',
      'see',
      'and',
    ]);
  });

  it('stand where they stand', () => {
    for (const { word, from, to } of wordsToSpell('Mrs Okafor’s neighbour co-operates; “teh” fan.'))
      expect('Mrs Okafor’s neighbour co-operates; “teh” fan.'.slice(from, to)).toBe(word);
  });

  it('are right when they are a known name, whoever they belong to', () => {
    const names = new Set(namesAsWords(['Mrs Anna Smith-Okafor', '14 Tern Close']));
    for (const name of ['Okafor', 'OKAFOR', 'Okafor’s', "Okafor's", 'Smith-Okafor', 'tern'])
      expect(isKnownName(name, names)).toBe(true);
    expect(isKnownName('Okafar', names)).toBe(false);
  });
});
