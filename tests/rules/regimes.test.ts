import { describe, expect, it } from 'vitest';
import { effectiveHistory } from '../../electron/rules/history/history.ts';
import { checkProcedure } from '../../electron/rules/procedures/checkProcedure.ts';
import type { Procedure } from '../../electron/rules/procedures/procedure.ts';
import {
  adoptionOn,
  defaultOverlays,
  governingOn,
  nationsOf,
  overlaysThatSpeak,
  regimesAmong,
  regimesBeside,
  withVersionsChosen,
} from '../../electron/rules/procedures/regimes.ts';
import { loadProcedures } from '../scenarios/library.ts';
import { toHistory } from '../scenarios/scenario.ts';
import { on } from './support.ts';

const all = loadProcedures();
const of = (id: string, version?: string) => {
  const found = all.find((one) => one.id === id && (version === undefined || one.version === version));
  if (!found) throw new Error(`there is no ${id}`);
  return found;
};
const find = (id: string, version: string) => all.find((one) => one.id === id && one.version === version) ?? null;
const names = (procedures: readonly Procedure[] | null) => procedures?.map(({ id, version }) => `${id}@${version}`);

const FIVE = ['try-two-ten', 'customer-promise', 'first-time-resolution', 'scope-and-exclusions', 'five-steps'];

describe('the laws beside a procedure', () => {
  it('are families: successive versions of one law', () => {
    const families = new Map(regimesAmong(all).map(({ family, versions }) => [family, versions.map(({ id }) => id)]));
    expect(families.get('england-code')).toEqual(['england-code-2020', 'england-code-2022', 'england-code-2024']);
    expect(families.get('awaab')).toEqual(['awaab-phase-1', 'awaab-phase-2']);
    // A landlord's own procedure is no law.
    for (const id of FIVE) expect(families.has(id)).toBe(false);
  });

  it.each(FIVE)(
    'of an English landlord with %s: the Code, Awaab’s Law, data protection; care only where chosen',
    (id) => {
      expect(defaultOverlays(all, of(id)).sort()).toEqual(['awaab', 'data-protection-complaint', 'england-code']);
      expect(regimesBeside(all, of(id)).map(({ family }) => family)).toContain('lgsco-code');
    },
  );

  it('never put the Code on twice', () => {
    const beside = regimesBeside(all, of('england-code-2024')).map(({ family }) => family);
    expect(beside).not.toContain('england-code');
    expect(defaultOverlays(all, of('england-code-2024')).sort()).toEqual(['awaab', 'data-protection-complaint']);
  });

  it('say of no Welsh, Scottish or Northern Irish landlord that Awaab’s Law binds it: it binds social landlords in England', () => {
    for (const id of ['wales-model', 'scotland-mchp', 'ni-model']) {
      expect(regimesBeside(all, of(id)).map(({ family }) => family)).not.toContain('awaab');
      expect(defaultOverlays(all, of(id))).toEqual(['data-protection-complaint']);
    }
  });

  it('follow the ombudsman that a landlord’s own procedure names, for England and Wales share their bank holidays', () => {
    const own = of('five-steps');
    const welsh: Procedure = { ...own, id: 'cartrefi', referral: { ...own.referral, body: 'psow' } };
    expect(nationsOf(all, welsh)).toEqual(['wales']);
    expect(defaultOverlays(all, welsh).sort()).toEqual(['data-protection-complaint', 'wales-model']);
    // Of a landlord that names a body that we do not know, nothing is claimed; everything can be chosen.
    const unknown: Procedure = { ...own, id: 'elsewhere', referral: { ...own.referral, body: 'somebody-else' } };
    expect(defaultOverlays(all, unknown)).toEqual([]);
    expect(regimesBeside(all, unknown).map(({ family }) => family)).toContain('awaab');
  });
});

describe('the adoption that governs a day', () => {
  const a = { from: on('2026-01-01'), procedureId: 'five-steps', overlays: [] };
  const b = { from: on('2026-04-01'), procedureId: 'try-two-ten', overlays: [] };
  const c = { from: on('2026-03-01'), procedureId: 'scope-and-exclusions', overlays: [] };

  it('is the last recorded that had begun; the first reaches back', () => {
    expect(adoptionOn([a, b], on('2025-06-01'))).toBe(a);
    expect(adoptionOn([a, b], on('2026-03-31'))).toBe(a);
    expect(adoptionOn([a, b], on('2026-04-01'))).toBe(b);
    // Adopted later for an earlier day, it takes the place of what was to come.
    expect(adoptionOn([a, b, c], on('2026-04-01'))).toBe(c);
    expect(adoptionOn([a, b, c], on('2026-02-28'))).toBe(a);
    expect(adoptionOn([], on('2026-02-28'))).toBeNull();
  });
});

