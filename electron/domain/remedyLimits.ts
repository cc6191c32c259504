import { z } from 'zod';
import { Pence } from './money.ts';
import type { StaffRole } from './words.ts';

/** How much a member of staff may decide alone, by role; null: as much as it takes. */
const limit = Pence.nullable();

/** The office's rules for approving remedies. */
export const RemedyLimits = z.strictObject({
  byRole: z.strictObject({ officer: limit, manager: limit, director: limit, administrator: limit }),
  /** Above this sum somebody else than whoever worked it out has to approve it, whatever their own limit; null: never. */
  secondPersonAbove: limit,
});
export type RemedyLimits = z.infer<typeof RemedyLimits>;

/** Before an office sets any: everybody may decide everything. */
export const noLimits: RemedyLimits = {
  byRole: { officer: null, manager: null, director: null, administrator: null },
  secondPersonAbove: null,
} satisfies { byRole: Record<StaffRole, null>; secondPersonAbove: null };
