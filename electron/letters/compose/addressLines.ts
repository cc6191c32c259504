import type { PostalAddress } from '../../domain/people.ts';
import { listInWords } from './blocks.ts';
import type { LetterFacts } from './facts.ts';
import { voiceOf } from './voice.ts';

/** The most lines that fit the envelope's window. */
export const MOST_ADDRESS_LINES = 7;

/**
 * The lines for the envelope's window as Royal Mail asks for them: one element a line, no commas or full stops at line
 * ends, post town in capitals, postcode alone on the last line.
 * Somebody without an address collects the letter: it is then addressed care of the office, so that it comes back if it
 * is posted by mistake. Empty when there is nobody to write to.
 */
export function recipientLines(facts: LetterFacts): string[] {
  const { recipient } = facts;
  if (!recipient) return [];
  const name = tidy(listInWords([recipient.name, ...voiceOf(facts).joint.map((person) => person.name)]));
  if (recipient.address) return [name, ...addressAsPosted(recipient.address)];
  const office = addressAsPosted(facts.office.address);
  // Name, care of, and the postcode leave four lines for the rest of the office's address.
  const spare = MOST_ADDRESS_LINES - 3;
  const above = office.slice(0, -1);
  const kept = above.length > spare ? [`${above[0]} ${above[1]}`, ...above.slice(2)] : above;
  return [name, `Care of ${tidy(facts.office.name)}`, ...kept, office[office.length - 1] ?? ''];
}

/** The lines of an address without the name: tidied, the last line above the postcode in capitals. */
export function addressAsPosted(address: PostalAddress): string[] {
  const lines = address.lines.map(tidy).filter((line) => line !== '');
  // A single line is the street, not the post town.
  const town = lines.length > 1 ? lines.length - 1 : -1;
  return [...lines.map((line, index) => (index === town ? line.toLocaleUpperCase('en-GB') : line)), address.postcode];
}

function tidy(line: string): string {
  return line
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\s,.;]+$/, '');
}
