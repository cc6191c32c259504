import { describe, expect, it } from 'vitest';
import { begunPlace } from '../../src/features/unfinished/draftPlaces.ts';
import { readSources } from '../architecture/source.ts';

const CASE = '018f0000-0000-7000-8000-000000000001';
const ENTRY = '018f0000-0000-7000-8000-000000000002';

describe('what was begun and not finished', () => {
  it('leads to its form, with what the form is about', () => {
    expect(begunPlace(`case:${CASE}:correct:${ENTRY}`)).toEqual({
      label: 'Correct this entry',
      place: { at: 'case', caseId: CASE, form: 'correct', subject: ENTRY },
    });
    expect(begunPlace(`case:${CASE}:add-note`)?.place).toMatchObject({ form: 'add-note', subject: undefined });
    expect(begunPlace(`case:${CASE}:remedy:new`)?.place).toEqual({ at: 'remedy', caseId: CASE, remedyId: 'new' });
    expect(begunPlace('staff:new')?.place).toEqual({ at: 'staff', staffId: null });
    expect(begunPlace('theme:new:name')).toEqual({ label: 'A new theme', place: { at: 'learning' } });
    expect(begunPlace('theme:1:merge')?.label).toBe('Merge into another theme');
    expect(begunPlace('log')?.place).toEqual({ at: 'log' });
  });

  it('names no form for what only remembers something, or for a key of another version', () => {
    for (const key of [
      'reports:homes',
      'set-up',
      'constructor',
      `case:${CASE}:acknowledge`,
      `case:${CASE}:nothing`,
      '',
    ])
      expect(begunPlace(key)).toBeNull();
  });

  it('knows every form over a case by the name under which it is kept', () => {
    const names = readSources('src/features').flatMap(({ text }) =>
      [...text.matchAll(/draft(?:: |: byUs \? |Of\()[`'](?<name>[a-z-]+)/g)].map(({ groups }) => groups?.name ?? ''),
    );
    expect(names.length).toBeGreaterThan(40);
    expect(names.filter((name) => begunPlace(`case:${CASE}:${name}`) === null)).toEqual([]);
  });
});
