import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { LanguageLine, languageLineFor } from '../../electron/domain/letterLanguages.ts';
import { composeLetter } from '../../electron/letters/compose/composeLetter.ts';
import { factsFor, partsFor, resourcesFolder } from './describedCase.ts';
import { modelText } from './modelText.ts';

const lines = z.array(LanguageLine).parse(JSON.parse(readFileSync(`${resourcesFolder}letters/languages.json`, 'utf8')));
const letterIn = (language: string, printsOtherScripts = true) => {
  const facts = factsFor('progress-update', { languageLine: languageLineFor(language, lines), printsOtherScripts });
  const { model, checks } = composeLetter(facts, partsFor(facts));
  return { text: modelText(model), check: checks.find(({ id }) => id === 'language-line') };
};

describe('the line in the resident’s own language', () => {
  it('is found by whatever the language is called, and by each name once', () => {
    expect(languageLineFor(' polish ', lines)?.tag).toBe('pl');
    expect(languageLineFor('Français (written)', lines)?.tag).toBe('fr');
    expect(languageLineFor('English', lines)).toBeNull();
    expect(languageLineFor('', lines)).toBeNull();
    const names = lines.flatMap(({ name, also }) => [name, ...also]);
    for (const name of names) expect([name, languageLineFor(name, lines)?.words]).toEqual([name, expect.any(String)]);
    expect(new Set(lines.map(({ tag }) => tag)).size).toBe(lines.length);
  });

  it('stands in the letter, and the checklist says that nobody has checked it', () => {
    const { text, check } = letterIn('Polish');
    expect(text).toContain('[language] **Ten list możemy przesłać po polsku. Prosimy o kontakt.**');
    expect(check).toMatchObject({ required: false, met: false });
  });

  it('stands in the letter in any script of the list', () => {
    for (const { name, words } of lines) expect(letterIn(name).text).toContain(words);
  });

  it('is left out where it cannot be printed, and the checklist says what to do', () => {
    const { text, check } = letterIn('Urdu', false);
    expect(text).not.toContain('[language]');
    expect(check?.advice).toContain('Urdu cannot be printed here');
    expect(check?.required).toBe(false);
  });
});
