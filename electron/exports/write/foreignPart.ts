import { Worker } from 'node:worker_threads';
import { openPart, type PdfPart } from './pdfParts.ts';

/** A PDF that is not read by then is none that an office prints, and the window waits for what is read here after it. */
const LONGEST_MS = 5_000;
const MOST_MEGABYTES = 512;

/** A file that is to be set into a job. */
export interface PartTask {
  bytes: Uint8Array;
  mediaType: string;
}

/** What the worker answers: why the file cannot be used; null where it opens. */
export type PartReply = string | null;

/**
 * Opens a file that came from outside as `openPart` does, once it has been opened beside the window: a PDF of a kilobyte can be
 * made so that reading it takes minutes and all of the memory, and such a one can only end the worker. Without a worker's file
 * (tests) it is opened here and now.
 */
export async function openForeignPart(workerFile: string | null, task: PartTask): Promise<PdfPart> {
  const why = workerFile === null ? null : await triedBeside(workerFile, task);
  return why === null ? openPart(task.bytes, task.mediaType) : { ok: false, why };
}

function triedBeside(workerFile: string, task: PartTask): Promise<PartReply> {
  return new Promise((resolve) => {
    const worker = new Worker(workerFile, {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
      stdout: true,
      stderr: true,
    });
    const end = (reply: PartReply) => {
      clearTimeout(timer);
      resolve(reply);
      void worker.terminate();
    };
    const timer = setTimeout(() => end('could not be read'), LONGEST_MS);
    worker.once('message', end);
    worker.once('error', () => end('could not be read'));
    worker.once('exit', () => end('could not be read'));
  });
}
