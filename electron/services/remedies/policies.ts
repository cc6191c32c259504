import type { OutputOf, ParsedInputOf } from '../../contract/operations.ts';
import { AppError } from '../../domain/appError.ts';
import { plainDate } from '../../domain/isoDate.ts';
import { adoptionOn, ownOn } from '../../rules/procedures/regimes.ts';
import { describePolicy, policyDoubts } from '../../rules/remedy/describePolicy.ts';
import { type PolicyQuestion, policiesFor } from '../../rules/remedy/policies.ts';
import type { Reader } from '../../store/database.ts';
import { insertPolicyAdoption, listPolicyAdoptions } from '../../store/policies.ts';
import { listStaff } from '../../store/staff.ts';
import { actOf, recordOffice } from '../history/officeHistory.ts';
import { staffNames } from '../history/timeline.ts';
import { adoptionsOf } from '../procedures/regimes.ts';
import type { Program } from '../program.ts';
import { nameOfPolicy, policyOf } from './policyImport.ts';

/** What the office adopted of its own policies, for a question about a case. */
export function ownPolicies({ rulebook }: Program): Required<Pick<PolicyQuestion, 'adopted' | 'isBrought'>> {
  return { adopted: rulebook.adoptedPolicies, isBrought: (policy) => !rulebook.isPolicyShipped(policy) };
}

/** The policies on file, with what holds for a complaint of today, and what was adopted. */
export function listPolicies(program: Program): OutputOf<'policies.list'> {
  return program.requireRecord().read((db) => policiesOn(program, db));
}

function policiesOn(program: Program, db: Reader): OutputOf<'policies.list'> {
  const { rulebook } = program;
  const question = questionToday(program, db);
  const nameOf = staffNames(listStaff(db));
  const today = question === null ? [] : policiesFor(rulebook.compensation, question);
  // One that was brought along for another procedure is on file all the same.
  const others = rulebook.compensation.filter(
    (policy) => !rulebook.isPolicyShipped(policy) && !today.some((one) => one.policy === policy),
  );
  return {
    onFile: [
      ...today,
      ...others.map((policy) => ({
        policy,
        holds: false,
        why: 'Does not hold: it belongs to a procedure that the office does not go by today.',
      })),
    ].map(({ policy, holds, why }) => ({
      ...nameOfPolicy(policy),
      role: policy.role,
      isImported: !rulebook.isPolicyShipped(policy),
      holds,
      why,
      summary: policy.summary,
    })),
    adopted: listPolicyAdoptions(db)
      .reverse()
      .map(({ from, policyId, version, recordedAt, recordedBy }) => ({
        from,
        policy: {
          id: policyId,
          version,
          name: policyOf(program, policyId, version)?.name ?? 'A policy that this copy of Redress does not hold',
        },
        recordedAt,
        recordedBy: recordedBy === null ? null : nameOf(recordedBy),
      })),
  };
}

/** A complaint that came in today, and a remedy that is decided today. */
function questionToday(program: Program, db: Reader): PolicyQuestion | null {
  const today = program.today();
  const adoption = adoptionOn(adoptionsOf(program, db), today);
  const own = adoption && ownOn(program.rulebook.procedures, adoption.procedureId, today);
  if (!own) return null;
  return {
    procedureId: own.id,
    body: own.referral.body,
    division: program.requireOffice().division,
    receivedOn: today,
    decidedOn: today,
    ...ownPolicies(program),
  };
}

/** A policy as tables to be read beside the text that it was made from. @throws NOT_FOUND */
export function showPolicy(program: Program, input: ParsedInputOf<'policies.show'>): OutputOf<'policies.show'> {
  const policy = policyOf(program, input.id, input.version);
  if (!policy) throw new AppError('NOT_FOUND', 'This copy of Redress does not hold that policy. Nothing was changed.');
  const names = new Map(program.rulebook.procedures.map(({ id, name }) => [id, name]));
  return {
    ...nameOfPolicy(policy),
    publisher: policy.publisher,
    summary: policy.summary,
    tables: describePolicy(policy)
      .filter(({ rows }) => rows.length > 0)
      .map((table, index) => (index === 0 ? overviewOf(table) : table)),
    unconfirmed: policyDoubts(policy),
    notes: [
      ...(policy.procedures.length === 0
        ? []
        : [`It belongs to: ${[...new Set(policy.procedures.map((id) => names.get(id) ?? id))].join('; ')}.`]),
      ...policy.notes,
    ],
  };
}

/** What stands over the tables already need not stand in the first of them. */
function overviewOf({ columns, rows }: ReturnType<typeof describePolicy>[number]) {
  const said = new Set(['Publisher', 'Summary']);
  return { heading: 'Overview', columns, rows: rows.filter(([what = '']) => !said.has(what)) };
}

/**
 * Adopts a policy of the landlord's own from a day on. Remedies that were worked out keep theirs.
 * @throws NOT_FOUND; BAD_INPUT for one that is not a landlord's own, is not in force then, or belongs to another procedure
 */
export function adoptPolicy(program: Program, input: ParsedInputOf<'policies.adopt'>): OutputOf<'policies.adopt'> {
  program.requireUser();
  const { policyId, version, from } = input;
  const wrong = (path: string, message: string) =>
    new AppError('BAD_INPUT', `${message} Nothing was saved; what you typed is still here.`, [{ path, message }]);
  const policy = policyOf(program, policyId, version);
  if (policy?.role !== 'own') throw wrong('policyId', 'Choose one of your own policies.');
  const { inForce } = policy;
  if (from < inForce.from || (inForce.to !== null && inForce.to < from))
    throw wrong(
      'from',
      `This version is in force from ${plainDate(inForce.from)}${inForce.to === null ? '' : ` to ${plainDate(inForce.to)}`}: choose a day within.`,
    );
  program.requireRecord().write((tx) => {
    const adoption = adoptionOn(adoptionsOf(program, tx), from);
    if (adoption && !policy.procedures.includes(adoption.procedureId))
      throw wrong('policyId', 'It belongs to another procedure than the one that your office goes by from that day.');
    const recorded = { recordedAt: program.now(), recordedBy: program.userOrNull()?.id ?? null };
    insertPolicyAdoption(tx, { from, policyId, version, ...recorded });
    recordOffice(program, tx, {
      facts: { type: 'policy-adopted', ...actOf(program), from, policyId, version },
      words: { name: policy.name },
    });
  });
  program.rulebook.adoptPolicy({ policyId, version, from });
  program.push({ type: 'record-changed' });
  return listPolicies(program);
}
