import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { IsoDate } from '../../electron/domain/isoDate.ts';
import { Bodies, bodyOn } from '../../electron/rules/procedures/bodies.ts';
import { Procedure } from '../../electron/rules/procedures/procedure.ts';
import { missingContents, requiredContents } from '../../electron/rules/procedures/requiredContents.ts';
import { loadProcedure, loadProcedures } from '../scenarios/library.ts';
import { on } from './support.ts';

const bodies = Bodies.parse(JSON.parse(readFileSync('resources/bodies/bodies.json', 'utf8')));
const code = loadProcedure('england-code-2024');

describe('bodies', () => {
  it('gives the Ombudsman’s address as it was on the day of a letter', () => {
    const postcodes = ['2018-06-01', '2019-06-01', '2021-06-01', '2024-05-21', '2026-11-22'].map(
      (day) => bodyOn(bodies, 'housing-ombudsman', IsoDate.parse(day))?.postcode,
    );
    expect(postcodes).toEqual(['WC2B 4HN', 'E14 9GE', 'L33 7WQ', 'PR2 0ET', 'PR2 0ET']);
  });

  it('gives no email address for new cases from 13 January 2026', () => {
    expect(bodyOn(bodies, 'housing-ombudsman', on('2026-01-12'))?.email).toBe('info@housing-ombudsman.org.uk');
    expect(bodyOn(bodies, 'housing-ombudsman', on('2026-01-13'))?.email).toBeNull();
  });

  it('leaves no day without details, and none with two', () => {
    for (const body of bodies.bodies) {
      const [first, last] = [body.details[0], body.details[body.details.length - 1]];
      expect(first?.from).toBeNull();
      expect(last?.to).toBeNull();
      for (const day of [
        '2015-01-01',
        '2018-12-31',
        '2019-01-01',
        '2020-12-31',
        '2021-01-01',
        '2023-01-01',
        '2026-01-12',
        '2026-01-13',
      ])
        expect(
          body.details.filter((details) => (details.from ?? '') <= day && day <= (details.to ?? '9999')),
        ).toHaveLength(1);
    }
  });

  it('has every body that a procedure sends people to', () => {
    for (const procedure of loadProcedures())
      expect(bodyOn(bodies, procedure.referral.body, on('2026-11-22'))).not.toBeNull();
  });

  it('knows no body that is not in the file', () => {
    expect(bodyOn(bodies, 'ofsted', on('2026-11-22'))).toBeNull();
  });
});

describe('procedures', () => {
  it('are refused with an unknown field, an unknown event or a negative length', () => {
    const broken = (change: Record<string, unknown>) => Procedure.safeParse({ ...code, ...change }).success;
    expect(broken({})).toBe(true);
    expect(broken({ script: 'x' })).toBe(false);
    const [clock] = code.clocks;
    expect(broken({ clocks: [{ ...clock, start: [{ event: 'telephoned' }] }] })).toBe(false);
    expect(broken({ clocks: [{ ...clock, length: { amount: -1, unit: 'weeks' } }] })).toBe(false);
    expect(broken({ clocks: [{ ...clock, stop: [] }] })).toBe(false);
  });

  it('have ids of their own for each clock and each ground', () => {
    for (const procedure of loadProcedures()) {
      const clocks = procedure.clocks.map((clock) => clock.id);
      const grounds = procedure.grounds.map((ground) => ground.id);
      expect(new Set(clocks).size).toBe(clocks.length);
      expect(new Set(grounds).size).toBe(grounds.length);
    }
  });
});

describe('required contents', () => {
  it('of a stage 1 answer are 6.9 (a) to (g)', () => {
    expect(requiredContents(code, 'stage-1-response', 'stage-1').map(({ id, clause }) => `${id} ${clause}`)).toEqual([
      'stage 6.9(a)',
      'complaint-definition 6.9(b)',
      'decision 6.9(c)',
      'reasons 6.9(d), 6.7',
      'remedy 6.9(e), 7.1',
      'outstanding-actions 6.9(f), 7.3',
      'how-to-escalate 6.9(g)',
    ]);
  });

  it('of an extension notice name the clauses of its stage', () => {
    const clauses = (stage: 'stage-1' | 'stage-2') =>
      requiredContents(code, 'extension-notice', stage)
        .filter((content) => content.required)
        .map((content) => content.clause);
    expect(clauses('stage-1')).toEqual(['6.4', '6.4', '6.5']);
    expect(clauses('stage-2')).toEqual(['6.15', '6.15', '6.16']);
  });

  it('are missed when a letter lacks them; good practice is not', () => {
    const held = ['complaint-definition', 'outcomes-sought', 'ombudsman-details'];
    expect(missingContents(code, 'stage-1-acknowledgement', 'stage-1', held).map((content) => content.id)).toEqual([
      'responsibility',
    ]);
  });
});
