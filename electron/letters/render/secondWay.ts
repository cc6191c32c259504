import { createHash } from 'node:crypto';
import { AppError } from '../../domain/appError.ts';
import type { PrintedModel } from '../../domain/letterModel.ts';
import { MOST_ADDRESS_LINES } from '../compose/addressLines.ts';
import { addressedSheets } from '../compose/copies.ts';
import type { Faces } from './fonts.ts';
import { geometryOf } from './geometry.ts';
import { layOutHead } from './headLayout.ts';
import type { PrintedPart } from './html/finishPdf.ts';
import { FIT_SCRIPT, FONTS_SCRIPT } from './html/fitScript.ts';
import { formHtml, letterHtml } from './html/letterHtml.ts';
import type { PagePrinter } from './pagePrinter.ts';
import { heightOf, roomOn, settingOf, TIGHTENED } from './pageRoom.ts';
import type { ReadPicture } from './pen.ts';
import { typeScale } from './typeScale.ts';

interface SecondWayTools {
  faces: Faces;
  fontFolder: string;
  readPicture: ReadPicture;
  /** Null: there is no browser to print with. */
  pagePrinter: PagePrinter | null;
}

/** Letters kept by the hash of their model, so that what is issued is, byte for byte, what was previewed. */
const MOST_KEPT = 24;

/** Prints letters in scripts that the letters' own font does not have, by a browser's layout of the same model. */
export function createSecondWay(
  tools: SecondWayTools,
): (model: PrintedModel) => Promise<{ bytes: Uint8Array; pages: number }> {
  const kept = new Map<string, { bytes: Uint8Array; pages: number }>();
  return async (model) => {
    const key = createHash('sha256').update(JSON.stringify(model)).digest('hex');
    const known = kept.get(key);
    if (known) return known;
    const printed = await print(model, tools);
    const [oldest] = kept.keys();
    if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    kept.set(key, printed);
    return printed;
  };
}

async function print(model: PrintedModel, tools: SecondWayTools) {
  const { fontFolder, pagePrinter } = tools;
  if (!pagePrinter)
    throw new AppError(
      'UNPRINTABLE',
      'The letter has characters of another script, which need the program’s window to be printed, and there is none here. Nothing was lost.',
    );
  const parts: PrintedPart[] = [];
  const add = (bytes: Uint8Array, part: Omit<PrintedPart, 'bytes'>) =>
    parts.push({ ...part, bytes: settle(bytes, model.date, parts.length) });
  // Each copy is a letter of its own, with its own address and page numbers; forms stand on sheets of their own.
  for (const [sheet, one] of addressedSheets(model).entries()) {
    const { bytes, head } = await printLetter(one, tools, pagePrinter);
    add(bytes, { sheet, head, isForm: false });
    for (const form of one.forms ?? []) {
      const printed = await pagePrinter.print({ html: formHtml(one, form, head), fontFolder, prepare: FONTS_SCRIPT });
      add(printed.bytes, { sheet, head, isForm: true });
    }
  }
  const { finishPdf } = await import('./html/finishPdf.ts');
  return await finishPdf(model, parts);
}

/** A letter or a copy without its forms: in the usual spacing, unless slightly tighter lines save a page. */
async function printLetter(
  model: PrintedModel,
  { faces, fontFolder, readPicture }: SecondWayTools,
  printer: PagePrinter,
) {
  const geometry = geometryOf(model.layout);
  const printed = async (isTight: boolean) => {
    const setting = settingOf(geometry, faces, typeScale(model.textSize, geometry.axis, { isTight }));
    const head = { ...layOutHead(model, setting), setting };
    const { bytes, answer } = await printer.print({
      html: letterHtml(model, head, readPicture),
      fontFolder,
      prepare: FIT_SCRIPT,
    });
    if (answer === null) throw doesNotFit(model.recipientLines);
    return { bytes, head, pages: pagesIn(bytes), height: heightIn(answer) };
  };
  const usual = await printed(false);
  const room = Array.from({ length: usual.pages - 1 }, (_, page) => heightOf(roomOn(page, usual.head)));
  if (usual.height * TIGHTENED > room.reduce((sum, height) => sum + height, 0)) return usual;
  const tight = await printed(true);
  return tight.pages < usual.pages ? tight : usual;
}

/** The height of the text that the page's script answers. */
function heightIn(answer: unknown): number {
  const isKnown = typeof answer === 'object' && answer !== null && 'height' in answer;
  return isKnown && typeof answer.height === 'number' ? answer.height : Number.POSITIVE_INFINITY;
}

function pagesIn(bytes: Uint8Array): number {
  const text = Buffer.from(bytes).toString('latin1');
  return text.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 1;
}

function doesNotFit([name = '']: readonly string[]): AppError {
  return new AppError(
    'UNPRINTABLE',
    `The name and address do not fit the envelope’s window: “${name}” and what follows need more room than there is for ${MOST_ADDRESS_LINES} lines. Nothing was lost. Shorten the name or the address under People, then try again.`,
  );
}

/** Names that a part of a letter has at most. */
const MOST_NAMES = 1_000_000;
/** Chromium's names of structure elements, and the list of them by name that the file holds. */
const NODE_NAME = /\bnode\d{8}\b/g;
const NODE_LIST = /\/Names \[((?:\(node\d{8}\) \d+ 0 R ?)+)\]/g;

/**
 * A browser writes the moment of printing into the file, and numbers elements as it happens to come to them: the day of the
 * letter and a count in the order of the file take their place, so that the same letter is the same bytes. No length changes. The
 * parts of a letter, which become one file, have numbers of their own.
 */
export function settle(bytes: Uint8Array, date: string, part: number): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  const noon = `${date.replaceAll('-', '')}120000`;
  const numbers = new Map<string, string>();
  for (const [name] of text.matchAll(NODE_NAME))
    if (!numbers.has(name)) numbers.set(name, `node${String(part * MOST_NAMES + numbers.size + 1).padStart(8, '0')}`);
  const settled = text
    .replace(/\(D:\d{14}/g, `(D:${noon}`)
    .replace(NODE_NAME, (name) => numbers.get(name) ?? name)
    // The list is in the order of its names.
    .replace(
      NODE_LIST,
      (_, list: string) => `/Names [${(list.match(/\(node\d{8}\) \d+ 0 R/g) ?? []).sort().join(' ')}]`,
    );
  // Were the list written in another way, its length would differ, and the file would not hold together.
  return settled.length === text.length ? new Uint8Array(Buffer.from(settled, 'latin1')) : bytes;
}
