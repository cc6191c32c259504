import type { RecordedEvent } from '../../domain/events.ts';
import type { LetterId, StaffId } from '../../domain/ids.ts';
import { type IsoDate, longDate } from '../../domain/isoDate.ts';
import { otherFormatLabels, returnReasonLabels, sendMethodLabels } from '../../domain/labels.ts';
import { letterName } from '../../domain/letterKinds.ts';
import type { LetterLife } from '../../domain/post.ts';
import { effectiveHistory } from '../../rules/history/history.ts';
import { returnedLetters } from '../../rules/steps/returnedLetters.ts';
import type { StoredLetter } from '../../store/letters.ts';
import type { LoadedCase } from '../cases/loadedCase.ts';

type Lived = Pick<LoadedCase, 'standing' | 'history'>;

/** What has become of a letter of the case, as the history has it after its corrections. */
export function lifeOf(
  { standing, history }: Lived,
  letterId: LetterId,
  letters: readonly StoredLetter[],
  nameOf: (id: StaffId) => string,
): LetterLife {
  const life: LetterLife = {
    letterId,
    issued: null,
    printed: [],
    copies: [],
    emailDrafted: null,
    leavesOn: null,
    leavesBy: null,
    sent: null,
    returned: null,
    sentAgain: [],
    formats: [],
    corrects: null,
    correctedBy: [],
    lines: [],
  };
  for (const event of standing) {
    if (event.facts.type === 'letter-issued') noteCorrection(life, event, letters);
    if ('letterId' in event.facts && event.facts.letterId === letterId) note(life, event, nameOf);
  }
  if (life.returned) {
    const open = returnedLetters(effectiveHistory(history).events);
    life.returned.isOpen = open.some(({ event }) => event.letterId === letterId);
  }
  return { ...life, lines: [...life.lines, ...correctionsInWords(life)] };
}

/** The lives of all letters of a case that were issued. */
export function livesOf(loaded: Lived, letters: readonly StoredLetter[], nameOf: (id: StaffId) => string) {
  return letters
    .filter(({ state }) => state === 'issued' || state === 'sent')
    .map(({ id }) => lifeOf(loaded, id, letters, nameOf));
}

function note(life: LetterLife, { facts, recordedBy }: RecordedEvent, nameOf: (id: StaffId) => string): void {
  const who = facts.by ?? recordedBy;
  const done = { on: facts.on, by: who ? nameOf(who) : 'somebody' };
  const when = `on ${longDate(done.on)} by ${done.by}`;
  switch (facts.type) {
    case 'letter-issued':
      life.issued = done;
      life.lines.push(`Issued ${when}`);
      return;
    case 'letter-printed':
      if (facts.as === 'letter') {
        life.lines.push(`Printed${life.printed.length > 0 ? ' again' : ''} ${when}`);
        life.printed.push(done);
      } else {
        life.copies.push({ ...done, isMarked: facts.as === 'marked-copy' });
        life.lines.push(`${facts.as === 'marked-copy' ? 'Copy, marked as one,' : 'Exact copy'} made ${when}`);
      }
      return;
    case 'email-drafted':
      life.emailDrafted = done;
      life.lines.push(`Email drafted ${when}`);
      return;
    case 'letter-handed-over':
      life.leavesOn = facts.leavesOn;
      life.leavesBy = facts.method;
      life.lines.push(`Put into the post ${when}, to leave on ${longDate(facts.leavesOn)}`);
      return;
    case 'letter-sent':
      life.sent = { ...done, method: facts.method, tracking: facts.tracking ?? null };
      life.leavesOn = null;
      life.leavesBy = null;
      life.lines.push(
        `Sent ${when}, ${sendMethodLabels[facts.method].toLowerCase()}${facts.tracking ? `, number ${facts.tracking}` : ''}`,
      );
      return;
    case 'letter-returned':
      life.returned = { ...done, reason: returnReasonLabels[facts.reason], isOpen: false };
      life.lines.push(`Came back on ${longDate(done.on)}: ${returnReasonLabels[facts.reason].toLowerCase()}`);
      return;
    case 'letter-sent-again':
      life.sentAgain.push({ ...done, method: facts.method });
      life.lines.push(`Sent again ${when}, ${sendMethodLabels[facts.method].toLowerCase()}`);
      return;
    case 'format-sent':
      life.formats.push({ ...done, format: facts.format, method: facts.method });
      life.lines.push(
        `${otherFormatLabels[facts.format]} sent ${when}, ${sendMethodLabels[facts.method].toLowerCase()}`,
      );
      return;
    default:
      // What else names the letter is what it did: it acknowledged, answered, extended, offered.
      return;
  }
}

/** A further letter that puts another right: each of the two says so. */
function noteCorrection(life: LetterLife, { facts }: RecordedEvent, letters: readonly StoredLetter[]): void {
  if (facts.type !== 'letter-issued' || facts.corrects === undefined) return;
  if (facts.letterId === life.letterId) life.corrects = named(facts.corrects, letters);
  if (facts.corrects === life.letterId) life.correctedBy.push(named(facts.letterId, letters));
}

function named(letterId: LetterId, letters: readonly StoredLetter[]) {
  const letter = letters.find(({ id }) => id === letterId);
  return {
    letterId,
    name: letter ? letterName(letter.kind, letter.stage) : 'a letter',
    sentOn: letter?.sentOn ?? null,
  };
}

function correctionsInWords({ corrects, correctedBy }: LetterLife): string[] {
  const of = (sentOn: IsoDate | null) => (sentOn === null ? ', not yet sent' : ` of ${longDate(sentOn)}`);
  const lower = (name: string) => `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  return [
    ...(corrects ? [`Puts right the ${lower(corrects.name)}${of(corrects.sentOn)}`] : []),
    ...correctedBy.map(({ sentOn }) => `Put right by a further letter${of(sentOn)}`),
  ];
}
