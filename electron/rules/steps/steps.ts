import type { NextStep } from '../../domain/assessment.ts';
import type { StageId } from '../../domain/events.ts';
import type { StaffId } from '../../domain/ids.ts';
import type { LetterKind } from '../../domain/letterKinds.ts';
import type { JudgedClock } from '../clocks/judgedClock.ts';
import type { ContactPlan } from '../clocks/promisedContact.ts';
import type { Hazard } from '../hazards/hazards.ts';
import type { CaseFacts } from '../history/caseFacts.ts';
import type { Standing } from '../history/status.ts';
import type { Procedure } from '../procedures/procedure.ts';
import type { ClockRule } from '../procedures/procedureParts.ts';
import { requiredContents } from '../procedures/requiredContents.ts';
import type { OpenPromise } from './actions.ts';
import type { HearingNotice } from './hearingNotice.ts';

export interface NextStepInput {
  procedure: Procedure;
  facts: CaseFacts;
  standing: Standing;
  /** Of all regimes, the landlord's own first. */
  clocks: readonly JudgedClock[];
  promises: readonly OpenPromise[];
  hazards: readonly Hazard[];
  contactPlan: ContactPlan;
  hearingNotice: HearingNotice | null;
  staffName: (id: StaffId) => string | null;
}

/** A step before it is known who may do it. */
export type Step = Omit<NextStep, 'who'> & { who?: string };

/** A step with the day number by which it is due; without a date, infinity. */
export interface Candidate {
  step: Step;
  due: number;
}

/** Of several, the step whose date comes first. */
export function earliest(list: readonly Candidate[]): Step | null {
  let best: Candidate | null = null;
  for (const candidate of list) if (best === null || candidate.due < best.due) best = candidate;
  return best === null ? null : best.step;
}

const needs = new WeakMap<ClockRule, string[]>();

/** What the letter that a clock asks for must hold; worked out once. */
export function needsOfClock(procedure: Procedure, rule: ClockRule): string[] {
  const known = needs.get(rule);
  if (known !== undefined) return known;
  const list = rule.letterKind === null ? [] : contentsInWords(procedure, rule.letterKind, rule.stage);
  needs.set(rule, list);
  return list;
}

/** What a letter must hold, as a list for staff. */
export function contentsInWords(procedure: Procedure, kind: LetterKind, stage: StageId | null): string[] {
  return requiredContents(procedure, kind, stage)
    .filter((content) => content.required)
    .map((content) => `${content.what} (${content.clause})`);
}

/** A step without date, clock or letter. */
export function plainStep(id: NextStep['id'], label: string, stage: StageId | null, needs: string[]): Step {
  return { id, label, stage, dueOn: null, clockId: null, hazard: null, needs, letterKind: null, waiting: false };
}

/** "the final response" from "The final response". */
export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
