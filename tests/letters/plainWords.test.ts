import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LetterKind } from '../../electron/domain/letterKinds.ts';
import { ownTexts } from '../../electron/domain/letterProse.ts';
import { PlainWords, type Remark } from '../../electron/domain/plainWords/plainWords.ts';
import { createWordJudge } from '../../electron/domain/plainWords/remarks.ts';
import { sentencesOf } from '../../electron/domain/plainWords/sentences.ts';
import { wordsOfBlock } from '../../electron/letters/compose/blocks.ts';
import { composeLetter } from '../../electron/letters/compose/composeLetter.ts';
import { readingOf } from '../../electron/letters/compose/readingAge.ts';
import { factsFor, partsFor } from './describedCase.ts';

const rules = PlainWords.parse(JSON.parse(readFileSync('resources/letters/plain-words.json', 'utf8')));
const judge = createWordJudge(rules, ['Tom Bell', 'Ayesha Rahman', 'Priya']);
const remarks = (text: string, letter = text) => judge.remarks(text, letter);
const inShort = (text: string) => remarks(text).map(({ kind, found }: Remark) => `${kind}: ${found}`);

describe('what a decent letter avoids', () => {
  it.each([
    ['I am sorry if you feel that we were slow.', ['half-apology: if you feel']],
    [
      'We apologise for any inconvenience this may have caused.',
      ['half-apology: any inconvenience this may have caused'],
    ],
    ['We are sorry, but it was raining.', ['half-apology: sorry, but']],
    [
      'Mistakes were made and lessons will be learned.',
      ['blame: Mistakes were made', 'blame: lessons will be learned'],
    ],
    ['Your order was overlooked.', ['blame: was overlooked']],
    ['Tom Bell forgot to call you.', ['blame: Tom Bell forgot']],
    ['Mr Bell simply ignored it.', ['blame: Mr Bell simply ignored']],
    ['The operative failed to attend.', ['blame: The operative failed']],
    ['You failed to let us in.', ['defensive: You failed to']],
    ['You will hear from us within 10 working days.', ['vague: within 10 working days']],
    ['We will write in due course.', ['vague: in due course']],
    [
      'We will commence the remedial works e.g. the wall.',
      ['jargon: commence', 'jargon: remedial works', 'latin: e.g.'],
    ],
    ['THIS IS OUR FINAL WORD.', ['shouting: THIS IS OUR FINAL WORD']],
    ['Please ring the ASB team.', ['abbreviation: ASB']],
  ])('%s', (text, found) => {
    expect(inShort(text)).toEqual(found);
    for (const { from, to, found: words, advice } of remarks(text)) {
      expect(text.slice(from, to)).toBe(words);
      expect(advice).not.toBe('');
    }
  });

  it.each([
    'I am sorry that you had no heating for nine days.',
    'We did not call you back, and we should have.',
    'We will come on Tuesday 17 March 2026.',
    'It took us 30 working days from your call: we promise 10.',
    'Tom Bell, our repairs manager, will see to it.',
    'Our anti-social behaviour (ASB) team will ring you.',
    'You can ask your MP, or write to PO Box 1484, Preston, PR2 0ET.',
  ])('says nothing of: %s', (text) => {
    expect(inShort(text).filter((remark) => !remark.startsWith('vague'))).toEqual([]);
  });

  it('takes a short form as known once the letter has explained it', () => {
    expect(inShort('The ASB team came.')).toEqual(['abbreviation: ASB']);
    expect(remarks('The ASB team came.', 'Our anti-social behaviour (ASB) team.\nThe ASB team came.')).toEqual([]);
  });

  it('counts the words of sentences and paragraphs, and does not take “Mrs.” for an end', () => {
    const long = `Mrs. Okafor ${Array.from({ length: rules.longestSentence }, () => 'waited').join(' ')}.`;
    expect(remarks(long)).toMatchObject([
      { kind: 'long-sentence', found: long, advice: expect.stringContaining('27 words') },
    ]);
    const paragraph = Array.from({ length: 21 }, () => 'We came on that day.').join(' ');
    expect(remarks(paragraph)).toMatchObject([{ kind: 'long-paragraph', found: 'We came on that day.' }]);
    expect(sentencesOf('Dr. Bell rang. He came.').map(({ text }) => text)).toEqual(['Dr. Bell rang.', 'He came.']);
  });

  it('knows every word and turn of phrase of its list, each by its own kind', () => {
    for (const phrase of rules.phrases)
      for (const words of 'say' in phrase ? phrase.say : []) {
        const found = remarks(`The ${words} came`).filter(({ kind }) => kind !== 'abbreviation');
        expect(found, words).toMatchObject([{ kind: phrase.kind, advice: phrase.advice }]);
      }
  });

  it('finds little in the letters that the program itself composes, and no half apology, blame or Latin', () => {
    for (const kind of LetterKind.options) {
      const facts = factsFor(kind);
      const { model } = composeLetter(facts, partsFor(facts));
      const running = model.body.filter(({ block }) => block.type === 'paragraph' || block.type === 'list');
      const letter = model.body.flatMap(({ block }) => wordsOfBlock(block)).join('\n');
      const found = running.flatMap(({ block }) => wordsOfBlock(block)).flatMap((text) => judge.remarks(text, letter));
      expect(
        found.filter(({ kind: of }) => of !== 'long-sentence' && of !== 'jargon'),
        kind,
      ).toEqual([]);
    }
  });

  it('leaves the resident’s own words alone', () => {
    const facts = factsFor('stage-1-response');
    const parts = partsFor(facts, {
      points: [{ id: 'a', summary: 'Any inconvenience!', decision: null, reasons: 'We lost it.' }],
    });
    const texts = ownTexts('stage-1-response', parts);
    expect(texts.map(({ prose }) => prose)).toContain('We lost it.');
    expect(texts.map(({ prose }) => prose)).not.toContain('Any inconvenience!');
    expect(new Set(texts.map(({ path }) => path)).size).toBe(texts.length);
  });
});

