import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DiskChange } from './diskLog.ts';

/** Smallest piece that a disk writes whole or not at all. */
const SECTOR = 512;

/** A number from 0 up to, but not including, 1. */
export type Chance = () => number;

/** What became of what no flush had made safe when the power went. */
export const losses = ['all-lost', 'none-lost', 'some-lost', 'last-torn'] as const;
export type Loss = (typeof losses)[number];

type FileChange = { at: number; bytes: Buffer } | { size: number };
type NameChange =
  | { kind: 'put'; path: string; file: DiskFile }
  | { kind: 'take'; path: string }
  | { kind: 'move'; path: string; to: string }
  | { kind: 'folder'; path: string }
  | { kind: 'no-folder'; path: string };

/** A file's bytes that would survive, and what has been written since the last flush, in order. */
class DiskFile {
  safe: Buffer;
  waiting: FileChange[] = [];

  constructor(safe: Buffer) {
    this.safe = safe;
  }

  flush(): void {
    for (const change of this.waiting) this.safe = applied(this.safe, change);
    this.waiting = [];
  }

  /** The bytes after a power cut. */
  after(loss: Loss, chance: Chance): Buffer {
    let bytes = this.safe;
    this.waiting.forEach((change, index) => {
      const isLast = index === this.waiting.length - 1;
      if (loss === 'none-lost') bytes = applied(bytes, change);
      else if (loss === 'last-torn') bytes = isLast ? torn(bytes, change, chance) : applied(bytes, change);
      else if (loss === 'some-lost') bytes = torn(bytes, change, chance);
    });
    return bytes;
  }
}

function applied(bytes: Buffer, change: FileChange): Buffer {
  if ('size' in change) {
    const cut = Buffer.alloc(change.size);
    bytes.copy(cut, 0, 0, Math.min(bytes.length, change.size));
    return cut;
  }
  const end = change.at + change.bytes.length;
  const grown = end > bytes.length ? Buffer.concat([bytes, Buffer.alloc(end - bytes.length)]) : Buffer.from(bytes);
  change.bytes.copy(grown, change.at);
  return grown;
}

/** Some of the change's sectors, in any order: a disk's cache keeps none. */
function torn(bytes: Buffer, change: FileChange, chance: Chance): Buffer {
  if ('size' in change) return chance() < 0.5 ? applied(bytes, change) : bytes;
  let result = bytes;
  const share = chance();
  for (let from = 0; from < change.bytes.length; ) {
    const to = Math.min(change.bytes.length, from + SECTOR - ((change.at + from) % SECTOR));
    if (chance() < share) result = applied(result, { at: change.at + from, bytes: change.bytes.subarray(from, to) });
    from = to;
  }
  return result;
}

/**
 * A disk that has a cache: what a log of disk.c did to a folder, what of it would survive a power cut at any point, and what the
 * process had promised by then. File systems differ in what they keep of names; the model is that of those with a journal
 * (NTFS, ext4): changes of names survive in their order, as many as the cut allows, and all up to the newest one in a folder
 * once that folder is flushed. Bytes survive a flush of their file and nothing else.
 */
export class Disk {
  readonly notes: string[] = [];
  private readonly folder: string;
  private readonly open = new Map<number, DiskFile>();
  private live = new Map<string, DiskFile>();
  private readonly folders = new Set<string>();
  private safeNames = new Map<string, DiskFile>();
  private readonly safeFolders = new Set<string>();
  private waiting: NameChange[] = [];

  /** Begins with what lies in `folder` now, all of it safe. */
  constructor(folder: string) {
    this.folder = folder;
    this.take(folder);
    this.safeNames = new Map(this.live);
    for (const path of this.folders) this.safeFolders.add(path);
  }

