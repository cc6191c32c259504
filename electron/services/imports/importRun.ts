import type { ImportRecord } from '../../contract/imports.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/operations.ts';
import { AppError } from '../../domain/appError.ts';
import type { RecordedEvent } from '../../domain/events.ts';
import { CaseId, EventId, PersonId } from '../../domain/ids.ts';
import { ImportId, type ImportKind } from '../../domain/imports.ts';
import { TimeOfDay } from '../../domain/isoDate.ts';
import type { ImportedComplaint } from '../../imports/shape/importComplaint.ts';
import { insertCase, nextReference } from '../../store/cases.ts';
import type { Writer } from '../../store/database.ts';
import {
  type ImportSummary,
  insertImport,
  insertImportRow,
  listImports,
  requireImport,
  setImportState,
} from '../../store/imports.ts';
import { insertPerson } from '../../store/people.ts';
import { listStaff } from '../../store/staff.ts';
import { assessHistory, projectionOf, record } from '../cases/caseFile.ts';
import { letOthersIn } from '../cases/reassess.ts';
import { historyOf } from '../cases/standing.ts';
import { actOf, recordOffice } from '../history/officeHistory.ts';
import { governingFor } from '../procedures/regimes.ts';
import type { Program } from '../program.ts';
import { eventsOfRow } from './importEvents.ts';
import { nameOfSeen } from './importPreview.ts';
import { forgetFile, studyFile } from './importTable.ts';
import { type JudgedRow, judgeRows } from './judgeRows.ts';

/** Rows in one transaction: some milliseconds, and never half a row. */
const ROWS_AT_ONCE = 20;

/** Imports that are under way in this program; an import that is running in the record and not here was cut short. */
const running = new WeakMap<Program, Map<ImportId, { isStopped: boolean }>>();

/**
 * Takes in what a preview showed. Each stretch of rows is one transaction in which every row is noted with what became of it: an
 * import that is cut short is noticed, and goes on where it stopped.
 * @throws CONFLICT when something else would come of it now, NOT_ALLOWED while another import is under way
 */
export async function acceptImport(
  program: Program,
  { plan, seen }: ParsedInputOf<'imports.accept'>,
): Promise<OutputOf<'imports.accept'>> {
  requireNoOther(program);
  const me = program.requireUser().id;
  const study = await studyFile(program, plan);
  const judged = await judgeRows(program, study, plan);
  if (nameOfSeen(plan, judged) !== seen)
    throw new AppError(
      'CONFLICT',
      'Something on file has changed since this was shown, and other rows would be taken in now. Nothing was taken in. Look at what is shown now, then accept it.',
    );
  const ready = judged.filter(({ fate }) => fate === 'ready');
  if (ready.length === 0)
    throw new AppError('NOT_ALLOWED', 'There is no row in this file that can be taken in now. Nothing was changed.');
  const importId = ImportId.parse(program.newId());
  const { kind, file } = plan;
  program.requireRecord().write((tx) => {
    insertImport(tx, { id: importId, kind, plan, rows: ready.length, at: program.now(), by: me });
    const facts = { ...actOf(program), importId, kind, sha256: file.sha256, rows: ready.length };
    recordOffice(program, tx, { facts: { type: 'import-begun', ...facts }, words: { fileName: file.name } });
  });
  return run(program, importId, ready);
}

/** Goes on with an import that was stopped or cut short. @throws NOT_ALLOWED when it is done or under way */
export async function resumeImport(
  program: Program,
  { importId }: ParsedInputOf<'imports.resume'>,
): Promise<OutputOf<'imports.resume'>> {
  requireNoOther(program);
  const stored = program.requireRecord().read((db) => requireImport(db, importId));
  if (stored.state === 'done')
    throw new AppError(
      'NOT_ALLOWED',
      'That import is done: there is nothing left of it to take in. Nothing was changed.',
    );
  const study = await studyFile(program, stored.plan);
  const judged = await judgeRows(program, study, stored.plan);
  const { taken } = summaryOf(program, importId);
  program.requireRecord().write((tx) => {
    setImportState(tx, { id: importId, state: 'running', at: null });
    recordOffice(program, tx, { facts: { type: 'import-resumed', ...actOf(program), importId, taken }, words: {} });
  });
  return run(
    program,
    importId,
    judged.filter(({ fate }) => fate === 'ready'),
  );
}

/** Stops an import after the rows that are being taken in now; null: whichever is under way. */
export function stopImport(program: Program, { importId }: ParsedInputOf<'imports.stop'>): OutputOf<'imports.stop'> {
  for (const [id, one] of running.get(program) ?? []) if (importId === null || id === importId) one.isStopped = true;
  return {};
}

/** The imports on record, the newest first. */
export function listImportRecords(program: Program): OutputOf<'imports.list'> {
  return program.requireRecord().read((db) => {
    const names = new Map(listStaff(db).map(({ id, name }) => [id, name]));
    return listImports(db).map((one) => toRecord(program, one, names.get(one.begunBy) ?? 'somebody'));
  });
}

