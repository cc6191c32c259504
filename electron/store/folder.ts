import { closeSync, fsyncSync, mkdirSync, openSync, realpathSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { join, posix, win32 } from 'node:path';
import { type Refused, refusalFor, refuse } from './refusals.ts';

/** The places in a data folder. */
export function placesIn(folder: string) {
  return {
    folder,
    record: join(folder, 'redress.db'),
    /** A new record before it is whole; never opened under this name. */
    newRecord: join(folder, 'redress.db.new'),
    /** A copy that is being brought up to date before it takes the record's place. */
    migrating: join(folder, 'redress.db.migrating'),
    /** Says that a record was here, so that its absence is noticed. */
    marker: join(folder, 'redress-record.json'),
    /** What the record's bytes were when it was last closed (seal.ts). */
    seal: join(folder, 'redress.seal'),
    /** A copy of the open record that is read from end to end. */
    reading: join(folder, 'redress.db.reading'),
    /** What Find looks in; made from the record and made anew when it is missing. */
    search: join(folder, 'search.db'),
    files: join(folder, 'files'),
    backups: join(folder, 'backups'),
  };
}
export type Places = ReturnType<typeof placesIn>;

/** The least free space with which work begins: room for a day's letters and the write-ahead log. */
const LEAST_FREE_BYTES = 64 * 1024 * 1024;

/** Names of folders that a program copies to another place behind our back. */
const SYNCED_NAMES = [
  /^onedrive( - .+)?$/,
  /^dropbox( \(.+\))?$/,
  /^google ?drive$/,
  /^my drive$/,
  /^icloud ?drive$/,
  /^box( sync)?$/,
  /^nextcloud$/,
  /^owncloud$/,
  /^sharepoint$/,
  /^pcloud ?drive$/,
  /^cloudstorage$/,
  /^mobile documents$/,
  /^seafile$/,
];

/** Linux's numbers for file systems that lie on another machine: NFS, SMB, CIFS, SMB2, AFS, Ceph, 9P (statfs(2)). */
const NETWORK_FILE_SYSTEMS = [0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x5346414f, 0x00c36400, 0x01021997];

type FolderJudgement = { isFit: true } | { isFit: false; why: string };

/**
 * Whether a record may live in a folder, by its path alone. A mapped drive shows only after the path has been resolved
 * (`prepareFolder` judges both). `env` is the process's, for the places that OneDrive and roaming profiles name there.
 */
export function judgeFolder(
  path: string,
  platform: NodeJS.Platform,
  env: Record<string, string | undefined>,
): FolderJudgement {
  const isWindows = platform === 'win32';
  if (isWindows && isUnc(path)) return { isFit: false, why: 'It’s on another computer on the network.' };
  const { relative, isAbsolute, sep } = isWindows ? win32 : posix;
  if (isWindows) {
    const roots = [env.OneDrive, env.OneDriveConsumer, env.OneDriveCommercial];
    const isWithin = (root: string) => {
      const way = relative(root, path);
      return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
    };
    if (roots.some((root) => root && isWithin(root))) return { isFit: false, why: 'OneDrive copies it.' };
    if (env.APPDATA && isWithin(env.APPDATA))
      return { isFit: false, why: 'Windows copies it between PCs with your user profile.' };
  }
  const synced = path
    .split(isWindows ? /[\\/]/ : '/')
    .find((name) => SYNCED_NAMES.some((known) => known.test(name.toLowerCase())));
  return synced === undefined
    ? { isFit: true }
    : { isFit: false, why: `It lies in “${synced}”, which is copied to other places.` };
}

function isUnc(path: string): boolean {
  const slashes = path.replaceAll('/', '\\');
  if (/^\\\\[?.]\\UNC\\/i.test(slashes)) return true;
  return slashes.startsWith('\\\\') && !/^\\\\[?.]\\/.test(slashes);
}

/** Whether a number from statfs names a network file system. */
export function isNetworkFileSystem(type: number): boolean {
  // statfs answers a signed number on some systems.
  return NETWORK_FILE_SYSTEMS.includes(type >>> 0);
}

/** Makes the data folder if need be and proves that it can be written to, flushed and is fit for a record. Null: it is. */
export function prepareFolder(
  places: Places,
  platform: NodeJS.Platform,
  env: Record<string, string | undefined>,
  probeFailsWith?: string,
): Refused | null {
  const unfit = (judgement: FolderJudgement) =>
    judgement.isFit ? null : refuse('network-or-synced', { detail: judgement.why });
  const byName = unfit(judgeFolder(places.folder, platform, env));
  if (byName) return byName;
  try {
    for (const folder of [places.folder, places.files, places.backups]) mkdirSync(folder, { recursive: true });
    // The native call resolves a mapped drive to the share behind it.
    const byRealName = unfit(judgeFolder(realpathSync.native(places.folder), platform, env));
    if (byRealName) return byRealName;
    const disk = statfsSync(places.folder);
    if (platform === 'linux' && isNetworkFileSystem(disk.type))
      return refuse('network-or-synced', { detail: 'It’s on another computer on the network.' });
    if (disk.bavail * disk.bsize < LEAST_FREE_BYTES) return refuse('disk-full');
    if (probeFailsWith) return refusalFor(Object.assign(new Error('injected'), { code: probeFailsWith }));
    probe(join(places.folder, '.redress-probe'));
    return null;
  } catch (error) {
    return refusalFor(error);
  }
}

function probe(path: string): void {
  const handle = openSync(path, 'w');
  try {
    writeSync(handle, Buffer.alloc(4096));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
    rmSync(path, { force: true });
  }
}
