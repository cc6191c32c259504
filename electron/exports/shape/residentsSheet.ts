import { plainDate } from '../../domain/isoDate.ts';
import { type LearningSheetSource, type LearningSheetTheme, periodWords } from './learningReport.ts';
import type { Report, ReportSection } from './report.ts';

/** Under so many a number could show who it was. */
const FEW = 5;

/** People who must not be known by a sheet for residents: the words of their names and homes, by the reference of their case. */
type KnownBy = ReadonlyMap<string, readonly string[]>;

interface ResidentsSheet {
  report: Report;
  /** Texts that were left out because they seem to name somebody. */
  leftOut: number;
}

/**
 * "You said, we did": for the newsletter and the notice board. It has no case, no small number, and no text in which anybody
 * of the cases behind it is named.
 */
export function residentsSheet(source: LearningSheetSource, knownBy: KnownBy): ResidentsSheet {
  const everybody = [...knownBy.values()].flat();
  let leftOut = 0;
  const fit = (text: string): string[] => {
    if (text.trim() === '') return [];
    if (!namesSomebody(text, everybody)) return [text.trim()];
    leftOut++;
    return [];
  };
  const sections = source.themes
    .filter(({ cases, name }) => cases.length > 0 && fit(name).length > 0)
    .map((theme) => themeSection(theme, source, fit));
  return {
    report: {
      title: 'You said, we did',
      facts: [
        { label: 'From', value: source.landlord },
        { label: 'What you told us', value: periodWords(source.period) },
      ],
      sections:
        sections.length > 0
          ? sections
          : [{ heading: 'Nothing to tell yet', paragraphs: ['No theme was seen in this period.'], table: null }],
      madeAt: source.madeAt,
    },
    leftOut,
  };
}

function themeSection(
  { name, covers, cases, putRightOn, putRightWhat }: LearningSheetTheme,
  source: LearningSheetSource,
  fit: (text: string) => string[],
): ReportSection {
  const own = source.improvements.filter(({ themes }) => themes.includes(name));
  const done = distinct([
    ...(putRightOn === null ? [] : fit(putRightWhat)),
    ...own.filter(({ state }) => state === 'done').flatMap(({ what }) => fit(what)),
  ]);
  const said = distinct(cases.flatMap(({ change }) => fit(change)));
  const coming = own
    .filter(({ state }) => state !== 'done' && state !== 'given-up')
    .flatMap(({ what, dueOn, state }) =>
      fit(what).map((text) => (state === 'overdue' ? text : `${withoutStop(text)}, by ${plainDate(dueOn)}.`)),
    );
  return {
    heading: name,
    paragraphs: [
      `You said: ${howMany(cases.length)} told us about this.${covers.trim() === '' ? '' : ` ${fit(covers).join('')}`}`,
      ...listed('We did', done),
      ...listed(
        'We have changed',
        said.filter((text) => !done.includes(text)),
      ),
      ...listed('We are going to', distinct(coming)),
      ...(done.length + said.length + coming.length === 0 ? ['We are looking at what has to change.'] : []),
    ],
    table: null,
  };
}

function listed(label: string, texts: readonly string[]): string[] {
  return texts.map((text) => `${label}: ${text}`);
}

function howMany(count: number): string {
  return count < FEW ? 'A few of you' : `${count} of you`;
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}

function withoutStop(text: string): string {
  return text.replace(/[.\s]+$/, '');
}

/** True where a text has one of the words as a word of its own, as it is written: "Young" is a name, "young" is not. */
export function namesSomebody(text: string, words: readonly string[]): boolean {
  const own = new Set(text.split(/[^\p{L}\p{N}'’-]+/u).map((word) => word.replace(/['’]s?$/u, '')));
  return words.some((word) => (word.includes(' ') ? text.includes(word) : own.has(word)));
}

/** The words of a name by which somebody would be known: all but the title. */
export function wordsKnownBy(name: string): string[] {
  return name.split(/\s+/u).filter((word) => word.length > 2 && !TITLES.has(word.replace('.', '').toLowerCase()));
}

const TITLES = new Set(['mrs', 'miss', 'mister', 'doctor', 'rev', 'sir', 'dame', 'lady', 'lord', 'the', 'and', 'prof']);
