import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { and, count, desc, eq, gt, lte, max, ne, sql } from 'drizzle-orm';
import { AppError } from '../../domain/appError.ts';
import type { CaseReference } from '../../domain/ids.ts';
import type { Instant } from '../../domain/isoDate.ts';
import { complaintCase, event } from '../caseTables.ts';
import { chainHead } from '../chain.ts';
import { type Copy, changeCount, listCopies, makeBackup } from '../copies.ts';
import { type Connection, connect, type Reader } from '../database.ts';
import type { Places } from '../folder.ts';
import { withQueries } from '../prepared.ts';
import type { Background } from './background.ts';
import { type Mirrored, mirrorFiles } from './mirror.ts';
import { type CopyKind, kindOf, momentOf } from './names.ts';
import { requestRestore } from './restore.ts';
import type { DrillReport } from './tasks.ts';

/** A copy that can be put back. */
export interface StoredCopy {
  name: string;
  kind: CopyKind;
  at: Instant;
  bytes: number;
}

/** What the present record holds and a copy does not. */
export interface Loss {
  /** False where the copy is not an earlier state of this record. */
  isSameHistory: boolean;
  entries: number;
  /** The cases that those entries belong to, the latest first. */
  cases: {
    reference: CaseReference;
    entries: number;
    lastAt: Instant;
    /** The copy knows nothing of the case: all of it would be missing. */
    isWhole: boolean;
  }[];
}

/** A backup that was made: the copy of the record, and what became of the files beside it. */
export interface MadeBackup extends Copy {
  files: Mirrored;
}

/** The copies of a record in its own folder. */
export interface Backups {
  /** Makes a proved copy of the record and its files; one at a time, each behind the one before. */
  make(how?: { isClosing?: boolean }): Promise<MadeBackup>;
  /** Resolves when no copy is being made any more. Never rejects. */
  settled(): Promise<void>;
  /** Whether anything was written since the newest copy. */
  hasChanged(): boolean;
  /** Writes something that is no reason for another backup: what was backed up where, what a check found, who looked at a case. */
  writeBesides(write: () => void): void;
  /** All that can be put back, the newest first. */
  list(): StoredCopy[];
  /** What putting a copy back would lose. @throws NOT_FOUND */
  lossOf(name: string): Loss;
  /** Asks for a copy to be put back at the next start. @throws NOT_FOUND */
  askForRestore(name: string): void;
  /** Rehearses putting a copy back. @throws NOT_FOUND */
  drill(name: string): Promise<DrillReport>;
  /** Where the files are backed up. */
  filesFolder: string;
}

interface BackupsOptions {
  connection: Connection;
  places: Places;
  clock: () => Instant;
  background: Background;
  migrationsFolder: string;
}

/** Looks after the copies of an open record. */
export function keepBackups({ connection, places, clock, background, migrationsFolder }: BackupsOptions): Backups {
  const db = withQueries(connection);
  const filesFolder = join(places.backups, 'files');
  let changesAtCopy = changeCount(connection);
  // A session that ended without its closing copy left something behind that is in none.
  let isBehind = isNewerThanCopies(db, places.backups);
  /** The copy that is to be put back: the backup at closing must not thin it away. */
  let awaited: string | null = null;
  let last: Promise<unknown> = Promise.resolve();

  const makeNow = async (isClosing: boolean): Promise<MadeBackup> => {
    const changes = changeCount(connection);
    const making = { background, keep: awaited, isClosing };
    const copy = await makeBackup(connection, places.backups, clock(), making);
    const files = await mirrorFiles(places.files, filesFolder);
    changesAtCopy = changes;
    isBehind = false;
    return { ...copy, files };
  };
  const pathOf = (name: string) => {
    const path = join(places.backups, name);
    if (kindOf(name) === null || !existsSync(path))
      throw new AppError('NOT_FOUND', 'That backup is no longer there. Nothing was changed. Choose another one.');
    return path;
  };

  return {
    filesFolder,
    make({ isClosing = false } = {}) {
      const made = last.then(() => makeNow(isClosing));
      last = made.catch(() => null);
      return made;
    },
    async settled() {
      await last;
    },
    hasChanged: () => isBehind || changeCount(connection) !== changesAtCopy,
    writeBesides(write) {
      const before = changeCount(connection);
      write();
      changesAtCopy += changeCount(connection) - before;
    },
    list: () => listStoredCopies(places.backups),
    lossOf: (name) => lossBetween(db, pathOf(name)),
    askForRestore(name) {
      pathOf(name);
      requestRestore(places, name, clock());
      awaited = name;
    },
    drill(name) {
      const task = { path: pathOf(name), scratch: join(places.folder, 'rehearsal'), migrationsFolder, filesFolder };
      return background('drill', task);
    },
  };
}

/** All copies in a folder of backups that can be put back, the newest first. */
export function listStoredCopies(folder: string): StoredCopy[] {
  const copies = (['backup', 'before-restore', 'before-migration'] as const).flatMap((kind) =>
    listCopies(folder, kind).flatMap((name) => {
      const at = momentOf(name);
      return at === null ? [] : [{ name, kind, at, bytes: statSync(join(folder, name)).size }];
    }),
  );
  return copies.sort((a, b) => b.at.localeCompare(a.at) || b.name.localeCompare(a.name));
}

function isNewerThanCopies(db: Reader, folder: string): boolean {
  const [newest] = listCopies(folder);
  const latest =
    db
      .select({ at: max(event.recordedAt) })
      .from(event)
      .where(ne(event.type, 'case-read')) // written besides
      .get()?.at ?? '';
  return newest === undefined || latest > (momentOf(newest) ?? '');
}

function lossBetween(db: Reader, path: string): Loss {
  const copy = connect(path, { isReadOnly: true });
  let head: { seq: number; hash: string };
  try {
    head = chainHead(withQueries(copy));
  } finally {
    copy.close();
  }
  const same = head.seq === 0 ? null : db.select({ hash: event.hash }).from(event).where(eq(event.seq, head.seq)).get();
  // That somebody looked at a case is no loss that anybody would weigh.
  const later = and(gt(event.seq, head.seq), ne(event.type, 'case-read'));
  const cases = db
    .select({
      id: complaintCase.id,
      reference: complaintCase.reference,
      entries: count(),
      lastAt: max(event.recordedAt),
    })
    .from(event)
    .innerJoin(complaintCase, eq(complaintCase.id, event.caseId))
    .where(later)
    .groupBy(complaintCase.id)
    .orderBy(desc(max(event.recordedAt)))
    .all();
  const touched = JSON.stringify(cases.map(({ id }) => id));
  const known = db
    .selectDistinct({ id: event.caseId })
    .from(event)
    .where(and(lte(event.seq, head.seq), sql`${event.caseId} IN (SELECT value FROM json_each(${touched}))`))
    .all();
  const knownIds = new Set(known.map(({ id }) => id));
  return {
    isSameHistory: same === null || same?.hash === head.hash,
    entries: db.select({ n: count() }).from(event).where(later).get()?.n ?? 0,
    cases: cases.map(({ id, reference, entries, lastAt }) => ({
      reference,
      entries,
      lastAt: lastAt ?? '',
      isWhole: !knownIds.has(id),
    })),
  };
}
