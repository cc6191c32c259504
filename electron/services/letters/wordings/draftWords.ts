import type { OutputOf, ParsedInputOf } from '../../../contract/operations.ts';
import { AppError } from '../../../domain/appError.ts';
import { type LetterTemplate, templateVersionOf } from '../../../domain/letterTemplate.ts';
import { wordingName } from '../../../domain/letterWordings.ts';
import { startSlots } from '../../../letters/compose/templates/composeTemplate.ts';
import { voiceOf } from '../../../letters/compose/voice.ts';
import type { Reader } from '../../../store/database.ts';
import { type StoredLetter, useNewerWords as storeNewerWords } from '../../../store/letters.ts';
import { keepProgramWording } from '../../../store/letterWordings.ts';
import type { Program } from '../../program.ts';
import { composeStored } from '../composeStored.ts';
import { ownTemplate } from '../letterTemplates.ts';
import { wordsInUse } from './inUse.ts';

/** What the words are called that a draft could have instead of those that it was begun with; null where it has those in use. */
export function newerWords(program: Program, db: Reader, letter: StoredLetter, words: LetterTemplate): string | null {
  if (letter.state !== 'draft') return null;
  const { version } = wordsInUse(program, db, words.kind);
  return version === words.version ? null : wordingName(version);
}

/** Takes the words that are in use now into a draft that was begun with others; what staff have written stays. @throws CONFLICT, LETTER_ISSUED */
export function takeNewerWords(
  program: Program,
  { letterId, expectedVersion }: ParsedInputOf<'letters.takeNewerWords'>,
): OutputOf<'letters.takeNewerWords'> {
  program.requireUser();
  return program.requireRecord().write((tx) => {
    const { letter, facts } = composeStored(program, tx, letterId);
    const template = wordsInUse(program, tx, facts.template.kind);
    if (template.version === facts.template.version)
      throw new AppError('NOT_ALLOWED', 'This letter has the newest words already. Nothing was changed.');
    if (template === ownTemplate(program, template.kind)) keepProgramWording(tx, template, program.now());
    const { parts } = letter;
    const begun = startSlots({ facts: { ...facts, template }, parts, voice: voiceOf(facts) }, template);
    const saved = storeNewerWords(tx, {
      id: letterId,
      expectedVersion,
      templateVersion: templateVersionOf(template),
      parts: { ...parts, slots: { ...begun, ...parts.slots } },
      at: program.now(),
    });
    return { version: saved.version };
  });
}
