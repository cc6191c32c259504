import { createHash } from 'node:crypto';
import { AppError } from '../../domain/appError.ts';
import type { CaseId, CaseReference, PersonId } from '../../domain/ids.ts';
import type { ImportPlan, ImportProblem } from '../../domain/imports.ts';
import type { IsoDate } from '../../domain/isoDate.ts';
import type { PersonDetails } from '../../domain/people.ts';
import type { ReadRow } from '../../imports/shape/readRow.ts';
import { areAlike } from '../../rules/people/alikeComplaints.ts';
import { meetingKeys, type Sameness, samenessOf } from '../../rules/people/sameness.ts';
import type { Reader } from '../../store/database.ts';
import { type TakenRow, takenRows } from '../../store/imports.ts';
import { casesOfComplainant, type KnownPerson, listKnownPeople } from '../../store/sameness.ts';
import { letOthersIn } from '../cases/reassess.ts';
import { governingFor } from '../procedures/regimes.ts';
import type { Program } from '../program.ts';
import type { Study } from './importTable.ts';

const ROWS_AT_ONCE = 300;

/** Whom a row is about. */
export type Who =
  | { kind: 'nobody' }
  | { kind: 'new' }
  | { kind: 'on-file'; personId: PersonId }
  /** The person whom an earlier row brings. */
  | { kind: 'row'; row: number };

/** A row with what would become of it. */
export interface JudgedRow {
  read: ReadRow;
  identity: string;
  content: string;
  fate: 'ready' | 'known' | 'changed' | 'stopped' | 'left-out';
  who: Who;
  people: (Sameness & { person: KnownPerson })[];
  complaints: { caseId: CaseId; reference: CaseReference; receivedOn: IsoDate; about: string }[];
  problems: ImportProblem[];
}

/** Judges every row of a file against what is on file, in stretches. */
export async function judgeRows(program: Program, study: Study, plan: ImportPlan): Promise<JudgedRow[]> {
  const record = program.requireRecord();
  const decisions = new Map(plan.rows.map((decision) => [decision.row, decision]));
  const people = record.read((db) => new Meetings(listKnownPeople(db)));
  const identities = study.rows.map(identityOf);
  const taken = record.read((db) => takenRows(db, plan.kind, identities));
  const seenAt = new Map<string, number>();
  const judged: JudgedRow[] = [];
  for (const [index, read] of study.rows.entries()) {
    if (index > 0 && index % ROWS_AT_ONCE === 0) {
      program.push({ type: 'import-progress', phase: 'reading', done: index, total: study.rows.length });
      await letOthersIn();
    }
    const identity = identityOf(read);
    const row = record.read((db) => judgeRow(program, db, { read, identity, decisions, people, taken, seenAt }));
    judged.push(row);
  }
  return judged;
}

interface Judging {
  read: ReadRow;
  identity: string;
  decisions: Map<number, ImportPlan['rows'][number]>;
  people: Meetings;
  taken: Map<string, TakenRow>;
  seenAt: Map<string, number>;
}

