import type { EventFacts, EventType, FactsOf, NewEvent, RecordedEvent, WordsOf } from '../../electron/domain/events.ts';
import { ActionId, EventId, type PersonId, type StaffId } from '../../electron/domain/ids.ts';
import { addDays, type Instant, type IsoDate, londonDate } from '../../electron/domain/isoDate.ts';
import type { LetterKind } from '../../electron/domain/letterKinds.ts';
import { Pence } from '../../electron/domain/money.ts';
import { Category, Channel, type ContactKind, type Tenure } from '../../electron/domain/words.ts';
import { type Chance, wordsOf } from './chance.ts';
import { officeHour, weekdaysLater } from './days.ts';
import { complaintText, wishText } from './sentences.ts';
import { tellComplaint } from './storyOfComplaint.ts';
import { tellOtherContact } from './storyOfContact.ts';

/** What happens in a case, one thing after the other: an entry of its history, or a letter that the program itself writes. */
export type Told =
  | { what: 'entry'; at: Instant; by: StaffId; recorded: Omit<RecordedEvent, 'seq'>; event: NewEvent }
  | { what: 'letter'; at: Instant; kind: LetterKind; by: StaffId };

/** A case from its receipt up to today. */
export interface Story {
  kind: ContactKind;
  channel: Channel;
  categories: Category[];
  tenure: Tenure;
  receivedOn: IsoDate;
  description: string;
  handler: StaffId;
  told: Told[];
  /** Told by a file that is kept with the case. */
  document: { at: Instant; by: StaffId } | null;
}

export interface StoryNeeds {
  chance: Chance;
  receivedOn: IsoDate;
  today: IsoDate;
  staff: [StaffId, ...StaffId[]];
  /** Somebody who speaks for the resident; null: nobody does. */
  representative: PersonId | null;
  /** Its letters are written, rendered, issued and sent by the program itself. */
  hasRealLetters: boolean;
}

/** What the parts of a story write into. */
export interface Teller extends StoryNeeds {
  category: Category;
  handler: StaffId;
  /**
   * Adds an entry on a day, recorded on that day or `late` days after it. What lies after today has not happened. Returns the
   * entry's id; null when it has not happened.
   */
  tell<T extends EventType>(
    on: IsoDate,
    facts: Omit<FactsOf<T>, 'on' | 'by'> & { type: T; by?: StaffId },
    words: WordsOf<T>,
    late?: number,
  ): EventId | null;
  letter(on: IsoDate, kind: LetterKind, by: StaffId): void;
  newAction(): ActionId;
  pounds(from: number, to: number): Pence;
  attach(on: IsoDate): void;
}

const kinds: [ContactKind, ...ContactKind[]] = [
  'complaint',
  ...Array.from({ length: 39 }, () => 'complaint' as const),
  'service-request',
  'service-request',
  'service-request',
  'enquiry',
  'enquiry',
  'compliment',
  'compliment',
  'compliment',
  'comment',
  'negative-feedback',
];
const channels: [Channel, ...Channel[]] = ['phone', 'phone', 'phone', ...Channel.options];
const categories: [Category, ...Category[]] = [
  'repairs',
  'repairs',
  'repairs',
  'damp-and-mould',
  'damp-and-mould',
  'heating-and-hot-water',
  'heating-and-hot-water',
  'communication',
  ...Category.options,
];
const tenures = wordsOf('lcra lcra lcra lcra lcra lcra lcho leaseholder leaseholder other not-a-resident') as [
  Tenure,
  ...Tenure[],
]; // the words are tenures

/** Tells a believable case, in lawful order mostly, late and out of order now and then, as offices are. */
export function tellStory(needs: StoryNeeds): Story {
  const { chance, receivedOn, today, staff } = needs;
  const kind = needs.hasRealLetters ? 'complaint' : chance.one(kinds);
  const category = chance.one(categories);
  const second = chance.isLucky(0.2) ? chance.one(categories) : category;
  const told: Told[] = [];
  const handler = chance.one(staff);
  const description = complaintText(chance, category);
  const lastOf = new Map<IsoDate, Instant>();
  let document: Story['document'] = null;
  const momentOn = (day: IsoDate): Instant => {
    const last = lastOf.get(day);
    // What happens on one day is written down one thing after the other.
    const at = last
      ? new Date(new Date(last).getTime() + chance.between(1, 12) * 60_000).toISOString()
      : officeHour(chance, day);
    lastOf.set(day, at);
    return at;
  };
  const teller: Teller = {
    ...needs,
    category,
    handler,
    tell(on, facts, words, late = 0) {
      const recordedOn = addDays(on, late);
      if (recordedOn > today) return null;
      const at = momentOn(recordedOn);
      const by = facts.by ?? handler;
      const event = { facts: { ...facts, on, by }, words } as unknown as NewEvent; // appendEvents parses it by its type's own schema
      const id = EventId.parse(chance.uuid(at));
      const recorded = { id, recordedAt: at, recordedBy: by, facts: event.facts as EventFacts, words: event.words };
      told.push({ what: 'entry', at, by, recorded, event });
      return id;
    },
    letter(on, letterKind, by) {
      if (on <= today) told.push({ what: 'letter', at: momentOn(on), kind: letterKind, by });
    },
    newAction: () => ActionId.parse(chance.uuid(`${receivedOn}T09:00:00.000Z`)),
    pounds: (from, to) => Pence.parse(chance.between(from, to) * 100),
    attach(on) {
      if (on <= today) document = { at: momentOn(on), by: handler };
    },
  };
  const channel = chance.one(channels);
  const tenure = chance.one(tenures);
  const both = [...new Set([category, second])];
  teller.tell<'received'>(
    receivedOn,
    {
      type: 'received',
      kind,
      channel,
      categories: both,
      tenure,
      ...(chance.isLucky(0.3) ? { knownSince: addDays(receivedOn, -chance.between(1, 400)) } : {}),
      // Somebody still has to say what it is.
      ...(category === 'damp-and-mould' && addDays(receivedOn, 10) > today ? { hazardSuspected: true } : {}),
    },
    { description, outcomeSought: wishText(chance) },
  );
  if (needs.representative)
    teller.tell<'person-linked'>(
      receivedOn,
      {
        type: 'person-linked',
        personId: needs.representative,
        role: chance.one(['representative', 'joint-complainant', 'councillor-or-mp']),
        permission: chance.one(['spoken', 'written', 'not-needed']),
      },
      { note: '' },
    );
  teller.tell<'assigned'>(receivedOn, { type: 'assigned', stage: 'stage-1', to: handler }, {});
  if (kind === 'complaint') tellComplaint(teller);
  else tellOtherContact(teller, kind);
  const byTime = (one: Told, other: Told) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0);
  told.sort(byTime);
  // Hardly anything stays open for good: in the end somebody looks through the old ones.
  const lastDay = londonDate(told.at(-1)?.at ?? `${receivedOn}T09:00:00.000Z`);
  const isOver = told.some(
    (one) => one.what === 'entry' && (one.event.facts.type === 'closed' || one.event.facts.type === 'withdrawn'),
  );
  if (!isOver && chance.isLucky(0.985))
    teller.tell<'closed'>(
      weekdaysLater(lastDay, chance.between(30, 60)),
      { type: 'closed' },
      { reason: 'Looked through at the end of the quarter.' },
    );
  told.sort(byTime);
  return { kind, channel, categories: both, tenure, receivedOn, description, handler, told, document };
}
