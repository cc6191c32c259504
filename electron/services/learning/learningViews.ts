import type { CaseLearningView, ComeBack, ImprovementLine, LearningCaseLine } from '../../contract/learning.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/operations.ts';
import type { CaseId, StaffId, ThemeId } from '../../domain/ids.ts';
import type { IsoDate } from '../../domain/isoDate.ts';
import type { Theme } from '../../domain/learning.ts';
import { isAnswer } from '../../domain/letterKinds.ts';
import { isWrittenProse, plainOf } from '../../domain/richTextPlain.ts';
import { improvementsIn, isOpen, learntIn } from '../../rules/learning/caseLearning.ts';
import {
  byUrgency,
  type CaseLearning,
  isReadyToLearnFrom,
  periodBefore,
  sumLearning,
  themesOf,
} from '../../rules/learning/sumLearning.ts';
import { hasComeBack } from '../../rules/learning/themes.ts';
import type { Reader } from '../../store/database.ts';
import { listLearningCases, listLearningHistories } from '../../store/learning.ts';
import { listLetters } from '../../store/letters.ts';
import { listStaff } from '../../store/staff.ts';
import { loadCaseFrom } from '../cases/caseFile.ts';
import { standingEvents } from '../cases/standing.ts';
import { staffNames } from '../history/timeline.ts';
import type { Program } from '../program.ts';
import { themesById } from './themeNames.ts';
import { activeThemes } from './themes.ts';

/** Cases that nobody has looked at are counted; so many of them are named. */
const UNLOOKED_SHOWN = 50;

/** What the cases of a period teach. */
export function getLearning(program: Program, period: ParsedInputOf<'learning.get'>): OutputOf<'learning.get'> {
  return program.requireRecord().read((db) => learningOf(program, db, period));
}

/** The same, in a transaction that is open. */
export function learningOf(
  program: Program,
  db: Reader,
  period: ParsedInputOf<'learning.get'>,
): OutputOf<'learning.get'> {
  const today = program.today();
  const themes = themesById(db);
  const cases = casesWithLearning(db, today, { from: periodBefore(period, today).from, to: period.to });
  const sum = sumLearning(cases, themes, period, today);
  const nameOf = staffNames(listStaff(db));
  const improvements = cases.flatMap((one) =>
    one.improvements
      .filter((improvement) => isOpen(improvement) || isSettledIn(improvement.settledOn, period))
      .map((improvement): ImprovementLine => {
        const { owner } = improvement;
        return {
          ...improvement,
          caseId: one.id,
          reference: one.reference,
          themes: themesOf(one, themes).flatMap((id) => themes.get(id)?.name ?? []),
          ownerName: owner === null ? null : nameOf(owner),
        };
      }),
  );
  return {
    today,
    before: sum.before,
    themes: sum.themes.map(({ theme, before, cases: own, comeBack }) => ({
      theme,
      before,
      cases: own.map(lineOf),
      comeBack: comeBack.map(lineOf),
    })),
    improvements: byUrgency(improvements),
    categories: sum.categories,
    nothing: sum.nothing,
    unlooked: { total: sum.unlooked.length, cases: sum.unlooked.slice(0, UNLOOKED_SHOWN).map(lineOf) },
  };
}

/** What waits for the person at the keyboard, or for nobody in particular. */
export function countDueImprovements(program: Program): OutputOf<'learning.due'> {
  const me = program.requireUser().id;
  const today = program.today();
  return program.requireRecord().read((db) => {
    const mine = [...listLearningHistories(db).values()]
      .flatMap((events) => improvementsIn(standingEvents(events), today))
      .filter(({ owner }) => owner === null || owner === me);
    return {
      due: mine.filter(({ state }) => state === 'due').length,
      overdue: mine.filter(({ state }) => state === 'overdue').length,
    };
  });
}

