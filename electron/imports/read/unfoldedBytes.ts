const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const MOST_ENTRIES = 5_000;

/** How much a zip says that it unfolds to, as far as that is of interest; more than `most` where it says nothing believable. */
export function unfoldedBytes(zip: Buffer, most: number): number {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > zip.length || zip.readUInt32LE(end) !== END_OF_DIRECTORY) return 0;
  const entries = zip.readUInt16LE(end + 10);
  if (entries > MOST_ENTRIES) return most + 1;
  let at = zip.readUInt32LE(end + 16);
  let bytes = 0;
  for (let entry = 0; entry < entries; entry += 1) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== DIRECTORY_ENTRY) return bytes;
    bytes += zip.readUInt32LE(at + 24);
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return bytes;
}
