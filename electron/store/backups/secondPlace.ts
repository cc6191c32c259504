import { copyFile, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { flushFolder, writeWhole } from '../durable.ts';
import { listHeld } from './mirror.ts';
import { momentOf } from './names.ts';
import { type Aged, backupsToRemove } from './thinning.ts';
import { makeKey, sealedName, sealFile, unsealFile, VaultError, type VaultKey } from './vault.ts';

/*
 * The second place: another disk, a stick or a share, where every backup lies sealed under the office's passphrase. It needs
 * nothing of this PC: folder and passphrase are enough to have the record back (docs/backups.md).
 */

const FOLDER = 'Redress backups';
const ENDING = '.vault';
const PLAIN_CHECK = 'redress second place';

const Manifest = z.object({
  about: z.string(),
  format: z.literal(1),
  salt: z.string().regex(/^[0-9a-f]{32}$/),
  /** The sealed name of a known text: whether a passphrase is the one, without opening a backup. */
  check: z.string().regex(/^[0-9a-f]{64}$/),
});

/** Why a place cannot be used, for staff. */
export class PlaceError extends Error {
  readonly reason: 'unreachable' | 'other-passphrase' | 'not-a-place';

  constructor(reason: PlaceError['reason']) {
    super(reason);
    this.name = 'PlaceError';
    this.reason = reason;
  }
}

/** A place with its key at hand. */
export interface SecondPlace {
  /** The folder that the office chose; backups lie in a folder of their own within it. */
  folder: string;
  key: VaultKey;
}

const within = (folder: string) => join(folder, FOLDER);
const manifestIn = (folder: string) => join(within(folder), 'redress-backups.json');

/**
 * Makes a folder ready as second place, or takes up one that was made ready with the same passphrase. `openers` are files that
 * are put beside the backups: how to open them without Redress.
 * @throws PlaceError where backups under another passphrase lie, or nothing can be written
 */
export async function prepareSecondPlace(folder: string, passphrase: string, openers: string[]): Promise<SecondPlace> {
  const known = await readManifest(folder);
  if (known) return openSecondPlace(folder, passphrase);
  const key = await makeKey(passphrase);
  const manifest: z.infer<typeof Manifest> = {
    about: 'Redress keeps sealed backups of its record here. How to open them stands in the file beside this one.',
    format: 1,
    salt: key.salt.toString('hex'),
    check: sealedName(key, PLAIN_CHECK),
  };
  await mkdir(join(within(folder), 'files'), { recursive: true });
  for (const opener of openers) await copyFile(opener, join(within(folder), basename(opener)));
  const path = manifestIn(folder);
  writeWhole(path, Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`), `${path}.partial`);
  return { folder, key };
}

/** Opens a place with the passphrase. @throws PlaceError */
export async function openSecondPlace(folder: string, passphrase: string): Promise<SecondPlace> {
  const manifest = await readManifest(folder);
  if (!manifest) throw new PlaceError((await isFolder(folder)) ? 'not-a-place' : 'unreachable');
  const key = await makeKey(passphrase, Buffer.from(manifest.salt, 'hex'));
  if (sealedName(key, PLAIN_CHECK) !== manifest.check) throw new PlaceError('other-passphrase');
  return { folder, key };
}

/** Whether the place can be reached and is still the one that the key belongs to. */
async function isReachable({ folder, key }: SecondPlace): Promise<boolean> {
  const manifest = await readManifest(folder).catch(() => null);
  return manifest !== null && manifest.check === sealedName(key, PLAIN_CHECK);
}

/**
 * Puts a proved copy of the record and all files that are not there yet into the place, each sealed, flushed and opened again;
 * then thins the older ones.
 * @throws PlaceError when the place is not there
 */
export async function sendToSecondPlace(
  place: SecondPlace,
  what: { copy: string; filesFolder: string },
  signal?: AbortSignal,
): Promise<{ sent: string; files: number }> {
  if (!(await isReachable(place))) throw new PlaceError('unreachable');
  const home = within(place.folder);
  let files = 0;
  // Files first: a record whose letters are missing would be half a backup.
  for (const name of await listHeld(what.filesFolder)) {
    const sealed = sealedName(place.key, name);
    const shelf = join(home, 'files', sealed.slice(0, 2));
    const target = join(shelf, `${sealed}${ENDING}`);
    if (await isFile(target)) continue;
    signal?.throwIfAborted();
    await mkdir(shelf, { recursive: true });
    const sent = await sealFile(join(what.filesFolder, name.slice(0, 2), name), target, place.key, signal);
    // A file bears the hash of its bytes as its name: one that no longer does is damaged, and damage is not backed up.
    if (sent === name) files += 1;
    else await rm(target, { force: true });
  }
  const sent = `${basename(what.copy)}${ENDING}`;
  await sealFile(what.copy, join(home, sent), place.key, signal);
  for (const name of backupsToRemove(await listSecondPlace(place.folder))) await rm(join(home, name), { force: true });
  return { sent, files };
}

/** The backups in a place, newest first. @throws PlaceError */
export async function listSecondPlace(folder: string): Promise<Aged[]> {
  if (!(await readManifest(folder))) throw new PlaceError((await isFolder(folder)) ? 'not-a-place' : 'unreachable');
  const names = await readdir(within(folder));
  return names
    .flatMap((name) => {
      const at = name.endsWith(ENDING) ? momentOf(name.slice(0, -ENDING.length)) : null;
      return at === null ? [] : [{ name, at }];
    })
    .sort((a, b) => b.name.localeCompare(a.name));
}

/** Opens one backup of a place into a file, and every file of the place that `filesFolder` lacks. @throws VaultError */
export async function fetchFromSecondPlace(
  place: SecondPlace,
  fetch: { name: string; to: string; filesFolder: string },
): Promise<{ files: number }> {
  const home = within(place.folder);
  await unsealFile(join(home, fetch.name), fetch.to, place.key);
  const held = new Set((await listHeld(fetch.filesFolder)).map((name) => sealedName(place.key, name)));
  let files = 0;
  const shelves = (await readdir(join(home, 'files'))).filter((name) => /^[0-9a-f]{2}$/.test(name));
  for (const shelf of shelves) {
    for (const name of await readdir(join(home, 'files', shelf))) {
      if (!name.endsWith(ENDING) || held.has(name.slice(0, -ENDING.length))) continue;
      const partial = join(fetch.filesFolder, `.partial-${name}`);
      const sha256 = await unsealFile(join(home, 'files', shelf, name), partial, place.key);
      await mkdir(join(fetch.filesFolder, sha256.slice(0, 2)), { recursive: true });
      await rename(partial, join(fetch.filesFolder, sha256.slice(0, 2), sha256));
      files += 1;
    }
  }
  return { files };
}

/**
 * Takes single files out of a place, each proved against its name before it takes its place in the store. Answers the names of
 * those that were there and whole. @throws PlaceError when the place is not there
 */
export async function fetchFiles(place: SecondPlace, names: readonly string[], filesFolder: string): Promise<string[]> {
  if (!(await isReachable(place))) throw new PlaceError('unreachable');
  const fetched: string[] = [];
  for (const name of names) {
    const sealed = sealedName(place.key, name);
    const path = join(within(place.folder), 'files', sealed.slice(0, 2), `${sealed}${ENDING}`);
    const partial = join(filesFolder, `.partial-${name}`);
    try {
      if (!(await isFile(path)) || (await unsealFile(path, partial, place.key)) !== name) continue;
      const shelf = join(filesFolder, name.slice(0, 2));
      await mkdir(shelf, { recursive: true });
      await rename(partial, join(shelf, name));
      flushFolder(shelf);
      fetched.push(name);
    } catch (error) {
      if (!(error instanceof VaultError)) throw error;
    } finally {
      await rm(partial, { force: true });
    }
  }
  return fetched;
}

async function readManifest(folder: string): Promise<z.infer<typeof Manifest> | null> {
  const text = await readFile(manifestIn(folder), 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    return Manifest.parse(JSON.parse(text));
  } catch {
    throw new PlaceError('not-a-place');
  }
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isFile() ?? false;
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isDirectory() ?? false;
}
