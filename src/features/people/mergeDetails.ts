import { type Person, PersonDetails } from '../../../electron/domain/people.ts';

/** What two entries of one person say together: the kept one's own, and from the other whatever it lacks. */
export function mergedDetails(kept: Person, other: Person): PersonDetails {
  const notes = [kept.needsNote, other.needsNote].map((note) => note.trim()).filter(Boolean);
  return PersonDetails.parse({
    name: kept.name,
    salutation: kept.salutation,
    address: kept.address ?? other.address,
    phone: kept.phone || other.phone,
    email: kept.email || other.email,
    needs: [...new Set([...kept.needs, ...other.needs])],
    needsNote: [...new Set(notes)].join('\n'),
    // Whoever asked for large print once had a reason.
    textSize: Math.max(kept.textSize, other.textSize),
    language: kept.language || other.language,
  });
}

/** Which of two entries had better be kept: the one that says more, else the older one. */
export function fuller(one: Person, other: Person): Person {
  const said = ({ address, phone, email, needs }: Person) =>
    Number(address !== null) + Number(phone !== '') + Number(email !== '') + needs.length;
  return said(other) > said(one) ? other : one;
}
