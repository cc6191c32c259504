import { z } from 'zod';

const Pretence = z.strictObject({
  sqliteVersion: z.string().optional(),
  probeFailsWith: z.string().optional(),
  lightAbove: z.number().optional(),
  readAfterMs: z.number().optional(),
});
export type Pretence = z.infer<typeof Pretence>;

/**
 * What the tests in the real window put in the place of a disk or a library that they cannot have. Read in development only:
 * a program that was installed never asks.
 */
export function readPretence(text: string | undefined): Pretence {
  return text ? Pretence.parse(JSON.parse(text)) : {};
}
