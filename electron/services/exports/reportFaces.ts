import { join } from 'node:path';
import { facesIn } from '../../exports/write/reportBytes.ts';
import type { Faces } from '../../letters/render/fonts.ts';
import type { Program } from '../program.ts';

/** The program's own fonts, for reports and marks; read once. */
export function reportFaces(program: Program): Faces {
  return facesIn(join(program.options.resourcesFolder, 'fonts'));
}
