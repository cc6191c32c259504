import { z } from 'zod';
import type { Population } from '../../../electron/domain/performance.ts';

const Homes = z.object({
  lcra: z.int().positive().nullable().catch(null),
  lcho: z.int().positive().nullable().catch(null),
});

/** The numbers of homes as they were kept; whatever cannot be read is left open. */
export function readHomes(content: unknown): Record<Population, number | null> {
  return Homes.safeParse(content).data ?? { lcra: null, lcho: null };
}
