import type { OutputOf, ParsedInputOf } from '../../contract/operations.ts';
import type { ProcedureName, RegimeOffer } from '../../contract/procedures.ts';
import { AppError } from '../../domain/appError.ts';
import { type IsoDate, longDate } from '../../domain/isoDate.ts';
import { findClashes } from '../../rules/procedures/clashes.ts';
import type { Procedure } from '../../rules/procedures/procedure.ts';
import { type OfferedRegime, ownOn, regimesBeside, versionsThatApply } from '../../rules/procedures/regimes.ts';
import { countOpenCases } from '../../store/cases.ts';
import { getOffice } from '../../store/office.ts';
import type { Program } from '../program.ts';
import { doubtsOf, readableTables } from './procedureText.ts';
import { procedureOf } from './rulebook.ts';

/** What an office can go by, newest first: landlords' own procedures, codes and model procedures. */
export function listProcedures({ rulebook }: Program): OutputOf<'procedures.list'> {
  return rulebook.procedures
    .flatMap((procedure) => {
      const { id, name, version, role, inForce, divisions, summary } = procedure;
      if (role !== 'own' && role !== 'statutory') return [];
      const isImported = !rulebook.isShipped(procedure);
      return [
        { id, name, version, role, isImported, inForceFrom: inForce.from, inForceTo: inForce.to, divisions, summary },
      ];
    })
    .sort((a, b) => b.inForceFrom.localeCompare(a.inForceFrom) || a.name.localeCompare(b.name));
}

/** A procedure as tables to be read beside the text that it was made from. @throws NOT_FOUND */
export function showProcedure(
  program: Program,
  { id, version }: ParsedInputOf<'procedures.show'>,
): OutputOf<'procedures.show'> {
  const procedure = procedureOf(program.rulebook, id, version);
  if (!procedure)
    throw new AppError('NOT_FOUND', 'This copy of Redress does not hold that procedure. Nothing was changed.');
  const { publisher, summary, inForce } = procedure;
  return {
    ...nameOf(procedure),
    publisher,
    summary,
    inForceFrom: inForce.from,
    inForceTo: inForce.to,
    tables: readableTables(procedure),
    unconfirmed: doubtsOf(procedure),
  };
}

/** What adopting a procedure from a day on would mean: the laws beside it, where it clashes with them, what is not confirmed. */
export function weighProcedure(
  program: Program,
  { procedureId, from, division }: ParsedInputOf<'procedures.weigh'>,
): OutputOf<'procedures.weigh'> {
  const { procedures } = program.rulebook;
  const own = ownOn(procedures, procedureId, from);
  const openCases = program.requireRecord().read((db) => (getOffice(db) ? countOpenCases(db) : 0));
  if (!own) return { procedure: null, problem: notInForce(from), regimes: [], unconfirmed: [], openCases };
  return {
    procedure: nameOf(own),
    problem: own.divisions.includes(division)
      ? null
      : 'This procedure is for another part of the United Kingdom than the one in your office’s details.',
    regimes: regimesBeside(procedures, own)
      .sort((a, b) => weightOf(a) - weightOf(b))
      .map((regime) => offerOf(procedures, own, regime, from)),
    unconfirmed: doubtsOf(own),
    openCases,
  };
}

/** For staff: that a procedure has no version for a day. */
export function notInForce(from: IsoDate): string {
  return `No version of this procedure is in force on ${longDate(from)}. Choose a day on which it is.`;
}

/** A procedure in its version, named. */
export function nameOf({ id, version, name }: Procedure): ProcedureName {
  return { id, version, name };
}

/** First what governs every complaint; last what runs only where it is chosen. */
function weightOf({ byDefault, role }: OfferedRegime): number {
  if (!byDefault) return 3;
  return role === 'statutory' ? 1 : 2;
}

function offerOf(all: readonly Procedure[], own: Procedure, regime: OfferedRegime, from: IsoDate): RegimeOffer {
  const { family, name, short, appliesTo, byDefault, role, versions } = regime;
  const byAwareness = role === 'hazard';
  const inForce = byAwareness
    ? versions.find((law) => law.inForce.from <= from && (law.inForce.to === null || from <= law.inForce.to))
    : versionsThatApply(all, family, from)[0];
  return {
    family,
    name,
    short,
    appliesTo,
    byDefault,
    byAwareness,
    versions: versions.map((law) => ({
      version: law.version,
      name: law.name,
      from: law.inForce.from,
      to: law.inForce.to,
      isConfirmed: doubtsOf(law).length === 0,
    })),
    inForce: inForce ? nameOf(inForce) : null,
    // Only codes on complaints speak of the same things as a complaints procedure.
    clashes: inForce && role === 'statutory' ? findClashes(own, inForce) : [],
  };
}
