import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Reader } from '../../electron/store/database.ts';
import { placesIn } from '../../electron/store/folder.ts';
import { breakSeal } from '../../electron/store/seal.ts';
import { answered, complaint, sendLetter, setUpOffice } from '../support/office.ts';
import { startTestProgram } from '../support/testProgram.ts';
import type { Chance } from './diskModel.ts';
import { brokenFiles, brokenIn } from './verify.ts';

const PAGE = 4096;

/** What became of damaged records. */
export interface Damages {
  files: number;
  /** Not opened, with a sentence. */
  refused: Map<string, number>;
  /** Opened, and the verification of the whole record says that something is wrong. */
  found: number;
  /** Opened with the very same content: the damage met bytes that mean nothing. */
  harmless: number;
  /** Opened with other content, and nothing says so. */
  silent: string[];
}

const damages: Record<string, (bytes: Buffer, chance: Chance) => Buffer> = {
  'a bit': (bytes, chance) => changed(bytes, chance, 1, (old, at) => old ^ (1 << (at % 8))),
  'a few bytes': (bytes, chance) =>
    changed(bytes, chance, 1 + Math.floor(chance() * 40), () => Math.floor(chance() * 256)),
  'a sector of zeros': (bytes, chance) => filled(bytes, chance, 512, 0),
  'a page of zeros': (bytes, chance) => filled(bytes, chance, PAGE, 0),
  'a page of noise': (bytes, chance) => filled(bytes, chance, PAGE, null),
  'two pages exchanged': exchanged,
  'an older page': (bytes, chance) => exchanged(bytes, chance, true),
  'the end cut off': (bytes, chance) => bytes.subarray(0, Math.floor(chance() * bytes.length)),
  'bytes at the end': (bytes, chance) => Buffer.concat([bytes, Buffer.alloc(1 + Math.floor(chance() * 9_000), 7)]),
  'a byte of letters': (bytes, chance) => inText(bytes, chance),
};

function changed(bytes: Buffer, chance: Chance, count: number, change: (old: number, at: number) => number): Buffer {
  const result = Buffer.from(bytes);
  const from = Math.floor(chance() * bytes.length);
  for (let at = from; at < Math.min(bytes.length, from + count); at += 1) result[at] = change(result[at] ?? 0, at);
  return result;
}

function filled(bytes: Buffer, chance: Chance, size: number, value: number | null): Buffer {
  const result = Buffer.from(bytes);
  const from = Math.floor((chance() * bytes.length) / size) * size;
  for (let at = from; at < Math.min(bytes.length, from + size); at += 1)
    result[at] = value ?? Math.floor(chance() * 256);
  return result;
}

function exchanged(bytes: Buffer, chance: Chance, onlyOver = false): Buffer {
  const result = Buffer.from(bytes);
  const pages = Math.floor(bytes.length / PAGE);
  const a = 1 + Math.floor(chance() * (pages - 1));
  const b = 1 + Math.floor(chance() * (pages - 1));
  bytes.copy(result, a * PAGE, b * PAGE, (b + 1) * PAGE);
  if (!onlyOver) bytes.copy(result, b * PAGE, a * PAGE, (a + 1) * PAGE);
  return result;
}

/** One letter of some text becomes another: what no check of the database's form can see. */
function inText(bytes: Buffer, chance: Chance): Buffer {
  const result = Buffer.from(bytes);
  for (let attempt = 0; attempt < 10_000; attempt += 1) {
    const at = Math.floor(chance() * bytes.length);
    const old = bytes[at] ?? 0;
    if (old < 0x61 || old > 0x79) continue;
    result[at] = old + 1;
    return result;
  }
  return result;
}

/** Damages a sound record in many ways, opens each and sees whether anybody is told. `count` records, the ways in turn. */
export async function damageRecords(options: {
  count: number;
  chance: Chance;
  /** As after a crash: without the seal that a closed record has. */
  isUnsealed?: boolean;
}): Promise<Damages> {
  const place = mkdtempSync(join(tmpdir(), 'redress-damage-'));
  try {
    const sound = join(place, 'sound');
    mkdirSync(sound);
    await fillRecord(sound);
    const bytes = readFileSync(join(sound, 'redress.db'));
    const whole = await openedContent(sound);
    const result: Damages = { files: 0, refused: new Map(), found: 0, harmless: 0, silent: [] };
    const ways = Object.entries(damages);
    for (let index = 0; index < options.count; index += 1) {
      const [way, damage] = ways[index % ways.length] ?? ['', (same: Buffer) => same];
      const folder = join(place, 'damaged');
      rmSync(folder, { recursive: true, force: true });
      cpSync(sound, folder, { recursive: true });
      const damaged = damage(bytes, options.chance);
      writeFileSync(join(folder, 'redress.db'), damaged);
      if (options.isUnsealed) breakSeal(placesIn(folder));
      result.files += 1;
      await judge(folder, { way: `${index + 1}: ${way}`, isSame: damaged.equals(bytes), whole, result });
    }
    return result;
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

async function judge(
  folder: string,
  { way, isSame, whole, result }: { way: string; isSame: boolean; whole: string; result: Damages },
): Promise<void> {
  const test = startTestProgram({ folder, day: '2026-03-02' });
  const { refusal } = test.program;
  try {
    if (refusal) {
      result.refused.set(refusal.reason, (result.refused.get(refusal.reason) ?? 0) + 1);
      return;
    }
    const found = test.program.requireRecord().read((db) => [...brokenIn(db), ...brokenFiles(test, db)]);
    if (found.length > 0) result.found += 1;
    else if (isSame || test.program.requireRecord().read(contentOf) === whole) result.harmless += 1;
    else result.silent.push(way);
  } catch {
    result.found += 1; // SQLite itself says so while it reads
  } finally {
    await test.program.close();
  }
}

/** What a sound record holds when it has been opened. */
async function openedContent(sound: string): Promise<string> {
  const folder = `${sound}-opened`;
  cpSync(sound, folder, { recursive: true });
  const test = startTestProgram({ folder, day: '2026-03-02' });
  const content = test.program.requireRecord().read(contentOf);
  await test.program.close();
  return content;
}

/** A few cases with letters, corrections, people and drafts. */
async function fillRecord(folder: string): Promise<void> {
  const test = startTestProgram({ folder, day: '2026-03-02' });
  const staff = await setUpOffice(test);
  for (let number = 0; number < 8; number += 1) {
    const { caseId } = await test.call('cases.log', complaint('2026-03-02', { handler: staff.priya }));
    await sendLetter(test, caseId, 'stage-1-acknowledgement', '2026-03-02');
    if (number % 2 === 0)
      await sendLetter(test, caseId, 'stage-1-response', '2026-03-02', answered(staff.tom, '2026-05-29'));
  }
  await test.call('drafts.save', { key: 'log', content: { text: 'half a sentence' } });
  await test.reopen(); // the first opening of an office adopts its calendar
  await test.program.close();
}

/** A digest of every row of every table. */
function contentOf(db: Reader): string {
  const hash = createHash('sha256');
  const tables = db.all<{ name: string }>(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
  );
  for (const { name } of tables) for (const row of db.all(`SELECT * FROM "${name}"`)) hash.update(JSON.stringify(row));
  return hash.digest('hex');
}
