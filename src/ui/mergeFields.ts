import { z } from 'zod';
import { sameJson } from '../../electron/domain/sameJson.ts';

/** A field that two people changed, each in another way: both texts, so that neither is lost. Plain JSON, so that a draft can hold it. */
export const Clash = z.object({ field: z.string(), mine: z.unknown(), theirs: z.unknown() });
export type Clash = z.infer<typeof Clash>;

export interface Merged<F extends object> {
  /** What only they changed is theirs, everything else is mine. */
  form: F;
  clashes: Clash[];
  /** Fields that only they had changed. */
  taken: string[];
}

/**
 * Brings two people's changes of one thing together, field by field.
 * @param base what both began from
 */
export function mergeFields<F extends object>(base: F, mine: F, theirs: F): Merged<F> {
  const form = { ...theirs };
  const clashes: Clash[] = [];
  const taken: string[] = [];
  for (const field of Object.keys(mine) as (keyof F & string)[]) {
    // the keys of F are its fields
    const isMine = !sameJson(mine[field], base[field]);
    const isTheirs = !sameJson(theirs[field], base[field]);
    if (isMine) form[field] = mine[field];
    if (isTheirs && !isMine) taken.push(field);
    if (isTheirs && isMine && !sameJson(mine[field], theirs[field]))
      clashes.push({ field, mine: mine[field], theirs: theirs[field] });
  }
  return { form, clashes, taken };
}