/** What one case taught, and what the earlier cases of its themes promised. @throws NOT_FOUND */
export function learningOfCase(program: Program, input: ParsedInputOf<'learning.ofCase'>): CaseLearningView {
  const today = program.today();
  return program.requireRecord().read((db) => {
    const { row, standing, assessment } = loadCaseFrom(program, db, input.caseId);
    const themes = themesById(db);
    const nameOf = staffNames(listStaff(db));
    const learnt = learntIn(standing);
    const named = (owner: StaffId | null) => (owner === null ? null : nameOf(owner));
    const chosen = themesOf({ learnt }, themes);
    return {
      learnt: learnt && {
        on: learnt.on,
        byName: named(learnt.by),
        themes: chosen,
        nothing: learnt.nothing,
        cause: learnt.cause,
        change: learnt.change,
      },
      isAsked: learnt === null && isReadyToLearnFrom({ kind: row.kind, status: assessment.status }),
      letter: letterWithLearning(db, input.caseId),
      improvements: byUrgency(improvementsIn(standing, today)).map((one) => ({ ...one, ownerName: named(one.owner) })),
      comeBack: comeBackOf(db, row, chosen, themes, today),
      themes: activeThemes(db),
    };
  });
}

/** The last answer that went out, or is ready to, and says what we learnt. */
function letterWithLearning(db: Reader, caseId: CaseId): CaseLearningView['letter'] {
  const said = listLetters(db, caseId)
    .filter(({ state, parts }) => (state === 'issued' || state === 'sent') && isWrittenProse(parts.learning))
    .filter(({ kind }) => isAnswer(kind))
    .sort((a, b) => ((a.issuedAt ?? '') < (b.issuedAt ?? '') ? -1 : 1))
    .at(-1);
  return said ? { letterId: said.id, kind: said.kind, date: said.date, text: plainOf(said.parts.learning) } : null;
}

function comeBackOf(
  db: Reader,
  row: Pick<CaseLearning, 'id' | 'receivedOn' | 'kind'>,
  chosen: readonly ThemeId[],
  themes: ReadonlyMap<ThemeId, Theme>,
  today: IsoDate,
): ComeBack[] {
  const back = chosen.flatMap((id) => {
    const theme = themes.get(id);
    return theme && hasComeBack(theme, row) ? [theme] : [];
  });
  if (back.length === 0) return [];
  const cases = casesWithLearning(db, today, null).filter(({ id }) => id !== row.id);
  return back.flatMap(({ id, name, putRightOn, putRightWhat }): ComeBack[] => {
    if (putRightOn === null) return [];
    const earlier = cases
      .filter((one) => one.receivedOn <= putRightOn && themesOf(one, themes).includes(id))
      .sort((a, b) => (a.receivedOn < b.receivedOn ? 1 : -1));
    return [
      {
        themeId: id,
        name,
        putRightOn,
        putRightWhat,
        earlier: earlier.map((one) => ({ ...lineOf(one), promised: one.improvements.map(({ what }) => what) })),
      },
    ];
  });
}

/** Cases with what they taught, and those received in a period; those with nothing on record are judged from their row alone. */
function casesWithLearning(
  db: Reader,
  today: IsoDate,
  received: { from: IsoDate; to: IsoDate } | null,
): CaseLearning[] {
  const histories = listLearningHistories(db);
  return [...listLearningCases(db, received).values()].map((row) => {
    const events = histories.get(row.id);
    if (events === undefined) return { ...row, learnt: null, improvements: [] };
    const standing = standingEvents(events);
    return { ...row, learnt: learntIn(standing), improvements: improvementsIn(standing, today) };
  });
}

function lineOf({ id, reference, kind, receivedOn, learnt }: CaseLearning): LearningCaseLine {
  return {
    caseId: id,
    reference,
    kind,
    receivedOn,
    cause: learnt?.cause ?? '',
    change: learnt?.change ?? '',
  };
}

function isSettledIn(on: IsoDate | null, { from, to }: { from: IsoDate; to: IsoDate }): boolean {
  return on !== null && from <= on && on <= to;
}
