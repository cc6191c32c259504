import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inProject } from './paths.mjs';

// A package for several systems lists one optional package for each. npm leaves those out of the lockfile that the
// registry in use does not have, and from then on refuses `npm ci` everywhere because they are missing. This puts them
// back: node tests/runtime/completeLock.mjs, after every `npm install`.

const SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const PROCESSORS = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64'];
const C_LIBRARIES = { gnu: 'glibc', gnueabihf: 'glibc', glibc: 'glibc', musl: 'musl', musleabihf: 'musl' };

/** The optional packages that the lockfile's packages ask for and that it has no entry of: `{ name, version, asker }`. */
export function missingOptionals(lock) {
  return Object.entries(lock.packages).flatMap(([asker, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => !isLocked(lock, asker, name))
      .map(([name, version]) => ({ name, version, asker })),
  );
}

function isLocked(lock, asker, name) {
  for (let folder = asker; ; folder = folder.slice(0, Math.max(folder.lastIndexOf('/node_modules/'), 0))) {
    if (lock.packages[`${folder === '' ? '' : `${folder}/`}node_modules/${name}`]) return true;
    if (folder === '') return false;
  }
}

/**
 * The system, processor and C library that a package is for, read off its name ('…-linux-x64-musl').
 * Undefined when the name does not say: such a package is for every system, and npm has to get it itself.
 */
export function machineOf(name) {
  const words = name.split(/[-/]/);
  const os = words.find((word) => SYSTEMS.includes(word));
  const cpu = words.find((word) => PROCESSORS.includes(word));
  if (!os || !cpu) return undefined;
  const libc = os === 'linux' ? C_LIBRARIES[words.find((word) => word in C_LIBRARIES) ?? 'gnu'] : undefined;
  return { os, cpu, libc };
}

/** The lockfile with an entry for every optional package for some system; the others are left as they are. */
export function completeLock(lock) {
  const packages = { ...lock.packages };
  for (const { name, version, asker } of missingOptionals(lock)) {
    const machine = machineOf(name);
    // Only an exact version can be locked without asking a registry.
    if (!machine || !/^\d+\.\d+\.\d+[\w.+-]*$/.test(version)) continue;
    const { dev, engines, license } = lock.packages[asker];
    packages[`node_modules/${name}`] = {
      version,
      cpu: [machine.cpu],
      ...(dev && { dev }),
      ...(machine.libc && { libc: [machine.libc] }),
      ...(license && { license }),
      optional: true,
      os: [machine.os],
      ...(engines && { engines }),
    };
  }
  const inOrder = Object.entries(packages).sort(([one], [other]) => one.localeCompare(other, 'en'));
  return { ...lock, packages: Object.fromEntries(inOrder) };
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const file = process.argv[2] ?? inProject('package-lock.json');
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const complete = completeLock(lock);
  writeFileSync(file, `${JSON.stringify(complete, null, 2)}\n`);
  const added = Object.keys(complete.packages).length - Object.keys(lock.packages).length;
  process.stdout.write(`${added} packages for other systems were added to the lockfile.\n`);
}
