import { addDays, longDate } from '../../domain/isoDate.ts';
import type { LetterParts } from '../../domain/letters.ts';
import { postalAddressOf, recipientLines } from './addressLines.ts';
import {
  type Bit,
  type BodyBlock,
  heading,
  isWritten,
  list,
  mailLink,
  oneLine,
  panel,
  paragraph,
  strong,
  textBlocks,
  webLink,
} from './blocks.ts';
import type { LetterFacts, OmbudsmanFacts } from './facts.ts';
import type { Voice } from './voice.ts';

/** What every kind of letter is composed from. */
export interface Composing {
  facts: LetterFacts;
  parts: LetterParts;
  voice: Voice;
}

/** A kind of letter's own share: its headline and its body. */
export interface Composed {
  subject: string;
  body: BodyBlock[];
}

/** The points that hold words, in order. */
export function writtenPoints(parts: LetterParts): LetterParts['points'] {
  return parts.points.filter((point) => isWritten(point.summary));
}

/** The complaint definition: what we understand the complaint to be, and what is wanted (Code 2024, 5.6). */
export function complaintDefinition({ facts, parts, voice }: Composing): BodyBlock[] {
  const blocks: BodyBlock[] = [];
  const points = writtenPoints(parts);
  if (points.length > 0) {
    blocks.push(heading('complaint-definition', `What we understand ${voice.complaint} to be`));
    blocks.push(paragraph('complaint-definition', voice.isToComplainant ? 'You told us:' : 'We were told:'));
    if (points.length === 1) blocks.push(...textBlocks('complaint-definition', points[0]?.summary ?? ''));
    else
      blocks.push(
        list(
          'complaint-definition',
          points.map((point) => [oneLine(point.summary)]),
          true,
        ),
      );
  }
  blocks.push(heading('outcomes-sought', `What ${voice.who} ${voice.does('want', 'wants')} us to do`));
  if (isWritten(parts.outcomesSought)) blocks.push(...textBlocks('outcomes-sought', parts.outcomesSought));
  else
    blocks.push(
      paragraph(
        'outcomes-sought',
        `We have not been told yet what ${voice.who} would like us to do. Please tell me, so that I know what would put this right.`,
      ),
    );
  if (blocks.length > 0) blocks.push(paragraph('corrections', ...askForCorrections(facts, parts)));
  return blocks;
}

/** A week to tell us is offered only where that still leaves time before the answer is due; it is never a condition. */
function askForCorrections(facts: LetterFacts, parts: LetterParts): Bit[] {
  const week = facts.replyBy ?? addDays(parts.date, 7);
  const wrong = 'If I have misunderstood or left out anything, please tell me';
  if (facts.respondBy !== null && week >= facts.respondBy) return [`${wrong} as soon as you can.`];
  return [`${wrong}, by ${longDate(week)} if you can, so that I look into the right things.`];
}

/** What we are and are not responsible for (Code 2024, 5.7). */
export function responsibility({ parts, voice }: Composing): BodyBlock[] {
  const title = heading('responsibility', 'What we are responsible for');
  if (!isWritten(parts.notResponsibleFor)) {
    const sentence = `We are responsible for everything in ${voice.complaint}, and our answer will deal with all of it.`;
    return [title, paragraph('responsibility', sentence)];
  }
  return [
    title,
    paragraph('responsibility', 'We are not responsible for everything that was raised:'),
    ...textBlocks('responsibility', parts.notResponsibleFor),
    paragraph('responsibility', 'We are responsible for the rest, and our answer will deal with all of it.'),
  ];
}

/** The adjustments that were asked for, or an offer of them (Code 2024, 5.10). */
export function adjustments({ parts }: Composing): BodyBlock[] {
  if (isWritten(parts.adjustments)) {
    return [heading('adjustments', 'How we will meet your needs'), ...textBlocks('adjustments', parts.adjustments)];
  }
  return [
    heading('adjustments', 'Tell us how to make this easier for you'),
    paragraph(
      'adjustments',
      'You can have our letters in larger print, in another format or in another language. You can have somebody with you, or speaking for you, whenever we talk. Tell me what suits you and we will do it.',
    ),
  ];
}

