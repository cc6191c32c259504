import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createDispatcher } from '../../electron/dispatch.ts';
import { CaseId, PersonId, type StaffId } from '../../electron/domain/ids.ts';
import { addDays, daysBetween, type Instant, IsoDate, londonDate } from '../../electron/domain/isoDate.ts';
import { reassessStaleCases } from '../../electron/services/cases/reassess.ts';
import { openProgram } from '../../electron/services/openProgram.ts';
import type { Program } from '../../electron/services/program.ts';
import type { HeldFile } from '../../electron/store/files.ts';
import { placesIn } from '../../electron/store/folder.ts';
import { type Chance, seededChance } from './chance.ts';
import { isWeekday } from './days.ts';
import { type Call, sendRealLetter } from './letters.ts';
import { officeOfSeed } from './office.ts';
import { makePerson } from './people.ts';
import { findingText } from './sentences.ts';
import { type Story, type Told, tellStory } from './story.ts';
import { seedWriter } from './writing.ts';

const root = join(import.meta.dirname, '..', '..');
/** Entries in one transaction: each is flushed to the disk. */
const ENTRIES_AT_ONCE = 4_000;
/** Cases a year, as a landlord with some 50,000 homes has. Few cases are spread over a year too. */
const CASES_A_YEAR = 10_000;
const daysOf = (cases: number) => Math.max(365, Math.ceil((cases / CASES_A_YEAR) * 365));

export interface SeedWish {
  folder: string;
  cases: number;
  seed: number;
  /** The day on which the record ends. */
  today: IsoDate;
  /** Cases whose letters are real: written, rendered, issued and sent by the program itself. */
  casesWithLetters: number;
  /** Makes the index of Find as well; otherwise the program does so at its next start. */
  withIndex: boolean;
  onProgress?: (made: number) => void;
}

export interface Seeded {
  cases: number;
  entries: number;
  people: number;
  letters: number;
}

/** Something that happens to a case on a day. */
type Task = { at: Instant; caseId: CaseId; story: Story } & (
  | { do: 'open'; told: Extract<Told, { what: 'entry' }> }
  | { do: 'tell'; told: Told }
  | { do: 'attach'; document: NonNullable<Story['document']> }
);

/** Fills an empty data folder with believable cases, the same ones for the same wish. @throws when the folder has a record in use */
export async function seedRecord(wish: SeedWish): Promise<Seeded> {
  let now: Instant = `${addDays(wish.today, -daysOf(wish.cases) - 1)}T08:00:00.000Z`;
  const isThere = existsSync(placesIn(wish.folder).record);
  const opened = openSeeding(wish.folder, () => now);
  try {
    if (opened.refusal) throw new Error(opened.refusal.message);
    if (isThere && opened.listStaff().length > 0)
      throw new Error(`There is a record in ${wish.folder} already. Name an empty folder.`);
    const chance = seededChance(wish.seed);
    const program = withChance(opened, chance);
    return await fill(program, chance, wish, (at) => {
      now = at;
    });
  } finally {
    await opened.close();
  }
}

function openSeeding(dataFolder: string, clock: () => Instant): Program {
  return openProgram({
    dataFolder,
    resourcesFolder: join(root, 'resources'),
    migrationsFolder: join(root, 'drizzle'),
    programVersion: 'seed',
    clock,
    desktop: {
      chooseFolder: async () => null,
      chooseFiles: async () => [],
      chooseSavePath: async () => null,
      printPdf: async () => true,
      openFile: async () => {},
      openEmailDraft: async () => false,
      showFolder: async () => {},
      quit: () => {},
      relaunch: () => {},
    },
    push: () => {},
    log: { info: () => {}, error: (message, _data, error) => console.error(message, error) },
  });
}

/** The program with identifiers and salts that the seed decides. */
function withChance(program: Program, chance: Chance): Program {
  const record = { ...program.requireRecord(), newSalt: () => chance.bytes(16) };
  return { ...program, newId: () => chance.uuid(program.now()), requireRecord: () => record };
}

