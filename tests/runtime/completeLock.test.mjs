import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { completeLock, machineOf, missingOptionals } from './completeLock.mjs';
import { inProject } from './paths.mjs';

describe('the lockfile', () => {
  const lock = JSON.parse(readFileSync(inProject('package-lock.json'), 'utf8'));

  it('has every package for every system, so that "npm ci" works on each (or run completeLock.mjs)', () => {
    expect(missingOptionals(lock)).toEqual([]);
  });

  it('is written as npm writes it: completing it again changes nothing', () => {
    expect(`${JSON.stringify(completeLock(lock), null, 2)}\n`).toBe(
      readFileSync(inProject('package-lock.json'), 'utf8'),
    );
  });

  it('pins no registry: each machine uses its own', () => {
    expect(Object.values(lock.packages).filter((entry) => entry.resolved?.startsWith('http'))).toEqual([]);
  });

  it('says of known packages what their names say', () => {
    const known = Object.entries(lock.packages).filter(
      ([, entry]) => entry.optional && entry.os && entry.cpu && entry.integrity,
    );
    const guessed = known.filter(([path]) => machineOf(path));
    expect(guessed.length).toBeGreaterThan(20);
    for (const [path, { os, cpu, libc }] of guessed) {
      const machine = machineOf(path);
      expect({ path, os, cpu }).toEqual({ path, os: [machine.os], cpu: [machine.cpu] });
      if (libc) expect({ path, libc }).toEqual({ path, libc: [machine.libc] });
    }
  });
});

describe('completing a lockfile', () => {
  const asker = {
    version: '2.0.0',
    dev: true,
    license: 'MIT',
    optionalDependencies: { 'x-linux-x64-musl': '2.0.0', y: '^1.0.0' },
  };

  it('adds what is for another system, and leaves alone what only a registry can tell', () => {
    const lock = { lockfileVersion: 3, packages: { '': {}, 'node_modules/x': asker } };
    const complete = completeLock(lock);
    expect(complete.packages['node_modules/x-linux-x64-musl']).toEqual({
      version: '2.0.0',
      cpu: ['x64'],
      dev: true,
      libc: ['musl'],
      license: 'MIT',
      optional: true,
      os: ['linux'],
    });
    expect(missingOptionals(complete).map(({ name }) => name)).toEqual(['y']);
  });

  it('finds a package that is nested beside its asker, or above it', () => {
    const nested = {
      '': {},
      'node_modules/a/node_modules/x': asker,
      'node_modules/a/node_modules/y': {},
      'node_modules/x-linux-x64-musl': {},
    };
    expect(missingOptionals({ packages: nested })).toEqual([]);
  });
});
