import { parentPort, workerData } from 'node:worker_threads';
import type { PartReply, PartTask } from './foreignPart.ts';
import { openPart } from './pdfParts.ts';

/** The entry of the worker that tries whether one file opens: one task, one answer, done. */
async function answer({ bytes, mediaType }: PartTask): Promise<PartReply> {
  const part = await openPart(bytes, mediaType);
  return part.ok ? null : part.why;
}

parentPort?.postMessage(await answer(workerData));
