import { z } from 'zod';
import type { HazardKind, HazardSeverity } from './words.ts';

/** What an investigation found; `none` ends the matter. */
export const HazardFound = z.enum(['emergency', 'significant', 'none']);
export type HazardFound = z.infer<typeof HazardFound>;

/** How the written summary reached the tenant; the guidance names these ways and no others. */
export const SummaryMethod = z.enum(['post-first-class', 'by-hand', 'left-at-home', 'email']);
export type SummaryMethod = z.infer<typeof SummaryMethod>;

/** What the written summary has to say (SI 2025/1042, reg. 9, as a guide of May 2026 quotes it). */
export const SummaryContent = z.enum(['what-was-found', 'work-and-times', 'how-to-contact-us']);
export type SummaryContent = z.infer<typeof SummaryContent>;

/** Why a step could not be taken when we tried; kept as evidence of what was tried (Landlord and Tenant Act 1985, s.10A(5)). */
export const HindranceCause = z.enum(['no-access', 'contractor', 'specialist', 'materials', 'tenants-wish', 'other']);
export type HindranceCause = z.infer<typeof HindranceCause>;

/** A hazard in a few words, as a heading: "Damp and mould: back bedroom". */
export const hazardNames: Record<HazardKind, string> = {
  'damp-and-mould': 'Damp and mould',
  'excess-cold': 'Excess cold',
  'excess-heat': 'Excess heat',
  falls: 'Danger of falling',
  'structural-collapse': 'Collapse or falling parts',
  fire: 'Fire danger',
  explosion: 'Danger of explosion',
  electrical: 'Electrical danger',
  'domestic-hygiene': 'Hygiene and pests',
  'food-safety': 'Food safety',
  other: 'Another hazard',
};

export const severityLabels: Record<HazardSeverity, string> = {
  emergency: 'Emergency: an imminent risk of serious harm',
  significant: 'Significant: a serious risk of harm, but not an imminent one',
};

export const foundLabels: Record<HazardFound, string> = {
  emergency: 'An emergency hazard',
  significant: 'A significant hazard',
  none: 'No hazard of this kind',
};

export const summaryMethodLabels: Record<SummaryMethod, string> = {
  'post-first-class': 'First class post',
  'by-hand': 'By hand',
  'left-at-home': 'Left at the home',
  email: 'Email',
};

export const summaryContentLabels: Record<SummaryContent, string> = {
  'what-was-found': 'Whether a hazard was found, and what it is',
  'work-and-times': 'What will be done, when it should begin and be finished; or why nothing is needed',
  'how-to-contact-us': 'How to get in touch with us',
};

export const hindranceLabels: Record<HindranceCause, string> = {
  'no-access': 'Nobody let us in',
  contractor: 'No contractor could come',
  specialist: 'A specialist is needed first',
  materials: 'Materials or parts were missing',
  'tenants-wish': 'The tenant asked for another time',
  other: 'Something else',
};

/** "Damp and mould: back bedroom"; without a place, the kind alone. */
export function hazardLabel(kind: HazardKind, where: string | null): string {
  const place = where?.replace(/\s+/g, ' ').trim() ?? '';
  return place === '' ? hazardNames[kind] : `${hazardNames[kind]}: ${place}`;
}
