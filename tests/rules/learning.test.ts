import { describe, expect, it } from 'vitest';
import type { CaseId, CaseReference, ThemeId } from '../../electron/domain/ids.ts';
import type { Theme } from '../../electron/domain/learning.ts';
import { namesSomebody, wordsKnownBy } from '../../electron/exports/shape/residentsSheet.ts';
import { type CaseLearning, sumLearning } from '../../electron/rules/learning/sumLearning.ts';
import { hasComeBack, standsFor } from '../../electron/rules/learning/themes.ts';
import { on } from './support.ts';

const id = (name: string) => name as ThemeId; // any text will do for the rules
const theme = (name: string, mergedInto: string | null = null): Theme => ({
  id: id(name),
  version: 1,
  name,
  covers: '',
  mergedInto: mergedInto === null ? null : id(mergedInto),
  putRightOn: null,
  putRightWhat: '',
  createdAt: '2026-01-01T00:00:00.000Z',
});
const listed = (...themes: Theme[]) => new Map(themes.map((one) => [one.id, one]));

function received(day: string, ...themes: string[]): CaseLearning {
  return {
    id: day as CaseId, // as above
    reference: `2026-${day.slice(5, 7)}${day.slice(8)}` as CaseReference, // as above
    kind: 'complaint',
    receivedOn: on(day),
    categories: [],
    status: 'closed',
    learnt: { on: on(day), by: null, themes: themes.map(id), nothing: false, cause: '', change: '' },
    improvements: [],
  };
}

describe('a theme stands for', () => {
  it.each([
    ['itself', listed(theme('a')), 'a', 'a'],
    ['the one it was merged into, through all of them', listed(theme('a', 'b'), theme('b', 'c'), theme('c')), 'a', 'c'],
    ['one of a ring that can never be, without end', listed(theme('a', 'b'), theme('b', 'a')), 'a', 'a'],
    ['itself where nobody knows it', listed(), 'x', 'x'],
  ])('%s', (_what, themes, from, to) => {
    expect(standsFor(themes, id(from))).toBe(to);
  });
});

describe('the trend of a theme', () => {
  const cases = ['2026-03-25', '2026-04-01', '2026-04-07', '2026-04-08', '2026-04-20'].map((day) => received(day, 'a'));
  const sum = (from: string, to: string, today: string) =>
    sumLearning(cases, listed(theme('a')), { from: on(from), to: on(to) }, on(today));

  it('compares a period that is over with as many days before it', () => {
    const { before, themes } = sum('2026-04-08', '2026-04-14', '2026-06-01');
    expect(before).toEqual({ from: '2026-04-01', to: '2026-04-07' });
    expect(themes[0]).toMatchObject({ before: 2, cases: [{ receivedOn: '2026-04-08' }] });
  });

  it('compares a period that is not over with as many days as have passed of it', () => {
    // 1 to 8 April: eight days, against 24 to 31 March.
    const { before, themes } = sum('2026-04-01', '2026-04-30', '2026-04-08');
    expect(before).toEqual({ from: '2026-03-24', to: '2026-03-31' });
    expect(themes[0]?.before).toBe(1);
  });

  it('counts a case once under a theme, though both its themes were merged into it', () => {
    const merged = listed(theme('a'), theme('b', 'a'), theme('c', 'a'));
    const { themes } = sumLearning(
      [received('2026-04-01', 'b', 'c')],
      merged,
      { from: on('2026-04-01'), to: on('2026-04-02') },
      on('2026-04-02'),
    );
    expect(themes.map(({ theme: one, cases: own }) => [one.name, own.length])).toEqual([['a', 1]]);
  });
});

describe('a theme that was put right', () => {
  const right = { ...theme('a'), putRightOn: on('2026-04-01') };
  it.each([
    ['2026-04-01', 'complaint', false],
    ['2026-04-02', 'complaint', true],
    ['2026-04-02', 'negative-feedback', true],
    ['2026-04-02', 'compliment', false],
  ] as const)('with a case of %s, a %s, has come back: %s', (receivedOn, kind, expected) => {
    expect(hasComeBack(right, { receivedOn: on(receivedOn), kind })).toBe(expected);
  });
});

describe('a text for residents', () => {
  const known = [...wordsKnownBy('Mrs Grace O’Neill-Young'), 'MP1 4ZZ'];

  it.each([
    ['Grace was rung.', true],
    ['We wrote to O’Neill-Young’s landlord.', true],
    ['The home at MP1 4ZZ.', true],
    ['A grace period of a week.', false],
    ['Mrs Smith was rung.', false],
    ['Gracefully done.', false],
  ])('%s', (text, isNamed) => {
    expect(namesSomebody(text, known)).toBe(isNamed);
  });
});