/** How to reach whoever signs, in a panel that is easy to find again. */
export function contactPanel({ facts }: Composing, title: string): BodyBlock {
  const { signatory, office } = facts;
  const lines: Bit[][] = [];
  if (signatory) lines.push([strong(signatory.name), `, ${signatory.jobTitle}`]);
  lines.push([strong('Telephone: '), signatory?.phone || office.phone]);
  const email = signatory?.email || office.email;
  if (email) lines.push([strong('Email: '), mailLink(email)]);
  lines.push([strong('Reference to quote: '), facts.reference]);
  return panel('named-contact', title, lines);
}

/** Where and how to reach the ombudsman (Code 2024, 3.7, 6.5 and 6.16). */
export function ombudsmanPanel(ombudsman: OmbudsmanFacts): BodyBlock {
  const post = [shortName(ombudsman), ...ombudsman.addressLines].join(', ');
  const lines: Bit[][] = [];
  if (ombudsman.phone) lines.push([strong('Telephone: '), ombudsman.phone]);
  if (ombudsman.website) lines.push([strong('Website: '), webLink(ombudsman.website)]);
  if (ombudsman.email) lines.push([strong('Email: '), mailLink(ombudsman.email)]);
  lines.push([strong('Post: '), ombudsman.postcode ? `${post}, ${ombudsman.postcode}` : post]);
  if (ombudsman.howToComplain) lines.push([strong('How to complain: '), ombudsman.howToComplain]);
  return panel('ombudsman-details', `How to reach the ${shortName(ombudsman)}`, lines);
}

/** "Housing Ombudsman Service" without a leading article. */
export function shortName(ombudsman: OmbudsmanFacts): string {
  return ombudsman.name.replace(/^The\s+/i, '');
}

/** The ombudsman for people who are still waiting for our answer: advice is open to them at any stage. */
export function ombudsmanForAdvice({ facts }: Composing): BodyBlock[] {
  const { ombudsman } = facts;
  if (!ombudsman) return [];
  return [
    heading('ombudsman-details', `You can ask the ${shortName(ombudsman)} for advice at any time`),
    paragraph(
      'ombudsman-details',
      `The ${shortName(ombudsman)} is free and independent of us. You do not have to wait for our answer before you talk to them.`,
    ),
    ombudsmanPanel(ombudsman),
  ];
}

/** Who else can help, as the landlord's own procedure tells residents: an MP, a councillor, a residents' panel. */
export function otherWays({ facts }: Composing): BodyBlock[] {
  if (facts.otherWays.length === 0) return [];
  return [
    heading('other-ways', 'Who else can help you'),
    list(
      'other-ways',
      facts.otherWays.map(({ to, what }) => [strong(`${to}. `), what]),
    ),
  ];
}

/** Who can advise the resident independently, as the landlord's own procedure names them. */
export function independentHelp({ facts }: Composing): BodyBlock[] {
  if (facts.advisers.length === 0) return [];
  return [
    heading('independent-help', 'Independent help and advice'),
    paragraph('independent-help', 'You can ask somebody who has nothing to do with us to advise you, at any time:'),
    list(
      'independent-help',
      facts.advisers.map(({ name, how }) => (how === null ? [name] : [`${name}: ${how}`])),
    ),
  ];
}

/** Whom to ask about an answer, where the procedure wants that said. */
export function contactForQuestions(composing: Composing): BodyBlock[] {
  const isAsked = composing.facts.requiredContents.some(({ id }) => id === 'named-contact');
  return isAsked ? [contactPanel(composing, 'If you have a question about this letter')] : [];
}

/** Whatever else the writer wants to say. */
export function extraWords({ parts }: Composing): BodyBlock[] {
  return textBlocks('extra', parts.extra);
}

/** Tells somebody without an address why the letter waits for them. */
export function collection({ facts }: Composing): BodyBlock[] {
  if (!facts.recipient || postalAddressOf(facts.recipient) || recipientLines(facts).length === 0) return [];
  return [
    paragraph(
      'collection',
      'We have no postal address for you, so this letter is kept at our office for you to collect. If you would like us to send it somewhere, please tell us where.',
    ),
  ];
}
