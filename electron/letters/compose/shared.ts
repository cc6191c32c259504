import { isToOmbudsman } from '../../domain/letterKinds.ts';
import { type LetterParts, partsOfKind } from '../../domain/letters.ts';
import { postalAddressOf, recipientLines } from './addressLines.ts';
import {
  type Bit,
  type BodyBlock,
  isWritten,
  list,
  mailLink,
  oneLine,
  panel,
  paragraph,
  strong,
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
  /** Sheets of their own after the letter. */
  forms: { title: string; body: BodyBlock[] }[];
  /** Whether the letter itself says what is enclosed. */
  listsEnclosures: boolean;
}

/** The points that hold words, in order. */
export function writtenPoints(parts: LetterParts): LetterParts['points'] {
  return parts.points.filter((point) => isWritten(point.summary));
}

/** What is posted with the letter, by its names: documents of the case, then what the office has lying ready. */
export function enclosedIn({ facts, parts }: Composing): string[] {
  return [...facts.enclosedDocuments, ...parts.enclosures].map(oneLine);
}

/** What the resident wants us to do: as it is written in this letter, or, in one that does not ask, as we set it out before. */
export function outcomesWanted({ facts, parts }: Composing): string {
  const isAsked = partsOfKind[facts.kind].includes('outcomesSought');
  return isAsked ? parts.outcomesSought : parts.outcomesSought || (facts.definition?.outcomes ?? '');
}

/** The ways to reach the office, as a list. */
export function waysToReachUs({ facts }: Composing, id: string): BodyBlock {
  const { office, signatory } = facts;
  const email = signatory?.email || office.email;
  const address = [office.name, ...office.address.lines].join(', ');
  return list(id, [
    [strong('Telephone: '), signatory?.phone || office.phone],
    ...(email ? [[strong('Email: '), mailLink(email)]] : []),
    [strong('Write or come to: '), `${address}, ${office.address.postcode}`],
  ]);
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

/** Tells somebody without an address why the letter waits for them. */
export function collection({ facts }: Composing): BodyBlock[] {
  if (
    isToOmbudsman(facts.kind) ||
    !facts.recipient ||
    postalAddressOf(facts.recipient) ||
    recipientLines(facts).length === 0
  )
    return [];
  return [
    paragraph(
      'collection',
      'We have no postal address for you, so this letter is kept at our office for you to collect. If you would like us to send it somewhere, please tell us where.',
    ),
  ];
}
