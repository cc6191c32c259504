import { describe, expect, it } from 'vitest';
import type { NextStep } from '../../electron/domain/assessment.ts';
import { otherChoices } from '../../src/features/case/caseMenu.ts';
import { leadingStep } from '../../src/features/case/steps.ts';

type Facts = Parameters<typeof leadingStep>[0];

function facts(id: NextStep['id'], acts: Facts['acts'], waiting = false): Facts {
  const next: NextStep = {
    id,
    label: `Label of ${id}`,
    stage: 'stage-1',
    dueOn: null,
    clockId: null,
    who: '',
    needs: [],
    letterKind: null,
    waiting,
  };
  return { acts, letters: [], letterLives: [], timeline: [], assessment: { next, stage: 'stage-1', findings: [] } };
}

const doingOf = (id: NextStep['id'], acts: Facts['acts'] = []) => {
  const leading = leadingStep(facts(id, acts));
  return leading?.waiting === false ? leading.choice.doing : null;
};

describe('the steps of a remedy', () => {
  it.each(['approve-remedy', 'offer-remedy', 'pay-remedy'] as const)('open the form of %s', (form) => {
    expect(doingOf(form)).toEqual({ do: 'open-form', form });
  });

  it('lead back to the calculator when it was sent back', () => {
    expect(doingOf('revise-remedy')).toEqual({ do: 'open-remedy', which: 'returned' });
  });

  it('offer the answer beside a payment that the letter promised', () => {
    const leading = leadingStep(facts('pay-remedy', ['pay-remedy', 'answer-remedy']));
    expect(leading?.waiting === false && leading.also.map(({ doing }) => doing)).toEqual([
      { do: 'open-form', form: 'answer-remedy' },
    ]);
  });

  it('offer the answer first while the resident’s is waited for', () => {
    const leading = leadingStep(facts('await-resident', ['answer-remedy', 'request-escalation', 'close'], true));
    expect(leading?.waiting === true && leading.choices[0]?.doing).toEqual({ do: 'open-form', form: 'answer-remedy' });
  });

  it('stand in the menu when the case allows them, and only then', () => {
    const titles = (acts: Facts['acts']) => otherChoices(facts('respond', acts)).map(({ title }) => title);
    expect(titles(['work-out-remedy'])).toContain('Remedies in money');
    expect(titles(['add-note'])).not.toContain('Remedies in money');
  });
});
