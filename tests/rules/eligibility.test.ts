import { describe, expect, it } from 'vitest';
import { judgeGrounds } from '../../electron/rules/eligibility/eligibility.ts';
import { loadProcedure } from '../scenarios/library.ts';
import { on } from './support.ts';

const code = loadProcedure('england-code-2024');

function verdictOf(id: string, facts: Partial<Parameters<typeof judgeGrounds>[1]>) {
  const grounds = judgeGrounds(code, { receivedOn: on('2026-03-02'), knownSince: null, ...facts }, 'stage-1');
  const found = grounds.find(({ ground }) => ground.id === id);
  if (!found) throw new Error(`There is no ground ${id}.`);
  return found;
}

describe('what the Code lets a landlord refuse', () => {
  it('counts twelve months from when the resident knew, to the day', () => {
    expect(verdictOf('over-12-months', { knownSince: on('2025-03-02') }).verdict).toBe('must-accept');
    expect(verdictOf('over-12-months', { knownSince: on('2025-03-01') }).verdict).toBe('may-refuse');
  });

  it('asks for discretion when a matter is too old', () => {
    expect(verdictOf('over-12-months', { knownSince: on('2024-01-01') }).reason).toContain('Consider whether');
  });

  it('does not call a matter too old that still goes on', () => {
    expect(verdictOf('over-12-months', { knownSince: on('2020-01-01'), isOngoing: true }).verdict).toBe('must-accept');
  });

  it('leaves it to a person when nobody knows how old it is', () => {
    expect(verdictOf('over-12-months', {}).verdict).toBe('judge');
  });

  it('takes only what was filed at court for legal proceedings', () => {
    expect(verdictOf('legal-proceedings', {})).toMatchObject({ verdict: 'must-accept', clause: '2.2' });
    expect(verdictOf('legal-proceedings', {}).reason).toContain('letter before action');
    expect(verdictOf('legal-proceedings', { claimFiledOn: on('2026-01-12') }).verdict).toBe('may-refuse');
  });

  it('takes a complaint as considered only after a final response', () => {
    expect(verdictOf('already-considered', {}).verdict).toBe('must-accept');
    expect(verdictOf('already-considered', { earlierFinalResponseOn: on('2025-06-01') }).verdict).toBe('may-refuse');
  });

  it('has no ground of age at stage 2', () => {
    const ids = judgeGrounds(code, { receivedOn: on('2026-03-02'), knownSince: null }, 'stage-2').map(
      ({ ground }) => ground.id,
    );
    expect(ids).toEqual(['legal-proceedings']);
  });
});
