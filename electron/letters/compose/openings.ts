import { assertNever } from '../../domain/assertNever.ts';
import { longDate } from '../../domain/isoDate.ts';
import type { Channel } from '../../domain/words.ts';
import type { LetterFacts } from './facts.ts';
import type { Voice } from './voice.ts';

/** The thanks with which an acknowledgement opens: how the complaint reached us, and when. */
export function thanksForComplaint(facts: LetterFacts, voice: Voice): string {
  const on = longDate(facts.receivedOn);
  if (facts.channel === 'representative' && voice.isToComplainant)
    return `${capital(spokenFor(facts))} got in touch with us for you on ${on}. Thank you.`;
  return `${thanks(facts.channel, on, voice)}.`;
}

/** The thanks with which a stage 2 acknowledgement opens. */
export function thanksForEscalation(facts: LetterFacts, voice: Voice): string {
  const on = longDate(facts.escalation?.on ?? facts.receivedOn);
  const channel = facts.escalation?.channel ?? null;
  if (channel === null) return `Thank you for asking us on ${on} to look at ${voice.complaint} again.`;
  if (channel === 'representative' && voice.isToComplainant) {
    return `${capital(spokenFor(facts))} asked us for you on ${on} to look at your complaint again. Thank you.`;
  }
  return `${thanks(channel, on, voice)}, asking us to look at ${voice.complaint} again.`;
}

/** "the complaint that you made by telephone on Monday 2 March 2026": for letters that answer. */
export function theComplaintMade(facts: LetterFacts, voice: Voice): string {
  const on = longDate(facts.receivedOn);
  if (facts.channel === 'representative' && voice.isToComplainant) {
    return `the complaint that ${spokenFor(facts)} made for you on ${on}`;
  }
  const who = voice.isToComplainant ? 'you made' : `was made for ${voice.who}`;
  return `the complaint that ${who}${how(facts.channel)} on ${on}`;
}

/** "stage 2"; "the review panel" where that is what the procedure calls it. */
export function stageInLetter({ stageLabel }: LetterFacts): string {
  return labelInSentence(stageLabel);
}

/** What a procedure calls a stage, without what it says of it in brackets: "Stage 2" of "Stage 2 (investigation)". */
export function plainStage(label: string): string {
  return label.replace(/\s*\(.*\)$/, '');
}

/** What a procedure calls a stage, within a sentence. */
export function labelInSentence(label: string): string {
  const plain = plainStage(label);
  const inSentence = plain.charAt(0).toLowerCase() + plain.slice(1);
  return /^stage \S+$/i.test(plain) ? inSentence : `the ${inSentence}`;
}

function thanks(channel: Channel, on: string, { isToComplainant, who }: Voice): string {
  const forWhom = isToComplainant ? '' : ` for ${who}`;
  switch (channel) {
    case 'phone':
      return `Thank you for telephoning us${forWhom} on ${on}`;
    case 'letter':
      return `Thank you for your letter${forWhom}, which reached us on ${on}`;
    case 'email':
      return `Thank you for your email${forWhom} of ${on}`;
    case 'web-form':
      return `Thank you for the form that you sent${forWhom} through our website on ${on}`;
    case 'social-media':
      return `Thank you for your message${forWhom} on social media on ${on}`;
    case 'visit':
      return `Thank you for talking to us${forWhom} when we visited on ${on}`;
    case 'counter':
      return `Thank you for coming to our office${forWhom} on ${on}`;
    case 'representative':
      return `Thank you for getting in touch with us${forWhom} on ${on}`;
    default:
      return assertNever(channel);
  }
}

function how(channel: Channel): string {
  switch (channel) {
    case 'phone':
      return ' by telephone';
    case 'letter':
      return ' by letter';
    case 'email':
      return ' by email';
    case 'web-form':
      return ' through our website';
    case 'social-media':
      return ' on social media';
    case 'visit':
      return ' when we visited';
    case 'counter':
      return ' at our office';
    case 'representative':
      return '';
    default:
      return assertNever(channel);
  }
}

/** The representative's name at the head of a sentence or within it. */
function spokenFor(facts: LetterFacts): string {
  const speaker = facts.links.find((entry) => entry.role === 'representative' || entry.role === 'councillor-or-mp');
  return speaker?.person.salutation ?? 'somebody';
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
