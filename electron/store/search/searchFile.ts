import { rmSync } from 'node:fs';
import { PersonId, type Sha256 } from '../../domain/ids.ts';
import { type Connection, connect } from '../database.ts';
import { matchExpression, type SearchColumn, type SearchQuery } from './searchQuery.ts';

/** Bump it whenever what is kept, or how words are taken apart, changes: the index is then made anew. */
const SEARCH_VERSION = 2;

/** The words of a case, a column each. */
export interface CaseWords {
  reference: string;
  people: string;
  said: string;
  letters: string;
  documents: string;
}

/** Up to which entry of the history the index is true. */
export interface Head {
  seq: number;
  hash: string;
}

/** How far the first filling has come; null: it is done. */
interface Filling {
  /** Cases are filled from the newest down; those below this key are still to come. */
  belowCase: number | null;
  /** People by their ids; those above this one are still to come. */
  afterPerson: string | null;
}

/** What became of reading a document. */
export type DocumentText = { state: 'read' | 'unreadable' | 'too-big'; text: string };

/**
 * The index that Find looks in: a file of its own beside the record, made from it and never backed up, so that it neither weighs
 * on the check of the record at each start nor on its copies. It can be thrown away at any time. It keeps words, not sentences:
 * what is shown of a hit is read from the record.
 */
export interface SearchFile {
  head(): Head | null;
  filling(): Filling | null;
  /** All or nothing; a crash leaves the index at an earlier state of the record, from which it goes on. */
  change(work: (index: SearchWriter) => void): void;
  /** The newest hits below a key, or of all; at most `limit`. */
  findCases(
    query: SearchQuery,
    columns: readonly SearchColumn[] | null,
    page: { below: number | null; limit: number },
  ): number[];
  findPeople(query: SearchQuery, columns: readonly SearchColumn[] | null, limit: number): PersonId[];
  /** Every name of a person on file, folded, once. */
  names(): ReadonlySet<string>;
  documentText(sha256: Sha256): DocumentText | null;
  /** Lets words that have left the index leave the file too, a little at a time; false when nothing is left to do. */
  purge(isFirst: boolean): boolean;
  close(): void;
}

/** What may be done to the index within one change. */
export interface SearchWriter {
  putCase(key: number, words: CaseWords): void;
  putPerson(id: PersonId, words: { name: string; place: string }): void;
  putDocumentText(sha256: Sha256, text: DocumentText): void;
  setHead(head: Head): void;
  setFilling(filling: Filling | null): void;
  clear(): void;
}

/** A case's place in the index: its year and number in one, so that later cases have higher keys. */
export function caseKey(year: number, number: number): number {
  return year * 1_000_000_000 + number;
}

/** No case has this key or a higher one. */
export const ABOVE_ALL_CASES = caseKey(10_000, 0);

/** The year and number of a key. */
export function ofCaseKey(key: number): { year: number; number: number } {
  return { year: Math.floor(key / 1_000_000_000), number: key % 1_000_000_000 };
}

// The words come folded and parted by spaces (fold.ts), so the tokenizer has nothing more to decide than spaces: what SQLite's
// own tables of Unicode do not know yet is found as well. detail=column: words are asked for by column, never as phrases.
const TABLES = `
  CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
  CREATE VIRTUAL TABLE case_words USING fts5(
    reference, people, said, letters, documents,
    content='', contentless_delete=1, detail=column, tokenize='ascii', prefix='2 3'
  );
  CREATE TABLE person_key (key INTEGER PRIMARY KEY, person_id TEXT NOT NULL UNIQUE) STRICT;
  CREATE VIRTUAL TABLE person_words USING fts5(
    name, place,
    content='', contentless_delete=1, detail=column, tokenize='ascii', prefix='2 3'
  );
  CREATE VIRTUAL TABLE person_names USING fts5vocab(person_words, 'col');
  CREATE TABLE document_text (sha256 TEXT PRIMARY KEY, state TEXT NOT NULL, text TEXT NOT NULL) STRICT;
`;

/** Opens the index, or makes it anew where there is none, it is of another version, or it is damaged. */
export function openSearchFile(path: string): SearchFile {
  try {
    return over(prepared(path));
  } catch {
    removeSearchFile(path);
    return over(prepared(path));
  }
}

