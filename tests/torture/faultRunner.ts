/**
 * Runs under disk.c: does each core operation again and again, and lets its first, second, third … change of the disk fail, until
 * one run meets no failure any more. After each it looks at what the program answered, goes on working, opens the record anew on
 * a sound disk and verifies it. `node faultRunner.ts FOLDER OPERATIONS MOST` prints a JSON line for each operation.
 */
import { cpSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { AppError } from '../../electron/domain/appError.ts';
import { chainHead } from '../../electron/store/chain.ts';
import { complaint } from '../support/office.ts';
import { startTestProgram, type TestProgram } from '../support/testProgram.ts';
import { coreOperations, type Faulty, type FaultyName } from './coreOperations.ts';
import { verifyFolder } from './verify.ts';

/** What failing does: which kind of change, with which error, and whether later ones fail too. */
const faults = [
  { kind: 'write', error: 'EIO', number: 5, how: 'once' },
  { kind: 'write', error: 'ENOSPC', number: 28, how: 'torn' },
  { kind: 'write', error: 'ENOSPC', number: 28, how: 'on' },
  { kind: 'sync', error: 'EIO', number: 5, how: 'once' },
  { kind: 'rename', error: 'EACCES', number: 13, how: 'once' },
] as const;

export interface FaultResult {
  operation: FaultyName;
  /** Failures that were let happen. */
  injected: number;
  /** Runs in which the operation answered that it was done all the same. */
  doneAllTheSame: number;
  lost: string[];
  broken: string[];
  /** Failures that were not told as what they are: a fault of the disk. */
  badlyTold: string[];
}

const [root = '', names = '', most = '400'] = process.argv.slice(2);

function order(text: string): void {
  try {
    openSync(`/redress-disk/${text}`, 'r');
  } catch {
    // There is no such file: the name is the order.
  }
}

function hasFailed(): boolean {
  return readFileSync('/redress-disk/count', 'utf8').endsWith(' 1');
}

const headOf = (test: TestProgram) => test.program.requireRecord().read(chainHead);

async function runWithFault(
  template: string,
  { operate, isOpening }: Faulty,
  fault: (typeof faults)[number],
  at: number,
  result: FaultResult,
): Promise<boolean> {
  const folder = join(root, 'work');
  rmSync(folder, { recursive: true, force: true });
  cpSync(template, folder, { recursive: true });
  const where = `${fault.error} at ${fault.kind} ${at} (${fault.how})`;
  const arm = () => order(`fail/${fault.kind}/${at}/${fault.number}/${fault.how}`);
  const promises: string[] = [];
  let told: string | null = null;

  if (isOpening) arm();
  const test = startTestProgram({ folder, day: '2026-03-02' });
  if (test.program.refusal) told = `refused: ${test.program.refusal.reason}`;
  else {
    const { staff } = await test.call('session.get', {});
    if (staff[0]) await test.call('session.choose', { staffId: staff[0].id });
    const before = headOf(test);
    promises.push(`promised ${before.seq} ${before.hash}`);
    if (!isOpening) arm();
    try {
      await operate(test);
    } catch (error) {
      told = sentenceOf(error);
    }
    if (told === null && test.program.isReady) {
      const after = headOf(test);
      promises.push(`promised ${after.seq} ${after.hash}`);
    }
  }
  const met = hasFailed();
  order('sound');
  if (met) result.injected += 1;
  if (met && told === null) result.doneAllTheSame += 1;
  if (told !== null && !isWellTold(told)) result.badlyTold.push(`${where}: ${told}`);

  // Whoever sees the sentence goes on working: what is saved then has to hold as well.
  if (test.program.isReady) {
    try {
      await test.call('cases.log', complaint('2026-03-02'));
      const later = headOf(test);
      promises.push(`promised ${later.seq} ${later.hash}`);
    } catch (error) {
      if (!isWellTold(sentenceOf(error))) result.badlyTold.push(`${where}, and then: ${sentenceOf(error)}`);
    }
  }
  await test.program.close();
  const verdict = await verifyFolder(folder, promises);
  if (verdict.refused) result.broken.push(`${where}: refused: ${verdict.refused}`);
  for (const what of verdict.lost) result.lost.push(`${where}: ${what}`);
  for (const what of verdict.broken) result.broken.push(`${where}: ${what}`);
  return met;
}

function sentenceOf(error: unknown): string {
  return error instanceof Error ? ((error as Partial<AppError>).code ?? error.message) : String(error);
}

/** The disk is named, or the refusal says what is in the way; "something went wrong inside Redress" is no answer to a full disk. */
function isWellTold(told: string): boolean {
  return !/UNEXPECTED|refused: (unexpected|damaged)/.test(told);
}

mkdirSync(root, { recursive: true });
for (const name of names.split(',')) {
  const operation = coreOperations[name as FaultyName]; // the caller's own list
  const template = join(root, 'template');
  rmSync(template, { recursive: true, force: true });
  mkdirSync(template);
  await operation.prepare(template);
  const result: FaultResult = {
    operation: name as FaultyName, // as above
    injected: 0,
    doneAllTheSame: 0,
    lost: [],
    broken: [],
    badlyTold: [],
  };
  for (const fault of faults) {
    for (let at = 1; at <= Number(most); at += 1) {
      if (!(await runWithFault(template, operation, fault, at, result))) break;
    }
  }
  console.log(JSON.stringify(result));
}
process.exit(0);
