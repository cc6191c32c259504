import { type BodyBlock, listInWords, oneLine, paragraph, textBlocks } from './blocks.ts';
import type { LetterFacts, ReviewerFact } from './facts.ts';
import type { Composing } from './shared.ts';

/** True where whoever signs had a part in the case before, and reviews it all the same for a recorded reason. */
export function isSetAsideForSignatory({ signatory, reviewers }: LetterFacts): boolean {
  return reviewers.some(({ id, setAside }) => id === signatory?.id && setAside !== null);
}

/**
 * Who besides the signatory decided, and where somebody did who had a part in the case before: that, what it was and why (the
 * Code asks for a reviewer who did not consider stage 1; Code 2024, 6.13). Nothing where the signatory decided alone.
 */
export function whoReviewed({ facts, voice }: Composing): BodyBlock[] {
  const others = facts.reviewers.filter(({ id, how }) => id !== facts.signatory?.id && how !== 'handles');
  const setAside = facts.reviewers.filter((reviewer) => reviewer.setAside !== null);
  const sentences = [
    ...panelSentence(
      others.filter(({ how }) => how === 'panel'),
      facts.panelMembers,
    ),
    ...others.filter(({ how }) => how === 'signed-off').map((one) => `${nameOf(one)}, has approved this answer.`),
  ];
  if (sentences.length === 0 && setAside.length === 0) return [];
  return [
    ...(sentences.length > 0 ? [paragraph('reviewers', sentences.join(' '))] : []),
    ...setAside.flatMap((reviewer) => setAsideBlocks(reviewer, facts, voice.complaint)),
  ];
}

function setAsideBlocks(reviewer: ReviewerFact, { signatory, ombudsman }: LetterFacts, complaint: string): BodyBlock[] {
  const isMe = reviewer.id === signatory?.id;
  const who = isMe ? 'I' : `${reviewer.name}, who helped to decide this,`;
  const part = reviewer.setAside?.part ?? '';
  const reason = reviewer.setAside?.reason ?? '';
  return [
    paragraph(
      'reviewers',
      `${isMe ? 'A review is normally done by somebody who had nothing to do with the case before. ' : ''}${who} had a part in ${complaint} before${part === '' ? '' : `: ${lowerFirst(part)}`}. We could not find anybody else${reason === '' ? '.' : ', for this reason:'}`,
    ),
    ...(reason === '' ? [] : textBlocks('reviewers', reason)),
    paragraph(
      'reviewers',
      `If you think that this was not fair to you, please tell us${ombudsman ? ', or the Ombudsman' : ''}. Our record of the case says the same.`,
    ),
  ];
}

function panelSentence(panel: readonly ReviewerFact[], outside: string): string[] {
  const people = [...panel.map(nameOf), ...(outside.trim() === '' ? [] : [oneLine(outside)])];
  return people.length === 0 ? [] : [`The case was heard by a panel: ${listInWords(people)}.`];
}

function nameOf({ name, jobTitle }: ReviewerFact): string {
  return jobTitle === '' ? name : `${name}, ${jobTitle}`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
