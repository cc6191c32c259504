import { z } from 'zod';
import { IsoDate } from '../../../electron/domain/isoDate.ts';
import type { Closure } from '../../../electron/domain/people.ts';
import type { Problems } from '../../ui/problems.ts';

/** One line of the list while it is being changed. */
const ClosureRow = z.object({
  key: z.number(),
  from: IsoDate.nullable(),
  to: IsoDate.nullable(),
  name: z.string(),
});
export type ClosureRow = z.infer<typeof ClosureRow>;

/** The list while it is being changed, as it is kept. */
export const ClosuresDraft = z.object({ rows: z.array(ClosureRow) });

/** The list on file as rows, the latest first. */
export function closureRows(closures: readonly Closure[]): ClosureRow[] {
  return [...closures]
    .sort((a, b) => b.from.localeCompare(a.from))
    .map(({ from, to, name }, index) => ({ key: index, from, to, name }));
}

type ClosuresReading = { ok: true; closures: Closure[] } | { ok: false; problems: Problems };

/** The rows as the contract's list; a row without a last day is one day long. Or what is wrong, by "key.field". */
export function readClosures(rows: readonly ClosureRow[]): ClosuresReading {
  const problems: Record<string, string> = {};
  const closures: Closure[] = [];
  for (const { key, from, to, name } of rows) {
    if (!from) problems[`${key}.from`] = 'Give the first day.';
    if (name.trim() === '') problems[`${key}.name`] = 'Say why the office is shut.';
    const last = to ?? from;
    if (from && last && last < from) problems[`${key}.to`] = 'The last day comes before the first.';
    if (from && last) closures.push({ from, to: last, name: name.trim() });
  }
  return Object.keys(problems).length > 0 ? { ok: false, problems } : { ok: true, closures };
}
