import type { OutputOf, ParsedInputOf } from '../../contract/operations.ts';
import { AppError } from '../../domain/appError.ts';
import { letterName } from '../../domain/letterKinds.ts';
import type { OfficeEventType } from '../../domain/officeEvents.ts';
import { requireCase } from '../../store/cases.ts';
import type { Reader } from '../../store/database.ts';
import { hasEvent, listEvents } from '../../store/history.ts';
import { discardLetter, requireLetter } from '../../store/letters.ts';
import { standingEvents } from '../cases/standing.ts';
import { timelineOf } from '../history/timeline.ts';
import { restoreLetter } from '../letters/letterDiscard.ts';
import type { Program } from '../program.ts';
import { irreversible, OF_SEVERAL_CASES } from './irreversible.ts';
import { type Act, actsDone, actsUndone, forget, turnAct } from './sessionActs.ts';
import { turnCaseAct } from './undoCase.ts';
import { turnOfficeAct } from './undoOffice.ts';

/** What can be taken back next, or done again next, by whoever is at the keyboard. */
export function offerUndo(program: Program, input: ParsedInputOf<'undo.offer'>): OutputOf<'undo.offer'> {
  const me = program.requireUser().id;
  return program.requireRecord().read((db) => {
    const acts = input.direction === 'undo' ? actsDone(program, me) : actsUndone(program, me);
    for (const act of acts) {
      if (isOnRecord(db, act)) return { actId: act.id, what: whatOf(program, db, act), whyNot: whyNot(act) };
      forget(program, act);
    }
    return null;
  });
}

/**
 * Takes an act back by further entries, or does again what was taken back.
 * @throws NOT_FOUND for an act of another session; NOT_ALLOWED where it cannot be taken back, or something rests on it
 */
export async function runUndo(program: Program, input: ParsedInputOf<'undo.run'>): Promise<OutputOf<'undo.run'>> {
  const me = program.requireUser().id;
  const act = [...actsDone(program, me), ...actsUndone(program, me)].find(({ id }) => id === input.actId);
  const record = program.requireRecord();
  if (!act || !record.read((db) => isOnRecord(db, act)))
    throw new AppError(
      'NOT_FOUND',
      'That is not among what you have done since Redress was opened. Nothing was changed. Put it right by “Correct this” in the case’s timeline.',
    );
  const why = whyNot(act);
  if (why !== null) throw new AppError('NOT_ALLOWED', `${why} Nothing was changed.`);
  const what = record.read((db) => whatOf(program, db, act));
  const { caseId, letterId } = act;
  await turnAct(program, act, () => {
    if (letterId !== null) return turnLetter(program, act, letterId);
    return caseId === null ? turnOfficeAct(program, act) : turnCaseAct(program, act, caseId);
  });
  return { what, isUndone: act.isUndone, caseId };
}

/** Brings a draft letter back that was thrown away, or throws it away again. */
function turnLetter(program: Program, act: Act, letterId: NonNullable<Act['letterId']>): void {
  const { version } = program.requireRecord().read((db) => requireLetter(db, letterId));
  if (act.isUndone)
    program
      .requireRecord()
      .write((tx) => discardLetter(tx, { id: letterId, expectedVersion: version, at: program.now() }));
  else restoreLetter(program, { letterId, expectedVersion: version });
  program.push({ type: 'record-changed' });
}

function isOnRecord(db: Reader, { entries, letterId }: Act): boolean {
  return letterId !== null || entries.every(({ id }) => hasEvent(db, id));
}

function whyNot({ caseId, made, isOfSeveralCases }: Act): string | null {
  if (isOfSeveralCases) return OF_SEVERAL_CASES;
  // Of the office's acts the last entry is the act itself; what it needed first goes before it.
  const telling = caseId === null ? made.slice(-1) : made;
  for (const { type } of telling) if (irreversible[type] !== undefined) return irreversible[type];
  return null;
}

/** The act in words: the first of its entries, and of which case. */
function whatOf(program: Program, db: Reader, { caseId, made, letterId }: Act): string {
  if (caseId === null) {
    const type = made.at(-1)?.type;
    return type !== undefined && Object.hasOwn(officeActs, type) ? officeActs[type as OfficeEventType] : 'That'; // one of the table's own
  }
  const { reference } = requireCase(db, caseId);
  if (letterId !== null) {
    const { kind, stage } = requireLetter(db, letterId);
    return `Throwing away the draft “${letterName(kind, stage)}”, case ${reference}`;
  }
  const events = listEvents(db, caseId);
  const ofCase = made.filter(({ type }) => !Object.hasOwn(officeActs, type));
  // What cannot be taken back is what is talked about.
  const first = ofCase.find(({ type }) => irreversible[type] !== undefined) ?? ofCase[0];
  const entry = timelineOf(db, events, standingEvents(events), program.listStaff()).find(
    ({ eventId }) => eventId === first?.id,
  );
  return `${entry?.title ?? 'That'}, case ${reference}`;
}

const officeActs: Record<OfficeEventType, string> = {
  'office-set-up': 'Setting up the office',
  'office-changed': 'The change of the office’s details',
  'closures-set': 'The list of days on which the office is shut',
  'bank-holidays-adopted': 'Taking in a list of bank holidays',
  'one-off-day-added': 'Adding a one-off bank holiday',
  'one-off-day-taken-back': 'Taking back a one-off bank holiday',
  'procedure-adopted': 'Adopting a procedure',
  'procedure-imported': 'Bringing a procedure along',
  'staff-added': 'Adding a person who works here',
  'staff-changed': 'The change of a person who works here',
  'second-place-set': 'Choosing a place for backups',
  'second-place-left': 'Leaving a place for backups',
  'scans-folder-set': 'Choosing the folder of scans',
  'scans-folder-left': 'Leaving the folder of scans',
  'files-brought-back': 'Bringing files back',
  'letter-look-set': 'The change of how letters look',
  'letter-wording-changed': 'The change of a letter’s words',
  'import-begun': 'Beginning to take in a spreadsheet',
  'import-stopped': 'Stopping an import',
  'import-resumed': 'Going on with an import',
  'import-ended': 'Taking in a spreadsheet',
  'people-merged': 'Merging two entries of one person',
  'people-parted': 'Parting two entries',
  'people-told-apart': 'Telling two people apart',
  'case-read': 'Looking at a case',
  'record-restored': 'Putting a backup back',
  'remedy-limits-set': 'The change of the limits for remedies',
  'theme-created': 'Naming a theme',
  'theme-changed': 'The change of a theme',
  'theme-merged': 'Merging two themes',
  'theme-put-right': 'Saying that a theme is put right',
  'theme-put-right-taken-back': 'Saying that a theme was not put right',
  'policy-imported': 'Bringing a compensation policy along',
  'policy-adopted': 'Adopting a compensation policy',
  'post-times-set': 'The change of when the post is collected',
  'address-confirmed': 'Noting that an address is right',
  'approval-rules-set': 'The change of which letters are approved',
  'paragraph-saved': 'The change of a standard paragraph',
  'dictionary-word-added': 'Adding a word to the dictionary',
  'dictionary-word-removed': 'Taking a word out of the dictionary',
  'person-added': 'Putting somebody on file',
  'person-changed': 'The change of somebody’s details',
};
