import { z } from 'zod';

/** The parts of the United Kingdom that have bank holidays of their own, in GOV.UK's spelling. */
export const Division = z.enum(['england-and-wales', 'scotland', 'northern-ireland']);
export type Division = z.infer<typeof Division>;

/** What somebody told us; decided at triage. */
export const ContactKind = z.enum([
  'complaint',
  'compliment',
  'comment',
  'enquiry',
  'service-request',
  'negative-feedback',
]);
export type ContactKind = z.infer<typeof ContactKind>;

/** How it reached us. */
export const Channel = z.enum([
  'phone',
  'letter',
  'email',
  'web-form',
  'social-media',
  'visit',
  'counter',
  'representative',
]);
export type Channel = z.infer<typeof Channel>;

/** What a complaint is about; a case may have several. */
export const Category = z.enum([
  'repairs',
  'damp-and-mould',
  'heating-and-hot-water',
  'estate-and-communal',
  'rent-and-service-charges',
  'allocations-and-transfers',
  'anti-social-behaviour-handling',
  'tenancy-management',
  'home-improvement-and-adaptations',
  'new-home-and-sales',
  'staff-conduct',
  'contractor-conduct',
  'communication',
  'complaint-handling',
  'data-and-records',
  'equality-and-access',
  'care-services',
  'support-services',
  'other',
]);
export type Category = z.infer<typeof Category>;

/** Adjustments that a person has asked for; recorded, met, and kept under review (Code 2024, 5.10). */
export const Need = z.enum([
  'large-print',
  'giant-print',
  'braille',
  'audio',
  'easy-read',
  'translation',
  'interpreter',
  'sign-language',
  'text-relay',
  'no-phone',
  'phone-instead-of-writing',
  'representative-present',
  'home-visits-only',
  'other',
]);
export type Need = z.infer<typeof Need>;

/** The regulator's classes of resident at the date of the complaint (tenant satisfaction measures, CH01 and CH02). */
export const Tenure = z.enum(['lcra', 'lcho', 'leaseholder', 'other', 'not-a-resident']);
export type Tenure = z.infer<typeof Tenure>;

/** What a member of staff may do by job: any may log; managers approve. */
export const StaffRole = z.enum(['officer', 'manager', 'director', 'administrator']);
export type StaffRole = z.infer<typeof StaffRole>;

/** How somebody stands to a case besides the complainant. */
export const LinkRole = z.enum(['representative', 'joint-complainant', 'councillor-or-mp', 'witness', 'subject']);
export type LinkRole = z.infer<typeof LinkRole>;

/** Hazards of the Housing Health and Safety Rating System as Awaab's Law groups them (SI 2025/1042). */
export const HazardKind = z.enum([
  'damp-and-mould',
  'excess-cold',
  'excess-heat',
  'falls',
  'structural-collapse',
  'fire',
  'explosion',
  'electrical',
  'domestic-hygiene',
  'food-safety',
  'other',
]);
export type HazardKind = z.infer<typeof HazardKind>;

export const HazardSeverity = z.enum(['emergency', 'significant']);
export type HazardSeverity = z.infer<typeof HazardSeverity>;

/** The answer to a point of complaint, or to the complaint as a whole. */
export const Decision = z.enum(['upheld', 'partly-upheld', 'not-upheld', 'resolved']);
export type Decision = z.infer<typeof Decision>;

/** The eight kinds of remedy of Code 2024, 7.1. */
export const RemedyKind = z.enum([
  'apology',
  'acknowledgement',
  'explanation-or-assistance',
  'action-on-delay',
  'change-of-decision',
  'record-amended',
  'financial',
  'change-of-practice',
]);
export type RemedyKind = z.infer<typeof RemedyKind>;

/** How a letter left the office. */
export const SendMethod = z.enum([
  'post-first-class',
  'post-second-class',
  'post-signed-for',
  'post-special-delivery',
  'by-hand',
  'collected',
  'email',
]);
export type SendMethod = z.infer<typeof SendMethod>;

/** Why a letter came back, as Royal Mail's label says it. */
export const ReturnReason = z.enum([
  'gone-away',
  'not-known',
  'address-incomplete',
  'no-such-address',
  'refused',
  'not-called-for',
  'not-said',
]);
export type ReturnReason = z.infer<typeof ReturnReason>;

/** A form of a letter besides the one on paper that the program makes. */
export const OtherFormat = z.enum(['large-print', 'braille', 'audio', 'easy-read', 'translation']);
export type OtherFormat = z.infer<typeof OtherFormat>;

/** How staff were in touch with somebody. */
export const ContactMethod = z.enum(['phone', 'letter', 'email', 'visit', 'counter', 'text']);
export type ContactMethod = z.infer<typeof ContactMethod>;

/** Body text sizes in points; 12 is the least (GOV.UK), 16 and over is large print, 24 giant print. */
export const TextSize = z.union([
  z.literal(12),
  z.literal(14),
  z.literal(16),
  z.literal(18),
  z.literal(20),
  z.literal(24),
]);
export type TextSize = z.infer<typeof TextSize>;

/** A short line of typed text: trimmed, not empty. */
export const Line = z.string().trim().min(1).max(200);
/** Free text of a form or a letter, as typed; up to about ten pages. */
export const Words = z.string().max(40_000);
/** Free text that may not be left empty. */
export const SomeWords = Words.refine((text) => text.trim() !== '', 'This cannot be left empty.');