describe('the procedures that govern a complaint', () => {
  const adoption = { from: on('2026-01-01'), procedureId: 'customer-promise', overlays: ['england-code', 'awaab'] };

  it('are each the version in force on the day of receipt; of hazards all, for each goes by its own day', () => {
    expect(names(governingOn(all, adoption, on('2024-03-31')))).toEqual([
      'customer-promise@2020-04',
      'england-code-2022@2022-04',
      'awaab-phase-1@2025-10',
      'awaab-phase-2@2026-11',
    ]);
    expect(names(governingOn(all, adoption, on('2024-04-01')))?.[1]).toBe('england-code-2024@2024-04');
    expect(names(governingOn(all, adoption, on('2020-03-31')))?.[0]).toBe('customer-promise@2019');
  });

  it('of an office that goes by the Code are the Code of the day', () => {
    const code = { ...adoption, procedureId: 'england-code-2024', overlays: ['data-protection-complaint'] };
    expect(names(governingOn(all, code, on('2024-02-29')))).toEqual(['england-code-2022@2022-04']);
    expect(names(governingOn(all, code, on('2026-07-01')))).toEqual([
      'england-code-2024@2024-04',
      'data-protection-complaint@2026-06',
    ]);
  });

  it('fall back on the code beside it before a procedure was in force, and are nobody’s guess before any was', () => {
    const later = { ...of('five-steps'), id: 'ours', inForce: { from: on('2026-04-01'), to: null } };
    const ours = { ...adoption, procedureId: 'ours' };
    expect(names(governingOn([...all, later], ours, on('2026-03-31')))?.[0]).toBe('england-code-2024@2024-04');
    expect(names(governingOn([...all, later], ours, on('2026-04-01')))?.[0]).toBe('ours@1');
    expect(governingOn([...all, later], ours, on('2018-01-01'))).toBeNull();
  });

  it('take the version that was chosen in the place of its own kind, unless the choice was struck out', () => {
    const history = (...events: Record<string, unknown>[]) =>
      toHistory([{ type: 'received', on: '2024-03-31' }, ...events]);
    const governing = governingOn(all, adoption, on('2024-03-31'));
    if (!governing) throw new Error('nothing governs');
    const choice = {
      id: 'choice',
      type: 'version-chosen',
      on: '2024-05-01',
      procedureId: 'england-code-2024',
      version: '2024-04',
    };
    expect(names(withVersionsChosen(governing, history(choice), find))?.slice(0, 2)).toEqual([
      'customer-promise@2020-04',
      'england-code-2024@2024-04',
    ]);
    const own = { ...choice, procedureId: 'try-two-ten', version: '1' };
    expect(names(withVersionsChosen(governing, history(own), find))?.slice(0, 2)).toEqual([
      'try-two-ten@1',
      'england-code-2022@2022-04',
    ]);
    const struck = { type: 'corrected', on: '2024-05-02', target: 'choice', change: { kind: 'void' } };
    expect(names(withVersionsChosen(governing, history(choice, struck), find))?.[1]).toBe('england-code-2022@2022-04');
  });

  it('leave out a law on data where the complaint is not about data', () => {
    const laws = [of('england-code-2024'), of('data-protection-complaint'), of('lgsco-code')];
    const about = (categories: string[]) =>
      effectiveHistory(toHistory([{ type: 'received', on: '2026-07-01', categories }])).events;
    expect(names(overlaysThatSpeak(laws, about(['repairs'])))).toEqual(['england-code-2024@2024-04']);
    expect(overlaysThatSpeak(laws, about(['repairs', 'data-and-records']))).toHaveLength(2);
    expect(overlaysThatSpeak(laws, about(['care-services']))).toHaveLength(2);
  });
});

describe('what a procedure file may not claim', () => {
  it('that a landlord’s own procedure is a version of a law', () => {
    const raw = { ...of('five-steps'), regime: of('england-code-2024').regime };
    expect(checkProcedure(raw).problems.map(({ path }) => path)).toEqual(['regime']);
  });
});
