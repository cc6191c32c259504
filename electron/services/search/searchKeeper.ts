import type { CaseId, PersonId, Sha256 } from '../../domain/ids.ts';
import { chainHead } from '../../store/chain.ts';
import type { Reader } from '../../store/database.ts';
import type { StoredDocument } from '../../store/documents.ts';
import { getPerson } from '../../store/people.ts';
import type { CaseRecord } from '../../store/record.ts';
import { extractBeside } from '../../store/search/extract/extractBeside.ts';
import { hasSearchableText } from '../../store/search/extract/extractText.ts';
import {
  casesBelow,
  casesOfPerson,
  casesWithFile,
  countCasesBehind,
  countCasesBelow,
  documentFiles,
  entriesBehind,
  erasedCases,
  forgetErased,
  hasEntry,
  peopleBehind,
} from '../../store/search/pending.ts';
import {
  ABOVE_ALL_CASES,
  caseKey,
  openSearchFile,
  removeSearchFile,
  type SearchFile,
  type SearchWriter,
} from '../../store/search/searchFile.ts';
import type { Log } from '../log.ts';
import { textsOf, wordsOfCase, wordsOfName, wordsOfPlace } from './searchTexts.ts';

/** Cases taken in at a stretch: the window waits for no more than these. */
const CASES_AT_ONCE = 12;
/** The same while nobody waits. */
const CASES_OF_A_BULK = 200;
const PEOPLE_AT_ONCE = 100;
const ENTRIES_AT_ONCE = 200;
/** What was just recorded is found at once; after an import of thousands Find says that it is behind. */
const STRETCHES_BEFORE_FINDING = 6;
const PAUSE_MS = 8;
/** The window opens first; then an index that is behind is caught up with. */
const FIRST_PAUSE_MS = 1_500;

/** Keeps the index of Find true to the record, a little at a time beside the work of the window. */
export interface SearchKeeper {
  /** The index, with everything in it that was just recorded; null when it cannot be used on this disk. */
  caughtUp(): SearchFile | null;
  /** Cases that the index has still to take in. */
  waiting(): number;
  /** Something was recorded: take it in soon. */
  wake(): void;
  /** Takes in everything that there is now, documents too. */
  finish(): Promise<void>;
  /** Throws the index away and makes it anew. */
  rebuild(): void;
  close(): void;
}

