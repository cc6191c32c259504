import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';
import { runTask } from '../../electron/store/backups/tasks.ts';
import { keyOf, unsealFile, VaultError } from '../../electron/store/backups/vault.ts';

/*
 * `npm run backup -- verify FILE`: checks one backup by itself, sealed or not, and says what is in it. Files (letters and documents) are looked for
 * beside an unsealed backup.
 */
const [order, file] = process.argv.slice(2);
if (order !== 'verify' || !file) {
  console.error('Use it so: npm run backup -- verify FILE');
  process.exit(2);
}

const scratch = mkdtempSync(join(tmpdir(), 'redress-verify-'));
try {
  const isSealed = file.endsWith('.vault');
  const path = isSealed ? join(scratch, 'copy.db') : file;
  if (isSealed) await unsealFile(file, path, await keyOf(file, await askPassphrase()));
  runTask('prove', { path: isSealed ? path : copyOf(file), rows: null, closeness: 'whole' });
  const found = runTask('drill', {
    path,
    scratch: join(scratch, 'rehearsal'),
    migrationsFolder: fileURLToPath(new URL('../../drizzle', import.meta.url)),
    filesFolder: join(file, '..', 'files'),
  });
  console.log(
    `${basename(file)}: ${found.cases} cases, ${found.entries} entries of history, up to ${found.head.hash.slice(0, 16)}.`,
  );
  console.log(found.historyMessage);
  if (isSealed) console.log(`It names ${found.files} letters and documents; they lie sealed beside it.`);
  else
    console.log(
      `Of ${found.files} letters and documents, ${found.missingFiles} are missing and ${found.alteredFiles} altered beside it.`,
    );
  const isSound = found.isHistoryIntact && (isSealed || found.missingFiles + found.alteredFiles === 0);
  console.log(isSound ? 'The backup is sound.' : 'The backup is NOT sound.');
  process.exitCode = isSound ? 0 : 1;
} catch (error) {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  const why =
    error instanceof VaultError && error.reason === 'wrong-passphrase-or-damaged'
      ? 'the passphrase is wrong, or the file is damaged'
      : code === 'ENOENT'
        ? 'there is no such file'
        : error instanceof Error
          ? error.message
          : 'unknown';
  console.error(`${basename(file)} is NOT sound: ${why}.`);
  process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** Proving settles the journal of the file that it looks at; an administrator's file is not to be touched. */
function copyOf(path: string): string {
  const copy = join(scratch, 'proved.db');
  copyFileSync(path, copy);
  return copy;
}

async function askPassphrase(): Promise<string> {
  const given = process.env.REDRESS_PASSPHRASE;
  if (given !== undefined) return given;
  const asking = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await asking.question('Passphrase: ');
  asking.close();
  return answer;
}
