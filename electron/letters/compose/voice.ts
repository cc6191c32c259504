import { isToOmbudsman } from '../../domain/letterKinds.ts';
import type { Person } from '../../domain/people.ts';
import { listInWords } from './blocks.ts';
import type { LetterFacts } from './facts.ts';

/**
 * How the letter speaks of the one who complains. To the complainant it says "you"; to a representative, a councillor or
 * an MP it says the complainant's name.
 */
export interface Voice {
  isToComplainant: boolean;
  /** "your" or "Mrs Wójcik’s". */
  whose: string;
  /** "you" or "Mrs Wójcik". */
  who: string;
  /** "You" or "Mrs Wójcik". */
  Who: string;
  /** The form of a verb that goes with them: `does('want', 'wants')`. */
  does: (you: string, they: string) => string;
  /** "your complaint" or "Mrs Wójcik’s complaint". */
  complaint: string;
  /** Those who complain together with the recipient and live at the same address. */
  joint: Person[];
  /** "Mrs Wójcik", or "Mr Khan and Mrs Khan" for joint complainants. */
  salutation: string;
}

/** How to speak in a letter with these facts. Without anybody to write to, it speaks as to the complainant. */
export function voiceOf(facts: LetterFacts): Voice {
  const { recipient, complainant } = facts;
  const joint = recipient && !isToOmbudsman(facts.kind) ? jointAtSameAddress(facts, recipient) : [];
  const isToBody = isToOmbudsman(facts.kind);
  const isToComplainant =
    !isToBody && (!complainant || !recipient || recipient.id === complainant.id || isJoint(facts, recipient));
  const all = complainants(facts);
  const name = listInWords(all.map(({ salutation }) => salutation)) || 'the complainant';
  return {
    isToComplainant,
    whose: isToComplainant ? 'your' : `${name}’s`,
    who: isToComplainant ? 'you' : name,
    Who: isToComplainant ? 'You' : name,
    does: (you, they) => (isToComplainant || all.length > 1 ? you : they),
    complaint: isToComplainant ? 'your complaint' : `${name}’s complaint`,
    joint,
    salutation:
      recipient && !isToBody ? listInWords([recipient.salutation, ...joint.map((person) => person.salutation)]) : '',
  };
}

function isJoint(facts: LetterFacts, person: Person): boolean {
  return facts.links.some((entry) => entry.role === 'joint-complainant' && entry.person.id === person.id);
}

/** All who complain: the complainant and the joint complainants. */
export function complainants(facts: LetterFacts): Person[] {
  const joint = facts.links.filter((entry) => entry.role === 'joint-complainant').map((entry) => entry.person);
  return facts.complainant ? [facts.complainant, ...joint] : joint;
}

function jointAtSameAddress(facts: LetterFacts, recipient: Person): Person[] {
  const all = complainants(facts);
  if (!all.some((person) => person.id === recipient.id)) return [];
  return all.filter((person) => person.id !== recipient.id && sameAddress(person, recipient));
}

/** Joint complainants to whom this letter does not go because they live elsewhere. */
export function complainantsElsewhere(facts: LetterFacts): Person[] {
  const { recipient } = facts;
  if (!recipient) return [];
  return complainants(facts).filter((person) => person.id !== recipient.id && !sameAddress(person, recipient));
}

function sameAddress(one: Person, other: Person): boolean {
  const flat = (person: Person) =>
    person.address
      ? [...person.address.lines, person.address.postcode, person.address.country ?? ''].join('|').toLowerCase()
      : '';
  return flat(one) === flat(other);
}
