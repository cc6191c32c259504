import type { LetterTemplate, TemplateName } from '../../../domain/letterTemplate.ts';
import type { Reader } from '../../../store/database.ts';
import { getWording, listOfficeWordings, type StoredWording } from '../../../store/letterWordings.ts';
import type { Program } from '../../program.ts';
import { ownTemplate } from '../letterTemplates.ts';

/** The words of a letter that are in use: the office's last version, else the program's own. */
export function wordsInUse(program: Program, db: Reader, name: TemplateName): LetterTemplate {
  return wordsOf(ownTemplate(program, name), listOfficeWordings(db, name)[0] ?? null);
}

/** The words by the office's last act: those of its version, or the program's own where it went back to that or never wrote any. */
export function wordsOf(program: LetterTemplate, last: StoredWording | null): LetterTemplate {
  return last === null || last.how === 'program' ? program : last.content;
}

/** The words of one version; null when neither the program nor the record has them. */
export function wordsOfVersion(
  program: Program,
  db: Reader,
  name: TemplateName,
  version: string,
): LetterTemplate | null {
  const own = ownTemplate(program, name);
  return own.version === version ? own : (getWording(db, name, version)?.content ?? null);
}

/** The words that a draft is made by: those that it was begun with, until somebody takes the newer ones. */
export function wordsOfDraft(
  program: Program,
  db: Reader,
  name: TemplateName,
  templateVersion: string | null,
): LetterTemplate {
  const version = templateVersion?.startsWith(`${name} `) ? templateVersion.slice(name.length + 1) : null;
  const kept = version === null ? null : wordsOfVersion(program, db, name, version);
  return kept ?? wordsInUse(program, db, name);
}
