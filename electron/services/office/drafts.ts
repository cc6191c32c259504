import { StoredDraft } from '../../contract/office.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/operations.ts';
import { discardDraft as storeDiscard, getDraft as storeGet, saveDraft as storeSave } from '../../store/drafts.ts';
import type { Program } from '../program.ts';

/** The half-filled form that this member of staff left, if any. */
export function getDraft(program: Program, input: ParsedInputOf<'drafts.get'>): OutputOf<'drafts.get'> {
  const staffId = program.requireUser().id;
  const stored = program.requireRecord().read((db) => storeGet(db, { key: input.key, staffId }));
  return stored ? StoredDraft.parse(stored) : null;
}

/** Keeps a half-filled form; each member of staff has their own. */
export function saveDraft(program: Program, input: ParsedInputOf<'drafts.save'>): OutputOf<'drafts.save'> {
  const staffId = program.requireUser().id;
  const at = program.now();
  program.requireRecord().write((tx) => storeSave(tx, { key: input.key, staffId, content: input.content, at }));
  return { savedAt: at };
}

/** Throws a half-filled form away. */
export function discardDraft(program: Program, input: ParsedInputOf<'drafts.discard'>): OutputOf<'drafts.discard'> {
  const staffId = program.requireUser().id;
  program.requireRecord().write((tx) => storeDiscard(tx, { key: input.key, staffId }));
  return {};
}
