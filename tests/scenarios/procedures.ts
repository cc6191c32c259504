/**
 * `npm run procedures -- check <file> [law]`: says what is wrong with a procedure, or prints it as tables to be read beside
 * the text that it was made from; for a landlord's own, also where it falls short of the law (by default the Code of 2024).
 * A compensation policy (docs/remedies.md) is checked and printed in the same way.
 * Ends with 1 when something is wrong. `npm run procedures` alone lists what the program ships with.
 */
import { readFileSync } from 'node:fs';
import { Bodies } from '../../electron/rules/procedures/bodies.ts';
import { checkProcedureText } from '../../electron/rules/procedures/checkProcedure.ts';
import { findClashes } from '../../electron/rules/procedures/clashes.ts';
import { describeProcedure } from '../../electron/rules/procedures/describeProcedure.ts';
import type { Procedure } from '../../electron/rules/procedures/procedure.ts';
import type { ReadableTable } from '../../electron/rules/procedures/readableTable.ts';
import { checkPolicy } from '../../electron/rules/remedy/checkPolicy.ts';
import { describePolicy } from '../../electron/rules/remedy/describePolicy.ts';
import { loadProcedures } from './library.ts';

const [command, file, lawId] = process.argv.slice(2);
const WIDTH = 150;

if (command === 'check' && file !== undefined) process.exitCode = check(file, lawId);
else if (command === undefined || command === 'list') list();
else {
  console.log('Use: npm run procedures -- check <file> [id of the law beside it]');
  process.exitCode = 2;
}

function list(): void {
  for (const procedure of loadProcedures())
    console.log(
      `${procedure.id.padEnd(28)} ${procedure.version.padEnd(10)} from ${procedure.inForce.from}  ${procedure.name}`,
    );
}

function check(path: string, law: string | undefined): number {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    console.log(`There is no file ${path}.`);
    return 1;
  }
  const policy = policyIn(text);
  if (policy !== null) return checkCompensation(path, policy);
  const { bodies } = Bodies.parse(
    JSON.parse(readFileSync(new URL('../../resources/bodies/bodies.json', import.meta.url), 'utf8')),
  );
  const checked = checkProcedureText(
    text,
    bodies.map(({ id }) => id),
  );
  if (!checked.ok) {
    for (const problem of checked.problems)
      console.log(`${problem.path === '' ? '' : `${problem.path}: `}${problem.text}`);
    console.log(
      `\n${checked.problems.length} ${checked.problems.length === 1 ? 'thing is' : 'things are'} wrong with ${path}.`,
    );
    return 1;
  }
  for (const table of describeProcedure(checked.procedure)) printTable(table);
  printClashes(checked.procedure, law ?? lawOf(checked.procedure));
  console.log(`${path} can be used.`);
  return 0;
}

/** The code or model of the ombudsman to whom it sends people. */
function lawOf({ referral }: Procedure): string {
  const laws: Record<string, string> = { spso: 'scotland-mchp', psow: 'wales-model', nipso: 'ni-model' };
  return laws[referral.body] ?? 'england-code-2024';
}

/** A compensation policy has heads of loss and no stages; anything else is read as a procedure. */
function policyIn(text: string): unknown {
  try {
    const raw: unknown = JSON.parse(text);
    return typeof raw === 'object' && raw !== null && 'heads' in raw && !('stages' in raw) ? raw : null;
  } catch {
    return null;
  }
}

function checkCompensation(path: string, raw: unknown): number {
  const checked = checkPolicy(raw);
  for (const problem of checked.problems)
    console.log(`${problem.path === '' ? '' : `${problem.path}: `}${problem.text}`);
  if (!checked.ok) return 1;
  for (const table of describePolicy(checked.policy)) printTable(table);
  console.log(`${path} can be used.`);
  return 0;
}

function printClashes(own: Procedure, lawId: string): void {
  const law = loadProcedures().find((procedure) => procedure.id === lawId);
  if (own.role !== 'own' || !law) return;
  const rows = findClashes(own, law).map((clash) => [
    clash.text,
    clash.ownClause,
    `${clash.lawClause}${clash.confirmed ? '' : ' (not confirmed)'}`,
  ]);
  printTable({
    heading: `Where it falls short of: ${law.name}`,
    columns: ['What', 'Its own clause', 'The law’s'],
    rows,
  });
}

function printTable({ heading, columns, rows }: ReadableTable): void {
  console.log(`\n${heading}\n${'='.repeat(Math.min(heading.length, WIDTH))}`);
  if (rows.length === 0) {
    console.log('none');
    return;
  }
  const widths = columns.map((column, index) =>
    Math.max(column.length, ...rows.map((row) => (row[index] ?? '').length)),
  );
  const spare = WIDTH - 3 * (columns.length - 1);
  // Wide columns give way until the table fits; what they hold is broken over lines.
  while (widths.reduce((sum, width) => sum + width, 0) > spare)
    widths[widths.indexOf(Math.max(...widths))] = Math.max(...widths) - 1;
  for (const row of [columns, columns.map((_, index) => '-'.repeat(widths[index] ?? 0)), ...rows])
    printRow(row, widths);
}

function printRow(row: readonly string[], widths: readonly number[]): void {
  const cells = row.map((cell, index) => broken(cell, widths[index] ?? 10));
  const height = Math.max(...cells.map((cell) => cell.length));
  for (let line = 0; line < height; line++)
    console.log(
      cells
        .map((cell, index) => (cell[line] ?? '').padEnd(widths[index] ?? 0))
        .join(' | ')
        .trimEnd(),
    );
}

function broken(text: string, width: number): string[] {
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const current = lines[lines.length - 1] ?? '';
    if (current === '') lines[lines.length - 1] = word;
    else if (current.length + 1 + word.length <= width) lines[lines.length - 1] = `${current} ${word}`;
    else lines.push(word);
  }
  return lines;
}
