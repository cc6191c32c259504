import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { LetterTemplate, TemplateName } from '../../domain/letterTemplate.ts';
import { ShippedParagraph } from '../../domain/paragraphs.ts';
import { PlainWords } from '../../domain/plainWords/plainWords.ts';
import { paragraphProblem } from '../../letters/compose/paragraphs.ts';
import { checkTemplate } from '../../letters/compose/templates/checkTemplate.ts';

/** They stand beside the templates and are none: the lines in other languages, what a decent letter avoids, and the standard paragraphs. */
export const LANGUAGES_FILE = 'languages.json';
const PLAIN_WORDS = 'plain-words.json';
const NO_TEMPLATES: ReadonlySet<string> = new Set([PLAIN_WORDS, LANGUAGES_FILE, 'paragraphs.json']);

/** Reads what a decent letter avoids from below the program's resources. */
export function readPlainWords(resourcesFolder: string): PlainWords {
  return PlainWords.parse(JSON.parse(readFileSync(join(resourcesFolder, 'letters', PLAIN_WORDS), 'utf8')));
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

/**
 * Reads the paragraphs that ship from below the program's resources.
 * @throws when one of them could not be put into a letter: a fault of the build, not of the user.
 */
export function readShippedParagraphs(resourcesFolder: string): ShippedParagraph[] {
  const path = join(resourcesFolder, 'letters', 'paragraphs.json');
  const shipped = z.array(ShippedParagraph).parse(JSON.parse(readFileSync(path, 'utf8')));
  for (const { id, ...details } of shipped) {
    const problem = paragraphProblem(details);
    if (problem) throw new Error(`${path}, ${id}: ${problem}`);
  }
  return shipped;
}

function readTemplate(path: string): LetterTemplate {
  const template = LetterTemplate.parse(JSON.parse(readFileSync(path, 'utf8')));
  const [problem] = checkTemplate(template);
  if (problem) throw new Error(`${path}, ${problem.where}: ${problem.message}`);
  return template;
}
