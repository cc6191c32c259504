import type { IsoDate } from '../../domain/isoDate.ts';
import { dateOf, dayOf } from '../calendar/dayNumber.ts';
import { isDay } from '../calendar/days.ts';
import type { JudgedClock } from '../clocks/judgedClock.ts';
import type { CaseFacts } from '../history/caseFacts.ts';
import type { Dated } from '../history/history.ts';
import { type Candidate, plainStep, type Step } from '../steps/steps.ts';
import { pounds } from './pence.ts';
import { hasRemedy, offered, type RemedyStanding, remediesOf } from './standing.ts';

/**
 * What remedies ask for. A remedy that waits for approval, or was sent back, holds up the answer that is to offer it: its
 * step has the answer's date and goes before it. One that is ready goes into the answer; offering it apart is a step of
 * its own only when the answer has gone. A payment is due on the day that was promised.
 */
export function remedyCandidates(facts: CaseFacts, clocks: readonly JudgedClock[]): Candidate[] {
  if (!hasRemedy(facts.events)) return [];
  const respond = answerClock(clocks);
  const found: Candidate[] = [];
  for (const one of remediesOf(facts.events)) {
    const { state } = one;
    if (state === 'unfinished') found.push(withAnswer(finishStep(one), respond));
    else if (state === 'to-approve' || state === 'returned')
      found.push(withAnswer(state === 'to-approve' ? approveStep(one) : reviseStep(one), respond));
    else if (state === 'to-offer' && respond === null && one.proposal.event.amount > 0)
      found.push({ step: offerStep(one), due: Number.POSITIVE_INFINITY });
    else if (state === 'to-pay' || (state === 'offered' && payBy(one, facts.events) !== null))
      found.push(payStep(one, payBy(one, facts.events)));
  }
  return found;
}

const NONE: ReadonlySet<string> = new Set();

/** The remedies of a case by the ids of their promises: their own steps speak for them. */
export function remedyPromises(events: readonly Dated[]): ReadonlySet<string> {
  if (!hasRemedy(events)) return NONE;
  const promises = new Set<string>();
  for (const { type, event } of events) if (type === 'remedy-proposed') promises.add(event.remedyId);
  return promises;
}

/** True when somebody has still to answer an offer. */
export function isAnswerAwaited(events: readonly Dated[]): boolean {
  if (remediesOf(events).some(({ state }) => state === 'offered')) return true;
  const plain = events.filter(({ type, event }) => type === 'remedy-offered' && event.remedyId === undefined);
  const answered = events.filter(({ type, event }) => type === 'remedy-answered' && event.remedyId === undefined);
  return plain.length > answered.length;
}

/** The clock of the answer that the remedy would go into. */
function answerClock(clocks: readonly JudgedClock[]): JudgedClock | null {
  let first: JudgedClock | null = null;
  for (const clock of clocks) {
    if (clock.rule.asks !== 'respond' || clock.isSuperseded) continue;
    if (clock.state !== 'running' && clock.state !== 'overdue' && clock.state !== 'provisional') continue;
    if (first === null || clock.due < first.due) first = clock;
  }
  return first;
}

function withAnswer(step: Step, clock: JudgedClock | null): Candidate {
  if (clock === null || !isDay(clock.due)) return { step, due: Number.POSITIVE_INFINITY };
  return {
    step: { ...step, dueOn: dateOf(clock.due), clockId: clock.rule.id, procedureId: clock.procedure.id },
    due: clock.due,
  };
}

function approveStep({ proposal, stage }: RemedyStanding): Step {
  return {
    ...plainStep('approve-remedy', `Approve the remedy of ${pounds(proposal.event.amount)}`, stage, [
      'Look at how it was worked out; approve it, or send it back with the reason.',
    ]),
    who: 'Somebody whose limit covers the sum',
  };
}

function reviseStep({ stage }: RemedyStanding): Step {
  return plainStep('revise-remedy', 'Work the remedy out again', stage, [
    'It was sent back: the reason is in the timeline.',
  ]);
}

function finishStep({ stage }: RemedyStanding): Step {
  return plainStep('revise-remedy', 'Finish working out the remedy', stage, [
    'Answer what is still open, or strike it out when it is no longer wanted.',
  ]);
}

function offerStep({ proposal, stage }: RemedyStanding): Step {
  return plainStep('offer-remedy', `Offer the remedy of ${pounds(proposal.event.amount)}`, stage, [
    'Tell the resident in writing what is offered and how it was worked out.',
  ]);
}

function payStep(one: RemedyStanding, dueOn: IsoDate | null): Candidate {
  const left = (one.agreed ?? offered(one)) - one.paid;
  const isAnswered = one.agreed !== null;
  const step = plainStep(
    'pay-remedy',
    isAnswered ? `Pay the resident ${pounds(left)}` : `Pay the resident the ${pounds(left)} that was promised`,
    one.stage,
    [
      ...(isAnswered ? [] : ['The letter promised it by a date, whatever the resident answers.']),
      'Record the day, the sum and how it was paid.',
    ],
  );
  return { step: { ...step, dueOn }, due: dueOn === null ? Number.POSITIVE_INFINITY : dayOf(dueOn) };
}

/** By when it was promised to be paid; null when no day was. The last promise holds. */
export function payBy(one: RemedyStanding, events: readonly Dated[]): IsoDate | null {
  let dueOn: IsoDate | null = null;
  for (const { type, event } of events)
    if (type === 'action-agreed' && String(event.actionId) === one.remedyId) dueOn = event.dueOn;
  return dueOn;
}
