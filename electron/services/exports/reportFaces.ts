import { join } from 'node:path';
import type { Faces } from '../../letters/render/fonts.ts';
import type { Program } from '../program.ts';

/** The program's own fonts, for reports and marks; read once. */
export async function reportFaces(program: Program): Promise<Faces> {
  const { facesIn } = await import('../../exports/write/reportBytes.ts');
  return facesIn(join(program.options.resourcesFolder, 'fonts'));
}
