import { z } from 'zod';
import { PersonId, StaffId } from './ids.ts';
import { IsoDate } from './isoDate.ts';
import { Closure, OfficeDetails, PersonDetails, StaffDetails } from './people.ts';

/**
 * What changes outside any one case: the office, its staff, the people on file. These stand in the same chain as the events
 * of the cases, so that an inspector can tell who changed an address and what it was before. The rules do not see them.
 */
function define<T extends string, F extends z.ZodRawShape, W extends z.ZodType>(type: T, facts: F, words: W) {
  return { facts: z.strictObject({ type: z.literal(type), on: IsoDate, by: StaffId.optional(), ...facts }), words };
}

const change = <D extends z.ZodType>(details: D) => z.strictObject({ before: details, after: details });

export const officeEventTypes = {
  'office-set-up': define('office-set-up', {}, z.strictObject({ office: OfficeDetails })),
  'office-changed': define('office-changed', {}, change(OfficeDetails)),
  'closures-set': define('closures-set', { closures: z.array(Closure) }, z.strictObject({})),
  'staff-added': define('staff-added', { staffId: StaffId }, z.strictObject({ details: StaffDetails })),
  'staff-changed': define('staff-changed', { staffId: StaffId, isActive: z.boolean() }, change(StaffDetails)),
  'person-added': define('person-added', { personId: PersonId }, z.strictObject({ details: PersonDetails })),
  'person-changed': define('person-changed', { personId: PersonId }, change(PersonDetails)),
} as const;

export type OfficeEventType = keyof typeof officeEventTypes;

/** Facts and words of one act of the office that is about to be appended. */
export type NewOfficeEvent = {
  [T in OfficeEventType]: {
    facts: z.infer<(typeof officeEventTypes)[T]['facts']>;
    words: z.infer<(typeof officeEventTypes)[T]['words']>;
  };
}[OfficeEventType];
