import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, type TestProgram } from './testProgram.ts';

/** A landlord's own compensation policy as it would bring it along in a file: one shipped with the program, with changes. */
export async function ownPolicyText(changes: Record<string, unknown> = {}): Promise<string> {
  const shipped = JSON.parse(await readFile(join(root, 'resources/compensation/try-two-ten.json'), 'utf8'));
  const inForce = { ...shipped.inForce, by: 'decided', from: '2026-01-01', to: null };
  const own = {
    ...shipped,
    id: 'harbour-homes-compensation',
    version: '2026',
    name: 'Harbour Homes compensation',
    inForce,
  };
  return JSON.stringify({ ...own, procedures: ['england-code-2024'], ...changes }, null, 2);
}

/** Puts the policy where the desktop's file dialog finds it. */
export async function chooseOwnPolicy(test: TestProgram, text: string): Promise<void> {
  const path = join(await mkdtemp(join(tmpdir(), 'redress-policy-')), 'ours.json');
  await writeFile(path, text);
  test.answers.files = [path];
}
