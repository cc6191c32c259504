import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './testProgram.ts';

/** A landlord's own procedure as it would bring it along in a file: one shipped with the program under another name, with changes. */
export function ownProcedureText(changes: Record<string, unknown> = {}): string {
  const shipped = JSON.parse(readFileSync(join(root, 'resources/procedures/five-steps.json'), 'utf8'));
  const own = { ...shipped, id: 'harbour-homes', name: 'Harbour Homes complaints procedure', version: '1', ...changes };
  return JSON.stringify(own, null, 2);
}