/** Throws the index away; it is made anew at the next opening. */
export function removeSearchFile(path: string): void {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${path}${end}`, { force: true });
}

function prepared(path: string): Connection {
  const connection = connect(path, { isNew: true });
  try {
    connection.pragma('locking_mode = EXCLUSIVE');
    connection.pragma('journal_mode = WAL');
    // Whole after a power cut, if not the newest: the head says from where to go on.
    connection.pragma('synchronous = NORMAL');
    connection.pragma('secure_delete = ON');
    const version = connection.pragma('user_version', { simple: true });
    if (version !== SEARCH_VERSION) {
      if (version !== 0) throw new Error('an index of another version');
      connection.transaction(() => {
        connection.exec(TABLES);
        connection.pragma(`user_version = ${SEARCH_VERSION}`);
      })();
    }
    connection.prepare('SELECT count(*) FROM about').get();
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

function over(connection: Connection): SearchFile {
  let names: ReadonlySet<string> | null = null;
  const sql = <T>(text: string) => connection.prepare<unknown[], T>(text);
  const getAbout = sql<{ value: string }>('SELECT value FROM about WHERE name = ?');
  const setAbout = sql('INSERT OR REPLACE INTO about (name, value) VALUES (?, ?)');
  const putCase = sql(
    'INSERT OR REPLACE INTO case_words (rowid, reference, people, said, letters, documents) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const keepPerson = sql('INSERT OR IGNORE INTO person_key (person_id) VALUES (?)');
  const keyOfPerson = sql<{ key: number }>('SELECT key FROM person_key WHERE person_id = ?');
  const putPerson = sql('INSERT OR REPLACE INTO person_words (rowid, name, place) VALUES (?, ?, ?)');
  const findCases = sql<number>(
    'SELECT rowid FROM case_words WHERE case_words MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT ?',
  ).pluck();
  const findPeople = sql<{ id: string }>(
    `SELECT person_id AS id FROM person_words JOIN person_key ON key = person_words.rowid
     WHERE person_words MATCH ? ORDER BY person_words.rowid DESC LIMIT ?`,
  );
  const nameTerms = sql<{ term: string }>("SELECT DISTINCT term FROM person_names WHERE col = 'name'");
  const getText = sql<DocumentText>('SELECT state, text FROM document_text WHERE sha256 = ?');
  const putText = sql('INSERT OR REPLACE INTO document_text (sha256, state, text) VALUES (?, ?, ?)');

  const remembered = <T>(name: string): T | null => {
    const text = getAbout.get(name)?.value;
    return text === undefined ? null : (JSON.parse(text) as T); // written by `change`, and by nothing else
  };
  const writer: SearchWriter = {
    putCase: (key, words) => {
      putCase.run(key, words.reference, words.people, words.said, words.letters, words.documents);
    },
    putPerson(id, words) {
      keepPerson.run(id);
      putPerson.run(keyOfPerson.get(id)?.key ?? null, words.name, words.place);
      names = null;
    },
    putDocumentText: (sha256, { state, text }) => {
      putText.run(sha256, state, text);
    },
    setHead: (head) => {
      setAbout.run('head', JSON.stringify(head));
    },
    setFilling: (filling) => {
      setAbout.run('filling', JSON.stringify(filling));
    },
    clear() {
      connection.exec(
        `INSERT INTO case_words (case_words) VALUES ('delete-all');
         INSERT INTO person_words (person_words) VALUES ('delete-all');
         DELETE FROM person_key; DELETE FROM document_text; DELETE FROM about;`,
      );
      names = null;
    },
  };

  return {
    head: () => remembered<Head>('head'),
    filling: () => remembered<Filling>('filling'),
    change: (work) => connection.transaction(() => work(writer)).immediate(),
    findCases(query, columns, { below, limit }) {
      const match = matchExpression(query, columns);
      return match === null ? [] : findCases.all(match, below ?? ABOVE_ALL_CASES, limit);
    },
    findPeople(query, columns, limit) {
      const match = matchExpression(query, columns);
      return match === null ? [] : findPeople.all(match, limit).map(({ id }) => PersonId.parse(id));
    },
    names() {
      names ??= new Set(nameTerms.all().map(({ term }) => term));
      return names;
    },
    documentText: (sha256) => getText.get(sha256) ?? null,
    purge(isFirst) {
      const before = connection.prepare<[], { n: number }>('SELECT total_changes() AS n').get()?.n ?? 0;
      // A negative number begins a merge of everything, a positive one goes on with it (sqlite.org/fts5.html#the_merge_command).
      for (const table of ['case_words', 'person_words'])
        connection.prepare(`INSERT INTO ${table} (${table}, rank) VALUES ('merge', ?)`).run(isFirst ? -200 : 200);
      const after = connection.prepare<[], { n: number }>('SELECT total_changes() AS n').get()?.n ?? 0;
      const isDone = after - before < 4;
      if (isDone) connection.pragma('wal_checkpoint(TRUNCATE)');
      return !isDone;
    },
    close: () => connection.close(),
  };
}
