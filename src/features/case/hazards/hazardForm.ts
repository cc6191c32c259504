import type { HazardView } from '../../../../electron/contract/hazards.ts';
import type { ActFormProps } from '../acts/useActForm.ts';
import type { HazardFormName } from './hazardWords.ts';

/** What each form about one hazard is given. */
export interface HazardFormProps extends ActFormProps {
  hazard: HazardView;
}

/** Names the half-filled form among the drafts: each hazard has its own. */
export function draftOf(form: HazardFormName, hazard: HazardView): string {
  return `${form}:${hazard.id}`;
}

/** In an emergency the hours count, so the time of day is needed. */
export function isInHours(hazard: HazardView): boolean {
  return hazard.severity === 'emergency';
}

export const TIME_IF_KNOWN = 'If it is known, such as 14:30';
export const TIME_NEEDED = 'Needed in an emergency, such as 14:30';
