import type { CaseView } from '../../contract/cases.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/operations.ts';
import type { VersionOption } from '../../contract/procedures.ts';
import { AppError } from '../../domain/appError.ts';
import type { RecordedEvent, WordsOf } from '../../domain/events.ts';
import { EventId, type StaffId } from '../../domain/ids.ts';
import { withVersion } from '../../domain/versionName.ts';
import { isInForce, type Procedure } from '../../rules/procedures/procedure.ts';
import { familyOf, type VersionChoice } from '../../rules/procedures/regimes.ts';
import { versionDates } from '../../rules/procedures/versionDates.ts';
import type { Reader } from '../../store/database.ts';
import { assessHistory, changeCase, loadCaseFrom } from '../cases/caseFile.ts';
import type { LoadedCase } from '../cases/loadedCase.ts';
import type { Program } from '../program.ts';
import { nameOf } from './procedures.ts';
import { adoptionsOf, governingOfCase, speaking } from './regimes.ts';

/** The versions by which a case could be judged instead of the one in force on the day of its receipt. */
export function listVersions(program: Program, input: ParsedInputOf<'cases.versions'>): OutputOf<'cases.versions'> {
  return program.requireRecord().read((db) => {
    const loaded = loadCaseFrom(program, db, input.caseId);
    return versionsFor(program, db, loaded).map((other) => datesBy(program, db, loaded, other));
  });
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
      ({ option }) => option.id === input.procedureId && option.version === input.version,
    )?.option;
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

/** One of them with what it would be instead of. */
interface OtherVersion {
  option: Omit<VersionOption, 'dates'>;
  present: Procedure;
}

/** The deadlines as they would be by another version, had it been chosen today. */
function datesBy(program: Program, db: Reader, loaded: LoadedCase, { option, present }: OtherVersion): VersionOption {
  const { row, history, standing, assessment } = loaded;
  const choice: VersionChoice = {
    type: 'version-chosen',
    on: program.today(),
    procedureId: option.id,
    version: option.version,
    id: EventId.parse(program.newId()),
    seq: Math.max(0, ...history.map(({ seq }) => seq)) + 1,
  };
  const chosen = [...history, choice];
  const procedures = speaking(governingOfCase(program, db, row, chosen), chosen);
  const then = assessHistory(program, db, procedures, row.division, chosen, standing);
  return { ...option, dates: versionDates(assessment.clocks, then.clocks, present, option) };
}

/** Other versions of what the case is judged by; in the place of the landlord's own also whatever it has ever adopted. */
function versionsFor(program: Program, db: Reader, { row, history }: LoadedCase): OtherVersion[] {
  const { procedures } = program.rulebook;
  const [own, ...beside] = governingOfCase(program, db, row, history);
  const adopted = new Set(adoptionsOf(program, db).map(({ procedureId }) => procedureId));
  const options: OtherVersion[] = [];
  const offer = (present: Procedure, others: readonly Procedure[]) => {
    for (const other of others)
      if (
        other !== present &&
        !options.some(({ option }) => option.id === other.id && option.version === other.version)
      )
        options.push({
          option: {
            ...nameOf(other),
            inForceFrom: other.inForce.from,
            inForceTo: other.inForce.to,
            insteadOf: withVersion(present),
          },
          present,
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
