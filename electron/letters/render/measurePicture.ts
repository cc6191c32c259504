import PDFDocument from 'pdfkit';
import type { LetterPicture } from '../../domain/letterLook.ts';
import { isPng, isPngBomb } from './pngBomb.ts';

/** As many dots as a letter can use: 4,000 by 4,000. */
const MOST_DOTS = 16_000_000;

interface Opened {
  width: number;
  height: number;
  orientation?: number;
}

/**
 * The kind and size in dots of a PNG or JPEG picture, turned as it is to be seen; null for anything that a letter cannot
 * carry. The picture is drawn for a trial: what passes here does not fail when a letter is made.
 */
export async function measurePicture(
  bytes: Uint8Array,
): Promise<Pick<LetterPicture, 'mediaType' | 'width' | 'height'> | null> {
  const isOfPng = isPng(bytes);
  const isJpeg = bytes[0] === 0xff && bytes[1] === 0xd8;
  if (!isOfPng && !isJpeg) return null;
  if (isOfPng && (await isPngBomb(bytes, MOST_DOTS))) return null;
  try {
    const document = new PDFDocument({ autoFirstPage: true });
    const isDone = new Promise((resolve, reject) => {
      document.on('end', resolve);
      document.on('error', reject);
    });
    document.on('data', () => {});
    const opener = document as unknown as { openImage(source: Buffer): Opened }; // pdfkit has it; its types do not list it
    const { width, height, orientation = 1 } = opener.openImage(Buffer.from(bytes));
    document.image(Buffer.from(bytes), 0, 0, { width: 10 });
    document.end();
    await isDone;
    const isTurned = orientation > 4;
    return {
      mediaType: isOfPng ? 'image/png' : 'image/jpeg',
      width: isTurned ? height : width,
      height: isTurned ? width : height,
    };
  } catch {
    return null; // pdfkit says in its own words what is wrong with it
  }
}
