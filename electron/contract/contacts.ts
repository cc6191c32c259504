import { z } from 'zod';
import { AtRisk, Permission, Settlement } from '../domain/contacts.ts';
import { EligibilityAdvice, EligibilityAnswers } from '../domain/eligibility.ts';
import { CaseId, PersonId } from '../domain/ids.ts';
import { IsoDate, TimeOfDay } from '../domain/isoDate.ts';
import { TriageAdvice, TriageAnswers } from '../domain/triage.ts';
import { Category, Channel, ContactKind, ContactMethod, SomeWords, Words } from '../domain/words.ts';
import { command, query } from './define.ts';
import { onCase as anyCase } from './onCase.ts';

/** What is known of a contact while it is being logged. */
export const AssistInput = z.strictObject({
  /** What it is to be logged as. */
  kind: ContactKind,
  channel: Channel,
  receivedOn: IsoDate,
  receivedAt: TimeOfDay.nullable(),
  categories: z.array(Category).max(40),
  knownSince: IsoDate.nullable(),
  isAnonymous: z.boolean(),
  answers: TriageAnswers,
});
export type AssistInput = z.infer<typeof AssistInput>;

/** What the contact is by the answers, and what would be due if it were logged so. */
export const Assistance = z.strictObject({
  /** The name of the procedure that governs it. */
  procedure: z.string(),
  /** Its own list of what a complaint may be about; empty: it has none. */
  matters: z.array(z.strictObject({ id: z.string(), label: z.string() })),
  advice: TriageAdvice,
  next: z.strictObject({ label: z.string(), dueOn: IsoDate.nullable() }).nullable(),
  /** What we have promised whoever gets in touch: "Call back", by a day. */
  promises: z.array(z.strictObject({ label: z.string(), dueOn: IsoDate })),
  /** What the rules say of so old a matter; null: it is not too old, or nobody knows. */
  age: z.string().nullable(),
});
export type Assistance = z.infer<typeof Assistance>;

const onCase = { ...anyCase, on: IsoDate };
const changed = z.strictObject({ version: z.int().min(1) });

export const contactsOperations = {
  /** While a contact is logged: what it is, with the reason, and what becomes of it by when. Changes nothing. */
  'cases.assist': query(AssistInput, Assistance),
  /** Whether a case may be refused, ground by ground, on these answers. Changes nothing. */
  'cases.checkEligibility': query(z.strictObject({ caseId: CaseId, answers: EligibilityAnswers }), EligibilityAdvice),
  /** Records that it was gone through and what was decided: taken on, or to be refused on a ground. */
  'cases.recordEligibility': command(
    z.strictObject({
      ...onCase,
      answers: EligibilityAnswers,
      decision: z.enum(['take-on', 'refuse']),
      ground: z.string().max(60).nullable(),
      reason: SomeWords,
      /** What was considered about making an exception. */
      discretion: Words,
      /** Where the person is directed instead. */
      directTo: Words,
    }),
    changed,
  ),
  'cases.raiseConcern': command(
    z.strictObject({ ...onCase, at: TimeOfDay.nullable(), whom: AtRisk.nullable(), concern: SomeWords }),
    changed,
  ),
  'cases.passOnConcern': command(
    z.strictObject({
      ...onCase,
      at: TimeOfDay.nullable(),
      to: SomeWords,
      emergencyServices: z.boolean(),
      note: Words,
    }),
    changed,
  ),
  /** Passes a service request on, or chases it, and says when to look again. */
  'cases.passOnRequest': command(
    z.strictObject({
      ...onCase,
      to: SomeWords,
      reference: z.string().trim().max(60),
      checkOn: IsoDate,
      note: Words,
    }),
    changed,
  ),
  'cases.settleContact': command(
    z.strictObject({
      ...onCase,
      how: Settlement,
      /** How the person was told; null: there was nobody to tell, or nothing to say. */
      method: ContactMethod.nullable(),
      /** To whom it was passed on. */
      to: Words,
      note: SomeWords,
    }),
    changed,
  ),
  'cases.recordPermission': command(
    z.strictObject({ ...onCase, personId: PersonId, permission: Permission, note: Words }),
    changed,
  ),
} as const;
