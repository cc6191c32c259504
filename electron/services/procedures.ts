import type { OutputOf } from '../contract/operations.ts';
import type { Program } from './program.ts';

/** The procedures that a landlord can choose as its own, newest first. Laws that run beside a complaint are not among them. */
export function listProcedures(program: Program): OutputOf<'procedures.list'> {
  return program.rulebook.procedures
    .filter((procedure) => procedure.role === 'own' || procedure.role === 'statutory')
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
