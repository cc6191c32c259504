import type { ReadableProcedure, UnconfirmedRule } from '../../contract/procedures.ts';
import { divisionLabels } from '../../domain/labels.ts';
import { Division } from '../../domain/words.ts';
import { describeProcedure } from '../../rules/procedures/describeProcedure.ts';
import { describeDoubts } from '../../rules/procedures/describePromises.ts';
import type { Procedure } from '../../rules/procedures/procedure.ts';

/** A procedure's tables for the window: what it calls its parts, and none of the ids by which its file does. */
export function readableTables(procedure: Procedure): ReadableProcedure['tables'] {
  const ids = [
    ...procedure.stages.map(({ id }) => id),
    ...procedure.clocks.map(({ id }) => id),
    ...procedure.grounds.map(({ id }) => id),
    ...procedure.contents.map(({ id }) => id),
  ];
  const plain = (text: string) => {
    let words = text;
    for (const id of ids) words = words.replaceAll(` (${id})`, '');
    for (const { id, label } of procedure.clocks) words = words.replaceAll(id, `“${label}”`);
    for (const division of Division.options) words = words.replaceAll(division, divisionLabels[division]);
    return words;
  };
  const doubts = new Set(describeDoubts(procedure).map(({ heading }) => heading));
  return describeProcedure(procedure)
    .filter(({ heading, rows }) => rows.length > 0 && !doubts.has(heading))
    .map(({ heading, columns, rows }, index) => ({
      heading: index === 0 ? 'Overview' : heading,
      columns,
      rows: rows.map((row) => row.map(plain)),
    }));
}

/** What is not confirmed, assumed or odd about a procedure, each with its clause and the reason. */
export function doubtsOf(procedure: Procedure): UnconfirmedRule[] {
  return describeDoubts(procedure).flatMap(({ rows }) =>
    rows.map(([what = '', clause = '', source = '']) => ({
      what: what.replace(/: [a-z]+[A-Z][A-Za-z]*$/, ''),
      clause,
      source,
    })),
  );
}