async function run(program: Program, importId: ImportId, rows: readonly JudgedRow[]): Promise<ImportRecord> {
  const record = program.requireRecord();
  const under = { isStopped: false };
  const all = running.get(program) ?? new Map<ImportId, { isStopped: boolean }>();
  running.set(program, all.set(importId, under));
  try {
    const taking = new Taking(program, importId);
    for (let at = 0; at < rows.length && !under.isStopped; at += ROWS_AT_ONCE) {
      const some = rows.slice(at, at + ROWS_AT_ONCE);
      record.write((tx) => {
        for (const row of some) taking.take(tx, row);
      });
      program.push({ type: 'import-progress', phase: 'taking-in', done: at + some.length, total: rows.length });
      await letOthersIn();
    }
    const { taken } = summaryOf(program, importId);
    record.write((tx) => {
      setImportState(tx, { id: importId, state: under.isStopped ? 'stopped' : 'done', at: program.now() });
      const facts = { ...actOf(program), importId, taken };
      if (under.isStopped) recordOffice(program, tx, { facts: { type: 'import-stopped', ...facts }, words: {} });
      else recordOffice(program, tx, { facts: { type: 'import-ended', ...facts }, words: {} });
    });
  } finally {
    all.delete(importId);
    forgetFile(program);
    program.push({ type: 'record-changed' });
  }
  const done = listImportRecords(program).find((one) => one.importId === importId);
  if (!done) throw new AppError('NOT_FOUND', 'That import is not on file.');
  return done;
}

/** Takes rows in, one after the other; knows the people whom earlier rows brought. */
class Taking {
  private readonly program: Program;
  private readonly importId: ImportId;
  private readonly brought: Map<number, PersonId>;
  private readonly kind: ImportKind;
  private readonly fileName: string;

  constructor(program: Program, importId: ImportId) {
    this.program = program;
    this.importId = importId;
    this.brought = new Map();
    const { kind, fileName } = program.requireRecord().read((db) => requireImport(db, importId));
    this.kind = kind;
    this.fileName = fileName;
  }

  take(tx: Writer, judged: JudgedRow): void {
    const { read, identity, content } = judged;
    const personId = this.personOf(tx, judged);
    const caseId = read.complaint ? this.logRow(tx, judged, read.complaint, personId) : null;
    const { importId, kind } = this;
    insertImportRow(tx, { importId, row: read.row, kind, identity, content, personId, caseId });
  }

  private personOf(tx: Writer, { who, read }: JudgedRow): PersonId | null {
    if (who.kind === 'nobody' || read.person === null) return null;
    if (who.kind === 'on-file') return who.personId;
    const earlier = who.kind === 'row' ? this.brought.get(who.row) : undefined;
    if (earlier) return earlier;
    const personId = PersonId.parse(this.program.newId());
    insertPerson(tx, { id: personId, details: read.person, at: this.program.now() });
    recordOffice(this.program, tx, {
      facts: { type: 'person-added', ...actOf(this.program), personId },
      words: { details: read.person },
    });
    this.brought.set(read.row, personId);
    if (who.kind === 'row') this.brought.set(who.row, personId);
    return personId;
  }

  private logRow(tx: Writer, { read }: JudgedRow, complaint: ImportedComplaint, personId: PersonId | null): CaseId {
    const { program, importId, fileName } = this;
    const me = program.requireUser().id;
    const { division } = program.requireOffice();
    const source = { importId, row: read.row, reference: read.reference, fileName };
    const about = { staff: listStaff(tx), isAnonymous: personId === null, today: program.today() };
    const events = eventsOfRow(complaint, source, about);
    const { governing, pin } = governingFor(program, tx, complaint.receivedOn);
    const opening: RecordedEvent[] = events.map(({ facts, words }, index) => ({
      id: EventId.parse(program.newId()),
      seq: index + 1,
      recordedAt: program.now(),
      recordedBy: me,
      facts,
      words,
    }));
    const assessment = assessHistory(program, tx, governing, division, historyOf(opening));
    const caseId = CaseId.parse(program.newId());
    const time = TimeOfDay.safeParse(complaint.receivedAt);
    insertCase(tx, {
      id: caseId,
      ...nextReference(tx, Number(complaint.receivedOn.slice(0, 4))),
      complainantId: personId,
      ...pin,
      division,
      kind: 'complaint',
      channel: complaint.channel ?? 'letter',
      receivedOn: complaint.receivedOn,
      receivedAt: time.success ? time.data : null,
      loggedAt: program.now(),
      loggedBy: me,
      about: complaint.description,
      categories: complaint.categories,
      tenure: complaint.tenure ?? 'other',
      knownSince: null,
      ...projectionOf(program, assessment, opening),
    });
    record(program, tx, caseId, events);
    return caseId;
  }
}

function requireNoOther(program: Program): void {
  if ((running.get(program)?.size ?? 0) === 0) return;
  throw new AppError(
    'NOT_ALLOWED',
    'A spreadsheet is being taken in already. Wait until that is done, or stop it. Nothing else was begun.',
  );
}

function summaryOf(program: Program, importId: ImportId): ImportSummary {
  const found = program.requireRecord().read((db) => listImports(db).find(({ id }) => id === importId));
  if (!found) throw new AppError('NOT_FOUND', 'That import is not on file.');
  return found;
}

function toRecord(program: Program, one: ImportSummary, by: string): ImportRecord {
  const { id, kind, fileName, begunAt, state, rows, taken, cases, people } = one;
  const isHere = running.get(program)?.has(id) ?? false;
  return {
    importId: id,
    kind,
    fileName,
    begunAt,
    by,
    state: state === 'running' && !isHere ? 'cut-short' : state,
    rows,
    taken,
    cases,
    people,
  };
}
