import { AppError } from '../../domain/appError.ts';
import type { NewEvent, RecordedEvent } from '../../domain/events.ts';
import type { CaseId, EventId, LetterId } from '../../domain/ids.ts';
import { markNotSent, markSent, requireLetter } from '../../store/letters.ts';
import { type ChangingCase, changeCase, loadCase } from '../cases/caseFile.ts';
import { standingEvents, struckCorrections } from '../cases/standing.ts';
import { staffNames, timelineOf } from '../history/timeline.ts';
import type { Program } from '../program.ts';
import type { Act } from './sessionActs.ts';

/**
 * Strikes out the entries of an act, all in one. Where they are corrections, what they corrected is again as it was before:
 * the same step does again what was taken back.
 * @throws NOT_ALLOWED when something has been recorded since that rests on it
 */
export function turnCaseAct(program: Program, act: Act, caseId: CaseId): void {
  const { row } = loadCase(program, caseId);
  const today = program.today();
  changeCase(program, { caseId, expectedVersion: row.version, on: today }, 'correct', (changing) => {
    const targets = changing.events.filter(({ id }) => act.entries.some((entry) => entry.id === id));
    requireNothingSince(program, changing, targets);
    const name = program.requireUser().name;
    const corrections = targets.map(
      (target): NewEvent => ({
        facts: { type: 'corrected', on: today, by: changing.me, target: target.id, change: { kind: 'void' } },
        words: { reason: `${act.isUndone ? 'Done again' : 'Undone'} straight after by ${name}` },
      }),
    );
    alignLetters(program, changing, targets, corrections);
    return corrections;
  });
}

/** @throws NOT_ALLOWED naming what was recorded after the act and still holds */
function requireNothingSince(program: Program, changing: ChangingCase, targets: readonly RecordedEvent[]): void {
  const { events, standing, row, tx } = changing;
  const last = Math.max(...targets.map(({ seq }) => seq));
  const seqOf = new Map(events.map(({ id, seq }) => [id, seq]));
  const holds = new Set(standing.map(({ id }) => id));
  const undone = struckCorrections(events);
  const since = events.find(({ id, seq, facts }) => {
    if (seq <= last) return false;
    if (facts.type !== 'corrected') return holds.has(id);
    // A correction of something that came after the act says nothing of the act itself.
    return !undone.has(id) && (seqOf.get(facts.target) ?? 0) <= last;
  });
  if (!since) return;
  const staff = program.listStaff();
  const title = timelineOf(tx, events, standing, staff).find(({ eventId }) => eventId === since.id)?.title ?? '';
  const who = since.recordedBy ? staffNames(staff)(since.recordedBy) : 'Redress';
  throw new AppError(
    'NOT_ALLOWED',
    `${who} has recorded “${title}” on case ${row.reference} since, which may rest on this. Nothing was changed. If the entry is wrong, use “Correct this” beside it in the timeline.`,
  );
}

/** Brings the rows of letters in line with what the history will say of their posting. */
function alignLetters(
  program: Program,
  { tx, events }: ChangingCase,
  targets: readonly RecordedEvent[],
  corrections: readonly NewEvent[],
): void {
  const letters = new Set(targets.flatMap((target) => letterOf(target, events) ?? []));
  if (letters.size === 0) return;
  const last = events.at(-1);
  const added = corrections.map(
    (correction, index): RecordedEvent => ({
      ...correction,
      id: `new-${index}` as EventId, // stands for the entry that will be appended
      seq: (last?.seq ?? 0) + 1 + index,
      recordedAt: program.now(),
      recordedBy: null,
    }),
  );
  const standing = standingEvents([...events, ...added]);
  for (const id of letters) {
    const letter = requireLetter(tx, id);
    const versioned = { id, expectedVersion: letter.version, at: program.now() };
    const sent = standing.findLast(({ facts }) => facts.type === 'letter-sent' && facts.letterId === id)?.facts;
    if (sent?.type === 'letter-sent') markSent(tx, { ...versioned, on: sent.on, method: sent.method });
    else if (letter.state === 'sent') markNotSent(tx, versioned);
  }
}

/** The letter whose posting an entry, or what it corrected, notes. */
function letterOf({ facts }: RecordedEvent, events: readonly RecordedEvent[]): LetterId | null {
  if (facts.type === 'letter-sent') return facts.letterId;
  if (facts.type !== 'corrected') return null;
  const target = events.find(({ id }) => id === facts.target);
  return target ? letterOf(target, events) : null;
}
