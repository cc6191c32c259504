import { summaryContentLabels } from '../../domain/hazards.ts';
import type { ClockRule } from '../procedures/procedureParts.ts';
import { type Candidate, plainStep, type Step } from '../steps/steps.ts';
import type { Hazard } from './hazards.ts';

/** What each step on a hazard needs, in words. */
const NEEDS: Partial<Record<NonNullable<ClockRule['asks']>, string[]>> = {
  'investigate-hazard': ['Somebody competent to investigate it, and a note of what they found.'],
  'send-hazard-summary': Object.values(summaryContentLabels),
  'make-hazard-safe': [
    'If the home cannot be made safe in time, offer somewhere else to stay at our cost, and keep a record of what was tried.',
  ],
};

/** What a step that a hazard's clock asks for needs; nothing is said of other steps. */
export function needsOfHazard(asks: ClockRule['asks']): string[] {
  return asks === null ? [] : (NEEDS[asks] ?? []);
}

/** Hazards for which no clock is running and that are not dealt with all the same: no date is set, and they are not forgotten. */
export function openHazards(hazards: readonly Hazard[], found: readonly Candidate[]): Candidate[] {
  return hazards
    .filter((hazard) => !hazard.isOver && !found.some(({ step }) => step.hazard?.id === hazard.ref.id))
    .map((hazard) => ({ step: finishStep(hazard), due: Number.POSITIVE_INFINITY }));
}

function finishStep(hazard: Hazard): Step {
  const isBegun = hazard.events.some(
    ({ type }) => type === 'hazard-works-begun' || type === 'hazard-made-safe' || type === 'accommodation-offered',
  );
  return {
    ...plainStep('complete-action', isBegun ? 'Finish the works' : 'Deal with the hazard', null, [
      'Within a reasonable time.',
    ]),
    hazard: hazard.ref,
  };
}
