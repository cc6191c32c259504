import type { Finding } from '../../domain/assessment.ts';
import type { Permission } from '../../domain/contacts.ts';
import type { EventId, PersonId } from '../../domain/ids.ts';
import type { CaseFacts } from '../history/caseFacts.ts';
import { finding } from './finding.ts';

const NONE: Finding[] = [];

/** Somebody speaks for the resident without permission on record: nothing may be said to them yet, and the clocks do not wait for it. */
export function permissionFindings({ events }: CaseFacts): Finding[] {
  let standing: Map<PersonId, { permission: Permission; eventId: EventId }> | null = null;
  for (const { type, event } of events) {
    if (type !== 'person-linked' && type !== 'permission-recorded') continue;
    if (event.permission === undefined) continue;
    standing ??= new Map();
    standing.set(event.personId, { permission: event.permission, eventId: event.id });
  }
  if (standing === null) return NONE;
  const found: Finding[] = [];
  for (const { permission, eventId } of standing.values())
    if (permission === 'not-yet')
      found.push(
        finding(
          'permission-missing',
          'warning',
          'Somebody speaks for the resident, and the resident’s permission is not on record. Ask for it before you say anything to them about the case. The deadlines do not wait for it.',
          { eventId },
        ),
      );
  return found;
}
