/**
 * `npm run letters -- --case FILE --template ID --out FOLDER`: makes letters from described cases without the window
 * (docs/letters.md, "Letters from the command line"). Ends with 1 when one of them could not be made, and says why.
 */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { LetterKind, letterKindLabels } from '../../../electron/domain/letterKinds.ts';
import { type LetterLayout, OwnWindow, windowProblems } from '../../../electron/domain/letterLayout.ts';
import { TextSize } from '../../../electron/domain/words.ts';
import { createPdfRenderer } from '../../../electron/letters/render/createPdfRenderer.ts';
import type { PagePrinter } from '../../../electron/letters/render/pagePrinter.ts';
import { loadRulebook } from '../../../electron/services/procedures/rulebook.ts';
import { startPagePrinter } from '../../runtime/pagePrinter.mjs';
import { type CaseFile, readCase } from './caseFile.ts';
import { openPictures } from './caseLook.ts';
import { type Format, formats, type Made, makeLetter, type Order } from './makeLetters.ts';

const USE = `Use: npm run letters -- --case FILE --template ID --out FOLDER
  --case FILE       a described case (JSON), a list of them, or a folder of such files; may be given several times
  --template ID     which letter; may be given several times; --all makes every one
  --out FOLDER      where to (the folder is made)
  --size N          ${TextSize.options.map(({ value }) => value).join(', ')}: the size of the text, whatever the case says
  --layout ID       a, b, window (the envelope of the case), or the name of a file with one (docs/letters.md)
  --format LIST     ${formats.join(', ')} (pdf when left out)
  --draft           makes a letter that lacks something all the same
  --example         puts example words where staff would have to write something and the case says nothing
The templates:
${LetterKind.options.map((kind) => `  ${kind.padEnd(26)}${letterKindLabels[kind]}`).join('\n')}`;

const resources = fileURLToPath(new URL('../../../resources', import.meta.url));

class Misuse extends Error {}

try {
  process.exitCode = await run();
} catch (error) {
  if (!(error instanceof Misuse)) throw error;
  console.error(`${error.message}\n\n${USE}`);
  process.exitCode = 2;
}

async function run(): Promise<number> {
  const wanted = readArguments();
  const rulebook = loadRulebook(resources);
  const pictures = openPictures();
  const printer = printerWhenNeeded();
  const renderer = createPdfRenderer({
    fontFolder: join(resources, 'fonts'),
    pagePrinter: printer,
    readPicture: pictures.read,
  });
  const made: Made[] = [];
  let unread = 0;
  for (const { name, read, folder } of wanted.cases.flatMap(readCases)) {
    if (!read.ok) {
      unread += 1;
      console.error(`${name}: the case cannot be read.\n${read.sentences.map((text) => `  ${text}`).join('\n')}`);
      continue;
    }
    for (const kind of wanted.kinds) {
      const order: Order = { ...wanted, described: read.described, name, kind, folder };
      const letter = await makeLetter(order, { rulebook, renderer, pictures });
      made.push(letter);
      report(letter);
    }
  }
  printer.stop();
  if (made.length > 0 && made.some(({ files }) => files.length > 0))
    writeFileSync(join(wanted.out, 'letters.json'), `${JSON.stringify(made, null, 2)}\n`);
  const bad = made.filter((letter) => letter.files.length === 0).length + unread;
  if (made.length + unread > 1) console.log(`${made.length + unread - bad} made, ${bad} not made`);
  return bad === 0 ? 0 : 1;
}

function report({ case: name, template, files, pages, problems, advice }: Made): void {
  const what = `${name}, ${template}`;
  const list = (texts: readonly string[]) => texts.map((text) => `  ${text}`).join('\n');
  if (files.length === 0) console.error(`${what}: not made.\n${list(problems)}`);
  else {
    console.log(`${what}: ${pages === 1 ? '1 page' : `${pages} pages`}, ${files.join(', ')}`);
    if (problems.length > 0) console.log(`  It lacks something, so it could not be issued:\n${list(problems)}`);
    if (advice.length > 0) console.log(list(advice));
  }
}

