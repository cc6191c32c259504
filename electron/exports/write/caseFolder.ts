import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { access, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AppError } from '../../domain/appError.ts';
import type { Sha256 } from '../../domain/ids.ts';
import type { Faces } from '../../letters/render/fonts.ts';
import {
  type ExportSource,
  indexReport,
  manifestLine,
  type PlannedFile,
  type PlannedFolder,
  planCaseFolder,
} from '../shape/caseFolder.ts';
import { renderReport } from './reportPdf.ts';

interface WriteCaseFolder {
  /** The folder that the user chose; the case's own folder is made in it. */
  place: string;
  source: ExportSource;
  /** Where the bytes with a hash are held. */
  pathOf: (sha256: Sha256) => string;
  faces: () => Faces | Promise<Faces>;
  onProgress: (done: number, total: number, label: string) => void;
  signal: AbortSignal;
}

interface WrittenFolder {
  folder: string;
  files: number;
  bytes: number;
}

interface WrittenFile extends PlannedFile {
  sha256: string;
  bytes: number;
}

/**
 * Writes a case's folder: everything into a hidden folder beside it, each file flushed, and only when all is there under
 * its real name. A folder that exists is never written into: the new one gets a number. After a cancel or a failure
 * nothing half-made is left.
 * @throws CANCELLED, DISK
 */
export async function writeCaseFolder(job: WriteCaseFolder): Promise<WrittenFolder> {
  const plan = planCaseFolder(job.source);
  const folder = await freeName(job.place, plan.name);
  const partial = join(
    job.place,
    `.${plan.name}.partial-${createHash('sha256')
      .update(job.source.exportedAt + folder)
      .digest('hex')
      .slice(0, 8)}`,
  );
  try {
    await mkdir(partial);
    const written = await writeFiles(job, plan, partial);
    await rename(partial, folder);
    await flushFolder(job.place);
    return { folder, files: written.length, bytes: written.reduce((sum, file) => sum + file.bytes, 0) };
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    throw job.signal.aborted ? cancelled() : error;
  }
}

async function writeFiles(job: WriteCaseFolder, plan: PlannedFolder, partial: string): Promise<WrittenFile[]> {
  const total = plan.files.length + 2;
  const written: WrittenFile[] = [];
  const write = async (file: PlannedFile) => {
    if (job.signal.aborted) throw cancelled();
    job.onProgress(written.length, total, file.what);
    written.push({ ...file, ...(await writeFile(job, file, join(partial, file.path))) });
  };
  for (const file of plan.files) await write(file);
  const index: PlannedFile = {
    path: 'index.pdf',
    what: 'This index',
    date: null,
    content: { kind: 'report', report: indexReport(job.source, written) },
  };
  await write(index);
  const manifest: PlannedFile = {
    path: 'manifest.sha256',
    what: 'Checksums',
    date: null,
    content: { kind: 'text', text: written.map(manifestLine).join('') },
  };
  await write(manifest);
  job.onProgress(total, total, 'Done');
  return written;
}

async function writeFile(
  job: WriteCaseFolder,
  file: PlannedFile,
  path: string,
): Promise<{ sha256: string; bytes: number }> {
  await mkdir(dirname(path), { recursive: true });
  const hash = createHash('sha256');
  let bytes = 0;
  const counting = new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  await pipeline(await contentOf(job, file), counting, createWriteStream(path, { flags: 'wx' }), {
    signal: job.signal,
  });
  await flushFile(path);
  const sha256 = hash.digest('hex');
  if (file.content.kind === 'held' && file.content.sha256 !== sha256)
    throw new AppError(
      'DISK',
      `The file “${file.what}” on this PC is not what it was when it was filed. Nothing was exported. Ask whoever looks after the PC to check the disk, and keep the last backup safe.`,
    );
  return { sha256, bytes };
}

async function contentOf(job: WriteCaseFolder, file: PlannedFile): Promise<Readable> {
  const { content } = file;
  switch (content.kind) {
    case 'held': {
      const path = job.pathOf(content.sha256);
      await requireHeld(path, file.what);
      return createReadStream(path);
    }
    case 'text':
      return Readable.from([Buffer.from(content.text, 'utf8')]);
    case 'report':
      return Readable.from([await renderReport(content.report, await job.faces())]);
  }
}

async function requireHeld(path: string, what: string): Promise<void> {
  try {
    await stat(path);
  } catch {
    throw new AppError(
      'DISK',
      `The file “${what}” is missing from the data folder. Nothing was exported. Ask whoever looks after the PC to bring it back from a backup.`,
    );
  }
}

async function freeName(place: string, name: string): Promise<string> {
  for (let number = 1; ; number++) {
    const candidate = join(place, number === 1 ? name : `${name} (${number})`);
    try {
      await access(candidate);
    } catch {
      return candidate;
    }
  }
}

async function flushFile(path: string): Promise<void> {
  const handle = await open(path, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function flushFolder(path: string): Promise<void> {
  // Windows has no flushing of folders; there the rename is journalled by the file system.
  if (process.platform === 'win32') return;
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function cancelled(): AppError {
  return new AppError('CANCELLED', 'The export was stopped. Nothing was left in the folder.');
}
