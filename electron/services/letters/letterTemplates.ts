import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OutputOf } from '../../contract/operations.ts';
import { letterKindLabels, TemplateLetterKind } from '../../domain/letterKinds.ts';
import { LetterTemplate, TemplateName } from '../../domain/letterTemplate.ts';
import { PlainWords } from '../../domain/plainWords/plainWords.ts';
import { checkTemplate } from '../../letters/compose/templates/checkTemplate.ts';
import type { Program } from '../program.ts';

/** The letters that no clause of a procedure asks for, and when each is used. */
export function listLetterTemplates(program: Program): OutputOf<'letters.templates'> {
  return TemplateLetterKind.options.flatMap((kind) => {
    const template = program.rulebook.letters.get(kind);
    return template ? [{ kind, label: letterKindLabels[kind], use: template.use }] : [];
  });
}

/** They stand beside the templates and are none: the lines in other languages, what a decent letter avoids, and the standard paragraphs. */
export const LANGUAGES_FILE = 'languages.json';
const PLAIN_WORDS = 'plain-words.json';
const NO_TEMPLATES: ReadonlySet<string> = new Set([PLAIN_WORDS, LANGUAGES_FILE, 'paragraphs.json']);

/** Reads what a decent letter avoids from below the program's resources. */
export function readPlainWords(resourcesFolder: string): PlainWords {
  return PlainWords.parse(JSON.parse(readFileSync(join(resourcesFolder, 'letters', PLAIN_WORDS), 'utf8')));
}

/** The rules by which the writing room remarks on words. */
export function getWordRules(program: Program): OutputOf<'letters.wordRules'> {
  return program.rulebook.plainWords;
}

/**
 * Reads the templates of `letters/` below the program's resources.
 * @throws when one of them could not be made into a letter: a fault of the build, not of the user.
 */
export function readLetterTemplates(resourcesFolder: string): ReadonlyMap<TemplateName, LetterTemplate> {
  const folder = join(resourcesFolder, 'letters');
  const templates = readdirSync(folder)
    .filter((name) => name.endsWith('.json') && !NO_TEMPLATES.has(name))
    .sort()
    .map((name) => readTemplate(join(folder, name)));
  const byName = new Map(templates.map((template) => [template.kind, template]));
  const missing = TemplateName.options.find((name) => !byName.has(name));
  if (missing !== undefined) throw new Error(`${folder} has no template ${missing}.json.`);
  return byName;
}

/** The program's own template of a name. */
export function ownTemplate(program: Pick<Program, 'rulebook'>, name: TemplateName): LetterTemplate {
  const template = program.rulebook.letters.get(name);
  if (!template) throw new Error(`There is no template ${name}.`); // reading them refuses to go without one
  return template;
}

function readTemplate(path: string): LetterTemplate {
  const template = LetterTemplate.parse(JSON.parse(readFileSync(path, 'utf8')));
  const [problem] = checkTemplate(template);
  if (problem) throw new Error(`${path}, ${problem.where}: ${problem.message}`);
  return template;
}
