import { type BegunForm, StoredDraft } from '../../contract/office.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/operations.ts';
import type { CaseId, LetterId, PersonId, StaffId } from '../../domain/ids.ts';
import { letterName } from '../../domain/letterKinds.ts';
import { getCase } from '../../store/cases.ts';
import type { Reader } from '../../store/database.ts';
import {
  discardSetUpDraft,
  getSetUpDraft,
  type SavedDraft,
  saveSetUpDraft,
  discardDraft as storeDiscard,
  getDraft as storeGet,
  listDrafts as storeList,
  saveDraft as storeSave,
} from '../../store/drafts.ts';
import { getLetter } from '../../store/letters.ts';
import { getPerson } from '../../store/people.ts';
import { getStaff } from '../../store/staff.ts';
import type { Program } from '../program.ts';

const SET_UP = 'set-up';
const EXCERPT = 90;

/** The half-filled form that this member of staff left, if any. @throws NO_USER for any but the form of the first run */
export function getDraft(program: Program, { key }: ParsedInputOf<'drafts.get'>): OutputOf<'drafts.get'> {
  const staffId = ownerOf(program, key);
  const stored = program.requireRecord().read((db) => {
    if (staffId !== null) return storeGet(db, { key, staffId });
    const kept = getSetUpDraft(db);
    return kept && { key, ...kept };
  });
  return stored ? StoredDraft.parse(stored) : null;
}

/** Keeps a half-filled form; each member of staff has their own. @throws NO_USER as above */
export function saveDraft(program: Program, { key, content }: ParsedInputOf<'drafts.save'>): OutputOf<'drafts.save'> {
  const staffId = ownerOf(program, key);
  const at = program.now();
  program
    .requireRecord()
    .write((tx) => (staffId === null ? saveSetUpDraft(tx, content, at) : storeSave(tx, { key, staffId, content, at })));
  return { savedAt: at };
}

/** Throws a half-filled form away. @throws NO_USER as above */
export function discardDraft(program: Program, { key }: ParsedInputOf<'drafts.discard'>): OutputOf<'drafts.discard'> {
  const staffId = ownerOf(program, key);
  program
    .requireRecord()
    .write((tx) => (staffId === null ? discardSetUpDraft(tx) : storeDiscard(tx, { key, staffId })));
  return {};
}

/** What the person at the keyboard has begun and not finished, each with whose or what it is. */
export function listDrafts(program: Program): OutputOf<'drafts.list'> {
  const staffId = program.requireUser().id;
  return program.requireRecord().read((db) => storeList(db, staffId).map((draft) => describe(db, draft)));
}

/** Whose draft it is; null for the form of the first run, while nobody can have said who they are. */
function ownerOf(program: Program, key: string): StaffId | null {
  if (key === SET_UP && program.userOrNull() === null) return null;
  return program.requireUser().id;
}

function describe(db: Reader, { key, content, savedAt }: SavedDraft): BegunForm {
  return { key, savedAt, about: aboutOf(db, key), excerpt: excerptOf(content) };
}

/** Whom or what the key names, if it is on file. */
function aboutOf(db: Reader, key: string): string | null {
  const [family, id] = key.split(':');
  if (family === 'person') return getPerson(db, id as PersonId)?.name ?? null; // an id that is none finds nobody
  if (family === 'staff') return getStaff(db, id as StaffId)?.name ?? null; // as above
  if (family === 'letter') {
    const letter = getLetter(db, id as LetterId); // as above
    return letter && `${letterName(letter.kind, letter.stage)}, ${caseName(db, letter.caseId)}`;
  }
  return family === 'case' ? caseName(db, id as CaseId) : null; // as above
}

function caseName(db: Reader, id: CaseId): string | null {
  const row = getCase(db, id);
  if (!row) return null;
  const name = row.complainantId === null ? 'Anonymous' : getPerson(db, row.complainantId)?.name;
  return name === undefined ? row.reference : `${row.reference}, ${name}`;
}

/** The first words of the longest text in a form: what its writer would know it by. */
function excerptOf(content: unknown): string {
  const longest = textsIn(content).reduce((best, text) => (text.length > best.length ? text : best), '');
  const words = longest.replace(/\s+/g, ' ').trim();
  return words.length > EXCERPT ? `${words.slice(0, EXCERPT).trimEnd()}…` : words;
}

/** What somebody typed, and not the codes, ids and days of a form: those have no space between words. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.trim().includes(' ') ? [value] : [];
  return value === null || typeof value !== 'object' ? [] : Object.values(value).flatMap(textsIn);
}