function judgeRow(program: Program, db: Reader, judging: Judging): JudgedRow {
  const { read, identity, decisions, people, taken, seenAt } = judging;
  const content = sha256(read.content);
  const base = { read, identity, content, people: [], complaints: [], problems: [...read.problems] };
  const before = taken.get(identity);
  if (before) {
    const fate = before.content === content ? ('known' as const) : ('changed' as const);
    if (fate === 'changed')
      base.problems.push(
        ofRow(
          read,
          'note',
          `A row with the reference “${read.reference}” was taken in before and says something else now. It is left as it was.`,
        ),
      );
    return { ...base, fate, who: { kind: 'nobody' } };
  }
  const twin = seenAt.get(identity);
  if (twin !== undefined) {
    const same = read.reference === '' ? 'says the very same' : `has the same reference, “${read.reference}”`;
    base.problems.push(ofRow(read, 'stops', `The row ${same} as row ${twin}.`));
    return { ...base, fate: 'stopped', who: { kind: 'nobody' } };
  }
  seenAt.set(identity, read.row);
  const received = read.complaint?.receivedOn ?? null;
  const why = received === null ? null : whyNotGoverned(program, db, received);
  if (why !== null) base.problems.push({ ...ofRow(read, 'stops', why), column: 'received-on' });
  if (!read.isReady || why !== null) return { ...base, fate: 'stopped', who: { kind: 'nobody' } };

  const decision = decisions.get(read.row);
  const matches = read.person ? people.like(read.person) : [];
  const onFile = matches.flatMap(({ person, ...sameness }) => ('id' in person ? [{ ...sameness, person }] : []));
  const who = whoOf(read, decision?.person, matches);
  const complaints = read.complaint
    ? alikeOnFile(
        db,
        read.complaint,
        onFile.map(({ person }) => person.id),
      )
    : [];
  const isLeftOut = decision?.isLeftOut ?? complaints.length > 0;
  if (!isLeftOut && who.kind === 'new' && read.person) people.add({ ...read.person, row: read.row });
  return { ...base, fate: isLeftOut ? 'left-out' : 'ready', who, people: onFile, complaints };
}

type Meeting = (PersonDetails & { row: number }) | KnownPerson;

/** People by what may bring two entries of one person together: telephone, email, postcode. */
class Meetings {
  private readonly byKey = new Map<string, Meeting[]>();

  constructor(people: readonly KnownPerson[]) {
    for (const person of people) this.add(person);
  }

  add(person: Meeting): void {
    for (const key of meetingKeys(person)) {
      const there = this.byKey.get(key);
      if (there) there.push(person);
      else this.byKey.set(key, [person]);
    }
  }

  /** Who may be the same, the surest first. */
  like(person: PersonDetails): (Sameness & { person: Meeting })[] {
    const found = new Set(meetingKeys(person).flatMap((key) => this.byKey.get(key) ?? []));
    return [...found]
      .flatMap((other) => {
        const sameness = samenessOf(person, other);
        return sameness ? [{ ...sameness, person: other }] : [];
      })
      .sort((one, other) => Number(other.isSure) - Number(one.isSure) || other.because.length - one.because.length);
  }
}

function whoOf(
  read: ReadRow,
  decided: PersonId | null | undefined,
  matches: readonly (Sameness & { person: Meeting })[],
): Who {
  if (read.person === null) return { kind: 'nobody' };
  if (decided) return { kind: 'on-file', personId: decided };
  // Somebody who was said to be somebody else may still be the one of an earlier row.
  const sure = matches.find(({ isSure, person }) => isSure && (decided === undefined || !('id' in person)));
  if (!sure) return { kind: 'new' };
  return 'id' in sure.person ? { kind: 'on-file', personId: sure.person.id } : { kind: 'row', row: sure.person.row };
}

function alikeOnFile(
  db: Reader,
  complaint: NonNullable<ReadRow['complaint']>,
  personIds: readonly PersonId[],
): JudgedRow['complaints'] {
  return personIds
    .flatMap((personId) => casesOfComplainant(db, personId))
    .filter(({ receivedOn, about }) => areAlike(complaint, { receivedOn, description: about }));
}

function whyNotGoverned(program: Program, db: Reader, receivedOn: IsoDate): string | null {
  try {
    governingFor(program, db, receivedOn);
    return null;
  } catch (error) {
    if (error instanceof AppError) return 'Redress holds no procedure that was in force on that day. Check the year.';
    throw error;
  }
}

function identityOf({ identity }: ReadRow): string {
  return 'reference' in identity ? `reference:${identity.reference}` : `content:${sha256(identity.content)}`;
}

function ofRow({ row }: ReadRow, severity: ImportProblem['severity'], text: string): ImportProblem {
  return { row, column: null, severity, text };
}

export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
