import { type Instant, type IsoDate, longDate, plainDate, shortDate } from '../../domain/isoDate.ts';
import { categoryLabels, contactKindLabels } from '../../domain/labels.ts';
import type { Category, ContactKind } from '../../domain/words.ts';
import type { Report, ReportSection } from './report.ts';

interface LearningSheetCase {
  reference: string;
  kind: ContactKind;
  receivedOn: IsoDate;
  cause: string;
  change: string;
}

export interface LearningSheetImprovement {
  what: string;
  reference: string;
  owner: string;
  dueOn: IsoDate;
  settledOn: IsoDate | null;
  evidence: string;
  state: 'open' | 'due' | 'overdue' | 'done' | 'given-up';
  themes: string[];
}

export interface LearningSheetTheme {
  name: string;
  covers: string;
  before: number;
  cases: LearningSheetCase[];
  /** References of cases that came in after it was put right. */
  comeBack: string[];
  putRightOn: IsoDate | null;
  putRightWhat: string;
}

/** What was learnt in a period, as the sheets tell it. */
export interface LearningSheetSource {
  landlord: string;
  period: { from: IsoDate; to: IsoDate };
  before: { from: IsoDate; to: IsoDate };
  themes: LearningSheetTheme[];
  improvements: LearningSheetImprovement[];
  categories: { category: Category; complaints: number; praise: number; other: number }[];
  nothing: number;
  unlooked: number;
  madeAt: Instant;
}

/** "From 1 April 2026 to 31 March 2027". */
export function periodWords({ from, to }: LearningSheetSource['period']): string {
  return `From ${plainDate(from)} to ${plainDate(to)}`;
}

/** What was learnt, for a meeting of the staff or the board: by theme, with the cases behind each. No resident is named. */
export function learningReport(source: LearningSheetSource): Report {
  const { themes, improvements } = source;
  const seen = themes.filter(({ cases, comeBack }) => cases.length > 0 || comeBack.length > 0);
  const waiting = improvements.filter(({ state }) => state !== 'done' && state !== 'given-up');
  const settled = improvements.filter(({ state }) => state === 'done' || state === 'given-up');
  return {
    title: 'What we have learnt',
    facts: [
      { label: 'Landlord', value: source.landlord },
      { label: 'Complaints and feedback received', value: periodWords(source.period) },
      { label: 'Compared with', value: periodWords(source.before) },
    ],
    sections: [
      summary(source, seen, waiting),
      ...seen.map(themeSection),
      improvementSection('What we are changing', waiting, 'Nothing is waiting to be changed.'),
      improvementSection('What we have changed', settled, 'Nothing was settled in this period.'),
      categorySection(source.categories),
    ],
    madeAt: source.madeAt,
  };
}

function summary(
  source: LearningSheetSource,
  seen: readonly LearningSheetTheme[],
  waiting: readonly LearningSheetImprovement[],
): ReportSection {
  const overdue = waiting.filter(({ state }) => state === 'overdue').length;
  const back = seen.filter(({ comeBack }) => comeBack.length > 0);
  return {
    heading: 'At a glance',
    paragraphs: [
      seen.length === 0 ? 'No theme was seen in this period.' : `${counted(seen.length, 'theme')} seen.`,
      `${counted(waiting.length, 'improvement')} under way${overdue === 0 ? '' : `, ${overdue} of them overdue`}.`,
      ...(back.length === 0
        ? []
        : [`Come back although it had been put right: ${back.map(({ name }) => name).join('; ')}.`]),
      ...(source.nothing === 0 ? [] : [`${counted(source.nothing, 'case')} looked at, with nothing to learn.`]),
      ...(source.unlooked === 0
        ? []
        : [`${counted(source.unlooked, 'case')} answered or closed and not yet looked at.`]),
    ],
    table:
      seen.length === 0
        ? null
        : {
            header: ['Theme', 'Cases', 'Before', 'Put right'],
            widths: [5, 1, 1, 4],
            rows: seen.map(({ name, cases, before, putRightOn, comeBack }) =>
              [name, `${cases.length}`, `${before}`, putRightWords(putRightOn, comeBack)].map((text) => ({ text })),
            ),
          },
  };
}

