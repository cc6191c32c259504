import type { TimelineEntry } from '../../contract/cases.ts';
import type { RecordedEvent, WordsOf } from '../../domain/events.ts';
import type { EventId, StaffId } from '../../domain/ids.ts';
import { longDate } from '../../domain/isoDate.ts';
import type { StaffMember } from '../../domain/people.ts';
import { type Correction, lastingCorrections } from '../../rules/history/history.ts';
import type { Reader } from '../../store/database.ts';
import { getPerson } from '../../store/people.ts';
import { historyOf, struckCorrections } from '../cases/standing.ts';
import { hazardNamer, hazardsIn } from '../hazards/hazardViews.ts';
import { themeNames } from '../learning/themeNames.ts';
import { describeEvent, describeWords } from './describe.ts';
import { differencesInWords } from './entryWords.ts';
import type { Names } from './names.ts';

/** The history in staff's words, in the order of recording; what was put right says what holds, and what it said before. */
export function timelineOf(
  db: Reader,
  events: readonly RecordedEvent[],
  standing: readonly RecordedEvent[],
  staff: readonly StaffMember[],
): TimelineEntry[] {
  const nameOf = staffNames(staff);
  const names: Names = {
    staff: nameOf,
    person: (id: string) => personName(db, id),
    hazard: hazardNamer(hazardsIn(events, standing)),
    theme: themeNames(db),
    isWithoutStages: isWithoutStages(standing),
  };
  const corrections = correctionsOf(events, standing, names);
  const now = new Map(standing.map((event) => [event.id, event]));
  const undone = struckCorrections(events);
  return events.map((event) => {
    const right = now.get(event.id) ?? event;
    const before = { title: describeEvent(event.facts, names), text: describeWords(event) };
    const title = describeEvent(right.facts, names);
    const text = describeWords(right);
    return {
      eventId: event.id,
      seq: event.seq,
      type: event.facts.type,
      stage: 'stage' in right.facts ? (right.facts.stage ?? null) : null,
      on: right.facts.on,
      isStruckOut: event.facts.type === 'corrected' ? undone.has(event.id) : !now.has(event.id),
      at: right.facts.at ?? null,
      recordedAt: event.recordedAt,
      recordedBy: event.recordedBy ? nameOf(event.recordedBy) : 'Redress',
      title,
      text,
      correction: corrections.get(event.id) ?? null,
      before: title === before.title && text === before.text ? null : before,
    };
  });
}

/** True where the case was never a complaint: then nothing in it is of a stage. */
export function isWithoutStages(standing: readonly RecordedEvent[]): boolean {
  return !standing.some(
    ({ facts }) => (facts.type === 'received' || facts.type === 'triaged') && facts.kind === 'complaint',
  );
}

/** What became of each corrected entry, every correction that holds on a line of its own. */
function correctionsOf(
  events: readonly RecordedEvent[],
  standing: readonly RecordedEvent[],
  names: Names,
): Map<EventId, string> {
  const byId = new Map(events.map((event) => [event.id, event]));
  const now = new Map(standing.map((event) => [event.id, event]));
  const corrections = historyOf(events).filter((event): event is Correction => event.type === 'corrected');
  const lines = new Map<EventId, string>();
  for (const [target, own] of lastingCorrections(corrections)) {
    const first = byId.get(target);
    const sentences = own.map((correction) => {
      const words = byId.get(correction.id)?.words as WordsOf<'corrected'> | null | undefined; // parsed when it was appended
      const what = whatWasDone(correction, words ?? null, first, now.get(target), names);
      return words?.reason ? `${what}: ${words.reason}` : what;
    });
    lines.set(target, sentences.join('\n'));
  }
  return lines;
}

function whatWasDone(
  { change }: Correction,
  words: WordsOf<'corrected'> | null,
  first: RecordedEvent | undefined,
  now: RecordedEvent | undefined,
  names: Names,
): string {
  switch (change.kind) {
    case 'void':
      return 'Struck out';
    case 'date':
      return `Moved${first ? ` from ${longDate(first.facts.on)}` : ''} to ${longDate(change.on)}`;
    case 'facts': {
      const differences = first && now ? differencesInWords(first.facts, now.facts, names) : [];
      const rewritten = words?.words === undefined ? [] : ['What was written is changed'];
      const all = [...differences, ...rewritten];
      return all.length === 0 ? 'Put right' : `Put right. ${all.join('. ')}`;
    }
  }
}

/** Names of the staff by their ids. */
export function staffNames(staff: readonly StaffMember[]): (id: StaffId) => string {
  const byId = new Map(staff.map((member) => [member.id, member.name]));
  return (id) => byId.get(id) ?? 'somebody no longer on the list';
}

function personName(db: Reader, id: string): string {
  return getPerson(db, id as Parameters<typeof getPerson>[1])?.name ?? 'somebody'; // the id comes from an event whose schema parsed it
}
