import { letterKindLabels } from '../../domain/letterKinds.ts';
import type { LetterModel } from '../../domain/letterModel.ts';
import type { ContentCheck, LetterParts } from '../../domain/letters.ts';
import { templateVersionOf } from '../../domain/letterTemplate.ts';
import { addressAsPosted, recipientLines } from './addressLines.ts';
import { listInWords } from './blocks.ts';
import { judgeContent } from './contents.ts';
import { copiesOf } from './copies.ts';
import { withoutEmoji } from './emoji.ts';
import type { LetterFacts } from './facts.ts';
import { lookOf } from './look.ts';
import { plainStage } from './openings.ts';
import { type Composing, collection, enclosedIn } from './shared.ts';
import { soundnessChecks } from './soundness.ts';
import { composeTemplate } from './templates/composeTemplate.ts';
import { isFinalResponse } from './templates/fieldValues.ts';
import { templateChecks } from './templates/templateChecks.ts';
import { voiceOf } from './voice.ts';

/**
 * The letter as a model, from the case's facts and what staff wrote, with what it must hold and whether it does. Never
 * throws for something that is missing: that is a check that is not met, and a required one that is not met bars issue.
 */
export function composeLetter(facts: LetterFacts, parts: LetterParts): { model: LetterModel; checks: ContentCheck[] } {
  const voice = voiceOf(facts);
  const composing: Composing = { facts, parts, voice };
  const { template } = facts;
  const { subject, body, forms, listsEnclosures } = composeTemplate(composing, template);
  const { office, signatory } = facts;
  const copies = copiesOf(facts, parts.copyTo);
  const composed: LetterModel = {
    kind: facts.kind,
    templateVersion: templateVersionOf(template),
    title: `${titleOf(facts)}, ${facts.reference}`,
    language: 'en-GB',
    textSize: parts.textSize,
    date: parts.date,
    reference: facts.reference,
    sender: {
      name: office.name,
      addressLines: addressAsPosted(office.address),
      phone: office.phone,
      email: office.email,
      website: office.website,
    },
    recipientLines: recipientLines(facts),
    salutation: `Dear ${voice.salutation || 'Sir or Madam'}`,
    subject,
    body: [...collection(composing), ...body],
    closing: voice.salutation ? 'Yours sincerely' : 'Yours faithfully',
    signatory: {
      name: signatory?.name ?? '',
      jobTitle: signatory?.jobTitle ?? '',
      phone: signatory?.phone || office.phone,
      email: signatory?.email || office.email,
      ...signatureOf(facts),
    },
    enclosures: [...(listsEnclosures ? [] : enclosedIn(composing)), ...forms.map(({ title }) => title)],
    ...(copies.length > 0 ? { copies } : {}),
    ...(forms.length > 0 ? { forms } : {}),
    ...lookOf(facts.look),
  };
  const { model, leftOut } = withoutEmoji(composed);
  return { model, checks: [...judgeLetter(facts, parts, model), ...emojiCheck(leftOut)] };
}

function emojiCheck(leftOut: readonly string[]): ContentCheck[] {
  if (leftOut.length === 0) return [];
  const advice = `Paper cannot show ${listInWords(leftOut)}, so the letter leaves ${leftOut.length === 1 ? 'it' : 'them'} out. What was typed stays on the case as it is.`;
  return [{ id: 'emoji-left-out', label: 'Emoji', clause: null, required: false, met: false, advice, part: null }];
}

function signatureOf({ look, signatory }: LetterFacts): Pick<LetterModel['signatory'], 'signature'> {
  const signature = signatory ? look?.signatures[signatory.id] : undefined;
  return signature ? { signature } : {};
}

/** What the letter is, by what the procedure calls its stage: "Stage 2 acknowledgement", "Final response (review panel)". */
function titleOf(facts: LetterFacts): string {
  if (facts.kind === 'stage-2-acknowledgement') return `${plainStage(facts.stageLabel)} acknowledgement`;
  if (facts.kind !== 'final-response') return letterKindLabels[facts.kind];
  return `${isFinalResponse(facts) ? 'Final response' : 'Response'} (${lowerFirst(plainStage(facts.stageLabel))})`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** Everything that a composed letter is judged by: the procedure's contents in their order, then what any letter needs. */
export function judgeLetter(facts: LetterFacts, parts: LetterParts, model: LetterModel): ContentCheck[] {
  const { template } = facts;
  return [
    ...templateChecks({ facts, parts, voice: voiceOf(facts) }, template),
    ...facts.requiredContents.map((content) => judgeContent(content, facts, parts, model)),
    ...soundnessChecks(facts, parts, model),
  ];
}

/** The ids of the procedure's contents that the letter holds, for the events that record its sending. */
export function contentsHeld(facts: LetterFacts, checks: readonly ContentCheck[]): string[] {
  const known = new Set(facts.requiredContents.map((content) => content.id));
  return checks.filter((check) => check.met && known.has(check.id)).map((check) => check.id);
}
