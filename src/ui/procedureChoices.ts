import type { ProcedureChoice } from '../../electron/contract/procedures.ts';
import type { IsoDate } from '../../electron/domain/isoDate.ts';
import type { Division } from '../../electron/domain/words.ts';
import { versionWords } from './versionWords.ts';

/** The procedures that govern complaints received on a day in a division. */
export function proceduresInForce(
  procedures: readonly ProcedureChoice[],
  division: Division,
  on: IsoDate,
): ProcedureChoice[] {
  return procedures.filter(
    ({ divisions, inForceFrom, inForceTo }) =>
      divisions.includes(division) && inForceFrom <= on && (inForceTo === null || inForceTo >= on),
  );
}

/** The procedure to stand in the form: the one chosen if it still applies, else the only one there is, else none. */
export function procedureToOffer(chosen: string | null, offered: readonly ProcedureChoice[]): string | null {
  if (offered.some(({ id }) => id === chosen)) return chosen;
  return offered.length === 1 ? (offered[0]?.id ?? null) : null;
}

interface ChoiceGroup {
  group: string;
  items: { value: string; label: string }[];
}

/** The choices in groups, in the order in which somebody looks for them; each id once, in its newest version. */
export function procedureGroups(offered: readonly ProcedureChoice[]): ChoiceGroup[] {
  const once = offered.filter(({ id }, index) => offered.findIndex((other) => other.id === id) === index);
  const groupOf = (group: string, fits: (one: ProcedureChoice) => boolean): ChoiceGroup => ({
    group,
    items: once.filter(fits).map((one) => ({ value: one.id, label: labelOf(one) })),
  });
  return [
    groupOf('Taken in from your own files', (one) => one.isImported),
    groupOf('Codes and model procedures', (one) => one.role === 'statutory'),
    groupOf('Procedures of landlords', (one) => one.role === 'own' && !one.isImported),
  ].filter(({ items }) => items.length > 0);
}

/** "Complaint Handling Code 2024 (April 2024)"; a bare number says nothing to anybody. */
function labelOf({ name, version }: ProcedureChoice): string {
  return /^\d$/.test(version) ? name : `${name} (${versionWords(version)})`;
}