describe('the reading age of a letter', () => {
  const read = (findings: string) => {
    const facts = factsFor('stage-1-response');
    const parts = partsFor(facts, { findings });
    return readingOf(composeLetter(facts, parts).model, parts);
  };

  it('is one that most adults read easily, of every letter as the program composes it', () => {
    for (const kind of LetterKind.options) {
      const facts = factsFor(kind);
      const parts = partsFor(facts);
      const { age, words } = readingOf(composeLetter(facts, parts).model, parts);
      expect(words, kind).toBeGreaterThan(40);
      expect(age, kind).toBeLessThanOrEqual(12);
    }
  });

  it('rises with long words and long sentences, and the hardest sentence is named with its place', () => {
    const hard =
      'Notwithstanding contractual obligations regarding responsive maintenance, organisational miscommunication precipitated considerable inconvenience.';
    const before = read('You rang us. We did not come. The tap went on to drip.');
    const after = read(`${hard} ${hard} ${hard}`);
    expect(after.age).toBeGreaterThan(before.age ?? 99);
    expect(after.hardest[0]).toMatchObject({ path: 'findings', text: hard });
    expect(after.hardest[0]?.age).toBeGreaterThan(20);
    expect(after.hardest.length).toBeLessThanOrEqual(3);
    expect(before.hardest.every(({ path }) => path !== 'findings')).toBe(true);
  });

  it('agrees with the formula on a known text', () => {
    // 6 words, 6 syllables, one sentence: grade -1.45, the least.
    const facts = factsFor('compliment-thanks');
    const parts = partsFor(facts);
    const { model } = composeLetter(facts, parts);
    const only = (text: string) =>
      readingOf({ ...model, body: [{ id: 'x', block: { type: 'paragraph', runs: [{ text }] } }] }, parts);
    expect(only('The cat sat on the mat.').age).toBeNull();
    expect(only('The cat sat on the mat. '.repeat(8)).age).toBe(5);
    // 10 words, 24 syllables: 0.39 x 10 + 11.8 x 2.4 - 15.59 = 16.63, and five years.
    expect(
      only('Our residents reported considerable deterioration of several communal facilities today. '.repeat(5)).age,
    ).toBeGreaterThan(18);
  });
});
