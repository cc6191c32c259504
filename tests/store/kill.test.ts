import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { CaseId, Sha256 } from '../../electron/domain/ids.ts';
import { getCase } from '../../electron/store/cases.ts';
import { verifyChain } from '../../electron/store/chain.ts';
import { listDocuments } from '../../electron/store/documents.ts';
import { listEvents } from '../../electron/store/history.ts';
import { MIGRATIONS, temporaryFolder, tryOpen } from './support.ts';

const CHILD = fileURLToPath(new URL('./killChild.ts', import.meta.url));
const KILLS = 20;

/** The child as one file: twenty of them start in the time that one would need to load its imports one by one. */
async function bundleChild(): Promise<string> {
  const folder = temporaryFolder();
  symlinkSync(fileURLToPath(new URL('../../node_modules', import.meta.url)), join(folder, 'node_modules'));
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: { ssr: CHILD, outDir: folder, emptyOutDir: false, minify: false },
  });
  return join(folder, 'killChild.js');
}

/** Lets a child save until it is killed without warning after `ms`; answers the lines that it had finished. */
async function saveUntilKilled(child: string, folder: string, ms: number): Promise<string[]> {
  const saving = spawn(process.execPath, [child, folder, MIGRATIONS], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let complaint = '';
  saving.stderr.on('data', (data) => {
    complaint += data;
  });
  await new Promise<void>((resolve, reject) => {
    saving.stdout.on('data', (data) => {
      output += data;
      if (output.includes('ready\n')) resolve();
    });
    saving.on('exit', (code) => reject(new Error(`the child ended by itself (${code}): ${complaint}`)));
  });
  setTimeout(() => saving.kill('SIGKILL'), ms);
  await once(saving, 'close');
  return output
    .slice(0, output.lastIndexOf('\n'))
    .split('\n')
    .filter((line) => line.startsWith('saved '));
}

test(`${KILLS} kills in the middle of saving: everything acknowledged is there, nothing is there by half`, async () => {
  const child = await bundleChild();
  const folder = temporaryFolder();
  const saved: string[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) {
    // Spread over a stretch of saving that includes commits, file writes, checkpoints and online backups.
    saved.push(...(await saveUntilKilled(child, folder, 5 + ((kill * 37) % 240))));
    const opened = tryOpen(folder);
    if (!opened.ok) throw new Error(`refused after kill ${kill}: ${opened.reason} (${opened.cause})`);
    const { record } = opened;
    expect(record.read((db) => verifyChain(db)).isIntact).toBe(true);
    const whole = record.read((db) =>
      db.get<{ cases: number; documents: number; events: number; words: number }>(
        'SELECT (SELECT count(*) FROM complaint_case) AS cases, (SELECT count(*) FROM document) AS documents, (SELECT count(*) FROM event) AS events, (SELECT count(*) FROM event_words) AS words',
      ),
    );
    const cases = whole?.cases ?? 0;
    expect(whole).toEqual({ cases, documents: cases, events: 2 * cases, words: 2 * cases });
    expect(cases).toBeGreaterThanOrEqual(saved.length);
    await record.close();
  }
  const opened = tryOpen(folder);
  if (!opened.ok) throw new Error(opened.reason);
  for (const line of saved) {
    const [, caseId = '', reference = '', sha256 = ''] = line.split(' ');
    const id = CaseId.parse(caseId);
    expect(opened.record.read((db) => getCase(db, id)?.reference)).toBe(reference);
    expect(opened.record.read((db) => listEvents(db, id))).toHaveLength(2);
    expect(opened.record.read((db) => listDocuments(db, id)[0]?.sha256)).toBe(sha256);
    expect(opened.record.files.read(Sha256.parse(sha256)).length).toBeGreaterThan(0);
  }
  await opened.record.close();
  expect(saved.length).toBeGreaterThan(KILLS);
}, 120_000);
