import { createHash } from 'node:crypto';
import type { OutputOf } from '../../contract/operations.ts';
import type { PolicyName } from '../../contract/policies.ts';
import { CompensationPolicy } from '../../domain/compensation.ts';
import { Sha256 } from '../../domain/ids.ts';
import { checkPolicy, LONGEST_POLICY } from '../../rules/remedy/checkPolicy.ts';
import { canonicalJson } from '../../store/canonicalJson.ts';
import { insertPolicyDocument, listPolicyAdoptions, listPolicyDocuments } from '../../store/policies.ts';
import { actOf, recordOffice } from '../history/officeHistory.ts';
import { chooseTextFile } from '../procedures/textFile.ts';
import type { Program } from '../program.ts';

interface Problem {
  path: string;
  text: string;
}

/**
 * Asks for a compensation policy's file, checks it, and keeps it in the record; what is wrong with it is told and nothing is kept.
 * @throws BAD_INPUT for several files at once, DISK for one that cannot be read
 */
export async function importPolicy(program: Program): Promise<OutputOf<'policies.import'>> {
  program.requireUser();
  const chosen = await chooseTextFile(program, 'Choose the file of your compensation policy (.json)', LONGEST_POLICY);
  if (chosen === null) return { state: 'cancelled' };
  const { fileName, text } = chosen;
  const wrong = (problems: Problem[]) => ({ state: 'wrong' as const, fileName, problems });
  if (text === null) return wrong([{ path: '', text: 'The file is too long to be a compensation policy.' }]);
  const raw = readJson(text);
  if (raw === undefined) return wrong([{ path: '', text: 'The file is not readable as JSON.' }]);
  const checked = checkPolicy(raw);
  if (!checked.ok) return wrong(checked.problems);
  const { policy } = checked;
  const refusal = whyNotTakenIn(program, policy);
  if (refusal) return wrong([refusal]);
  const isNew = policyOf(program, policy.id, policy.version) === null;
  if (isNew) keep(program, policy, fileName);
  return { state: 'kept', policy: nameOfPolicy(policy), isNew };
}

/** Takes the policies in the record into the rulebook, and what was adopted of them, at the program's start. One that today's rules cannot read is left aside. */
export function startPolicies(program: Program): void {
  for (const document of program.requireRecord().read(listPolicyDocuments)) {
    const parsed = CompensationPolicy.safeParse(document.content);
    if (parsed.success) program.rulebook.takeInPolicy(parsed.data);
    else program.log.error('a policy in the record could not be read', { policy: document.policyId });
  }
  for (const { policyId, version, from } of program.requireRecord().read(listPolicyAdoptions))
    program.rulebook.adoptPolicy({ policyId, version, from });
}

/** A policy in one very version; null when it is not on file. */
export function policyOf({ rulebook }: Program, id: string, version: string): CompensationPolicy | null {
  return rulebook.compensation.find((policy) => policy.id === id && policy.version === version) ?? null;
}

/** A policy in its version, named. */
export function nameOfPolicy({ id, version, name }: CompensationPolicy): PolicyName {
  return { id, version, name };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text) ?? null;
  } catch {
    return undefined;
  }
}

function whyNotTakenIn(program: Program, policy: CompensationPolicy): Problem | null {
  if (policy.role !== 'own')
    return {
      path: 'role',
      text: 'Only a landlord’s own policy can be taken in: its role must be "own". Guidance and what the law fixes come with the program.',
    };
  const same = policyOf(program, policy.id, policy.version);
  if (same && canonicalJson(same) !== canonicalJson(policy))
    return {
      path: 'version',
      text: `There is a policy ${policy.id} in version ${policy.version} already, and it says something else. Remedies rely on it, so give a changed policy a new version.`,
    };
  const stranger = program.rulebook.compensation.find((one) => one.id === policy.id && one.role !== 'own');
  if (stranger) return { path: 'id', text: `The id ${policy.id} belongs to ${stranger.name}. Choose another.` };
  const known = new Set(program.rulebook.procedures.map(({ id }) => id));
  const unknown = policy.procedures.find((id) => !known.has(id));
  return unknown === undefined
    ? null
    : {
        path: 'procedures',
        text: `There is no procedure ${unknown} on file. Take the procedure in first, or put its id right.`,
      };
}

function keep(program: Program, policy: CompensationPolicy, fileName: string): void {
  const { id, version, name } = policy;
  program.requireRecord().write((tx) => {
    insertPolicyDocument(tx, {
      policyId: id,
      version,
      content: policy,
      fileName,
      importedAt: program.now(),
      importedBy: program.userOrNull()?.id ?? null,
    });
    recordOffice(program, tx, {
      facts: {
        type: 'policy-imported',
        ...actOf(program),
        policyId: id,
        version,
        sha256: Sha256.parse(createHash('sha256').update(canonicalJson(policy)).digest('hex')),
      },
      words: { name, fileName },
    });
  });
  program.rulebook.takeInPolicy(policy);
  program.push({ type: 'record-changed' });
}
