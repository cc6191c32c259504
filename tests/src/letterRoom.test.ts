import { describe, expect, it } from 'vitest';
import { PersonId, StaffId } from '../../electron/domain/ids.ts';
import { IsoDate } from '../../electron/domain/isoDate.ts';
import { LetterKind } from '../../electron/domain/letterKinds.ts';
import { type LetterParts, partsOfKind } from '../../electron/domain/letters.ts';
import { answersPoints, contentParts, partName } from '../../src/features/letters/letterFields.ts';
import { inserted, moved } from '../../src/features/letters/listMoves.ts';

const base: LetterParts = {
  date: IsoDate.parse('2026-03-04'),
  recipient: PersonId.parse('01980000-0000-7000-8000-000000000001'),
  textSize: 12,
  signatory: StaffId.parse('01980000-0000-7000-8000-000000000002'),
  points: [],
  outcomesSought: '',
  notResponsibleFor: '',
  adjustments: '',
  updates: 'We write each week.',
  findings: '',
  apology: '',
  actions: [],
  learning: '',
  extendUntil: null,
  extensionReason: '',
  refusalGround: null,
  refusalReason: '',
  refusalDiscretion: '',
  refusalDirectTo: '',
  hazard: null,
  slots: {},
  leftOut: {},
  encloses: [],
  corrects: null,
  enclosures: [],
  copyTo: [],
  extra: '',
};

describe('the form of a letter', () => {
  it('has every part of its kind, once, and nothing else', () => {
    for (const kind of LetterKind.options) {
      const head = ['date', 'recipient', 'textSize', 'signatory'];
      expect([...head, ...contentParts(kind)].sort()).toEqual([...partsOfKind[kind]].sort());
      expect(contentParts(kind).slice(-4)).toEqual(['extra', 'encloses', 'enclosures', 'copyTo']);
    }
  });

  it('asks for decisions in responses only', () => {
    expect(LetterKind.options.filter(answersPoints)).toEqual(['stage-1-response', 'final-response']);
  });

  it('calls every part by a name', () => {
    for (const part of Object.keys(base) as (keyof LetterParts)[]) {
      // base has every part
      expect(partName(part)).toMatch(/^[A-Z]/);
    }
  });
});

describe('a numbered list', () => {
  it('moves an item up and down, and not beyond its ends', () => {
    expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
    expect(moved(['a', 'b', 'c'], 2, 3)).toEqual(['a', 'b', 'c']);
  });

  it('takes back what was taken out, at its place', () => {
    expect(inserted(['a', 'c'], 1, 'b')).toEqual(['a', 'b', 'c']);
  });
});
