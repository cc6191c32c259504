import { z } from 'zod';

/** Whether somebody who speaks for the resident may be told about the case: data protection asks for it, and so does good sense. */
export const Permission = z.enum([
  /** The resident told us so themselves. */
  'spoken',
  /** We hold it in writing, or a power of attorney or a court's order. */
  'written',
  /** Nothing may be said to them about the case before it is given. */
  'not-yet',
  /** A councillor or MP who acts for a constituent, or a joint complainant. */
  'not-needed',
]);
export type Permission = z.infer<typeof Permission>;

/** What became of a contact that is not a complaint. */
export const Settlement = z.enum(['answered', 'service-done', 'thanks-passed-on', 'used-for-policies', 'recorded']);
export type Settlement = z.infer<typeof Settlement>;

/** Whose safety a concern is about. */
export const AtRisk = z.enum(['child', 'adult', 'household']);
export type AtRisk = z.infer<typeof AtRisk>;

export const permissionLabels: Record<Permission, string> = {
  spoken: 'Given: they told us so themselves',
  written: 'Given in writing, or a power of attorney',
  'not-yet': 'Not yet: nothing may be said to them about it',
  'not-needed': 'Not needed (councillor, MP, joint complainant)',
};

export const settlementLabels: Record<Settlement, string> = {
  answered: 'Answered',
  'service-done': 'The service has dealt with it',
  'thanks-passed-on': 'Thanked, and passed on to those named',
  'used-for-policies': 'Handed on for the review of policies',
  recorded: 'Recorded',
};

export const atRiskLabels: Record<AtRisk, string> = {
  child: 'A child',
  adult: 'An adult',
  household: 'More than one person',
};
