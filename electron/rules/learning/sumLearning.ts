import type { CaseStatus } from '../../domain/assessment.ts';
import type { CaseId, CaseReference, ThemeId } from '../../domain/ids.ts';
import { addDays, daysBetween, type IsoDate } from '../../domain/isoDate.ts';
import type { Improvement, Learnt, Theme } from '../../domain/learning.ts';
import type { Category, ContactKind } from '../../domain/words.ts';
import { isOpen } from './caseLearning.ts';
import { hasComeBack, standsFor } from './themes.ts';

/** A case with what it taught the office. */
export interface CaseLearning {
  id: CaseId;
  reference: CaseReference;
  kind: ContactKind;
  receivedOn: IsoDate;
  categories: Category[];
  status: CaseStatus;
  learnt: Learnt | null;
  improvements: Improvement[];
}

export interface Period {
  from: IsoDate;
  to: IsoDate;
}

interface ThemeSum {
  theme: Theme;
  /** Cases of the period, the newest first. */
  cases: CaseLearning[];
  /** How many there were in the period before. */
  before: number;
  /** Cases that came in after the theme was put right, whatever the period; the newest first. */
  comeBack: CaseLearning[];
}

interface LearningSum {
  /** The days with which the period is compared: as many, up to the day before it. */
  before: Period;
  themes: ThemeSum[];
  categories: { category: Category; complaints: number; praise: number; other: number }[];
  /** Looked at, and there was nothing to learn. */
  nothing: number;
  /** Over or answered in the period's cases, and nobody has looked; the newest first. */
  unlooked: CaseLearning[];
}

/** Kinds of contact that are somebody's view of us; the rest are requests for something. */
const FEEDBACK: ReadonlySet<ContactKind> = new Set<ContactKind>([
  'complaint',
  'compliment',
  'comment',
  'negative-feedback',
]);
const ANSWERED: ReadonlySet<CaseStatus> = new Set<CaseStatus>([
  'answered',
  'final',
  'with-ombudsman',
  'closed',
  'withdrawn',
]);

/** True once a case can be looked at for what it teaches: it is feedback of some kind, and it is answered or over. */
export function isReadyToLearnFrom({ kind, status }: Pick<CaseLearning, 'kind' | 'status'>): boolean {
  return FEEDBACK.has(kind) && ANSWERED.has(status);
}

/**
 * What the cases received in a period teach. A period that is not over is compared with as many days before it as have passed.
 */
export function sumLearning(
  cases: readonly CaseLearning[],
  themes: ReadonlyMap<ThemeId, Theme>,
  period: Period,
  today: IsoDate,
): LearningSum {
  const before = periodBefore(period, today);
  const newestFirst = [...cases].sort((a, b) => (a.receivedOn === b.receivedOn ? compare(b, a) : later(a, b)));
  const ofPeriod = newestFirst.filter(({ receivedOn }) => isIn(receivedOn, period));
  const byTheme = casesByTheme(newestFirst, themes);
  return {
    before,
    themes: [...themes.values()]
      .filter(({ mergedInto }) => mergedInto === null)
      .map((theme) => {
        const all = byTheme.get(theme.id) ?? [];
        return {
          theme,
          cases: all.filter(({ receivedOn }) => isIn(receivedOn, period)),
          before: all.filter(({ receivedOn }) => isIn(receivedOn, before)).length,
          comeBack: all.filter((one) => hasComeBack(theme, one)),
        };
      })
      .sort((a, b) => b.cases.length - a.cases.length || a.theme.name.localeCompare(b.theme.name, 'en-GB')),
    categories: countCategories(ofPeriod),
    nothing: ofPeriod.filter(({ learnt }) => learnt?.nothing === true).length,
    unlooked: ofPeriod.filter((one) => one.learnt === null && isReadyToLearnFrom(one)),
  };
}

/** The days with which a period is compared: as many as have passed of it, up to the day before it. */
export function periodBefore({ from, to }: Period, today: IsoDate): Period {
  const last = to < today ? to : today < from ? from : today;
  return { from: addDays(from, -daysBetween(from, last) - 1), to: addDays(from, -1) };
}

function casesByTheme(
  cases: readonly CaseLearning[],
  themes: ReadonlyMap<ThemeId, Theme>,
): Map<ThemeId, CaseLearning[]> {
  const found = new Map<ThemeId, CaseLearning[]>();
  for (const one of cases) {
    for (const id of themesOf(one, themes)) {
      const list = found.get(id) ?? [];
      list.push(one);
      found.set(id, list);
    }
  }
  return found;
}

/** The themes of a case as they count now: merged ones as the one that took them in, each once. */
export function themesOf({ learnt }: Pick<CaseLearning, 'learnt'>, themes: ReadonlyMap<ThemeId, Theme>): ThemeId[] {
  return [...new Set((learnt?.themes ?? []).map((id) => standsFor(themes, id)))];
}

function countCategories(cases: readonly CaseLearning[]): LearningSum['categories'] {
  const sums = new Map<Category, LearningSum['categories'][number]>();
  for (const { kind, categories } of cases) {
    if (!FEEDBACK.has(kind)) continue;
    for (const category of categories) {
      const sum = sums.get(category) ?? { category, complaints: 0, praise: 0, other: 0 };
      if (kind === 'complaint') sum.complaints++;
      else if (kind === 'compliment') sum.praise++;
      else sum.other++;
      sums.set(category, sum);
    }
  }
  const all = ({ complaints, praise, other }: LearningSum['categories'][number]) => complaints + praise + other;
  return [...sums.values()].sort((a, b) => all(b) - all(a) || compareText(a.category, b.category));
}

/** Of several improvements those that wait come first, by their dates; then those that are settled, the latest first. */
export function byUrgency<T extends Pick<Improvement, 'state' | 'dueOn' | 'settledOn'>>(
  improvements: readonly T[],
): T[] {
  return [...improvements].sort((a, b) => {
    if (isOpen(a) !== isOpen(b)) return isOpen(a) ? -1 : 1;
    return isOpen(a) ? compareText(a.dueOn, b.dueOn) : compareText(b.settledOn ?? '', a.settledOn ?? '');
  });
}

function isIn(day: IsoDate, { from, to }: Period): boolean {
  return from <= day && day <= to;
}

function later(a: CaseLearning, b: CaseLearning): number {
  return a.receivedOn < b.receivedOn ? 1 : -1;
}

function compare(a: CaseLearning, b: CaseLearning): number {
  return compareText(a.reference, b.reference);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
