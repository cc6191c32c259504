import { Worker } from 'node:worker_threads';
import type { DocumentText } from '../searchFile.ts';
import { type ExtractTask, extractText } from './extractText.ts';

const LONGEST_MS = 30_000;
const MOST_MEGABYTES = 384;

/**
 * Reads a document's text beside the window. A file made to harm can only end the worker: it gets so much memory and so much
 * time. Without a worker's file (tests, command line) it is read here and now. Never rejects.
 */
export function extractBeside(workerFile: string | null, task: ExtractTask): Promise<DocumentText> {
  if (workerFile === null) return extractText(task);
  return new Promise((resolve) => {
    const unread: DocumentText = { state: 'unreadable', text: '' };
    let worker: Worker;
    try {
      worker = new Worker(workerFile, {
        workerData: task,
        resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
        // What a library has to say about a file is nobody's business, and may hold its text.
        stdout: true,
        stderr: true,
      });
    } catch {
      resolve(unread);
      return;
    }
    const timer = setTimeout(() => end(unread), LONGEST_MS);
    const end = (result: DocumentText) => {
      clearTimeout(timer);
      resolve(result);
      void worker.terminate();
    };
    worker.once('message', (result: DocumentText) => end(result));
    worker.once('error', () => end(unread));
    worker.once('exit', () => end(unread));
  });
}
