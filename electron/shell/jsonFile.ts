import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { z } from 'zod';

/** Reads a small settings file; `fallback` when it is missing or not what it should be. Nothing in it is worth a refusal. */
export function readJson<T>(path: string, schema: z.ZodType<T>, fallback: T): T {
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return fallback;
  }
}

/** Writes a small settings file whole or not at all. A failure is not worth troubling anybody with. */
export function writeJson(path: string, content: unknown): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(`${path}.partial`, JSON.stringify(content));
    renameSync(`${path}.partial`, path);
  } catch {
    // The window opens at its usual size next time, that is all.
  }
}
