import type { CaseView } from '../../contract/cases.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/operations.ts';
import type { VersionOption } from '../../contract/procedures.ts';
import { AppError } from '../../domain/appError.ts';
import type { RecordedEvent, WordsOf } from '../../domain/events.ts';
import type { StaffId } from '../../domain/ids.ts';
import { withVersion } from '../../domain/versionName.ts';
import { isInForce, type Procedure } from '../../rules/procedures/procedure.ts';
import { familyOf } from '../../rules/procedures/regimes.ts';
import type { Reader } from '../../store/database.ts';
import { changeCase, type LoadedCase, loadCaseFrom } from '../cases/caseFile.ts';
import type { Program } from '../program.ts';
import { nameOf } from './procedures.ts';
import { adoptionsOf, governingOfCase } from './regimes.ts';

/** The versions by which a case could be judged instead of the one in force on the day of its receipt. */
export function listVersions(program: Program, input: ParsedInputOf<'cases.versions'>): OutputOf<'cases.versions'> {
  return program.requireRecord().read((db) => versionsFor(program, db, loadCaseFrom(program, db, input.caseId)));
}

/**
 * Judges a case by another version than the one in force on the day of its receipt, for a recorded reason.
 * @throws BAD_INPUT for a version that it cannot be judged by
 */
export function chooseVersion(
  program: Program,
  input: ParsedInputOf<'cases.chooseVersion'>,
): OutputOf<'cases.chooseVersion'> {
  return changeCase(program, input, 'choose-version', (changing) => {
    const chosen = versionsFor(program, changing.tx, changing).find(
      ({ id, version }) => id === input.procedureId && version === input.version,
    );
    if (!chosen)
      throw new AppError(
        'BAD_INPUT',
        'This case cannot be judged by that version, or already is. Choose one of the list. Nothing was saved; what you typed is still here.',
        [{ path: 'version', message: 'Choose one of the list.' }],
      );
    return [
      {
        facts: {
          type: 'version-chosen',
          on: input.on,
          by: changing.me,
          procedureId: chosen.id,
          version: chosen.version,
        },
        words: { name: withVersion(chosen), reason: input.reason },
      },
    ];
  });
}

/** Other versions of what the case is judged by; in the place of the landlord's own also whatever it has ever adopted. */
function versionsFor(program: Program, db: Reader, { row, history }: LoadedCase): VersionOption[] {
  const { procedures } = program.rulebook;
  const [own, ...beside] = governingOfCase(program, db, row, history);
  const adopted = new Set(adoptionsOf(program, db).map(({ procedureId }) => procedureId));
  const options: VersionOption[] = [];
  const offer = (present: Procedure, others: readonly Procedure[]) => {
    for (const other of others)
      if (other !== present && !options.some(({ id, version }) => id === other.id && version === other.version))
        options.push({
          ...nameOf(other),
          inForceFrom: other.inForce.from,
          inForceTo: other.inForce.to,
          insteadOf: withVersion(present),
        });
  };
  // Hazards go by the day of becoming aware of each, which is put right at the hazard itself.
  for (const law of beside)
    if (law.role !== 'hazard')
      offer(
        law,
        procedures.filter((other) => familyOf(other) === familyOf(law)),
      );
  const taken = new Set(beside.map(familyOf));
  const instead = procedures.filter(
    (other) =>
      (other.role === 'own' || other.role === 'statutory') &&
      !taken.has(familyOf(other)) &&
      (familyOf(other) === familyOf(own) || adopted.has(other.id)),
  );
  offer(own, instead);
  return options;
}

/** The versions that were chosen for a case, for its page. */
export function versionsChosenIn(
  standing: readonly RecordedEvent[],
  staffName: (id: StaffId) => string,
): CaseView['versionsChosen'] {
  return standing.flatMap(({ facts, words, recordedBy }) => {
    if (facts.type !== 'version-chosen') return [];
    const said = words as WordsOf<'version-chosen'> | null; // parsed by the event's schema when it was appended
    const by = facts.by ?? recordedBy;
    return [
      {
        on: facts.on,
        by: by ? staffName(by) : 'Redress',
        name: said?.name ?? `${facts.procedureId}, version ${facts.version}`,
        reason: said?.reason ?? null,
      },
    ];
  });
}

/** The laws beside the landlord's own procedure, for the case's page: one on hazards only once there is a hazard of its time. */
export function lawsShown({ procedures, standing }: LoadedCase): Procedure[] {
  const awareOn = standing.flatMap(({ facts }) => (facts.type === 'hazard-reported' ? [facts.on] : []));
  return procedures.slice(1).filter((law) => law.role !== 'hazard' || awareOn.some((on) => isInForce(law, on)));
}