async function fill(program: Program, chance: Chance, wish: SeedWish, setNow: (at: Instant) => void): Promise<Seeded> {
  const dispatch = createDispatcher(program);
  const call: Call = async (name, input) => {
    const reply = await dispatch(name, input);
    if (!reply.ok) throw new Error(`${name}: ${reply.error.message} ${JSON.stringify(reply.error.details)}`);
    return reply.data as never; // the dispatcher checked it against the contract
  };
  const from = addDays(londonDate(program.now()), 1);
  const session = await call('office.setUp', officeOfSeed);
  const [first, ...more] = session.staff.map(({ id }) => id);
  if (!first) throw new Error('The office has no staff.');
  const staff: [StaffId, ...StaffId[]] = [first, ...more];
  program.signIn(first);
  const writer = seedWriter(program, chance);
  const made: Seeded = { cases: 0, entries: 0, people: 0, letters: 0 };
  const known: PersonId[] = [];
  const speakers = new Map<Story, PersonId>();
  const days = new Map<IsoDate, Task[]>();
  const today: Instant = `${wish.today}T17:00:00.000Z`;
  const report: HeldFile[] = [0, 1, 2].map(() =>
    program
      .requireRecord()
      .files.add(Buffer.from(`Report of the visit\n\n${findingText(chance)}\n${findingText(chance)}\n`)),
  );

  const begin = (receivedOn: IsoDate) => {
    const hasRealLetters = spread(made.cases, wish.cases, wish.casesWithLetters);
    const representative = chance.isLucky(0.06) ? PersonId.parse(chance.uuid(`${receivedOn}T08:00:00.000Z`)) : null;
    const story = tellStory({ chance, receivedOn, today: wish.today, staff, representative, hasRealLetters });
    if (representative) speakers.set(story, representative);
    const caseId = CaseId.parse(chance.uuid(story.told[0]?.at ?? program.now()));
    for (const [index, told] of story.told.entries())
      put({
        at: told.at,
        caseId,
        story,
        ...(index === 0 && told.what === 'entry' ? { do: 'open', told } : { do: 'tell', told }),
      });
    if (story.document) put({ at: story.document.at, caseId, story, do: 'attach', document: story.document });
    made.cases += 1;
  };
  const put = (task: Task) => {
    const day = londonDate(task.at);
    const tasks = days.get(day);
    if (tasks) tasks.push(task);
    else days.set(day, [task]);
  };

  let waiting: Task[] = [];
  const write = () => {
    setNow(today);
    program.requireRecord().write((tx) => {
      for (const task of waiting) {
        const { caseId, story, at } = task;
        if (task.do === 'attach')
          writer.attach(tx, caseId, report[chance.between(0, 2)] as HeldFile, task.document); // one of three
        else if (task.told.what === 'entry') {
          if (task.do === 'open') {
            const complainant =
              known.length > 0 && chance.isLucky(0.35)
                ? (known[chance.between(0, known.length - 1)] as PersonId) // below the length
                : writer.newPerson(tx, { details: makePerson(chance), at, by: story.handler });
            known.push(complainant);
            const linked = speakers.get(story) ?? null;
            speakers.delete(story);
            if (linked) writer.newPerson(tx, { id: linked, details: makePerson(chance), at, by: story.handler });
            writer.openCase(tx, story, { caseId, complainant, linked });
          }
          writer.entry(tx, caseId, task.told);
        }
        made.entries += 1;
      }
    });
    waiting = [];
    wish.onProgress?.(made.cases);
  };

  for (const date of eachDay(from, wish.today)) {
    for (let left = dueBy(date, from, wish) - made.cases; left > 0; left -= 1) begin(date);
    const tasks = (days.get(date) ?? []).sort((one, other) => (one.at < other.at ? -1 : 1));
    days.delete(date);
    for (const task of tasks) {
      if (task.do !== 'tell' || task.told.what === 'entry') {
        waiting.push(task);
        continue;
      }
      write();
      setNow(task.at);
      program.signIn(task.told.by);
      await sendRealLetter(call, { caseId: task.caseId, kind: task.told.kind, on: date, chance });
      made.letters += 1;
    }
    if (waiting.length >= ENTRIES_AT_ONCE) {
      write();
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
  write();
  setNow(today);
  await reassessStaleCases(program);
  if (wish.withIndex) {
    // Case by case is quicker than entry by entry, once all is there.
    program.requireSearch().rebuild();
    await program.requireSearch().finish();
  }
  return { ...made, people: new Set(known).size };
}

/** How many cases have come in by the end of a day, evenly over the weekdays. */
function dueBy(date: IsoDate, from: IsoDate, wish: SeedWish): number {
  if (date === wish.today) return wish.cases;
  if (!isWeekday(date)) return 0;
  return Math.floor((wish.cases * (daysBetween(from, date) + 1)) / (daysBetween(from, wish.today) + 1));
}

/** Whether one of `all` is among the `some` that are spread evenly over them. */
function spread(index: number, all: number, some: number): boolean {
  return Math.floor(((index + 1) * some) / all) > Math.floor((index * some) / all);
}

function* eachDay(from: IsoDate, to: IsoDate): Generator<IsoDate> {
  for (let at = from; at <= to; at = addDays(at, 1)) yield IsoDate.parse(at);
}
