import { describe, expect, it } from 'vitest';
import type { CaseView } from '../../electron/contract/cases.ts';
import type { NextStep } from '../../electron/domain/assessment.ts';
import { EventId, HazardId, LetterId } from '../../electron/domain/ids.ts';
import { type LetterKind, letterOfAct } from '../../electron/domain/letterKinds.ts';
import type { LetterState } from '../../electron/domain/letters.ts';
import { otherChoices } from '../../src/features/case/caseMenu.ts';
import { leadingStep } from '../../src/features/case/steps.ts';

type Facts = Parameters<typeof leadingStep>[0];

const LETTER = LetterId.parse('01980000-0000-7000-8000-000000000001');
const EVENT = EventId.parse('01980000-0000-7000-8000-000000000002');

function step(id: NextStep['id'], more: Partial<NextStep> = {}): NextStep {
  return {
    id,
    label: `Label of ${id}`,
    stage: 'stage-1',
    dueOn: null,
    clockId: null,
    who: '',
    needs: [],
    letterKind: null,
    waiting: false,
    ...more,
  };
}

function facts(next: NextStep | null, more: Partial<Facts> = {}): Facts {
  return {
    acts: [],
    letters: [],
    letterLives: [],
    timeline: [],
    assessment: { next, stage: 'stage-1', findings: [] },
    ...more,
  };
}

function letter(kind: LetterKind, state: LetterState): CaseView['letters'][number] {
  return { id: LETTER, kind, state } as CaseView['letters'][number]; // the steps look at nothing else of a letter
}

describe('a panel hearing', () => {
  const formsOf = (next: NextStep) => {
    const leading = leadingStep(facts(next, { acts: ['arrange-hearing', 'record-hearing'] }));
    return leading?.waiting === false ? [leading.choice, ...leading.also].map(({ doing }) => doing) : null;
  };

  it('is arranged where nothing is fixed, and recorded where it is; the other stands beside it', () => {
    const arrange = { do: 'open-form', form: 'arrange-hearing' };
    const record = { do: 'open-form', form: 'record-hearing' };
    expect(formsOf(step('hold-hearing'))).toEqual([arrange, record]);
    expect(formsOf(step('hold-hearing', { clockId: 'hearing/held', dueOn: null }))).toEqual([record, arrange]);
  });
});

describe('a notice of a hearing', () => {
  it('is the letter that invites to it, with what was said otherwise beside it; any other notice is recorded', () => {
    const notice = step('give-notice', { clockId: 'hearing/notice' });
    const leading = leadingStep(facts(notice, { acts: ['write-letter', 'give-notice'] }));
    expect(leading).toMatchObject({
      choice: { doing: { do: 'start-letter', kind: 'hearing-invitation' } },
      also: [{ doing: { do: 'open-form', form: 'give-notice' } }],
    });
    const other = leadingStep(facts(step('give-notice', { clockId: 'exhaustion-notice' }), { acts: ['write-letter'] }));
    expect(other).toMatchObject({ choice: { doing: { do: 'open-form', form: 'give-notice' } } });
  });
});

