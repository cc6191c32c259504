import { unzipSync, zipSync } from 'fflate';

/** A workbook that unfolds to more than any list of complaints. */
export class TooLargeError extends Error {}

/**
 * The texts of a workbook, unfolded and packed anew without being folded, so that the library that reads them cannot be made to
 * fill the memory. Nothing is unfolded to more than the zip says of it; where it says more than `mostBytes` in all, it is refused
 * before. Pictures and whatever else is no text are left out.
 * @throws TooLargeError; others for a zip that is damaged, encrypted or of another kind
 */
export function repackWorkbook(zip: Uint8Array, mostBytes: number): Buffer {
  let claimed = 0;
  const texts = unzipSync(zip, {
    filter({ name, originalSize }) {
      if (!/\.(xml|rels)$/i.test(name)) return false;
      claimed += originalSize;
      if (claimed > mostBytes) throw new TooLargeError();
      return true;
    },
  });
  return Buffer.from(zipSync(texts, { level: 0 }));
}
