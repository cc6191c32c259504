import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { Sha256 } from '../../electron/domain/ids.ts';
import { loadCaseFrom, projectionOf } from '../../electron/services/cases/caseFile.ts';
import { getCase } from '../../electron/store/cases.ts';
import { verifyChain } from '../../electron/store/chain.ts';
import type { Reader } from '../../electron/store/database.ts';
import { connect } from '../../electron/store/database.ts';
import { placesIn } from '../../electron/store/folder.ts';
import { startTestProgram, type TestProgram } from '../support/testProgram.ts';

/** What was found in a folder after something had happened to it. Empty lists: nothing is lost and nothing is there by half. */
export interface Verdict {
  /** Why the record was not opened; null: it was. */
  refused: string | null;
  /** Promised, and not there. */
  lost: string[];
  /** There by half, or not as it was written. */
  broken: string[];
}

/** What a process had promised: the state of its last promise, and whether it was putting a backup back. */
interface Promised {
  seq: number;
  hash: string;
  draftRound: number | null;
  /** The state that the backup held which was to be put back. */
  restoring: { seq: number; hash: string } | null;
  isAny: boolean;
}

/** Reads the lines that worker.ts said. */
export function readPromises(notes: readonly string[]): Promised {
  const promised: Promised = { seq: 0, hash: '', draftRound: null, restoring: null, isAny: false };
  for (const note of notes) {
    const [word, first = '', second = ''] = note.split(' ');
    if (word === 'promised')
      Object.assign(promised, { seq: Number(first), hash: second, restoring: null, isAny: true });
    if (word === 'draft') promised.draftRound = Number(first);
    if (word === 'restoring') promised.restoring = { seq: Number(first), hash: second };
  }
  // What is put back is older than what was typed since: the draft is promised only while nothing was put back.
  if (notes.some((note) => note.startsWith('restor'))) promised.draftRound = null;
  return promised;
}

/** Opens the record of a folder as the program does, and holds everything in it against what was promised and against itself. */
export async function verifyFolder(
  folder: string,
  notes: readonly string[],
  { day = '2026-03-02' } = {},
): Promise<Verdict> {
  const promised = readPromises(notes);
  const test = startTestProgram({ folder, day });
  try {
    const { refusal } = test.program;
    if (refusal) return { refused: `${refusal.reason} (${refusal.cause})`, lost: [], broken: [] };
    return test.program.requireRecord().read((db) => ({
      refused: null,
      lost: lostOf(db, promised),
      broken: [...brokenIn(db), ...brokenFiles(test, db), ...projectionsAstray(test, db), ...brokenCopies(folder)],
    }));
  } finally {
    await test.program.close();
  }
}

function lostOf(db: Reader, promised: Promised): string[] {
  if (!promised.isAny) return [];
  const stands = ({ seq, hash }: { seq: number; hash: string }) =>
    seq === 0 ||
    db.get<{ n: number }>(sql`SELECT count(*) AS n FROM event WHERE seq = ${seq} AND hash = ${hash}`)?.n === 1;
  const lost: string[] = [];
  const { restoring } = promised;
  // While a backup is being put back, the record is as it was or as the backup has it.
  if (!stands(promised) && !(restoring && stands(restoring))) lost.push(`the history up to entry ${promised.seq}`);
  if (!stands(promised) && restoring && !saysThatItWasRestored(db, restoring.seq)) lost.push('the note of the restore');
  if (promised.draftRound !== null) {
    const kept = db.get<{ content: string }>(sql`SELECT content FROM draft WHERE key = 'log'`);
    const round = kept ? Number(JSON.parse(kept.content).round) : -1;
    if (round < promised.draftRound) lost.push(`the draft of round ${promised.draftRound}`);
  }
  return lost;
}

function saysThatItWasRestored(db: Reader, after: number): boolean {
  const noted = sql`SELECT count(*) AS n FROM event WHERE type = 'record-restored' AND seq > ${after}`;
  return (db.get<{ n: number }>(noted)?.n ?? 0) > 0;
}

