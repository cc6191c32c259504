import { join } from 'node:path';
import type { ImprovementLine, LearningReport } from '../../contract/learning.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/operations.ts';
import { csvFile } from '../../exports/shape/csv.ts';
import {
  type LearningSheetImprovement,
  type LearningSheetSource,
  learningReport,
  learningRows,
} from '../../exports/shape/learningReport.ts';
import { residentsSheet, wordsKnownBy } from '../../exports/shape/residentsSheet.ts';
import { requireCase } from '../../store/cases.ts';
import type { Reader } from '../../store/database.ts';
import { listLearningHistories } from '../../store/learning.ts';
import { listLinks } from '../../store/links.ts';
import { getPerson } from '../../store/people.ts';
import { writeWhole } from '../documents/fileCopies.ts';
import type { Program } from '../program.ts';
import { learningOf } from './learningViews.ts';

const NAMES = {
  report: 'Learning report.pdf',
  residents: 'You said, we did.pdf',
  rows: 'Learning.csv',
} as const;

/** Asks where, and writes what was learnt in a period there. @throws DISK */
export async function saveLearningReport(
  program: Program,
  { period, form }: ParsedInputOf<'learning.saveReport'>,
): Promise<OutputOf<'learning.saveReport'>> {
  const { source, knownBy } = program.requireRecord().read((db) => {
    const report = learningOf(program, db, period);
    return { source: sourceOf(program, report, period), knownBy: peopleBehind(db) };
  });
  const savedTo = await program.desktop.chooseSavePath(
    'Where to save it',
    `${period.from} to ${period.to} ${NAMES[form]}`,
  );
  if (savedTo === null) return { savedTo, leftOut: 0 };
  const fonts = join(program.options.resourcesFolder, 'fonts');
  if (form === 'rows') {
    await writeWhole(savedTo, Buffer.from(csvFile(learningRows(source)), 'utf8'));
    return { savedTo, leftOut: 0 };
  }
  const { report, leftOut } =
    form === 'residents' ? residentsSheet(source, knownBy) : { report: learningReport(source), leftOut: 0 };
  const { reportBytes } = await import('../../exports/write/reportBytes.ts');
  await writeWhole(savedTo, await reportBytes(report, fonts));
  return { savedTo, leftOut };
}

function sourceOf(
  program: Program,
  report: LearningReport,
  period: LearningSheetSource['period'],
): LearningSheetSource {
  return {
    landlord: program.requireOffice().name,
    period,
    before: report.before,
    themes: report.themes.map(({ theme, before, cases, comeBack }) => ({
      name: theme.name,
      covers: theme.covers,
      before,
      cases,
      comeBack: comeBack.map(({ reference }) => reference),
      putRightOn: theme.putRightOn,
      putRightWhat: theme.putRightWhat,
    })),
    improvements: report.improvements.map(improvementOf),
    categories: report.categories,
    nothing: report.nothing,
    unlooked: report.unlooked.total,
    madeAt: program.now(),
  };
}

function improvementOf(line: ImprovementLine): LearningSheetImprovement {
  return { ...line, owner: line.ownerName ?? 'Nobody yet' };
}

/** Whoever could be known by what is written about learning, by the case's reference. */
function peopleBehind(db: Reader): Map<string, string[]> {
  return new Map(
    [...listLearningHistories(db).keys()].map((caseId) => {
      const { complainantId, reference } = requireCase(db, caseId);
      const complainant = complainantId === null ? null : getPerson(db, complainantId);
      const people = [...(complainant ? [complainant] : []), ...listLinks(db, caseId).map(({ person }) => person)];
      return [
        reference,
        people.flatMap(({ name, address }) => [...wordsKnownBy(name), ...(address ? [address.postcode] : [])]),
      ];
    }),
  );
}
