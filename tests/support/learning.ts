import type { CaseId, ImprovementId, StaffId, ThemeId } from '../../electron/domain/ids.ts';
import { ImprovementId as ImprovementIds } from '../../electron/domain/ids.ts';
import type { Theme } from '../../electron/domain/learning.ts';
import { date, view } from './office.ts';
import type { TestProgram } from './testProgram.ts';

let themes = 0;

/** A theme with a name of its own, or with the one given. */
export function newTheme(test: TestProgram, name = `Theme ${++themes}`, covers = ''): Promise<Theme> {
  return test.call('learning.saveTheme', { themeId: null, expectedVersion: null, details: { name, covers } });
}

/** Records what a case taught. Improvements are due on 1 April 2026 unless said otherwise. */
export async function learnFrom(
  test: TestProgram,
  caseId: CaseId,
  learning: {
    on: string;
    themes: ThemeId[];
    cause?: string;
    change?: string;
    improvements?: string[];
    owner?: StaffId;
    dueOn?: string;
  },
): Promise<number> {
  const {
    on,
    themes: chosen,
    cause = '',
    change = '',
    improvements = [],
    owner = null,
    dueOn = '2026-04-01',
  } = learning;
  const { version } = await test.call('learning.record', {
    caseId,
    expectedVersion: (await view(test, caseId)).version,
    on: date(on),
    themes: chosen,
    nothing: false,
    cause,
    change,
    letterId: null,
    improvements: improvements.map((what) => ({ what, owner, dueOn: date(dueOn) })),
  });
  return version;
}

/** The first improvement of a case that waits. */
export async function improvementOf(test: TestProgram, caseId: CaseId): Promise<ImprovementId> {
  const { improvements } = await test.call('learning.ofCase', { caseId });
  return ImprovementIds.parse(improvements[0]?.id);
}
