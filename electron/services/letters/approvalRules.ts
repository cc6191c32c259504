import { z } from 'zod';
import type { OutputOf, ParsedInputOf } from '../../contract/operations.ts';
import { AppError } from '../../domain/appError.ts';
import { ApprovalRules, noApprovals } from '../../domain/letterApproval.ts';
import type { StaffRole } from '../../domain/words.ts';
import type { Reader } from '../../store/database.ts';
import { getSetting, setSetting } from '../../store/settings.ts';
import { actOf, recordOffice } from '../history/officeHistory.ts';
import type { Program } from '../program.ts';

const NAME = 'letter-approvals';
const Stored = z.strictObject({ version: z.int().min(1), rules: ApprovalRules });

/** Which letters of the office a second person approves; before it says so, none. */
export function approvalRulesOf(db: Reader): z.infer<typeof Stored> {
  const text = getSetting(db, NAME);
  return text === null ? { version: 1, rules: noApprovals } : Stored.parse(JSON.parse(text));
}

/** Which letters are approved by whom, as the settings show it. */
export function getApprovalRules(program: Program): OutputOf<'letters.approvalRules'> {
  return { ...program.requireRecord().read(approvalRulesOf), maySet: maySet(program.requireUser().role) };
}

/** Whose letters have to be approved does not say that they need not be. */
function maySet(role: StaffRole): { ok: boolean; why: string } {
  if (role !== 'officer') return { ok: true, why: '' };
  return { ok: false, why: 'Only a manager, a director or an administrator may change which letters are approved.' };
}

/** Sets which letters are approved by whom. It holds for drafts that are under way too. @throws CONFLICT, NOT_ALLOWED, BAD_INPUT */
export function setApprovalRules(
  program: Program,
  input: ParsedInputOf<'letters.setApprovalRules'>,
): OutputOf<'letters.setApprovalRules'> {
  const may = maySet(program.requireUser().role);
  if (!may.ok) throw new AppError('NOT_ALLOWED', `${may.why} Nothing was saved.`);
  if (input.rules.kinds.length > 0 && input.rules.roles.length === 0)
    throw new AppError(
      'BAD_INPUT',
      'Nobody could approve these letters, so none would ever go out. Nothing was saved.',
      [{ path: 'rules.roles', message: 'Choose who may approve.' }],
    );
  const saved = program.requireRecord().write((tx) => {
    const before = approvalRulesOf(tx);
    if (before.version !== input.expectedVersion)
      throw new AppError(
        'CONFLICT',
        'Somebody else changed which letters are approved while you had it open. Nothing was saved; load the newest and look at yours again.',
      );
    const next = { version: before.version + 1, rules: input.rules };
    setSetting(tx, NAME, JSON.stringify(next));
    recordOffice(program, tx, {
      facts: { type: 'approval-rules-set', ...actOf(program), before: before.rules, after: input.rules },
      words: {},
    });
    return next;
  });
  program.push({ type: 'record-changed' });
  return saved;
}
