import { hasDisplay } from './display.mjs';
import { findElectron } from './electron.mjs';
import { root } from './paths.mjs';
import { run } from './run.mjs';
import { say } from './say.mjs';
import { command } from './setup.mjs';
import { runTour } from './tour.mjs';

// npm start: makes sure of everything, then opens the program. Arguments after "--" are the program's own, such as
// --data FOLDER.
const needs = ['modules', 'electron', 'build', ...(hasDisplay() ? [] : ['display'])];

await command(import.meta.url, { needs }, async (programArguments) => {
  if (!hasDisplay()) {
    say('There is no screen here to open Redress on, so the tour runs instead: the same program on a virtual screen.');
    return await runTour([]);
  }
  const { executable, args } = findElectron();
  // npm changes to the project's folder; a folder named with --data is meant from where the command was typed.
  const cwd = process.env.INIT_CWD ?? process.cwd();
  const { code } = await run(executable, [...args, root, ...programArguments], { cwd, input: 'inherit' });
  return code;
});