  /** Goes on by one change. */
  apply(change: DiskChange): void {
    switch (change.type) {
      case 'opened': {
        let file = this.live.get(change.path);
        if (!file) {
          if (!change.isNew) throw new Error(`the log of the disk does not know ${change.path}`);
          file = new DiskFile(Buffer.alloc(0));
          this.name({ kind: 'put', path: change.path, file });
        }
        if (change.isEmptied && !change.isNew) file.waiting.push({ size: 0 });
        this.open.set(change.id, file);
        return;
      }
      case 'written':
        this.fileOf(change.id).waiting.push({ at: change.at, bytes: change.bytes });
        return;
      case 'cut':
        this.fileOf(change.id).waiting.push({ size: change.size });
        return;
      case 'synced':
        this.fileOf(change.id).flush();
        return;
      case 'synced-folder':
        this.flushNames(change.path);
        return;
      case 'renamed':
        this.name({ kind: 'move', path: change.path, to: change.to });
        return;
      case 'unlinked':
        this.name({ kind: 'take', path: change.path });
        return;
      case 'made-folder':
        this.name({ kind: 'folder', path: change.path });
        return;
      case 'removed-folder':
        this.name({ kind: 'no-folder', path: change.path });
        return;
      case 'noted':
        this.notes.push(change.text);
    }
  }

  /** Writes what the folder would look like after a power cut now into an empty folder `to`. */
  cutPower(to: string, loss: Loss, chance: Chance): void {
    const kept =
      loss === 'all-lost'
        ? 0
        : loss === 'some-lost'
          ? Math.floor(chance() * (this.waiting.length + 1))
          : this.waiting.length;
    const names = new Map(this.safeNames);
    const folders = new Set(this.safeFolders);
    for (const change of this.waiting.slice(0, kept)) rename(names, folders, change);
    this.writeOut(to, names, folders, (file) => file.after(loss, chance));
  }

  /** Where the folder as it is differs from what the log says of it; empty when the log has missed nothing. */
  differences(): string[] {
    const there = new Map<string, Buffer>();
    eachFile(this.folder, (path) => there.set(path, readFileSync(path)));
    const paths = new Set([...there.keys(), ...this.live.keys()]);
    return [...paths].filter((path) => {
      const expected = this.live.get(path)?.after('none-lost', Math.random);
      const found = there.get(path);
      return !expected || !found || !expected.equals(found);
    });
  }

  private take(folder: string): void {
    this.folders.add(folder);
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) this.take(path);
      else this.live.set(path, new DiskFile(readFileSync(path)));
    }
  }

  private fileOf(id: number): DiskFile {
    const file = this.open.get(id);
    if (!file) throw new Error('the log of the disk writes to a file that it has not opened');
    return file;
  }

  private name(change: NameChange): void {
    rename(this.live, this.folders, change);
    this.waiting.push(change);
  }

  private flushNames(folder: string): void {
    const newest = this.waiting.findLastIndex(
      (change) => dirname(change.path) === folder || (change.kind === 'move' && dirname(change.to) === folder),
    );
    for (const change of this.waiting.splice(0, newest + 1)) rename(this.safeNames, this.safeFolders, change);
  }

  private writeOut(
    to: string,
    names: Map<string, DiskFile>,
    folders: Set<string>,
    bytesOf: (file: DiskFile) => Buffer,
  ) {
    const moved = (path: string) => join(to, path.slice(this.folder.length));
    for (const folder of folders) mkdirSync(moved(folder), { recursive: true });
    for (const [path, file] of names) {
      mkdirSync(dirname(moved(path)), { recursive: true });
      writeFileSync(moved(path), bytesOf(file));
    }
  }
}

function rename(names: Map<string, DiskFile>, folders: Set<string>, change: NameChange): void {
  switch (change.kind) {
    case 'put':
      names.set(change.path, change.file);
      return;
    case 'take':
      names.delete(change.path);
      return;
    case 'move': {
      const file = names.get(change.path);
      if (file) names.set(change.to, file);
      names.delete(change.path);
      return;
    }
    case 'folder':
      folders.add(change.path);
      return;
    case 'no-folder':
      folders.delete(change.path);
  }
}

function eachFile(folder: string, look: (path: string) => void): void {
  for (const entry of readdirSync(folder)) {
    const path = join(folder, entry);
    if (statSync(path).isDirectory()) eachFile(path, look);
    else look(path);
  }
}
