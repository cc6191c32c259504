import type { LetterView } from '../../contract/letters.ts';
import type { PersonId } from '../../domain/ids.ts';
import { linkRoleLabels } from '../../domain/labels.ts';
import { isToOmbudsman } from '../../domain/letterKinds.ts';
import { type LetterFacts, possibleRecipients } from '../../letters/compose/facts.ts';
import { shortName } from '../../letters/compose/shared.ts';
import type { Reader } from '../../store/database.ts';
import { getPerson } from '../../store/people.ts';

/** What lists call the one to whom a new letter goes. */
export function addresseeName(db: Reader, facts: LetterFacts, recipient: PersonId): string {
  return isToOmbudsman(facts.kind) ? ombudsmanName(facts) : (getPerson(db, recipient)?.name ?? '');
}

/** Those to whom the letter could go. One with the case for the ombudsman goes to nobody else. */
export function addressees(facts: LetterFacts, recipient: PersonId): LetterView['recipients'] {
  if (isToOmbudsman(facts.kind)) return [{ personId: recipient, name: ombudsmanName(facts), role: 'Ombudsman' }];
  return possibleRecipients(facts).map(({ personId, name, role }) => ({
    personId,
    name,
    role: role === 'complainant' ? 'Complainant' : linkRoleLabels[role],
  }));
}

function ombudsmanName({ ombudsman }: LetterFacts): string {
  return ombudsman ? shortName(ombudsman) : 'The ombudsman';
}
