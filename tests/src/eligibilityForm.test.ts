import { describe, expect, it } from 'vitest';
import type { EligibilityAdvice, GroundAdvice } from '../../electron/domain/eligibility.ts';
import { IsoDate } from '../../electron/domain/isoDate.ts';
import {
  freshEligibility,
  possibleGrounds,
  withGround,
  withRather,
  withTicked,
} from '../../src/features/case/contacts/eligibilityForm.ts';

const today = IsoDate.parse('2026-03-02');
const fresh = freshEligibility(today, null);

function ground(id: string, more: Partial<GroundAdvice> = {}): GroundAdvice {
  return {
    id,
    label: id,
    procedure: 'Ours',
    test: 'none',
    mustMeet: null,
    isAnswered: true,
    verdict: 'may-refuse',
    reason: '',
    clause: '',
    confirmed: true,
    directTo: null,
    evidence: [],
    notEnough: [],
    needsDiscretion: false,
    law: [],
    ...more,
  };
}

describe('the form that goes through the grounds', () => {
  it('offers for a refusal only what was answered and holds, or has to be weighed', () => {
    const grounds = [
      ground('holds'),
      ground('weigh', { verdict: 'judge' }),
      ground('open', { verdict: 'judge', isAnswered: false }),
      ground('no', { verdict: 'must-accept' }),
      ground('safety', { verdict: 'pass-on-today' }),
    ];
    const advice: EligibilityAdvice = {
      verdict: 'may-refuse',
      reason: '',
      ground: 'holds',
      passOnToday: true,
      grounds,
    };
    expect(possibleGrounds(advice).map(({ id }) => id)).toEqual(['holds', 'weigh']);
  });

  it('ticks and unticks grounds, and keeps what one is rather', () => {
    const ticked = withTicked(fresh.answers, ['a', 'b']);
    expect(ticked.grounds).toEqual({ a: { applies: 'yes', rather: [] }, b: { applies: 'yes', rather: [] } });
    const rather = withRather(ticked, 'a', ['A look-alike']);
    expect(withTicked(rather, ['a']).grounds).toEqual({ a: { applies: 'yes', rather: ['A look-alike'] } });
  });

  it('brings where to direct the person with the ground, and leaves what somebody wrote', () => {
    const grounds = [ground('a', { directTo: 'The court' }), ground('b', { directTo: 'The insurer' })];
    const [a, b] = grounds;
    expect(withGround(fresh, a ?? null, grounds)).toEqual({ ground: 'a', directTo: 'The court' });
    expect(withGround({ ...fresh, directTo: 'The court' }, b ?? null, grounds)).toMatchObject({
      directTo: 'The insurer',
    });
    expect(withGround({ ...fresh, directTo: 'Ring Ann.' }, b ?? null, grounds)).toEqual({ ground: 'b' });
  });
});
