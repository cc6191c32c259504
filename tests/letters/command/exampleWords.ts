import { addDays } from '../../../electron/domain/isoDate.ts';
import type { LetterParts, PromisedAction } from '../../../electron/domain/letters.ts';
import { writtenFieldsOf } from '../../../electron/domain/letterTemplate.ts';
import type { Prose } from '../../../electron/domain/richText.ts';
import { isWrittenProse } from '../../../electron/domain/richTextPlain.ts';
import type { LetterFacts } from '../../../electron/letters/compose/facts.ts';

/** A hearing in the place of one that the case does not name. */
export function withExampleHearing(facts: LetterFacts): LetterFacts {
  return {
    ...facts,
    hearing: facts.hearing ?? { on: addDays(facts.receivedOn, 28), at: '10:30', place: 'our office' },
  };
}

/** Puts example words wherever staff have to write something and the described case says nothing: to look at letters, never to send. */
export function withExampleWords(parts: LetterParts, facts: LetterFacts): LetterParts {
  const or = <T extends Prose>(text: T, example: string) => (isWrittenProse(text) ? text : example);
  const needsActions = facts.template.body.some((part) => 'set' in part && part.set === 'actions');
  const [ground] = facts.refusalGrounds;
  const fields = writtenFieldsOf(facts.template);
  return {
    ...parts,
    points: parts.points.map((point) => ({
      ...point,
      decision: point.decision ?? 'upheld',
      reasons: or(
        point.reasons,
        'Our repairs policy gives us ten working days for this. We took longer, without a good reason.',
      ),
    })),
    findings: or(
      parts.findings,
      'You told us on the first day. Our record shows that nobody came, and why: the order was closed by mistake.',
    ),
    apology: or(parts.apology, 'We closed the order by mistake, and you were left waiting. I am sorry.'),
    learning: or(parts.learning, 'An order can now only be closed after we have spoken to the resident.'),
    updates: or(parts.updates, 'I will ring you every Tuesday until this is done.'),
    extendUntil: parts.extendUntil ?? addDays(facts.originalDue ?? parts.date, 7),
    extensionReason: or(
      parts.extensionReason,
      'The surveyor has to see the roof before we can answer, and can come on Thursday.',
    ),
    refusalGround: parts.refusalGround ?? ground?.id ?? null,
    refusalReason: or(
      parts.refusalReason,
      'You told us that this happened in May 2021, and that you knew of it on that day.',
    ),
    refusalDiscretion: or(
      parts.refusalDiscretion,
      'We asked ourselves whether to look at it all the same, and found that nothing could be put right any more.',
    ),
    refusalDirectTo: or(parts.refusalDirectTo, 'The county council looks after the trees in the street.'),
    actions: needsActions && parts.actions.length === 0 ? [exampleAction(parts, facts)] : parts.actions,
    enclosures:
      parts.enclosures.length === 0 && facts.kind === 'referral-cover'
        ? ['The whole case, as a bundle']
        : parts.enclosures,
    slots: {
      ...parts.slots,
      ...Object.fromEntries(
        fields.map(({ id, label }) => [
          id,
          or(parts.slots[id] ?? '', `${label}: Mr Bell came on 4 March 2026 and looked at it.`),
        ]),
      ),
    },
  };
}

function exampleAction({ date }: LetterParts, facts: LetterFacts): PromisedAction {
  return {
    id: 'action-1',
    kind: 'action-on-delay',
    what: 'Put in a new pump, and test it with you',
    owner: facts.signatory?.id ?? null,
    dueOn: addDays(date, 14),
    amount: null,
  };
}
