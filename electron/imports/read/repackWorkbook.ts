import { inflateRawSync } from 'node:zlib';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
const MOST_ENTRIES = 5_000;

/** A workbook that unfolds to more than any list of complaints. */
export class TooLargeError extends Error {}

/**
 * The texts of a workbook, unfolded and packed anew without being folded: a library that reads them cannot be made to fill the
 * memory, whatever sizes the zip claims. What unfolds to more than `mostBytes` is refused while it is being unfolded. Pictures
 * and whatever the zip's own list does not name are left out.
 * @throws TooLargeError; RangeError and others for a zip that is damaged, encrypted or of another kind
 */
export function repackWorkbook(zip: Buffer, mostBytes: number): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let left = mostBytes;
  let at = 0;
  for (const entry of entriesOf(zip)) {
    if (!/\.(xml|rels)$/i.test(entry.name.toString('latin1'))) continue;
    const bytes = unfolded(zip, entry, left);
    left -= bytes.length;
    locals.push(headOf(LOCAL_ENTRY, entry, bytes.length, null), entry.name, bytes);
    directory.push(headOf(DIRECTORY_ENTRY, entry, bytes.length, at), entry.name);
    at += 30 + entry.name.length + bytes.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END_OF_DIRECTORY, 0);
  end.writeUInt16LE(directory.length / 2, 8);
  end.writeUInt16LE(directory.length / 2, 10);
  end.writeUInt32LE(
    directory.reduce((sum, part) => sum + part.length, 0),
    12,
  );
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, ...directory, end]);
}

interface Entry {
  name: Buffer;
  flags: number;
  method: number;
  crc: number;
  packedBytes: number;
  local: number;
}

function entriesOf(zip: Buffer): Entry[] {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  const count = zip.readUInt16LE(end + 10);
  if (end < 0 || count > MOST_ENTRIES) throw new Error('not a workbook');
  const entries: Entry[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let entry = 0; entry < count; entry += 1) {
    if (zip.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new Error('a damaged zip');
    const nameLength = zip.readUInt16LE(at + 28);
    entries.push({
      name: zip.subarray(at + 46, at + 46 + nameLength),
      flags: zip.readUInt16LE(at + 8),
      method: zip.readUInt16LE(at + 10),
      crc: zip.readUInt32LE(at + 16),
      packedBytes: zip.readUInt32LE(at + 20),
      local: zip.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}

function unfolded(zip: Buffer, { flags, method, packedBytes, local }: Entry, mostBytes: number): Buffer {
  if (flags & 1) throw new Error('an encrypted zip');
  if (zip.readUInt32LE(local) !== LOCAL_ENTRY) throw new Error('a damaged zip');
  const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const packed = zip.subarray(from, from + packedBytes);
  if (method !== STORED && method !== DEFLATED) throw new Error('a zip of another kind');
  if (mostBytes < 1 || (method === STORED && packed.length > mostBytes)) throw new TooLargeError();
  if (method === STORED) return packed;
  try {
    return inflateRawSync(packed, { maxOutputLength: mostBytes });
  } catch (error) {
    throw error instanceof RangeError ? new TooLargeError() : error;
  }
}

/** What stands before a stored entry, or of it in the list (with its place). */
function headOf(signature: number, { name, flags, crc }: Entry, bytes: number, place: number | null): Buffer {
  const inList = place === null ? 0 : 2;
  const head = Buffer.alloc(place === null ? 30 : 46);
  head.writeUInt32LE(signature, 0);
  head.writeUInt16LE(20, 4 + inList);
  head.writeUInt16LE(flags & 0x800, 6 + inList); // the name is in UTF-8
  head.writeUInt32LE(crc, 14 + inList);
  head.writeUInt32LE(bytes, 18 + inList);
  head.writeUInt32LE(bytes, 22 + inList);
  head.writeUInt16LE(name.length, 26 + inList);
  if (place !== null) head.writeUInt32LE(place, 42);
  return head;
}
