import { withDisplay } from './display.mjs';
import { inProject } from './paths.mjs';
import { runNode } from './run.mjs';
import { command } from './setup.mjs';

// npm run e2e -- [Playwright's arguments]: the end-to-end tests alone, always on a virtual screen under Linux.
const needs = ['modules', 'electron', 'display', 'poppler', 'build'];

await command(import.meta.url, { needs }, async (playwrightArguments) => {
  const playwright = inProject('node_modules', '@playwright', 'test', 'cli.js');
  const { code } = await withDisplay((env) => runNode([playwright, 'test', ...playwrightArguments], { env }), {
    alwaysVirtual: true,
  });
  return code;
});
