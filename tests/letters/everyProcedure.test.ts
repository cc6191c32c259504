import { describe, expect, it } from 'vitest';
import { contentsOfKind } from '../../electron/domain/letterContents.ts';
import { ProcedureLetterKind } from '../../electron/domain/letterKinds.ts';
import type { LetterParts } from '../../electron/domain/letters.ts';
import { composeLetter } from '../../electron/letters/compose/composeLetter.ts';
import { otherWaysFor } from '../../electron/rules/procedures/referral.ts';
import { requiredContents } from '../../electron/rules/procedures/requiredContents.ts';
import { loadProcedures } from '../scenarios/library.ts';
import { day, factsFor, partsFor } from './describedCase.ts';

const procedures = loadProcedures().filter(({ role }) => role !== 'hazard');
const everything = {
  updates: 'I will ring you every Tuesday.',
  adjustments: 'We write to you in large print.',
  apology: 'I am sorry.',
  learning: 'We now check the list every week.',
  refusalReason: 'It is before the county court.',
  refusalDirectTo: 'The county court at Cambridge.',
  refusalDiscretion: 'We asked ourselves whether to look at it all the same.',
  extendUntil: day('2026-03-27'),
  extensionReason: 'The surveyor comes on Thursday.',
} satisfies Partial<LetterParts>;

describe.each(procedures.map((procedure) => ({ name: `${procedure.id} ${procedure.version}`, procedure })))(
  'the letters of $name',
  ({ procedure }) => {
    it.each(ProcedureLetterKind.options)('can hold all that is asked of a %s', (kind) => {
      const plain = factsFor(kind);
      const [ground] = procedure.grounds;
      const grounds = ground ? [{ ...ground, needsDiscretion: false }] : plain.refusalGrounds;
      const facts = factsFor(kind, {
        requiredContents: requiredContents(procedure, kind, plain.stage),
        refusalGrounds: grounds,
        otherWays: otherWaysFor(procedure, []).map(({ to, what }) => ({ to, what })),
      });
      const parts = partsFor(facts, { ...everything, refusalGround: grounds[0]?.id ?? null });
      const unmet = composeLetter(facts, parts).checks.filter((check) => check.required && !check.met);
      expect(unmet.map(({ id, advice }) => `${id}: ${advice}`)).toEqual([]);
    });
  },
);

describe('what a letter is known to hold', () => {
  it.each(ProcedureLetterKind.options)('is what a full %s has', (kind) => {
    const facts = factsFor(kind, {
      otherWays: [{ to: 'Your MP', what: 'They may try to help.' }],
      requiredContents: contentsOfKind[kind].map((id) => ({
        id,
        what: id,
        clause: null,
        required: true,
        onlyUpheld: false,
      })),
    });
    const { model } = composeLetter(facts, partsFor(facts, everything));
    const held = new Set(model.body.map(({ id }) => id));
    expect(contentsOfKind[kind].filter((id) => !held.has(id))).toEqual([]);
  });

  it('is not asked of an answer that upholds nothing, where it is about what went wrong', () => {
    const facts = factsFor('stage-1-response', {
      requiredContents: [{ id: 'learning', what: 'What we learnt', clause: '3', required: true, onlyUpheld: true }],
    });
    const upheld = partsFor(facts, { learning: '' });
    const learning = (parts: LetterParts) =>
      composeLetter(facts, parts).checks.find(({ id }) => id === 'learning')?.met;
    expect(learning(upheld)).toBe(false);
    expect(
      learning({ ...upheld, points: upheld.points.map((point) => ({ ...point, decision: 'not-upheld' as const })) }),
    ).toBe(true);
  });
});
