import { inflateRawSync } from 'node:zlib';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
const MOST_ENTRIES = 5_000;

/**
 * The bytes of one file inside a zip, such as a Word document's text; null when it has no such file. A file that unfolds to more
 * than `mostBytes` is refused while it is being unfolded, whatever size the zip claims.
 * @throws when the zip is damaged, encrypted or of a kind that Word does not write
 */
export function readZipEntry(zip: Buffer, name: string, mostBytes: number): Buffer | null {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || zip.readUInt32LE(end) !== END_OF_DIRECTORY) throw new Error('not a zip');
  const entries = Math.min(zip.readUInt16LE(end + 10), MOST_ENTRIES);
  let at = zip.readUInt32LE(end + 16);
  for (let entry = 0; entry < entries; entry += 1) {
    if (zip.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new Error('a damaged zip');
    const nameLength = zip.readUInt16LE(at + 28);
    const isIt = zip.toString('utf8', at + 46, at + 46 + nameLength) === name;
    if (isIt) return unfolded(zip, at, mostBytes);
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return null;
}

function unfolded(zip: Buffer, at: number, mostBytes: number): Buffer {
  if (zip.readUInt16LE(at + 8) & 1) throw new Error('an encrypted zip');
  const method = zip.readUInt16LE(at + 10);
  const packedBytes = zip.readUInt32LE(at + 20);
  const local = zip.readUInt32LE(at + 42);
  if (zip.readUInt32LE(local) !== LOCAL_ENTRY) throw new Error('a damaged zip');
  const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const packed = zip.subarray(from, from + packedBytes);
  if (method === STORED && packed.length <= mostBytes) return packed;
  if (method === DEFLATED) return inflateRawSync(packed, { maxOutputLength: mostBytes });
  throw new Error('a zip of another kind');
}