function readArguments() {
  const { values } = parse();
  const cases = values.case ?? [];
  const out = values.out;
  if (cases.length === 0) throw new Misuse('Say which case: --case FILE.');
  if (out === undefined) throw new Misuse('Say where to: --out FOLDER.');
  const kinds = values.all ? LetterKind.options : (values.template ?? []).map(kindNamed);
  if (kinds.length === 0) throw new Misuse('Say which letter: --template ID, or --all.');
  const size = values.size === undefined ? null : TextSize.safeParse(Number(values.size));
  if (size?.success === false) throw new Misuse(`There is no size ${values.size}.`);
  return {
    cases,
    out,
    kinds,
    textSize: size?.data ?? null,
    layout: values.layout === undefined ? null : layoutNamed(values.layout),
    formats: (values.format ?? 'pdf').split(',').map(formatNamed),
    isDraft: values.draft ?? false,
    hasExampleWords: values.example ?? false,
  };
}

function parse() {
  try {
    return parseArgs({
      options: {
        case: { type: 'string', multiple: true },
        template: { type: 'string', multiple: true },
        all: { type: 'boolean' },
        out: { type: 'string' },
        size: { type: 'string' },
        layout: { type: 'string' },
        format: { type: 'string' },
        draft: { type: 'boolean' },
        example: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new Misuse(error instanceof Error ? error.message : 'These arguments cannot be read.');
  }
}

function kindNamed(text: string): LetterKind {
  const kind = LetterKind.safeParse(text);
  if (!kind.success) throw new Misuse(`There is no template “${text}”.`);
  return kind.data;
}

/** "window" takes the envelope of the case; a file of its own holds one for all cases. */
function layoutNamed(text: string): LetterLayout | null {
  if (text === 'window') return null;
  if (text === 'a' || text === 'b') return { id: text };
  let raw: unknown;
  try {
    raw = JSON.parse(readFileSync(text, 'utf8'));
  } catch {
    throw new Misuse(`There is no layout “${text}”, and no file of that name that can be read.`);
  }
  const window = OwnWindow.safeParse({ id: 'window', ...(raw as object) }); // whatever it is, the schema looks at it
  if (!window.success) throw new Misuse(`${text} is not an envelope: ${window.error.issues[0]?.message ?? ''}`);
  const [problem] = windowProblems(window.data);
  if (problem) throw new Misuse(`${text}, ${problem.path}: ${problem.message}`);
  return window.data;
}

function formatNamed(text: string): Format {
  const found = formats.find((format) => format === text.trim());
  if (!found) throw new Misuse(`There is no format “${text}”.`);
  return found;
}

interface NamedCase {
  name: string;
  folder: string;
  read: { ok: true; described: CaseFile } | { ok: false; sentences: string[] };
}

/** The cases of a file (one, or a list) or of all the files of a folder, with the names that their letters begin with. */
function readCases(path: string): NamedCase[] {
  try {
    if (statSync(path).isDirectory())
      return readdirSync(path)
        .filter((file) => file.endsWith('.json'))
        .sort()
        .flatMap((file) => readCases(join(path, file)));
  } catch {
    throw new Misuse(`There is no file ${path}.`);
  }
  const stem = basename(path).replace(/\.json$/, '');
  let raw: unknown;
  try {
    raw = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const why = error instanceof Error ? error.message : '';
    return [{ name: stem, folder: dirname(path), read: { ok: false, sentences: [`This is not JSON: ${why}`] } }];
  }
  if (!Array.isArray(raw)) return [named(stem, dirname(path), raw)];
  return raw.map((one, index) => named(`${stem}-${String(index + 1).padStart(3, '0')}`, dirname(path), one));
}

function named(fallback: string, folder: string, raw: unknown): NamedCase {
  const read = readCase(raw);
  const id = read.ok ? read.described.id : undefined;
  return { name: (id ?? fallback).replace(/[^\p{L}\p{N}_.-]+/gu, '-'), folder, read };
}

/** Electron is started for the first letter that needs it: most have only characters of the letters' own font. */
function printerWhenNeeded(): PagePrinter & { stop(): void } {
  let started: ReturnType<typeof startPagePrinter> | null = null;
  return {
    async print(page) {
      started ??= startPagePrinter();
      return (await started).print(page);
    },
    stop() {
      void started?.then((printer) => printer.stop());
    },
  };
}
