import type { OutputOf, ParsedInputOf } from '../../contract/operations.ts';
import type { AdoptionView } from '../../contract/procedures.ts';
import { AppError } from '../../domain/appError.ts';
import type { AdoptionTerms } from '../../domain/regimes.ts';
import { adoptionOn, ownOn, regimesAmong, regimesBeside } from '../../rules/procedures/regimes.ts';
import { insertAdoption, listAdoptions, type StoredAdoption } from '../../store/adoptions.ts';
import type { Reader, Writer } from '../../store/database.ts';
import { getOffice, updateOffice } from '../../store/office.ts';
import { listStaff } from '../../store/staff.ts';
import { actOf, recordOffice } from '../history/officeHistory.ts';
import type { Program } from '../program.ts';
import { nameOf, notInForce } from './procedures.ts';
import { adoptionsOf } from './regimes.ts';

/** What the office goes by, went by and will go by. */
export function listAdoptionsOf(program: Program): OutputOf<'procedures.adoptions'> {
  const office = program.requireOffice();
  return program.requireRecord().read((db) => {
    const all = adoptionsOf(program, db);
    const today = program.today();
    const present = adoptionOn(all, today);
    if (!present) throw new AppError('NOT_SET_UP', 'Redress does not know your office yet. Fill in the first form.');
    const own = ownOn(program.rulebook.procedures, present.procedureId, today);
    // What was recorded before another for the same day, or for an earlier one, never comes to govern.
    const governs = (one: StoredAdoption) => adoptionOn(all, one.from) === one;
    return {
      present: viewOf(program, db, present),
      coming: all
        .filter((one) => one.from > today && governs(one))
        .sort((a, b) => a.from.localeCompare(b.from))
        .map((one) => viewOf(program, db, one)),
      earlier: all
        .filter((one) => one !== present && !(one.from > today && governs(one)))
        .reverse()
        .map((one) => viewOf(program, db, one)),
      fitsDivision: own?.divisions.includes(office.division) ?? true,
    };
  });
}

/**
 * Adopts a procedure from a day on, with the laws beside it. Cases on file keep theirs.
 * @throws BAD_INPUT for a procedure that is not in force then, an unknown law, or a law left out without a reason; CONFLICT
 */
export function adoptProcedure(
  program: Program,
  { expectedVersion, ...terms }: ParsedInputOf<'procedures.adopt'>,
): OutputOf<'procedures.adopt'> {
  requireSoundTerms(program, terms);
  program.requireRecord().write((tx) => {
    const before = adoptionsOf(program, tx);
    // A record from before there were adoptions keeps the one that it had without saying so.
    if (listAdoptions(tx).length === 0) for (const one of before) insertAdoption(tx, one);
    recordAdoption(program, tx, terms);
    const office = getOffice(tx);
    const present = adoptionOn(adoptionsOf(program, tx), program.today());
    if (office)
      updateOffice(tx, {
        expectedVersion,
        details: { ...withoutVersion(office), procedureId: present?.procedureId ?? terms.procedureId },
        at: program.now(),
      });
  });
  program.push({ type: 'record-changed' });
  return listAdoptionsOf(program);
}

/** Notes an adoption in its table and in the history. */
export function recordAdoption(program: Program, tx: Writer, terms: AdoptionTerms): void {
  const { from, procedureId, overlays, leftOut } = terms;
  insertAdoption(tx, { ...terms, recordedAt: program.now(), recordedBy: program.userOrNull()?.id ?? null });
  recordOffice(program, tx, {
    facts: {
      type: 'procedure-adopted',
      ...actOf(program),
      from,
      procedureId,
      overlays,
      leftOut: leftOut.map(({ family }) => family),
    },
    words: { reasons: leftOut },
  });
}

function requireSoundTerms(program: Program, { procedureId, from, overlays, leftOut }: AdoptionTerms): void {
  const { procedures } = program.rulebook;
  const wrong = (path: string, message: string) =>
    new AppError('BAD_INPUT', `${message} Nothing was saved; what you typed is still here.`, [{ path, message }]);
  const known = procedures.find(({ id, role }) => id === procedureId && (role === 'own' || role === 'statutory'));
  if (!known) throw wrong('procedureId', 'Choose one of the procedures in the list.');
  const own = ownOn(procedures, procedureId, from);
  if (!own) throw wrong('from', notInForce(from));
  const { division } = program.requireOffice();
  if (!own.divisions.includes(division))
    throw wrong('procedureId', 'This procedure is for another part of the United Kingdom than your office’s.');
  const offered = regimesBeside(procedures, own);
  const stranger = overlays.find((family) => !offered.some((regime) => regime.family === family));
  if (stranger !== undefined) throw wrong('overlays', 'One of the laws does not run beside this procedure.');
  for (const { family, name, byDefault } of offered) {
    if (!byDefault || overlays.includes(family) || leftOut.some((one) => one.family === family)) continue;
    throw wrong(`leftOut.${family}`, `Say why ${name} does not apply to your office.`);
  }
}

function viewOf(program: Program, db: Reader, adoption: StoredAdoption): AdoptionView {
  const { procedures } = program.rulebook;
  const { from, procedureId, overlays, leftOut, recordedAt, recordedBy } = adoption;
  // As it reads today; one that is still to come, as it will read then.
  const [, day = from] = [from, program.today()].sort();
  const own = ownOn(procedures, procedureId, day) ?? ownOn(procedures, procedureId, from);
  const names = new Map(regimesAmong(procedures).map(({ family, name }) => [family, name]));
  const named = (family: string) => ({ family, name: names.get(family) ?? family });
  const staff = listStaff(db).find(({ id }) => id === recordedBy);
  return {
    from,
    procedure: own
      ? nameOf(own)
      : { id: procedureId, version: '', name: 'A procedure that this copy of Redress does not hold' },
    overlays: overlays.map(named),
    leftOut: leftOut.map(({ family, reason }) => ({ ...named(family), reason })),
    recordedAt,
    recordedBy: staff?.name ?? null,
  };
}

function withoutVersion<T extends { version: number }>({ version: _version, ...details }: T): Omit<T, 'version'> {
  return details;
}
