import { AppError } from '../../domain/appError.ts';
import { MOST_ADDRESS_LINES, withoutBadStart } from '../compose/addressLines.ts';
import { printableText } from '../compose/printable.ts';
import type { Faces } from './fonts.ts';
import { ADDRESS_CLEAR, type Box, mm } from './geometry.ts';
import { breakEvenly, type Line } from './lines.ts';

/** The name and address as they stand in the window. Measures in points. */
interface AddressBlock {
  size: number;
  lines: { line: Line; baseline: number }[];
}

/** Royal Mail asks for 10 to 12 points; 9 points of this font still have capitals of 2 mm, the least height it reads. */
const SIZES = [12, 11.5, 11, 10.5, 10, 9.5, 9];
const LEAST_UNBROKEN = 10;
const MOST_LEAD = 1.24;
const GOOD_LEAD = 1.15;
const LEAST_LEAD = 1.01;

/**
 * Sets the name and address so that all of their ink lies in the window's box: as large as fits without breaking a line,
 * then with long lines broken at words, then with short ones joined. Throws AppError UNPRINTABLE when they do not fit in
 * any way.
 */
export function fitAddress(recipientLines: readonly string[], faces: Faces, box: Box): AddressBlock {
  let texts = recipientLines.map((text) => printableText(text).trim()).filter((text) => text !== '');
  for (;;) {
    const block = fitted(texts, faces, box);
    if (block) return block;
    const joined = withTwoJoined(texts);
    if (joined === null) break;
    texts = joined;
  }
  throw new AppError(
    'UNPRINTABLE',
    `The name and address do not fit the envelope’s window: “${recipientLines[0] ?? ''}” and what follows need more room than there is for ${MOST_ADDRESS_LINES} lines. Nothing was lost. Shorten the name or the address under People, then try again.`,
  );
}

function fitted(texts: readonly string[], faces: Faces, box: Box): AddressBlock | null {
  const whole = SIZES.filter((size) => size >= LEAST_UNBROKEN);
  for (const leastLead of [GOOD_LEAD, LEAST_LEAD]) {
    for (const size of whole) {
      const block = set(texts, size, leastLead, faces, box);
      if (block && block.lines.length === texts.length) return block;
    }
  }
  for (const size of SIZES) {
    const block = set(texts, size, LEAST_LEAD, faces, box);
    if (block) return block;
  }
  return null;
}

/**
 * The two shortest neighbours between the name and the post town on one line: "Flat 2, Rose House". The name, the town and
 * the postcode keep lines of their own; null when nothing is left to join.
 */
function withTwoJoined(texts: readonly string[]): string[] | null {
  const last = texts.length - 3;
  let best: number | null = null;
  const lengthAt = (index: number) => (texts[index]?.length ?? 0) + (texts[index + 1]?.length ?? 0);
  for (let index = 1; index < last; index += 1) if (best === null || lengthAt(index) < lengthAt(best)) best = index;
  if (best === null) return null;
  return [...texts.slice(0, best), `${texts[best]}, ${texts[best + 1]}`, ...texts.slice(best + 2)];
}

function set(texts: readonly string[], size: number, leastLead: number, faces: Faces, box: Box): AddressBlock | null {
  const width = mm(box.right - box.left - 2 * ADDRESS_CLEAR);
  const lines = texts.flatMap((text) => readableLines(text, size, width, faces));
  if (lines.length > MOST_ADDRESS_LINES) return null;
  // A word that was cut in two is no address: a smaller size is tried first.
  if (size > (SIZES[SIZES.length - 1] ?? 0) && lines.some((line) => !line.endsWord)) return null;
  const above = inkOf(lines[0], faces).top * size;
  const below = -inkOf(lines[lines.length - 1], faces).bottom * size;
  const height = mm(box.bottom - box.top - 2 * ADDRESS_CLEAR);
  const gaps = Math.max(1, lines.length - 1);
  const lead = Math.min(size * MOST_LEAD, (height - above - below) / gaps);
  if (lead < (lines.length > 1 ? size * leastLead : 0)) return null;
  const first = mm(box.top + ADDRESS_CLEAR) + above;
  return { size, lines: lines.map((line, index) => ({ line, baseline: first + index * lead })) };
}

/** An element of the address in lines: none ends in a comma, or begins with a sign that sorting machines take for the address's end. */
function readableLines(text: string, size: number, width: number, faces: Faces): Line[] {
  const lines = breakEvenly([{ text }], size, width, faces);
  for (const line of lines.slice(0, -1)) {
    const words = line.pieces.map((piece) => piece.text).join('');
    const at = text.indexOf(words);
    const end = at + words.length;
    // The new line says what the comma said.
    if (at >= 0 && words.endsWith(','))
      return [text.slice(0, end - 1), text.slice(end).trim()].flatMap((part) =>
        readableLines(part, size, width, faces),
      );
  }
  for (const line of lines.slice(1)) {
    const words = line.pieces.map((piece) => piece.text).join('');
    const readable = withoutBadStart(words);
    if (readable === words) continue;
    const at = text.lastIndexOf(words);
    // Without its brackets the element says the same; it is broken anew because it has become shorter.
    if (at > 0) return readableLines(`${text.slice(0, at)}${withoutBadStart(text.slice(at))}`, size, width, faces);
  }
  return lines;
}

function inkOf(line: Line | undefined, faces: Faces): { top: number; bottom: number } {
  return faces.regular.inkOf(line?.pieces.map((piece) => piece.text).join('') ?? '');
}
