import { z } from 'zod';
import type { OutputOf, ParsedInputOf } from '../../contract/operations.ts';
import { AppError } from '../../domain/appError.ts';
import { noLimits, RemedyLimits } from '../../domain/remedyLimits.ts';
import type { StaffRole } from '../../domain/words.ts';
import type { Reader, Writer } from '../../store/database.ts';
import { getSetting, setSetting } from '../../store/settings.ts';
import { actOf, recordOffice } from '../history/officeHistory.ts';
import type { Program } from '../program.ts';

const NAME = 'remedy-limits';
const Stored = z.strictObject({ version: z.int().min(1), limits: RemedyLimits });

/** The office's limits for remedies; before it sets any, nobody has one. */
export function limitsOf(db: Reader): z.infer<typeof Stored> {
  const text = getSetting(db, NAME);
  return text === null ? { version: 1, limits: noLimits } : Stored.parse(JSON.parse(text));
}

/** Puts limits in the place of those on file. */
export function storeLimits(tx: Writer, limits: RemedyLimits): z.infer<typeof Stored> {
  const next = { version: limitsOf(tx).version + 1, limits };
  setSetting(tx, NAME, JSON.stringify(next));
  return next;
}

/** How much each role may decide, as the settings show it. */
export function getRemedyLimits(program: Program): OutputOf<'remedies.limits'> {
  const { role } = program.requireUser();
  return { ...program.requireRecord().read(limitsOf), maySet: maySetLimits(role) };
}

/** Whoever has a limit over them does not set it: a manager, a director or an administrator does. */
function maySetLimits(role: StaffRole): { ok: boolean; why: string } {
  if (role !== 'officer') return { ok: true, why: '' };
  return { ok: false, why: 'Only a manager, a director or an administrator may change who decides how much.' };
}

/** Sets how much each role may decide. Remedies that are on file keep the limits of their day. @throws CONFLICT, NOT_ALLOWED */
export function setRemedyLimits(
  program: Program,
  input: ParsedInputOf<'remedies.setLimits'>,
): OutputOf<'remedies.setLimits'> {
  const may = maySetLimits(program.requireUser().role);
  if (!may.ok) throw new AppError('NOT_ALLOWED', `${may.why} Nothing was saved.`);
  const saved = program.requireRecord().write((tx) => {
    const before = limitsOf(tx);
    if (before.version !== input.expectedVersion)
      throw new AppError(
        'CONFLICT',
        'Somebody else changed the limits while you had them open. Nothing was saved; what you typed is still here. Load the newest and look at yours again.',
      );
    const next = storeLimits(tx, input.limits);
    recordOffice(program, tx, {
      facts: { type: 'remedy-limits-set', ...actOf(program), before: before.limits, after: input.limits },
      words: {},
    });
    return next;
  });
  program.push({ type: 'record-changed' });
  return saved;
}
