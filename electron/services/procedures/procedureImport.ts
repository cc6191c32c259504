import { createHash } from 'node:crypto';
import type { OutputOf } from '../../contract/operations.ts';
import { Sha256 } from '../../domain/ids.ts';
import { checkProcedureText, LONGEST_PROCEDURE } from '../../rules/procedures/checkProcedure.ts';
import { Procedure } from '../../rules/procedures/procedure.ts';
import { insertProcedureDocument, listProcedureDocuments } from '../../store/adoptions.ts';
import { canonicalJson } from '../../store/canonicalJson.ts';
import { actOf, recordOffice } from '../history/officeHistory.ts';
import type { Program } from '../program.ts';
import { nameOf } from './procedures.ts';
import { procedureOf } from './rulebook.ts';
import { chooseTextFile } from './textFile.ts';

/** More than this is certainly no procedure, and is not even read. */
const LONGEST_FILE = 4 * LONGEST_PROCEDURE;

/**
 * Asks for a procedure's file, checks it, and keeps it in the record; what is wrong with it is told and nothing is kept.
 * @throws BAD_INPUT for several files at once, DISK for one that cannot be read
 */
export async function importProcedure(program: Program): Promise<OutputOf<'procedures.import'>> {
  const chosen = await chooseTextFile(program, 'Choose the file of your procedure (.json)', LONGEST_FILE);
  if (chosen === null) return { state: 'cancelled' };
  const { fileName, text } = chosen;
  const wrong = (problems: { path: string; text: string }[]) => ({ state: 'wrong' as const, fileName, problems });
  if (text === null) return wrong([{ path: '', text: 'The file is too long to be a procedure.' }]);
  const checked = checkProcedureText(
    text,
    program.rulebook.bodies.bodies.map(({ id }) => id),
  );
  if (!checked.ok) return wrong(checked.problems);
  const { procedure } = checked;
  const refusal = whyNotTakenIn(program, procedure);
  if (refusal) return wrong([refusal]);
  const isNew = procedureOf(program.rulebook, procedure.id, procedure.version) === null;
  if (isNew) keep(program, procedure, fileName);
  return { state: 'kept', procedure: nameOf(procedure), isNew };
}

/** Takes the procedures in the record into the rulebook, at the program's start. One that today's rules cannot read is left aside. */
export function startProcedures(program: Program): void {
  for (const document of program.requireRecord().read(listProcedureDocuments)) {
    const parsed = Procedure.safeParse(document.content);
    if (parsed.success) program.rulebook.takeIn(parsed.data);
    else program.log.error('a procedure in the record could not be read', { procedure: document.procedureId });
  }
}

function whyNotTakenIn({ rulebook }: Program, procedure: Procedure): { path: string; text: string } | null {
  if (procedure.role !== 'own')
    return {
      path: 'role',
      text: 'Only a landlord’s own procedure can be taken in: its role must be "own". Laws and codes come with the program.',
    };
  const same = procedureOf(rulebook, procedure.id, procedure.version);
  if (same && canonicalJson(same) !== canonicalJson(procedure))
    return {
      path: 'version',
      text: `There is a procedure ${procedure.id} in version ${procedure.version} already, and it says something else. Cases rely on it, so give a changed procedure a new version.`,
    };
  const stranger = rulebook.procedures.find((one) => one.id === procedure.id && one.role !== 'own');
  return stranger ? { path: 'id', text: `The id ${procedure.id} belongs to ${stranger.name}. Choose another.` } : null;
}

function keep(program: Program, procedure: Procedure, fileName: string): void {
  const { id, version, name } = procedure;
  program.requireRecord().write((tx) => {
    insertProcedureDocument(tx, {
      procedureId: id,
      version,
      content: procedure,
      fileName,
      importedAt: program.now(),
      importedBy: program.userOrNull()?.id ?? null,
    });
    recordOffice(program, tx, {
      facts: {
        type: 'procedure-imported',
        ...actOf(program),
        procedureId: id,
        version,
        sha256: Sha256.parse(createHash('sha256').update(canonicalJson(procedure)).digest('hex')),
      },
      words: { name, fileName },
    });
  });
  program.rulebook.takeIn(procedure);
  program.push({ type: 'record-changed' });
}
