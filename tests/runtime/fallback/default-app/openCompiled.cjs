// better-sqlite3's prebuilt binary needs a newer Node-API than this runtime has. Wherever it is opened, in the program itself
// or in a process that it starts, the binding that was compiled for this runtime from the same version's source is opened instead.
const { existsSync, readFileSync } = require('node:fs');
const { join, sep } = require('node:path');

const dlopen = process.dlopen;
process.dlopen = function openNativeModule(module, filename, ...rest) {
  return dlopen.call(process, module, compiledBindingFor(filename) ?? filename, ...rest);
};

function compiledBindingFor(filename) {
  const inside = String(filename).split(sep).slice(-3);
  if (inside[0] !== 'better-sqlite3' || inside[1] !== 'prebuilds') return undefined;
  const { version } = JSON.parse(readFileSync(join(filename, '..', '..', 'package.json'), 'utf8'));
  const compiled = join(__dirname, '..', 'bindings', `better-sqlite3-${version}.node`);
  if (existsSync(compiled)) return compiled;
  throw new Error(
    `This runtime has no better-sqlite3 ${version}. "npm start" or "npm test" compiles it; run one of them once.`,
  );
}