describe('a step on a hazard', () => {
  const hazard = { id: HazardId.parse('01980000-0000-7000-8000-000000000003'), label: 'Damp and mould: back bedroom' };
  const formOf = (id: NextStep['id']) => {
    const leading = leadingStep(facts(step(id, { hazard, stage: null })));
    return leading?.waiting === false ? leading.choice.doing : null;
  };

  it.each([
    ['investigate-hazard', 'hazard-investigation'],
    ['send-hazard-summary', 'hazard-summary'],
    ['make-hazard-safe', 'hazard-safe'],
    ['begin-hazard-works', 'hazard-works'],
    ['complete-action', 'hazard-works'],
  ] as const)('%s opens the form of that hazard', (id, form) => {
    expect(formOf(id)).toEqual({ do: 'open-form', form, subject: hazard.id });
  });

  it('writes the summary of a hazard as a letter, or records that it has gone', () => {
    const next = step('send-hazard-summary', { hazard, stage: null });
    expect(leadingStep(facts(next, { acts: ['write-letter'] }))).toMatchObject({
      choice: { doing: { do: 'start-letter', kind: 'hazard-summary', hazard: hazard.id } },
      also: [{ doing: { do: 'open-form', form: 'hazard-summary', subject: hazard.id } }],
    });
    const begun = leadingStep(facts(next, { acts: ['write-letter'], letters: [letter('hazard-summary', 'draft')] }));
    expect(begun).toMatchObject({ choice: { doing: { do: 'open-letter', letterId: LETTER } } });
  });

  it('asks what the hazard is, and takes it back where the receipt is put right', () => {
    const receipt = { eventId: EVENT, type: 'received', isStruckOut: false } as CaseView['timeline'][number]; // no more is read
    expect(leadingStep(facts(step('report-hazard'), { timeline: [receipt] }))).toEqual({
      waiting: false,
      choice: { label: 'Label of report-hazard', doing: { do: 'open-form', form: 'report-hazard' } },
      also: [{ label: 'There is no hazard', doing: { do: 'open-form', form: 'correct', subject: EVENT } }],
    });
  });

  it('offers somewhere else to stay beside making the home safe', () => {
    const leading = leadingStep(facts(step('make-hazard-safe', { hazard })));
    expect(leading?.waiting === false && leading.also).toEqual([
      { label: 'Offer somewhere else to stay', doing: { do: 'open-form', form: 'hazard-offer', subject: hazard.id } },
    ]);
  });
});

describe('the leading step of a case', () => {
  it('is one button with the words of the rules', () => {
    expect(leadingStep(facts(step('acknowledge', { letterKind: 'stage-1-acknowledgement' })))).toEqual({
      waiting: false,
      choice: { label: 'Label of acknowledge', doing: { do: 'start-letter', kind: 'stage-1-acknowledgement' } },
      also: [],
    });
  });

  it('goes on with a draft of the same letter instead of beginning another', () => {
    const leading = leadingStep(
      facts(step('respond', { letterKind: 'stage-1-response' }), { letters: [letter('stage-1-response', 'draft')] }),
    );
    expect(leading).toMatchObject({ choice: { doing: { do: 'open-letter', letterId: LETTER } } });
  });

  it('begins a new letter when the last of its kind was sent or thrown away', () => {
    for (const state of ['sent', 'discarded'] as const) {
      const leading = leadingStep(
        facts(step('respond', { letterKind: 'stage-1-response' }), { letters: [letter('stage-1-response', state)] }),
      );
      expect(leading).toMatchObject({ choice: { doing: { do: 'start-letter', kind: 'stage-1-response' } } });
    }
  });

  it('opens the tray with the letter that waits to be posted', () => {
    const letters = [letter('extension-notice', 'issued')];
    const leading = leadingStep(facts(step('send-letter', { letterKind: 'extension-notice' }), { letters }));
    expect(leading).toMatchObject({ choice: { doing: { do: 'open-tray', letterId: LETTER } } });
  });

  it('says that we wait, and offers what may come of it', () => {
    const leading = leadingStep(
      facts(step('await-resident', { waiting: true }), { acts: ['request-escalation', 'close', 'add-note'] }),
    );
    expect(leading).toMatchObject({
      waiting: true,
      sentence: 'Waiting for the resident',
      choices: [
        { label: 'They are not satisfied: stage 2', doing: { form: 'request-escalation' } },
        { label: 'Close the case', doing: { form: 'close' } },
      ],
    });
  });

  it('offers nothing that the case does not allow', () => {
    const leading = leadingStep(facts(step('await-resident', { waiting: true }), { acts: ['close'] }));
    expect(leading).toMatchObject({ choices: [{ doing: { form: 'close' } }] });
    expect(otherChoices(facts(null, { acts: ['reopen'] }))).toEqual([
      { title: 'The case', choices: [{ label: 'Open the case again', doing: { do: 'open-form', form: 'reopen' } }] },
    ]);
  });

  it('exports the evidence first and records by a second button that it has gone', () => {
    const leading = leadingStep(facts(step('send-evidence'), { acts: ['export', 'send-evidence'] }));
    expect(leading).toMatchObject({
      choice: { doing: { do: 'open-form', form: 'export' } },
      also: [{ doing: { do: 'open-form', form: 'send-evidence' } }],
    });
  });

  it('leads to the entry that a finding points at when the history cannot be', () => {
    const finding = { id: 'x', severity: 'breach', stage: null, text: '', clause: null, clockId: null } as const;
    const next = step('correct-history');
    const leading = leadingStep(
      facts(next, { assessment: { next, stage: 'stage-1', findings: [{ ...finding, eventId: EVENT }] } }),
    );
    expect(leading).toMatchObject({ choice: { doing: { form: 'correct', subject: EVENT } } });
  });

  it('is absent for a case that is over', () => {
    expect(leadingStep(facts(null))).toBeNull();
  });
});