/** Starts keeping the index of a record. `workerFile` is the built file that reads documents beside the window. */
export function startSearchKeeper(
  record: CaseRecord,
  path: string,
  { log, workerFile }: { log: Log; workerFile: string | null },
): SearchKeeper {
  let file = openOrNull(path, log);
  let timer: NodeJS.Timeout | null = null;
  let isClosed = false;
  /** Cases whose erased words are leaving the file. */
  let purging: CaseId[] | null = null;
  let reading: Promise<void> | null = null;
  /** Files whose text is still to be read. */
  const unread = new Map<Sha256, string>();

  const check = () => {
    const head = file?.head() ?? null;
    // An earlier state of the record was put back, or another record: nothing in the index can be relied on.
    if (head === null || !record.read((db) => hasEntry(db, head))) begin();
    for (const { sha256, mediaType } of record.read(documentFiles)) want(sha256, mediaType);
  };
  const begin = () =>
    file?.change((index) => {
      index.clear();
      index.setHead(record.read(chainHead));
      index.setFilling({ belowCase: ABOVE_ALL_CASES, afterPerson: '' });
    });
  const want = (sha256: Sha256, mediaType: string) => {
    if (hasSearchableText(mediaType) && file?.documentText(sha256) === null) unread.set(sha256, mediaType);
  };

  const putCases = (db: Reader, index: SearchWriter, caseIds: Iterable<CaseId>) => {
    const textOf = ({ sha256 }: StoredDocument) => file?.documentText(sha256)?.text ?? '';
    for (const texts of textsOf(db, [...caseIds])) {
      for (const { document } of texts.documents) want(document.sha256, document.mediaType);
      index.putCase(caseKey(texts.row.year, texts.row.number), wordsOfCase(texts, textOf));
    }
  };
  const putPerson = (db: Reader, index: SearchWriter, id: PersonId) => {
    const person = getPerson(db, id);
    if (person) index.putPerson(id, { name: wordsOfName(person), place: wordsOfPlace(person) });
  };

  /** Takes in the next of what was recorded; false when there is nothing more. */
  const follow = (): boolean =>
    record.read((db) => {
      const head = file?.head();
      if (!file || !head) return false;
      const entries = entriesBehind(db, head.seq, ENTRIES_AT_ONCE);
      if (entries.length === 0) return false;
      const cases = new Set<CaseId>();
      const people = new Set<PersonId>();
      let last = head;
      for (const { seq, hash, caseId, personId } of entries) {
        if (caseId) cases.add(caseId);
        if (personId) {
          people.add(personId);
          for (const id of casesOfPerson(db, personId)) cases.add(id);
        }
        last = { seq, hash };
        if (cases.size >= CASES_AT_ONCE) break;
      }
      file.change((index) => {
        putCases(db, index, cases);
        for (const id of people) putPerson(db, index, id);
        index.setHead(last);
      });
      return true;
    });

  /** Takes in the next part of a record that the index has never seen; false when it has seen all. */
  const fill = (atOnce: number): boolean =>
    record.read((db) => {
      const filling = file?.filling();
      if (!file || !filling) return false;
      const { belowCase, afterPerson } = filling;
      // People first: they are few, and their names are what is looked for most.
      if (afterPerson !== null) {
        const people = peopleBehind(db, afterPerson, PEOPLE_AT_ONCE);
        file.change((index) => {
          for (const id of people) putPerson(db, index, id);
          index.setFilling({ belowCase, afterPerson: people.at(-1) ?? null });
        });
        return true;
      }
      if (belowCase === null) return false;
      const cases = casesBelow(db, belowCase, atOnce);
      const last = cases.at(-1);
      file.change((index) => {
        putCases(
          db,
          index,
          cases.map(({ id }) => id),
        );
        index.setFilling(last ? { belowCase: caseKey(last.year, last.number), afterPerson } : null);
      });
      return true;
    });

  /** Lets erased words leave the index; then the file itself, in `purge`. */
  const forget = (): boolean => {
    if (!file || purging !== null) return false;
    const cases = record.read(erasedCases).slice(0, CASES_AT_ONCE);
    if (cases.length === 0) return false;
    record.read((db) =>
      file?.change((index) => {
        putCases(db, index, cases);
      }),
    );
    file.purge(true);
    purging = cases;
    return true;
  };
  const purge = (): boolean => {
    if (purging === null || !file) return false;
    const cases = purging;
    if (file.purge(false)) return true;
    // Noted as done only now that the words have left the file itself: a crash before begins again.
    record.write((tx) => forgetErased(tx, cases));
    purging = null;
    return true;
  };

  const read = (): Promise<void> | null => {
    const [next] = unread;
    if (!next || !file) return null;
    const [sha256, mediaType] = next;
    unread.delete(sha256);
    const task = { path: record.files.pathOf(sha256), mediaType };
    return extractBeside(workerFile, task).then((text) => {
      if (isClosed) return;
      guarded(() => {
        record.read((db) =>
          file?.change((index) => {
            index.putDocumentText(sha256, text);
            putCases(db, index, casesWithFile(db, sha256));
          }),
        );
      });
    });
  };

  /** An index that fails is made anew; one that fails again is done without. Work on the record never waits for it. */
  const guarded = <T>(work: () => T): T | null => {
    try {
      return work();
    } catch (error) {
      log.error('the search index failed and is made anew', {}, error);
      rebuild();
      return null;
    }
  };
  const rebuild = () => {
    try {
      file?.close();
      removeSearchFile(path);
      file = openOrNull(path, log);
      purging = null;
      check();
      wake();
    } catch (error) {
      log.error('the search index could not be made', {}, error);
      file = null;
    }
  };

  const step = (atOnce = CASES_AT_ONCE): boolean => forget() || follow() || purge() || fill(atOnce);
  const tick = () => {
    timer = null;
    if (isClosed || file === null) return;
    if (guarded(() => step())) wake();
    else if (reading === null && unread.size > 0) {
      reading = (read() ?? Promise.resolve()).finally(() => {
        reading = null;
        wake();
      });
    }
  };
  const wake = (pause = PAUSE_MS) => {
    if (isClosed || timer !== null || file === null) return;
    timer = setTimeout(tick, pause);
    timer.unref();
  };

  guarded(check);
  wake(FIRST_PAUSE_MS);

  return {
    caughtUp() {
      guarded(() => {
        for (let stretch = 0; stretch < STRETCHES_BEFORE_FINDING && follow(); stretch += 1);
      });
      return file;
    },
    waiting() {
      const head = file?.head();
      if (!file || !head) return 0;
      const below = file.filling()?.belowCase ?? null;
      return record.read((db) => (below === null ? 0 : countCasesBelow(db, below)) + countCasesBehind(db, head.seq));
    },
    wake: () => wake(),
    async finish() {
      // The driver lets its statements go between turns of the event loop only.
      while (guarded(() => step(CASES_OF_A_BULK)) === true) await new Promise((resolve) => setImmediate(resolve));
      await reading;
      for (let next = read(); next !== null; next = read()) await next;
    },
    rebuild,
    close() {
      isClosed = true;
      if (timer) clearTimeout(timer);
      file?.close();
      file = null;
    },
  };
}

function openOrNull(path: string, log: Log): SearchFile | null {
  try {
    return openSearchFile(path);
  } catch (error) {
    log.error('the search index could not be opened', {}, error);
    return null;
  }
}
