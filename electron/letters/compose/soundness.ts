import { longDate } from '../../domain/isoDate.ts';
import { isToOmbudsman, type LetterKind } from '../../domain/letterKinds.ts';
import type { LetterModel } from '../../domain/letterModel.ts';
import { ownTexts } from '../../domain/letterProse.ts';
import type { ContentCheck, LetterPart, LetterParts } from '../../domain/letters.ts';
import type { PostalAddress } from '../../domain/postalAddress.ts';
import { hasKnownArea } from '../../domain/postcode.ts';
import { MOST_ADDRESS_LINES, postalAddressOf } from './addressLines.ts';
import { listInWords, oneLine } from './blocks.ts';
import { lacksCopy } from './copies.ts';
import type { LetterFacts } from './facts.ts';
import { gapsIn } from './paragraphs.ts';
import { isSetAsideForSignatory } from './reviewers.ts';
import { unprintableIn, unprintableMessage, wayOf } from './unprintable.ts';
import { complainantsElsewhere, voiceOf } from './voice.ts';

/** More characters than fit on a line of the window in the smallest size: what needs more lines than there are, cannot fit. */
const ADDRESS_CHARACTERS = 60;

/**
 * What any letter needs whatever the procedure: somebody to write to, somebody who signs, dates that can be true, words
 * that can be printed. Things in order are not listed, but for those that staff look for.
 */
export function soundnessChecks(facts: LetterFacts, parts: LetterParts, model: LetterModel): ContentCheck[] {
  return [
    ...recipientChecks(facts, parts, model),
    ...signatoryChecks(facts),
    ...dateChecks(facts, parts),
    ...(facts.kind === 'extension-notice' ? extensionChecks(facts, parts) : []),
    ...actionChecks(parts),
    ...gapChecks(facts.kind, parts),
    ...copyChecks(facts, parts, model),
    ...languageCheck(facts),
    ...printableCheck(model),
  ];
}

function fault(id: string, label: string, advice: string, part: LetterPart | null, required = true): ContentCheck {
  return { id, label, clause: null, required, met: false, advice, part };
}

function recipientChecks(facts: LetterFacts, parts: LetterParts, model: LetterModel): ContentCheck[] {
  const label = 'Somebody to write to, with an address';
  if (isToOmbudsman(facts.kind))
    return [
      facts.ombudsman
        ? { ...fault('recipient-address', label, '', null), met: true }
        : fault(
            'recipient',
            label,
            'Redress has no address of the ombudsman for the date of this letter. Check the date.',
            'date',
          ),
    ];
  if (!facts.recipient) {
    const advice = facts.complainant
      ? 'Choose whom the letter is to.'
      : 'There is nobody to write to: the complaint is anonymous. Record what you decide as a note in the case.';
    return [fault('recipient', label, advice, 'recipient')];
  }
  if (!postalAddressOf(facts.recipient)) {
    const advice = `We have no address for ${facts.recipient.name}. The letter is addressed care of our office and says that it is to be collected there. Ask for an address if you can.`;
    return [fault('recipient-address', label, advice, 'recipient', false), ...elsewhere(facts, parts)];
  }
  const lines = model.recipientLines;
  if (lines.length < 3) {
    const advice = `The address of ${facts.recipient.name} has fewer than three lines with the name and the postcode. Complete it under People.`;
    return [fault('recipient-address', label, advice, 'recipient')];
  }
  // Lines are broken and joined to fit; whether these do is only known where the font is at hand.
  const characters = lines.reduce((sum, line) => sum + line.length, 0);
  if (characters > MOST_ADDRESS_LINES * ADDRESS_CHARACTERS) {
    const advice = `The name and address of ${facts.recipient.name} are too long for the envelope’s window, which takes ${MOST_ADDRESS_LINES} lines. Shorten them under People.`;
    return [fault('recipient-address', label, advice, 'recipient')];
  }
  const met: ContentCheck = { ...fault('recipient-address', label, '', null), met: true };
  return [met, ...readableChecks(facts.recipient.address, lines), ...elsewhere(facts, parts)];
}