describe('the letter of a step', () => {
  it('is that of the stage', () => {
    expect(letterOfAct('acknowledge', null)).toBe('stage-1-acknowledgement');
    expect(letterOfAct('acknowledge', 'stage-2')).toBe('stage-2-acknowledgement');
    expect(letterOfAct('respond', 'stage-1')).toBe('stage-1-response');
    expect(letterOfAct('respond', 'stage-2')).toBe('final-response');
  });

  it('is offered in the menu under what the case allows', () => {
    const groups = otherChoices(facts(step('acknowledge'), { acts: ['acknowledge', 'extend', 'add-note'] }));
    expect(groups.map(({ title, choices }) => [title, choices.map(({ label }) => label)])).toEqual([
      ['For the record', ['Add a note', 'Record a contact']],
      ['Letters', ['Write the acknowledgement', 'Write an extension notice']],
    ]);
  });
});

describe('contacts that are not complaints, safety, and refusals', () => {
  const formOf = (id: NextStep['id'], more: Partial<NextStep> = {}) => {
    const leading = leadingStep(facts(step(id, { stage: null, ...more })));
    return leading?.waiting === false ? leading.choice.doing : null;
  };

  it.each([
    ['tell-safeguarding-lead', 'pass-on-concern'],
    ['pass-on-request', 'pass-on-request'],
    ['check-request', 'settle-contact'],
    ['answer-enquiry', 'settle-contact'],
    ['pass-on-thanks', 'settle-contact'],
    ['review-comment', 'settle-contact'],
  ] as const)('%s opens its own form', (id, form) => {
    expect(formOf(id)).toEqual({ do: 'open-form', form });
  });

  it('offers a complaint beside a request that may have left somebody unhappy', () => {
    const leading = leadingStep(facts(step('check-request', { stage: null })));
    expect(leading).toMatchObject({
      also: [
        { label: 'Not yet: chase it', doing: { form: 'pass-on-request' } },
        { label: 'They are unhappy: a complaint', doing: { form: 'triage', subject: 'complaint' } },
      ],
    });
  });

  const refusal = (more: Partial<Facts>) =>
    otherChoices(facts(step('acknowledge'), { acts: ['refuse', 'check-eligibility'], ...more }))
      .flatMap(({ choices }) => choices)
      .find(({ label }) => label.startsWith('Write a refusal'))?.doing;

  it('goes through the grounds before a refusal is begun', () => {
    expect(refusal({})).toEqual({ do: 'open-form', form: 'check-eligibility' });
    const checked = { type: 'eligibility-checked', isStruckOut: false } as Facts['timeline'][number]; // nothing else of it is looked at
    expect(refusal({ timeline: [checked] })).toEqual({ do: 'start-letter', kind: 'refusal' });
    expect(refusal({ timeline: [{ ...checked, isStruckOut: true }] })).toMatchObject({ form: 'check-eligibility' });
    expect(refusal({ letters: [letter('refusal', 'draft')] })).toEqual({ do: 'open-letter', letterId: LETTER });
  });
});