function putRightWords(putRightOn: IsoDate | null, comeBack: readonly string[]): string {
  if (putRightOn === null) return 'Not yet';
  const since = comeBack.length === 0 ? '' : `; come back in ${comeBack.join(', ')}`;
  return `${plainDate(putRightOn)}${since}`;
}

function themeSection({ name, covers, cases, putRightOn, putRightWhat, comeBack }: LearningSheetTheme): ReportSection {
  return {
    heading: name,
    paragraphs: [
      ...(covers.trim() === '' ? [] : [covers]),
      ...(putRightOn === null ? [] : [`Put right on ${plainDate(putRightOn)}: ${putRightWhat}`]),
      ...(comeBack.length === 0 ? [] : [`It has come back since: ${comeBack.join(', ')}.`]),
    ],
    table:
      cases.length === 0
        ? null
        : {
            header: ['Case', 'Received', 'What happened and why', 'What changes'],
            widths: [2, 2, 5, 5],
            rows: cases.map((one) =>
              [
                `${one.reference}\n${contactKindLabels[one.kind]}`,
                shortDate(one.receivedOn),
                one.cause,
                one.change,
              ].map((text) => ({ text })),
            ),
          },
  };
}

function improvementSection(
  heading: string,
  improvements: readonly LearningSheetImprovement[],
  none: string,
): ReportSection {
  return {
    heading,
    paragraphs: improvements.length === 0 ? [none] : [],
    table:
      improvements.length === 0
        ? null
        : {
            header: ['What', 'Who', 'By when', 'Where it stands', 'Case'],
            widths: [6, 3, 3, 4, 2],
            rows: improvements.map((one) =>
              [one.what, one.owner, shortDate(one.dueOn), stateWords(one), one.reference].map((text) => ({ text })),
            ),
          },
  };
}

/** "Overdue", "Done on Monday 2 March 2026: the rota is on the wall". */
export function stateWords({ state, settledOn, evidence }: LearningSheetImprovement): string {
  const after = settledOn === null ? '' : ` on ${longDate(settledOn)}: ${evidence}`;
  switch (state) {
    case 'open':
      return 'Under way';
    case 'due':
      return 'Due today';
    case 'overdue':
      return 'Overdue';
    case 'done':
      return `Done${after}`;
    case 'given-up':
      return `Given up${after}`;
  }
}

function categorySection(categories: LearningSheetSource['categories']): ReportSection {
  return {
    heading: 'What it was about',
    paragraphs: categories.length === 0 ? ['Nothing was received in this period.'] : [],
    table:
      categories.length === 0
        ? null
        : {
            header: ['Subject', 'Complaints', 'Compliments', 'Comments and criticism'],
            widths: [5, 2, 2, 3],
            rows: categories.map(({ category, complaints, praise, other }) =>
              [categoryLabels[category], `${complaints}`, `${praise}`, `${other}`].map((text) => ({ text })),
            ),
          },
  };
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

const HEADER = [
  'Theme',
  'Case',
  'Kind',
  'Received',
  'What happened and why',
  'What changes',
  'Theme put right on',
  'Come back since',
];

/** The same as rows, one for each theme of each case. */
export function learningRows({ themes }: LearningSheetSource): string[][] {
  return [
    HEADER,
    ...themes.flatMap(({ name, cases, putRightOn, comeBack }) =>
      cases.map((one) => [
        name,
        one.reference,
        contactKindLabels[one.kind],
        one.receivedOn,
        one.cause,
        one.change,
        putRightOn ?? '',
        comeBack.includes(one.reference) ? 'Yes' : 'No',
      ]),
    ),
  ];
}