/** What sorting machines need of an address; the post may still find its way without. */
function readableChecks(address: PostalAddress | null, lines: readonly string[]): ContentCheck[] {
  const checks: ContentCheck[] = [];
  if (address && address.postcode !== '' && !hasKnownArea(address.postcode)) {
    const advice = `No postcode begins with “${/^[A-Z]+/.exec(address.postcode)?.[0] ?? ''}”. Look ${address.postcode} up again, and put it right under People.`;
    checks.push(fault('postcode-area', 'A postcode that there is', advice, 'recipient', false));
  }
  if (lines.slice(0, 2).some((line) => !/[A-Za-z0-9]/.test(line))) {
    const advice =
      'Sorting machines read Latin letters only. Under People, write the name and the address in Latin letters as well as you can.';
    checks.push(fault('latin-address', 'An address that sorting machines can read', advice, 'recipient', false));
  }
  return checks;
}

/** Those who complain together and live apart. Whether the complainant gets a copy of a letter to somebody else is asked by `copyChecks`. */
function elsewhere(facts: LetterFacts, { copyTo }: LetterParts): ContentCheck[] {
  const isForAnother = !voiceOf(facts).isToComplainant;
  const others = complainantsElsewhere(facts).filter(
    ({ id }) => !copyTo.includes(id) && !(isForAnother && id === facts.complainant?.id),
  );
  if (others.length === 0) return [];
  const names = listInWords(others.map((person) => person.name));
  const lives = others.length === 1 ? 'lives' : 'live';
  const advice = `${names} complained too and ${lives} elsewhere: send them a copy, or a letter of their own as well.`;
  return [fault('joint-complainants', 'Everybody who complained hears from us', advice, 'recipient', false)];
}

function signatoryChecks(facts: LetterFacts): ContentCheck[] {
  const { signatory } = facts;
  if (!signatory || oneLine(signatory.name) === '') {
    return [fault('signatory', 'Somebody who signs', 'Say who signs the letter.', 'signatory')];
  }
  const isStage2 = facts.kind === 'stage-2-acknowledgement' || facts.kind === 'final-response';
  const isFirst = facts.stage === 'stage-0' || facts.stage === 'stage-1';
  if (isFirst && facts.barredStaff.includes(signatory.id) && !isSetAsideForSignatory(facts)) {
    const advice = `The complaint is about ${signatory.name}, so somebody else has to decide and sign.`;
    return [fault('independence', 'Signed by somebody whom it is not about', advice, 'signatory')];
  }
  if (isStage2 && facts.barredStaff.includes(signatory.id) && !isSetAsideForSignatory(facts)) {
    const advice = `${signatory.name} dealt with stage 1, so somebody else has to decide and sign at stage 2.`;
    return [
      {
        ...fault('independence', 'Signed by somebody who did not deal with stage 1', advice, 'signatory'),
        clause: '6.13',
      },
    ];
  }
  return [];
}

function dateChecks(facts: LetterFacts, parts: LetterParts): ContentCheck[] {
  const label = 'A date that can be right';
  if (parts.date < facts.receivedOn) {
    return [
      fault(
        'date',
        label,
        `The letter is dated before the complaint was received, on ${longDate(facts.receivedOn)}.`,
        'date',
      ),
    ];
  }
  const isStage2 = facts.stage !== 'stage-1';
  if (isStage2 && facts.escalation && parts.date < facts.escalation.on) {
    const advice = `The letter is dated before stage 2 was asked for, on ${longDate(facts.escalation.on)}.`;
    return [fault('date', label, advice, 'date')];
  }
  return [];
}

