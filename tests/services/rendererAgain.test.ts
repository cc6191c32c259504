import { cpSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { root, startTestProgram, type TestProgram } from '../support/testProgram.ts';

let t: TestProgram;
const resources = mkdtempSync(join(tmpdir(), 'redress-resources-'));

afterEach(async () => {
  await t.close();
  rmSync(resources, { recursive: true });
});

it('makes letters again when the fonts could not be read once', async () => {
  cpSync(join(root, 'resources'), resources, { recursive: true });
  t = startTestProgram({ resourcesFolder: resources });
  const fonts = join(resources, 'fonts');
  renameSync(fonts, `${fonts}-held`);
  await expect(t.program.pdf()).rejects.toThrow();
  renameSync(`${fonts}-held`, fonts);
  await expect(t.program.pdf()).resolves.toHaveProperty('renderPdf');
});
