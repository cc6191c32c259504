// Opens the sealed backups of Redress without Redress. It needs Node.js 20 or newer (nodejs.org) and nothing else.
//
//   node open-backups.mjs <this folder> <an empty folder for what comes out>
//
// It asks for the passphrase, opens the newest backup and every file, and says what it wrote. Nothing here is changed.
import { createDecipheriv, createHash, scryptSync } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';

const [from, to] = process.argv.slice(2);
if (!from || !to) {
  console.error('Say where the backups are and where to put what comes out: node open-backups.mjs <from> <to>');
  process.exit(2);
}

const asking = createInterface({ input: process.stdin, output: process.stderr });
const passphrase = process.env.REDRESS_PASSPHRASE ?? (await asking.question('Passphrase: '));
asking.close();

const keys = new Map();
function open(path) {
  const bytes = readFileSync(path);
  if (bytes.toString('latin1', 0, 8) !== 'RDRSVLT1') throw new Error(`${path} is not a sealed file of Redress.`);
  const salt = bytes.subarray(8, 24);
  const [log2N, r, p] = bytes.subarray(24, 27);
  const nonce = bytes.subarray(27, 39);
  const known = `${salt.toString('hex')} ${log2N} ${r} ${p}`;
  if (!keys.has(known)) {
    // Redress asks for 128 MB; a header that asks for more than 1 GB is no work of its own.
    const options = { N: 2 ** log2N, r, p, maxmem: 1024 ** 3 };
    keys.set(known, scryptSync(passphrase.normalize('NFC'), salt, 32, options));
  }
  const decipher = createDecipheriv('aes-256-gcm', keys.get(known), nonce);
  decipher.setAAD(bytes.subarray(0, 39));
  decipher.setAuthTag(bytes.subarray(bytes.length - 16));
  return Buffer.concat([decipher.update(bytes.subarray(39, bytes.length - 16)), decipher.final()]);
}

try {
  const newest = readdirSync(from)
    .filter((name) => name.startsWith('redress-backup-') && name.endsWith('.db.vault'))
    .sort()
    .at(-1);
  if (!newest) throw new Error('There is no backup in that folder.');
  mkdirSync(to, { recursive: true });
  writeFileSync(join(to, 'redress.db'), open(join(from, newest)), { flag: 'wx' });
  console.log(`redress.db: the record as it was in ${newest}`);
  let files = 0;
  for (const shelf of readdirSync(join(from, 'files'))) {
    for (const name of readdirSync(join(from, 'files', shelf)).filter((one) => one.endsWith('.vault'))) {
      const bytes = open(join(from, 'files', shelf, name));
      const hash = createHash('sha256').update(bytes).digest('hex');
      mkdirSync(join(to, 'files', hash.slice(0, 2)), { recursive: true });
      writeFileSync(join(to, 'files', hash.slice(0, 2), hash), bytes);
      files += 1;
    }
  }
  console.log(`files: ${files} letters and documents, each named by the SHA-256 of its bytes`);
} catch (error) {
  const isSealed = /authenticate/i.test(error.message);
  console.error(isSealed ? 'The passphrase is wrong, or a file is damaged.' : error.message);
  process.exit(1);
}
