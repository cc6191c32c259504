import { assertNever } from '../../domain/assertNever.ts';
import type { Person } from '../../domain/people.ts';
import type { Need } from '../../domain/words.ts';
import { isWritten } from './blocks.ts';
import type { LetterFacts } from './facts.ts';
import { textSizeFor } from './textSize.ts';

/** The adjustments recorded for whoever the letter goes to, as sentences to them; empty when there are none. */
export function adjustmentsInWords(person: Person, facts: Pick<LetterFacts, 'office'>): string {
  const size = textSizeFor(person, facts.office.textSize);
  const isRead = person.needs.filter((need) => need !== 'other');
  const sentences = isRead.map((need) => sentence(need, size, person.language));
  const hasLanguageNeed = person.needs.includes('translation') || person.needs.includes('interpreter');
  if (isWritten(person.language) && !hasLanguageNeed && !/^english$/i.test(person.language.trim())) {
    sentences.push(`You can have this letter in ${person.language.trim()}. Please tell me if you would like that.`);
  }
  if (isWritten(person.needsNote)) sentences.push(`We have noted: ${person.needsNote.trim().replace(/\.$/, '')}.`);
  if (sentences.length === 0) return '';
  return [...sentences, 'Please tell me if any of this changes, or if something else would help.'].join(' ');
}

function sentence(need: Need, size: number, language: string): string {
  const tongue = language.trim() || 'your language';
  switch (need) {
    case 'large-print':
      return `You asked for large print, so all our letters to you are in ${size} point type, like this one.`;
    case 'giant-print':
      return `You asked for giant print, so all our letters to you are in ${size} point type, like this one.`;
    case 'braille':
      return 'You asked for braille, so we will send you all our letters in braille as well.';
    case 'audio':
      return 'You asked for audio, so we will send you a recording of each of our letters.';
    case 'easy-read':
      return 'You asked for easy read, so we will send you an easy read version of each of our letters.';
    case 'translation':
      return `You asked for letters in ${tongue}, so we will send you a translation of each of our letters.`;
    case 'interpreter':
      return `You asked for an interpreter, so there will be one for ${tongue} whenever we talk.`;
    case 'sign-language':
      return 'You asked for sign language, so there will be a sign language interpreter whenever we meet.';
    case 'text-relay':
      return 'You use text relay, so we will use it whenever we call you.';
    case 'no-phone':
      return 'You asked us not to telephone you, so we will write to you instead.';
    case 'phone-instead-of-writing':
      return 'You asked us to telephone as well as write, so I will ring you about each letter that we send you.';
    case 'representative-present':
      return 'You asked to have somebody with you when we talk, so we will always arrange that with you first.';
    case 'home-visits-only':
      return 'You asked us to come to you, so we will meet you at home.';
    case 'other':
      return '';
    default:
      return assertNever(need);
  }
}
