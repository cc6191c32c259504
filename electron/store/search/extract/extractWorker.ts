import { parentPort, workerData } from 'node:worker_threads';
import { extractText } from './extractText.ts';

/** The entry of the worker that reads one document: one task, one answer, done. */
parentPort?.postMessage(await extractText(workerData));
