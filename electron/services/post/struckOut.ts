import type { RecordedEvent } from '../../domain/events.ts';
import { formatsOwed } from '../../letters/compose/otherFormats.ts';
import type { Writer } from '../../store/database.ts';
import { requireLetter, setOwedFormats } from '../../store/letters.ts';
import { doubtAddress, getPerson } from '../../store/people.ts';

/** Brings what is noted beside the history in line with an entry that never happened: a format is owed again, an address is not doubted. */
export function alignStruckOut(tx: Writer, { facts }: RecordedEvent): void {
  if (facts.type !== 'format-sent' && facts.type !== 'letter-returned') return;
  const letter = requireLetter(tx, facts.letterId);
  const person = getPerson(tx, letter.recipientId);
  if (person === null) return;
  if (facts.type === 'letter-returned') {
    if (person.addressDoubt?.since === facts.on) doubtAddress(tx, person.id, null);
    return;
  }
  const needed = formatsOwed(person, letter.model?.textSize ?? person.textSize);
  const owed = letter.owedFormats ?? [];
  if (needed.includes(facts.format) && !owed.includes(facts.format))
    setOwedFormats(tx, letter.id, [...owed, facts.format]);
}
