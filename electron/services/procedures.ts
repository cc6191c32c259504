import type { OutputOf } from '../contract/operations.ts';
import type { Program } from './program.ts';

/**
 * The procedures that a landlord can choose, newest first: the codes and model procedures of the ombudsmen. A landlord's own
 * procedure is judged beside the code that applies to it; it can be chosen once its clashes with the code can be shown.
 */
export function listProcedures(program: Program): OutputOf<'procedures.list'> {
  return program.rulebook.procedures
    .filter((procedure) => procedure.role === 'statutory')
    .map((procedure) => ({
      id: procedure.id,
      name: procedure.name,
      version: procedure.version,
      inForceFrom: procedure.inForce.from,
      inForceTo: procedure.inForce.to,
      divisions: procedure.divisions,
      summary: procedure.summary,
    }))
    .sort((a, b) => b.inForceFrom.localeCompare(a.inForceFrom) || a.name.localeCompare(b.name));
}
