import type { HazardAct } from '../../../../electron/contract/hazards.ts';
import type { NextStepId } from '../../../../electron/domain/assessment.ts';

/** The forms about hazards that open over a case. */
export type HazardFormName =
  | 'report-hazard'
  | 'hazard-investigation'
  | 'hazard-visit'
  | 'hazard-summary'
  | 'hazard-safe'
  | 'hazard-offer'
  | 'hazard-answer'
  | 'hazard-works'
  | 'hazard-attempt';

/** What a person does about a hazard; said the same on the button, in the form's heading and on its button. */
export const hazardFormLabels: Record<HazardFormName, string> = {
  'report-hazard': 'Report a hazard',
  'hazard-investigation': 'It has been investigated',
  'hazard-visit': 'They ask for a visit',
  'hazard-summary': 'The written summary has gone',
  'hazard-safe': 'It has been made safe',
  'hazard-offer': 'Offer somewhere else to stay',
  'hazard-answer': 'Their answer to the offer',
  'hazard-works': 'Record the works',
  'hazard-attempt': 'Record a failed attempt',
};

/** The form of each act on a hazard. */
export const formOfHazardAct: Record<HazardAct, HazardFormName> = {
  investigate: 'hazard-investigation',
  'request-visit': 'hazard-visit',
  'send-summary': 'hazard-summary',
  'make-safe': 'hazard-safe',
  'offer-accommodation': 'hazard-offer',
  'answer-accommodation': 'hazard-answer',
  'record-works': 'hazard-works',
  'record-attempt': 'hazard-attempt',
};

/** The form by which each next step on a hazard is taken. */
export const hazardFormOfStep = {
  'report-hazard': 'report-hazard',
  'investigate-hazard': 'hazard-investigation',
  'send-hazard-summary': 'hazard-summary',
  'make-hazard-safe': 'hazard-safe',
  'begin-hazard-works': 'hazard-works',
} as const satisfies Partial<Record<NextStepId, HazardFormName>>;
