import type { StageId } from '../../domain/events.ts';
import { hearingNoticeStep, hearingStep } from './hearings.ts';
import { promisedContactStep } from './promisedContactStep.ts';
import { type Candidate, contentsInWords, type NextStepInput, plainStep, type Step } from './steps.ts';

const NONE: Candidate[] = [];

/** Steps of working on a complaint that no clock of a procedure asks for: a promised contact, a hearing that is fixed. */
export function handlingCandidates({
  facts,
  standing,
  procedure,
  contactPlan,
  hearingNotice,
}: NextStepInput): Candidate[] {
  const contact = promisedContactStep(contactPlan);
  const hearing = standing.status === 'not-a-complaint' ? null : hearingStep(facts, procedure);
  // Nearly every case: no list is made for it.
  if (contact === null && hearing === null) return NONE;
  return [contact, hearing === null ? null : hearingNoticeStep(hearingNotice), hearing].filter(
    (candidate) => candidate !== null,
  );
}

/**
 * A request for a further stage that came without the evidence for which the landlord's procedure asks: it does not go on,
 * and the resident is told why and what they can do; unless it was taken on all the same. Null where a law or code gives the
 * resident that stage without any evidence: then it is theirs.
 */
export function requestWithoutEvidence({ facts, procedure, clocks }: NextStepInput): Step | null {
  const { stage } = facts;
  if (stage === null) return null;
  const rule = procedure.escalation.find(({ to }) => to === stage);
  if (!rule?.needsNewEvidence || !lacksEvidence(facts.events, stage)) return null;
  const isOwedByLaw = clocks.some(
    (clock) =>
      clock.procedure.role === 'statutory' && clock.procedure.id !== procedure.id && clock.rule.stage === stage,
  );
  if (isOwedByLaw) return null;
  return {
    ...plainStep('refuse-in-writing', 'Say in writing why it does not go on', stage, [
      `No further evidence came (${rule.clause}). Every issue that was raised must have been answered.`,
      ...contentsInWords(procedure, 'refusal', stage),
    ]),
    letterKind: 'refusal',
  };
}

function lacksEvidence(events: NextStepInput['facts']['events'], stage: StageId): boolean {
  let lacks = false;
  for (const { type, event } of events) {
    if (type === 'escalation-requested' && event.stage === stage) lacks = event.newEvidence === false;
    else if ((type === 'accepted' || type === 'acknowledged' || type === 'responded') && event.stage === stage)
      lacks = false;
  }
  return lacks;
}
