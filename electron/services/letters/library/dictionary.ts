import type { OutputOf, ParsedInputOf } from '../../../contract/operations.ts';
import { addWord, listWords, removeWord } from '../../../store/dictionary.ts';
import { listStaff } from '../../../store/staff.ts';
import { actOf, recordOffice } from '../../history/officeHistory.ts';
import type { Program } from '../../program.ts';

/** The office's own dictionary. */
export function listOwnWords(program: Program): OutputOf<'spelling.words'> {
  return program.requireRecord().read((db) => {
    const names = new Map(listStaff(db).map(({ id, name }) => [id, name]));
    return listWords(db).map(({ word, addedAt, addedBy }) => ({ word, addedAt, addedBy: names.get(addedBy) ?? null }));
  });
}

/** Takes a word into the office's dictionary. One that is there already stays as it is. */
export function addOwnWord(program: Program, input: ParsedInputOf<'spelling.addWord'>): OutputOf<'spelling.addWord'> {
  const { id: by } = program.requireUser();
  const { word } = input;
  program.requireRecord().write((tx) => {
    if (addWord(tx, { word, at: program.now(), by }))
      recordOffice(program, tx, { facts: { type: 'dictionary-word-added', ...actOf(program) }, words: { word } });
  });
  program.push({ type: 'record-changed' });
  return {};
}

/** Takes a word out of the office's dictionary again. */
export function removeOwnWord(
  program: Program,
  input: ParsedInputOf<'spelling.removeWord'>,
): OutputOf<'spelling.removeWord'> {
  const { word } = input;
  program.requireRecord().write((tx) => {
    if (removeWord(tx, word))
      recordOffice(program, tx, { facts: { type: 'dictionary-word-removed', ...actOf(program) }, words: { word } });
  });
  program.push({ type: 'record-changed' });
  return {};
}
