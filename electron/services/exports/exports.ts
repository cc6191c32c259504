import type { OutputOf, ParsedInputOf } from '../../contract/operations.ts';
import type { ClockResult } from '../../domain/assessment.ts';
import { shortDate } from '../../domain/isoDate.ts';
import { letterName } from '../../domain/letterKinds.ts';
import type { ExportSource } from '../../exports/shape/caseFolder.ts';
import { caseHead } from '../../store/chain.ts';
import { listLetters } from '../../store/letters.ts';
import { loadCaseFrom } from '../cases/caseFile.ts';
import { standingDocuments, viewCase } from '../cases/caseView.ts';
import { reviewersInWords } from '../handling/reviewers.ts';
import { stageName } from '../history/describe.ts';
import { actOf, recordOffice } from '../history/officeHistory.ts';
import { readersOf } from '../history/reads.ts';
import type { Program } from '../program.ts';
import { reportFaces } from './reportFaces.ts';

/** Asks where, then writes the case's folder there, telling the window how far it is. @throws CANCELLED, DISK */
export async function runExport(
  program: Program,
  input: ParsedInputOf<'exports.run'>,
): Promise<OutputOf<'exports.run'>> {
  program.requireReads().flush();
  const source = gatherExport(program, input.caseId);
  const place = await program.desktop.chooseFolder(`Where to write the folder of case ${source.reference}`);
  if (place === null) return null;
  const controller = new AbortController();
  program.runningExports.set(input.exportId, controller);
  try {
    const { writeCaseFolder } = await import('../../exports/write/caseFolder.ts');
    const written = await writeCaseFolder({
      place,
      source,
      pathOf: program.requireRecord().files.pathOf,
      faces: () => reportFaces(program),
      onProgress: (done, total, label) =>
        program.push({ type: 'export-progress', exportId: input.exportId, done, total, label }),
      signal: controller.signal,
    });
    program.exportedFolders.add(written.folder);
    // That a copy left the record belongs into the log, each time.
    program.requireRecord().write((tx) =>
      recordOffice(program, tx, {
        facts: { type: 'case-read', ...actOf(program), caseId: input.caseId, how: 'exported' },
        words: {},
      }),
    );
    return written;
  } finally {
    program.runningExports.delete(input.exportId);
  }
}

/** Stops a running export. */
export function cancelExport(program: Program, input: ParsedInputOf<'exports.cancel'>): OutputOf<'exports.cancel'> {
  const running = program.runningExports.get(input.exportId);
  running?.abort();
  return { wasRunning: running !== undefined };
}

/** Shows a folder that was written in this session; no other. */
export async function showExportFolder(
  program: Program,
  input: ParsedInputOf<'exports.showFolder'>,
): Promise<OutputOf<'exports.showFolder'>> {
  if (!program.exportedFolders.has(input.folder)) return { shown: false };
  await program.desktop.showFolder(input.folder);
  return { shown: true };
}

function gatherExport(program: Program, caseId: ParsedInputOf<'exports.run'>['caseId']): ExportSource {
  return program.requireRecord().read((db) => {
    const loaded = loadCaseFrom(program, db, caseId);
    const view = viewCase(db, loaded);
    const { assessment } = view;
    // Whose date it is says nothing where there is only one law.
    const isNamed = new Set([view.procedure, ...view.laws].map(({ name }) => name)).size > 1;
    const letters = listLetters(db, caseId).flatMap(({ id, date, kind, stage, sha256, sentOn }) => {
      const life = view.letterLives.find(({ letterId }) => letterId === id);
      const putsRight = life?.corrects ? `Puts right the ${life.corrects.name.toLowerCase()}` : null;
      return sha256 === null
        ? []
        : [{ date, kind, what: letterName(kind, stage), sha256, sentOn, life: life?.lines ?? [], putsRight }];
    });
    return {
      reference: view.reference,
      landlord: program.requireOffice().name,
      complainant: view.complainant?.name ?? 'Anonymous',
      procedure: [view.procedure, ...view.laws].map(({ name }) => name).join('; '),
      receivedOn: view.receivedOn,
      stage: assessment.stage ? stageName(assessment.stage) : 'None',
      description: view.description,
      points: view.definition?.points.map((point) => point.summary) ?? [],
      clocks: assessment.clocks.map((clock) => ({
        label: isNamed && clock.procedure.short ? `${clock.label} (${clock.procedure.short})` : clock.label,
        clause: clock.clause,
        due: clock.due,
        stoppedOn: clock.stoppedOn,
        outcome: outcomeWords(clock),
      })),
      findings: assessment.findings.map((finding) =>
        finding.clause ? `${finding.text} (${finding.clause})` : finding.text,
      ),
      reviewers: reviewersInWords(
        loaded,
        (id) => program.listStaff().find((one) => one.id === id)?.name ?? 'somebody no longer on the list',
      ),
      chronology: view.timeline,
      letters,
      documents: standingDocuments(db, loaded).map(({ addedOn, name, note, sha256 }) => ({
        addedOn,
        name,
        note,
        sha256,
      })),
      readers: readersOf(db, caseId),
      record: caseHead(db, caseId),
      json: { format: 'redress-case', version: 1, case: view, history: loaded.events, readers: readersOf(db, caseId) },
      exportedAt: program.now(),
      exportedBy: program.requireUser().name,
    };
  });
}

function outcomeWords(clock: ClockResult): string {
  switch (clock.state) {
    case 'met':
      return clock.extended ? 'Met, after an extension' : 'Met';
    case 'late':
      return 'Late';
    case 'overdue':
      return 'Overdue';
    case 'running':
      return clock.due ? `Running, due ${shortDate(clock.due)}` : 'Running';
    case 'provisional':
      return 'Not started; latest date shown';
    case 'not-started':
      return 'Not started';
  }
}
