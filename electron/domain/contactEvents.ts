import { z } from 'zod';
import { AtRisk, Permission, Settlement } from './contacts.ts';
import { define, StageId } from './defineEvent.ts';
import { PersonId } from './ids.ts';
import { IsoDate } from './isoDate.ts';
import { SomeWords, Words } from './words.ts';

/** Events of contacts that are not complaints, of safety, of permission, and of whether a complaint may be refused. */
export const contactEventTypes = {
  /** Passed on to the service that sees to it, or chased there; looked at again on `checkOn` (Code 2024, 1.4: recorded, monitored, reviewed). */
  'service-requested': define(
    'service-requested',
    {
      /** The service's own reference, such as a repair's order number. */
      reference: z.string().max(60).optional(),
      checkOn: IsoDate.optional(),
    },
    z.strictObject({ request: Words, to: Words.optional() }),
  ),
  /** An enquiry answered, thanks passed on, a comment handed on, a request dealt with. */
  'contact-settled': define(
    'contact-settled',
    { how: Settlement },
    z.strictObject({ note: SomeWords, to: Words.optional() }),
  ),
  /** Somebody may not be safe. Passed on the same day, whatever the contact is otherwise and whatever becomes of it. */
  'safeguarding-raised': define(
    'safeguarding-raised',
    { whom: AtRisk.optional() },
    z.strictObject({ concern: Words.optional() }),
  ),
  /** The designated safeguarding lead, or in an emergency the police or an ambulance, has been told. */
  'safeguarding-passed-on': define(
    'safeguarding-passed-on',
    { emergencyServices: z.boolean().optional() },
    z.strictObject({ to: SomeWords, note: Words.optional() }),
  ),
  /** The resident lets somebody speak for them, or takes that back. */
  'permission-recorded': define(
    'permission-recorded',
    { personId: PersonId, permission: Permission },
    z.strictObject({ note: Words.optional() }),
  ),
  /** Whether a complaint, or a request for a further stage, may be refused was gone through, and what was decided. */
  'eligibility-checked': define(
    'eligibility-checked',
    {
      stage: StageId,
      decision: z.enum(['take-on', 'refuse']),
      /** The ground that was relied on, or that was thought of and not used. */
      ground: z.string().max(60).optional(),
      /** When the matter arose or they first knew of it: the later. */
      knownSince: IsoDate.optional(),
      ongoing: z.boolean().optional(),
      /** The day on which claim form and particulars of claim were filed at court. */
      claimFiledOn: IsoDate.optional(),
      /** The day of the final response that considered the same matter before. */
      earlierFinalResponseOn: IsoDate.optional(),
      /** Whether to make an exception, for special circumstances or at discretion, was considered. */
      discretionConsidered: z.boolean().optional(),
    },
    z.strictObject({ reason: SomeWords, discretion: Words.optional(), directTo: Words.optional() }),
  ),
} as const;
