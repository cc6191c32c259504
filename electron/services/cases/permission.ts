import type { Permission } from '../../domain/contacts.ts';
import type { RecordedEvent } from '../../domain/events.ts';
import type { PersonId } from '../../domain/ids.ts';

/** Whether somebody who speaks for the resident may be told about the case, as recorded last; null: nobody said. */
export function permissionOf(standing: readonly RecordedEvent[], personId: PersonId): Permission | null {
  let permission: Permission | null = null;
  for (const { facts } of standing)
    if ((facts.type === 'person-linked' || facts.type === 'permission-recorded') && facts.personId === personId)
      permission = facts.permission ?? permission;
  return permission;
}
