import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withDisplay } from './display.mjs';
import { runNode } from './run.mjs';
import { command } from './setup.mjs';

/** Runs the tour through the real program, on the present screen or a virtual one. Returns its exit code. */
export async function runTour(tourArguments) {
  const { code } = await withDisplay((env) => runNode(['tests/tour/tour.ts', ...tourArguments], { env }));
  return code;
}

const isStartedDirectly = process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url);
if (isStartedDirectly) {
  await command(import.meta.url, { needs: ['modules', 'electron', 'display', 'build'] }, runTour);
}
