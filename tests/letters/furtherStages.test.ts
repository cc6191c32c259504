import { describe, expect, it } from 'vitest';
import { composeLetter } from '../../electron/letters/compose/composeLetter.ts';
import type { LetterFacts } from '../../electron/letters/compose/facts.ts';
import { day, factsFor, partsFor } from './describedCase.ts';
import { modelText } from './modelText.ts';

function composed(kind: LetterFacts['kind'], changes: Partial<LetterFacts>) {
  const facts = factsFor(kind, changes);
  const { model } = composeLetter(facts, partsFor(facts));
  return { title: model.title, text: modelText(model), subject: model.subject };
}

const panel: Partial<LetterFacts> = {
  stage: 'stage-3',
  stageLabel: 'Review panel',
  furtherStage: null,
  stage2RespondedOn: day('2026-04-10'),
};
/** A landlord whose own procedure has a panel after stage 2, with no law beside it that makes stage 2 the last. */
const beforePanel: Partial<LetterFacts> = { furtherStage: 'Review panel', requiredContents: [] };

describe('the letters of a procedure with a third stage', () => {
  it('call the panel by its name and never stage 2', () => {
    const { title, text } = composed('final-response', panel);
    expect(title).toBe('Final response (review panel), 2026-0042');
    expect(text).toContain('It is our answer at the review panel, the last stage of our complaints procedure, to');
    expect(text).toContain(
      'We answered it at stage 1 on Wednesday 18 March 2026 and at stage 2 on Friday 10 April 2026.',
    );
    expect(text).toContain('I took no part in the decision at stages 1 and 2.');
  });

  it('acknowledge at the third stage under its own name', () => {
    const { title, text } = composed('stage-2-acknowledgement', { ...panel, stageLabel: 'Stage 3' });
    expect(title).toBe('Stage 3 acknowledgement, 2026-0042');
    expect(text).toContain('is now at stage 3, the last stage of our complaints procedure');
    expect(text).not.toContain('is now at stage 2');
  });

  it('do not call the answer of stage 2 final where a panel can follow, and say how to ask for it', () => {
    const { title, text, subject } = composed('final-response', beforePanel);
    expect(title).toBe('Response (stage 2), 2026-0042');
    expect(subject).toMatch(/^Stage 2: /);
    expect(text).toContain('## You can ask for the review panel');
    expect(text).not.toMatch(/final response|last stage|end of our complaints procedure/i);
  });

  it('call it final all the same where the law beside the procedure has it so, and make the panel no condition', () => {
    const { requiredContents } = factsFor('final-response');
    const { title, text } = composed('final-response', { ...beforePanel, requiredContents });
    expect(title).toBe('Final response (stage 2), 2026-0042');
    expect(text).toContain('This is our final response to your complaint.');
    expect(text).toContain('You do not have to: you can go to the Housing Ombudsman Service straight away.');
  });

  it('refuse to go on at the stage that was asked for', () => {
    expect(composed('refusal', panel).text).toContain('at the review panel of our complaints procedure');
  });
});

describe('independent help', () => {
  it.each(['stage-1-acknowledgement', 'stage-1-response', 'final-response', 'refusal'] as const)(
    'is named in a %s where the procedure names it',
    (kind) => {
      const advisers = [
        { name: 'Citizens Advice', how: 'www.citizensadvice.org.uk, or at a local office' },
        { name: 'A solicitor', how: null },
      ];
      const { text } = composed(kind, { advisers });
      expect(text).toContain('## Independent help and advice');
      expect(text).toContain('- Citizens Advice: www.citizensadvice.org.uk, or at a local office');
      expect(text).toMatch(/- A solicitor\n/);
    },
  );
});