/** Halves of what belongs together, found by comparing the tables with the history. */
const HALVES: Record<string, string> = {
  'a case without its first entry': `SELECT count(*) AS n FROM complaint_case c WHERE NOT EXISTS (SELECT 1 FROM event e WHERE e.case_id = c.id AND e.type = 'received')`,
  'an entry without its words': `SELECT count(*) AS n FROM event e WHERE NOT EXISTS (SELECT 1 FROM event_words w WHERE w.event_id = e.id)`,
  'a document without its entry': `SELECT count(*) AS n FROM document d WHERE NOT EXISTS (SELECT 1 FROM event e WHERE e.type = 'document-added' AND e.facts ->> 'documentId' = d.id)`,
  'an entry of a document that is not there': `SELECT count(*) AS n FROM event e WHERE e.type = 'document-added' AND NOT EXISTS (SELECT 1 FROM document d WHERE d.id = e.facts ->> 'documentId')`,
  'an issued letter without its entry': `SELECT count(*) AS n FROM letter l WHERE l.state IN ('issued', 'sent') AND NOT EXISTS (SELECT 1 FROM event e WHERE e.type = 'letter-issued' AND e.facts ->> 'letterId' = l.id)`,
  'an entry of an issue without the letter': `SELECT count(*) AS n FROM event e WHERE e.type = 'letter-issued' AND NOT EXISTS (SELECT 1 FROM letter l WHERE l.id = e.facts ->> 'letterId' AND l.sha256 = e.facts ->> 'sha256')`,
  'a posted letter without its entry': `SELECT count(*) AS n FROM letter l WHERE l.state = 'sent' AND NOT EXISTS (SELECT 1 FROM event e WHERE e.type = 'letter-sent' AND e.facts ->> 'letterId' = l.id)`,
  'a row taken in without the entry that says so': `SELECT count(*) AS n FROM import_row r WHERE r.case_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM event e WHERE e.type = 'imported' AND e.case_id = r.case_id)`,
  'a case taken in without its row': `SELECT count(*) AS n FROM event e WHERE e.type = 'imported' AND NOT EXISTS (SELECT 1 FROM import_row r WHERE r.case_id = e.case_id)`,
  'a row taken in twice': `SELECT count(*) - count(DISTINCT kind || identity) AS n FROM import_row`,
  'a number given twice or left out': `SELECT count(*) AS n FROM reference_year y WHERE y.last_number <> (SELECT count(*) FROM complaint_case c WHERE c.year = y.year)`,
};

/** What the database itself finds wrong, and what stands in it by half. */
export function brokenIn(db: Reader): string[] {
  const broken: string[] = [];
  const integrity = db.get<{ integrity_check: string }>(sql`PRAGMA integrity_check`)?.integrity_check;
  if (integrity !== 'ok') broken.push(`integrity: ${integrity}`);
  if (db.all(sql`PRAGMA foreign_key_check`).length > 0) broken.push('references');
  const chain = verifyChain(db);
  if (!chain.isIntact) broken.push(`history: ${chain.message}`);
  for (const [what, query] of Object.entries(HALVES)) {
    const found = db.get<{ n: number }>(sql.raw(query))?.n ?? 0;
    if (found > 0) broken.push(`${what} (${found})`);
  }
  return broken;
}

/** Files that the record names and that are missing or altered. */
export function brokenFiles(test: TestProgram, db: Reader): string[] {
  const { files } = test.program.requireRecord();
  const named = db.all<{ sha256: string }>(
    sql`SELECT sha256 FROM document UNION SELECT sha256 FROM letter WHERE sha256 IS NOT NULL`,
  );
  return named.flatMap(({ sha256 }) => {
    try {
      files.read(Sha256.parse(sha256));
      return [];
    } catch {
      return [`the file ${sha256.slice(0, 8)} is missing or altered`];
    }
  });
}

/** Cases whose row says something else than their history does. */
export function projectionsAstray(test: TestProgram, db: Reader): string[] {
  const ids = db.all<{ id: string }>(sql`SELECT id FROM complaint_case`);
  return ids.flatMap(({ id }) => {
    const caseId = id as Parameters<typeof getCase>[1]; // read from the very column
    const row = getCase(db, caseId);
    const loaded = loadCaseFrom(test.program, db, caseId);
    const due = projectionOf(test.program, loaded.assessment, loaded.standing);
    const isSame =
      row?.stage === due.stage &&
      row.status === due.status &&
      row.handler === due.handler &&
      JSON.stringify(row.next) === JSON.stringify(due.next);
    return isSame ? [] : [`case ${row?.reference} is not as its history says`];
  });
}

/** Backups that bear their name and do not open by themselves. */
function brokenCopies(folder: string): string[] {
  const { backups } = placesIn(folder);
  const named = readdirSync(backups).filter((name) => name.endsWith('.db'));
  return named.flatMap((name) => {
    try {
      const copy = connect(join(backups, name), { isReadOnly: true });
      try {
        const found = copy.prepare<[], { quick_check: string }>('PRAGMA quick_check(1)').get()?.quick_check;
        return found === 'ok' ? [] : [`the backup ${name}: ${found}`];
      } finally {
        copy.close();
      }
    } catch (error) {
      return [`the backup ${name}: ${error instanceof Error ? error.message : error}`];
    }
  });
}
