import { readFileSync } from 'node:fs';

/** One change of the watched folder, as disk.c writes it down. */
export type DiskChange =
  | { type: 'opened'; id: number; path: string; isNew: boolean; isEmptied: boolean }
  | { type: 'written'; id: number; at: number; bytes: Buffer }
  | { type: 'cut'; id: number; size: number }
  | { type: 'synced'; id: number }
  | { type: 'synced-folder'; path: string }
  | { type: 'renamed'; path: string; to: string }
  | { type: 'unlinked'; path: string }
  | { type: 'made-folder'; path: string }
  | { type: 'removed-folder'; path: string }
  /** Something that the process promised at this point. */
  | { type: 'noted'; text: string };

const HEAD_BYTES = 21;

/** Reads a log of disk.c; a last record that was cut off by a kill is left out. */
export function readDiskLog(path: string): DiskChange[] {
  const log = readFileSync(path);
  const changes: DiskChange[] = [];
  for (let at = 0; at + HEAD_BYTES <= log.length; ) {
    const op = log.readUInt8(at);
    const id = log.readUInt32LE(at + 1);
    const offset = Number(log.readBigUInt64LE(at + 5));
    const nameLength = log.readUInt32LE(at + 13);
    const dataLength = log.readUInt32LE(at + 17);
    const name = log.toString('utf8', at + HEAD_BYTES, at + HEAD_BYTES + nameLength);
    const end = at + HEAD_BYTES + nameLength + dataLength;
    if (end > log.length) break;
    changes.push(toChange(op, id, offset, name, log.subarray(end - dataLength, end)));
    at = end;
  }
  return changes;
}

/** The order of the numbers is that of the enum in disk.c. */
function toChange(op: number, id: number, offset: number, path: string, bytes: Buffer): DiskChange {
  switch (op) {
    case 1:
      return { type: 'opened', id, path, isNew: (offset & 1) !== 0, isEmptied: (offset & 2) !== 0 };
    case 2:
      return { type: 'written', id, at: offset, bytes };
    case 3:
      return { type: 'cut', id, size: offset };
    case 4:
      return { type: 'synced', id };
    case 5:
      return { type: 'synced-folder', path };
    case 6:
      return { type: 'renamed', path, to: bytes.toString('utf8') };
    case 7:
      return { type: 'unlinked', path };
    case 8:
      return { type: 'made-folder', path };
    case 9:
      return { type: 'removed-folder', path };
    case 10:
      return { type: 'noted', text: path };
    default:
      throw new Error(`the log of the disk holds an unknown record: ${op}`);
  }
}
