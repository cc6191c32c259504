import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Instant } from '../../electron/domain/isoDate.ts';
import { type Aged, backupsToRemove } from '../../electron/store/backups/thinning.ts';
import {
  hashSealed,
  keyOf,
  makeKey,
  sealedName,
  sealFile,
  unsealFile,
  type VaultKey,
} from '../../electron/store/backups/vault.ts';

const aged = (at: string): Aged => ({ name: at, at: Instant.parse(at) });
const HOUR = 3_600_000;

describe('which backups are kept', () => {
  it('keeps everything of two days, then one a day, a week and a month', () => {
    const newest = Date.parse('2026-11-22T12:00:00.000Z');
    // One every three hours for 400 days.
    const all = Array.from({ length: 400 * 8 }, (_, index) => aged(new Date(newest - index * 3 * HOUR).toISOString()));
    const gone = new Set(backupsToRemove(all));
    const kept = all.map(({ at }) => at).filter((at) => !gone.has(at));
    const between = (from: string, to: string) => kept.filter((at) => from <= at && at <= to);
    expect(between('2026-11-20T12:00:00.000Z', '2026-11-22T12:00:00.000Z')).toHaveLength(17);
    // 8 to 20 November: the part of the 20th that is older than two days, and the twelve days before it.
    expect(between('2026-11-08T12:00:00.000Z', '2026-11-20T11:00:00.000Z')).toHaveLength(13);
    expect(between('2026-09-28T00:00:00.000Z', '2026-11-08T11:00:00.000Z')).toHaveLength(6);
    expect(between('2025-12-01T00:00:00.000Z', '2026-08-31T23:59:59.000Z')).toHaveLength(9);
    expect(between('2020-01-01T00:00:00.000Z', '2025-11-21T00:00:00.000Z')).toHaveLength(0);
  });

  it('never removes the newest three, and removing twice removes nothing more', () => {
    const moment = fc
      .integer({ min: 0, max: 500 * 24 })
      .map((hours) => aged(new Date(Date.parse('2026-01-01T00:00:00Z') + hours * HOUR).toISOString()));
    fc.assert(
      fc.property(fc.uniqueArray(moment, { maxLength: 120, selector: ({ at }) => at }), (all) => {
        const gone = new Set(backupsToRemove(all));
        const newest = [...all].sort((a, b) => b.at.localeCompare(a.at)).slice(0, 3);
        for (const { name } of newest) expect(gone.has(name)).toBe(false);
        expect(backupsToRemove(all.filter(({ name }) => !gone.has(name)))).toEqual([]);
      }),
    );
  });
});

describe('a file under the passphrase', () => {
  let folder: string;
  let key: VaultKey;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'redress-vault-'));
    key = await makeKey('correct horse battery');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const seal = async (bytes: Uint8Array) => {
    const [plain, sealed] = [join(folder, 'plain'), join(folder, 'sealed')];
    writeFileSync(plain, bytes);
    await sealFile(plain, sealed, key);
    return sealed;
  };

  it.each([0, 1, 65_536, 1_000_003])('comes back as it was: %i bytes', async (length) => {
    const bytes = Buffer.alloc(length, 'Mrs Wójcik ');
    const sealed = await seal(bytes);
    if (length > 100) expect(readFileSync(sealed).includes('Wójcik')).toBe(false);
    const hash = await unsealFile(sealed, join(folder, 'back'), await keyOf(sealed, 'correct horse battery'));
    expect(readFileSync(join(folder, 'back')).equals(bytes)).toBe(true);
    expect(hash).toBe(await hashSealed(sealed, key));
  });

  it('does not open with another passphrase', async () => {
    const sealed = await seal(Buffer.from('secret'));
    await expect(hashSealed(sealed, await keyOf(sealed, 'correct horse batterz'))).rejects.toMatchObject({
      reason: 'wrong-passphrase-or-damaged',
    });
  });

  it('does not open, nor leave anything behind, when any byte was changed or the end is missing', async () => {
    const sealed = await seal(Buffer.from('a page of a letter'));
    const whole = readFileSync(sealed);
    for (const at of [8, 24, 28, 40, whole.length - 1]) {
      const bent = Buffer.from(whole);
      bent[at] = (bent[at] ?? 0) ^ 1;
      writeFileSync(sealed, bent);
      // A byte of salt or cost: the key is another one, which the authenticated header shows as well.
      await expect(unsealFile(sealed, join(folder, 'bent'), key)).rejects.toThrow();
      expect(() => statSync(join(folder, 'bent'))).toThrow();
    }
    writeFileSync(sealed, whole.subarray(0, whole.length - 1));
    await expect(unsealFile(sealed, join(folder, 'bent'), key)).rejects.toMatchObject({
      reason: 'wrong-passphrase-or-damaged',
    });
    writeFileSync(sealed, 'something else altogether, long enough to have a header of some kind');
    await expect(unsealFile(sealed, join(folder, 'bent'), key)).rejects.toMatchObject({ reason: 'not-a-vault' });
  });

  it('asks for no more memory and work than any backup of ours, whatever its header says', async () => {
    const hostile = join(folder, 'hostile.vault');
    writeFileSync(join(folder, 'plain'), 'words');
    await sealFile(join(folder, 'plain'), hostile, key);
    const whole = readFileSync(hostile);
    for (const [log2N, r, p] of [
      [20, 32, 1],
      [20, 8, 16],
      [17, 1, 255],
    ] as const) {
      whole.set([log2N, r, p], 8 + 16);
      writeFileSync(hostile, whole);
      await expect(keyOf(hostile, 'correct horse battery')).rejects.toMatchObject({ reason: 'not-a-vault' });
    }
  });

  it('takes a passphrase typed with combining accents for the same', async () => {
    const composed = await makeKey('caf\u00e9 am See', key.salt);
    const combining = await makeKey('cafe\u0301 am See', key.salt);
    expect(composed.key.equals(combining.key)).toBe(true);
    expect(sealedName(composed, 'x')).toBe(sealedName(combining, 'x'));
  });
});