function extensionChecks(facts: LetterFacts, parts: LetterParts): ContentCheck[] {
  const { originalDue, latestExtension } = facts;
  const checks: ContentCheck[] = [];
  if (parts.extendUntil && originalDue && parts.extendUntil <= originalDue) {
    const advice = `The new date has to be later than ${longDate(originalDue)}, when the answer is due already.`;
    checks.push(fault('new-date-later', 'A new date that is later than the old one', advice, 'extendUntil'));
  }
  if (parts.extendUntil && latestExtension && parts.extendUntil > latestExtension) {
    const advice = `${longDate(latestExtension)} is the latest date that the procedure allows without good reason. Choose an earlier one, or say in the reason why it has to be later.`;
    checks.push(fault('new-date-limit', 'A new date within the procedure’s limit', advice, 'extendUntil', false));
  }
  if (originalDue && parts.date > originalDue) {
    const advice = `This notice is dated after ${longDate(originalDue)}, when the answer was due. It does not extend that date: the answer stays late. Send it all the same.`;
    checks.push(fault('notice-in-time', 'A notice sent before the answer was due', advice, 'date', false));
  }
  return checks;
}

function actionChecks(parts: LetterParts): ContentCheck[] {
  return parts.actions.flatMap((action, index) => {
    const name = `action ${index + 1}`;
    const checks: ContentCheck[] = [];
    if (oneLine(action.what) === '' && action.amount === null) {
      checks.push(fault('action-words', `What ${name} is`, `Say what we will do as ${name}.`, 'actions'));
    }
    if (action.kind === 'financial' && action.amount === null) {
      checks.push(fault('action-amount', `The sum of ${name}`, `Say how much we will pay as ${name}.`, 'actions'));
    }
    if (action.dueOn && action.dueOn < parts.date) {
      const advice = `The date of ${name} has passed already on the date of the letter. Give a new one, or record it as done.`;
      checks.push(fault('action-date', `The date of ${name}`, advice, 'actions'));
    }
    return checks;
  });
}

/** What a standard paragraph leaves to be filled in does not go out as it is, in any kind of letter. */
function gapChecks(kind: LetterKind, parts: LetterParts): ContentCheck[] {
  return ownTexts(kind, parts).flatMap(({ path, prose }) => {
    const gaps = gapsIn(prose);
    if (gaps.length === 0) return [];
    const advice = `Write what belongs in the place of ${listInWords(gaps.slice(0, 5))}.`;
    return [{ ...fault('gap', 'Nothing left to fill in', advice, null), part: path }];
  });
}

/** Whoever speaks for somebody writes in their name: the answer goes to both, unless the resident asked for none. */
function copyChecks(facts: LetterFacts, { copyTo }: LetterParts, model: LetterModel): ContentCheck[] {
  const left = isToOmbudsman(facts.kind) ? null : lacksCopy(facts, copyTo);
  const unaddressed = (model.copies ?? []).filter(({ recipientLines }) => recipientLines.length < 3);
  return [
    ...(left
      ? [
          fault(
            'copy-to-complainant',
            'The resident gets a copy',
            `Send ${left.name} a copy of this letter, unless they have asked for none.`,
            'copyTo',
            false,
          ),
        ]
      : []),
    ...unaddressed.map(({ name }) =>
      fault(
        'copy-address',
        'An address for each copy',
        `The address of ${name} has too few lines. Complete it under People.`,
        'copyTo',
      ),
    ),
  ];
}

/** A line that nobody has checked may say something else than it should. */
function languageCheck({ languageLine, template, printsOtherScripts }: LetterFacts): ContentCheck[] {
  if (!languageLine || !template.body.some((part) => 'set' in part && part.set === 'language')) return [];
  const { name, words, confirmed } = languageLine;
  if (unprintableIn(words, printsOtherScripts ? 'second' : 'first').length > 0) {
    const advice = `${name} cannot be printed here. Enclose a line in ${name}, or say it on the telephone.`;
    return [fault('language-line', `A line in ${name}`, advice, null, false)];
  }
  if (confirmed) return [];
  const advice = `The line in ${name} (“${words}”) has not been checked by anybody who reads it. Have it read once before you rely on it.`;
  return [fault('language-line', `A line in ${name} that somebody has checked`, advice, null, false)];
}

function printableCheck(model: LetterModel): ContentCheck[] {
  const { unprintable } = wayOf(model);
  if (unprintable.length === 0) return [];
  return [fault('printable', 'Only characters that can be printed', unprintableMessage(unprintable), null)];
}
