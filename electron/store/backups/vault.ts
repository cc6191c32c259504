import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes, scrypt } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { flushFile, flushFolder } from '../durable.ts';

/*
 * A file under the office's passphrase: scrypt (RFC 7914) makes the key, AES-256-GCM (NIST SP 800-38D) seals the bytes.
 * docs/backups.md describes the form to the byte and gives a way to open it without Redress; keep all three in step.
 *
 *   8 bytes "RDRSVLT1" · 16 salt · 1 log2 N · 1 r · 1 p · 12 nonce · the sealed bytes · 16 tag; everything before the sealed
 *   bytes is authenticated with them.
 */

const MAGIC = Buffer.from('RDRSVLT1', 'latin1');
const SALT_BYTES = 16;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;
const HEADER_BYTES = MAGIC.length + SALT_BYTES + 3 + NONCE_BYTES;

/** scrypt's cost: 128 MB and about half a second on an office PC (OWASP, password storage: N = 2^17, r = 8, p = 1). */
const LOG2_N = 17;
const R = 8;
const P = 1;
/** Costs beyond these are a damaged or hostile header, not a passphrase: 512 MB (128 · r · N) and eight times the work. */
const MOST_MEMORY = 512 * 1024 * 1024;
const MOST_P = 2;

/** The key of a place, with what it was made from. */
export interface VaultKey {
  key: Buffer;
  salt: Buffer;
}

/** A file that cannot be opened: the wrong passphrase, or not the bytes that were sealed. */
export class VaultError extends Error {
  readonly reason: 'not-a-vault' | 'wrong-passphrase-or-damaged';

  constructor(reason: VaultError['reason']) {
    super(reason);
    this.name = 'VaultError';
    this.reason = reason;
  }
}

/** Makes a key from a passphrase; `salt` is that of the place, or new. Takes about half a second. */
export function makeKey(passphrase: string, salt: Buffer = randomBytes(SALT_BYTES)): Promise<VaultKey> {
  return deriveKey(passphrase, salt, LOG2_N, R, P);
}

function deriveKey(passphrase: string, salt: Buffer, log2N: number, r: number, p: number): Promise<VaultKey> {
  const options = { N: 2 ** log2N, r, p, maxmem: 256 * r * 2 ** log2N };
  return new Promise((resolve, reject) => {
    // Composed, so that the same letters typed on another PC are the same bytes.
    scrypt(passphrase.normalize('NFC'), salt, KEY_BYTES, options, (error, key) =>
      error ? reject(error) : resolve({ key, salt }),
    );
  });
}

/** The key of a sealed file, by its own header. @throws VaultError for a file of another kind */
export async function keyOf(path: string, passphrase: string): Promise<VaultKey> {
  const { salt, log2N, r, p } = readHeader(await readHead(path));
  return deriveKey(passphrase, salt, log2N, r, p);
}

/** A name that tells nothing of a file's content to somebody without the key. */
export function sealedName(key: VaultKey, name: string): string {
  return createHmac('sha256', key.key).update(name).digest('hex');
}

/**
 * Seals a file under `to`, whole and flushed or not at all; then opens it again and compares. Answers the SHA-256 of what was sealed.
 * @throws VaultError when what was written does not open again
 */
export async function sealFile(from: string, to: string, key: VaultKey, signal?: AbortSignal): Promise<string> {
  const partial = `${to}.partial`;
  const nonce = randomBytes(NONCE_BYTES);
  const header = Buffer.concat([MAGIC, key.salt, Buffer.from([LOG2_N, R, P]), nonce]);
  const hash = createHash('sha256');
  try {
    const cipher = createCipheriv('aes-256-gcm', key.key, nonce).setAAD(header);
    const target = createWriteStream(partial, { flags: 'w' });
    target.write(header);
    await pipeline(
      createReadStream(from),
      async function* (chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          hash.update(chunk);
          yield cipher.update(chunk);
        }
        yield cipher.final();
        yield cipher.getAuthTag();
      },
      target,
      { signal },
    );
    flushFile(partial);
    const sealed = hash.digest('hex');
    if ((await hashSealed(partial, key)) !== sealed) throw new VaultError('wrong-passphrase-or-damaged');
    await rename(partial, to);
    flushFolder(dirname(to));
    return sealed;
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}

/** Opens a sealed file into `to`, which appears only when every byte has been proved. Answers its SHA-256. @throws VaultError */
export async function unsealFile(from: string, to: string, key: VaultKey): Promise<string> {
  const partial = `${to}.partial`;
  try {
    const hash = await unseal(from, key, createWriteStream(partial, { flags: 'w' }));
    flushFile(partial);
    await rename(partial, to);
    flushFolder(dirname(to));
    return hash;
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}

/** Proves a sealed file without writing anything; answers the SHA-256 of what is in it. @throws VaultError */
export function hashSealed(path: string, key: VaultKey): Promise<string> {
  return unseal(path, key, new Writable({ write: (_chunk, _encoding, done) => done() }));
}

async function unseal(path: string, { key }: VaultKey, target: Writable): Promise<string> {
  const head = await readHead(path);
  const { nonce, aad } = readHeader(head);
  const { size, tag } = await readTail(path);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAAD(aad).setAuthTag(tag);
  const hash = createHash('sha256');
  const end = size - TAG_BYTES - 1;
  const body = end < HEADER_BYTES ? Readable.from([]) : createReadStream(path, { start: HEADER_BYTES, end });
  try {
    await pipeline(
      body,
      async function* (chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          const plain = decipher.update(chunk);
          hash.update(plain);
          yield plain;
        }
        yield decipher.final();
      },
      target,
    );
  } catch (error) {
    // What OpenSSL says of a tag that does not fit; anything else is the disk's.
    if (error instanceof Error && /authenticate data/i.test(error.message))
      throw new VaultError('wrong-passphrase-or-damaged');
    throw error;
  }
  return hash.digest('hex');
}

async function readHead(path: string): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const head = Buffer.alloc(HEADER_BYTES);
    const { bytesRead } = await file.read(head, 0, HEADER_BYTES, 0);
    if (bytesRead < HEADER_BYTES) throw new VaultError('not-a-vault');
    return head;
  } finally {
    await file.close();
  }
}

async function readTail(path: string): Promise<{ size: number; tag: Buffer }> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    if (size < HEADER_BYTES + TAG_BYTES) throw new VaultError('wrong-passphrase-or-damaged');
    const tag = Buffer.alloc(TAG_BYTES);
    await file.read(tag, 0, TAG_BYTES, size - TAG_BYTES);
    return { size, tag };
  } finally {
    await file.close();
  }
}

function readHeader(head: Buffer) {
  if (!head.subarray(0, MAGIC.length).equals(MAGIC)) throw new VaultError('not-a-vault');
  const costAt = MAGIC.length + SALT_BYTES;
  const salt = Buffer.from(head.subarray(MAGIC.length, costAt));
  const [log2N = 0, r = 0, p = 0] = head.subarray(costAt);
  if (log2N < 10 || log2N > 30 || r < 1 || 128 * r * 2 ** log2N > MOST_MEMORY || p < 1 || p > MOST_P)
    throw new VaultError('not-a-vault');
  return { salt, log2N, r, p, nonce: Buffer.from(head.subarray(costAt + 3)), aad: head };
}
