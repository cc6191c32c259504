import { promisify } from 'node:util';
import { inflate } from 'node:zlib';

const unfold = promisify(inflate);
const HEADER_BYTES = 33;
/** Four channels of 16 bits. */
const MOST_BYTES_A_DOT = 8;
/** Each row begins with a byte of its own; an interlaced picture has up to twice as many rows. */
const BYTES_BESIDE = 2 * MOST_BYTES_A_DOT;

export function isPng(bytes: Uint8Array): boolean {
  return bytes[0] === 0x89 && bytes[1] === 0x50 && bytes[2] === 0x4e && bytes[3] === 0x47;
}

/**
 * Whether a PNG has more than `mostDots`, or unfolds to more than the dots that it says it has: pdfkit unfolds it whole, and a
 * file of some hundred kilobytes can hold gigabytes. True also for one that does not unfold at all.
 */
export async function isPngBomb(bytes: Uint8Array, mostDots: number): Promise<boolean> {
  const png = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (png.length < HEADER_BYTES) return true;
  const height = png.readUInt32BE(20);
  const dots = png.readUInt32BE(16) * height;
  if (dots > mostDots) return true;
  try {
    await unfold(dataOf(png), { maxOutputLength: dots * MOST_BYTES_A_DOT + height * BYTES_BESIDE + 1 });
    return false;
  } catch {
    return true;
  }
}

/** What the picture's own pieces hold together. */
function dataOf(png: Buffer): Buffer {
  const pieces: Buffer[] = [];
  let at = 8;
  while (at + 12 <= png.length) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') pieces.push(png.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  return Buffer.concat(pieces);
}
