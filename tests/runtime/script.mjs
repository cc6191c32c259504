import { runNode } from './run.mjs';
import { command } from './setup.mjs';

// node tests/runtime/script.mjs SCRIPT [arguments]: runs one of the project's scripts with its packages and their Node 24,
// installing them first on a fresh clone.
await command(import.meta.url, { needs: ['modules'] }, async (scriptArguments) => {
  const { code } = await runNode(scriptArguments);
  return code;
});
