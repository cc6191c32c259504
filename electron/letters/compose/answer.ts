import { plainDate } from '../../domain/isoDate.ts';
import { decisionLabels } from '../../domain/labels.ts';
import type { PromisedAction } from '../../domain/letters.ts';
import { formatPounds } from '../../domain/money.ts';
import {
  type BodyBlock,
  heading,
  isWritten,
  list,
  oneLine,
  paragraph,
  runsOf,
  strong,
  table,
  textBlocks,
} from './blocks.ts';
import { decisionHeadline, decisionMeaning, isAnythingUpheld, overallDecision } from './decisions.ts';
import type { LetterFacts } from './facts.ts';
import { type Composing, extraWords, writtenPoints } from './shared.ts';

/** Longer points are not repeated in the table of decisions: each is set out in full below it. */
const LONGEST_IN_TABLE = 140;

/** "we uphold part of your complaint", or words that say that there is an answer. */
export function answerHeadline({ parts, voice }: Composing): string {
  const overall = overallDecision(writtenPoints(parts));
  return overall ? decisionHeadline(overall, voice.complaint) : `our answer to ${voice.complaint}`;
}

/** What a response says between its opening and its way on: decisions, reasons, remedy, outstanding actions (Code 2024, 6.9 b-f, 6.19 b-f). */
export function answerBody(composing: Composing): BodyBlock[] {
  const { facts, parts, voice } = composing;
  const outcomes = parts.outcomesSought || (facts.definition?.outcomes ?? '');
  return [
    ...decisionInShort(composing),
    ...textBlocks('apology', parts.apology),
    ...decisionTable(composing),
    ...(isWritten(outcomes)
      ? [heading('outcomes-sought', `What ${voice.who} wanted us to do`), ...textBlocks('outcomes-sought', outcomes)]
      : []),
    ...pointsAnswered(composing),
    ...(isWritten(parts.findings)
      ? [heading('findings', 'What happened, and what should have happened'), ...textBlocks('findings', parts.findings)]
      : []),
    ...remedy(composing),
    ...outstandingActions(composing),
    ...(isWritten(parts.learning)
      ? [heading('learning', 'What we will do differently'), ...textBlocks('learning', parts.learning)]
      : []),
    ...extraWords(composing),
  ];
}

function decisionInShort({ parts, voice }: Composing): BodyBlock[] {
  const overall = overallDecision(writtenPoints(parts));
  if (!overall) return [];
  return [
    paragraph(
      'decision',
      strong(`${decisionHeadline(overall, voice.complaint)}.`),
      ` ${decisionMeaning(overall, voice.who)}`,
    ),
  ];
}

function decisionTable({ parts, voice }: Composing): BodyBlock[] {
  const points = writtenPoints(parts);
  const isShort = points.every((point) => oneLine(point.summary).length <= LONGEST_IN_TABLE);
  // In large print a table becomes a list that says nothing that the points below it do not.
  if (points.length < 2 || !isShort || parts.textSize >= 18) return [];
  const rows = points.map((point, index) => [
    String(index + 1),
    oneLine(point.summary),
    point.decision ? decisionLabels[point.decision] : 'Not decided yet',
  ]);
  return [
    heading('decision-table', 'Our decision on each point'),
    table('decision-table', ['Point', `What ${voice.who} complained about`, 'Our decision'], [12, 63, 25], rows),
  ];
}

function pointsAnswered({ parts, voice }: Composing): BodyBlock[] {
  const points = writtenPoints(parts);
  return points.flatMap((point, index) => {
    const headline = point.decision ? decisionHeadline(point.decision, 'this') : 'Not decided yet';
    return [
      heading(
        'decision',
        points.length === 1 ? 'What we decided, and why' : `Point ${index + 1}: ${lowerFirst(headline)}`,
      ),
      ...labelled('complaint-definition', `${voice.Who} told us: `, point.summary),
      ...labelled('reasons', 'Our reasons: ', point.reasons),
    ];
  });
}

/** Free text whose first paragraph opens with a label in bold. */
function labelled(id: string, label: string, text: string): BodyBlock[] {
  const [first, ...rest] = textBlocks(id, text);
  if (!first) return [];
  if (first.block.type !== 'paragraph') return [paragraph(id, strong(label.trim())), first, ...rest];
  return [{ id, block: { type: 'paragraph', runs: runsOf([strong(label), ...first.block.runs]) } }, ...rest];
}

function remedy(composing: Composing): BodyBlock[] {
  const { facts, parts, voice } = composing;
  const actions = parts.actions;
  if (actions.length > 0) {
    return [heading('remedy', 'What we will do to put things right'), ...actionsTable(composing, 'remedy')];
  }
  if (facts.doneActions.length > 0)
    return [
      heading('remedy', 'What we have already done to put this right'),
      list(
        'remedy',
        facts.doneActions.map(({ what, doneOn }) => [`${oneLine(what)} (done on ${plainDate(doneOn)})`]),
      ),
    ];
  const points = writtenPoints(parts);
  if (isAnythingUpheld(points)) {
    if (!isWritten(parts.apology)) return [];
    return [
      heading('remedy', 'How we put this right'),
      paragraph('remedy', 'Our remedy is the apology that we give in this letter.'),
    ];
  }
  if (overallDecision(points) === 'not-upheld') {
    return [
      heading('remedy', 'We are not offering a remedy'),
      paragraph(
        'remedy',
        `There is nothing for us to put right, because we did not uphold any part of ${voice.complaint}.`,
      ),
    ];
  }
  if (points.some((point) => point.decision === 'resolved')) {
    return [
      heading('remedy', 'How this was put right'),
      paragraph('remedy', `The remedy is what we have already agreed with ${voice.who}, as set out above.`),
    ];
  }
  return [];
}

/** What we undertake, who does it and by when, as a table; nothing where nothing is undertaken. */
export function actionsTable({ facts, parts, voice }: Composing, id: string): BodyBlock[] {
  if (parts.actions.length === 0) return [];
  return [
    table(
      id,
      ['What we will do', 'Who will do it', 'By when'],
      [50, 27, 23],
      parts.actions.map((action) => [actionWords(action, voice.who), ownerName(facts, action), actionDate(action)]),
    ),
  ];
}

function outstandingActions({ parts }: Composing): BodyBlock[] {
  if (parts.actions.length === 0) {
    return [
      heading('outstanding-actions', 'Nothing is outstanding'),
      paragraph('outstanding-actions', 'There is nothing left for us to do about this complaint.'),
    ];
  }
  const sentence =
    parts.actions.length === 1
      ? 'The action above has still to be done.'
      : `${parts.actions.length === 2 ? 'Both' : `All ${parts.actions.length}`} actions above have still to be done.`;
  return [
    heading('outstanding-actions', 'What is still to be done, and how you will hear about it'),
    paragraph('outstanding-actions', sentence),
    ...(isWritten(parts.updates)
      ? textBlocks('outstanding-actions', parts.updates)
      : [
          paragraph(
            'outstanding-actions',
            'We will tell you when each one is done. If one cannot be done by its date, we will tell you before that date, and say why.',
          ),
        ]),
  ];
}

/** "Pay you £350": what is promised, with the sum where it is a payment. */
function actionWords(action: PromisedAction, who: string): string {
  const what = oneLine(action.what);
  if (action.amount === null) return what;
  const sum = formatPounds(action.amount);
  if (what === '') return `Pay ${who} ${sum}`;
  return what.includes(sum) ? what : `${what} (${sum})`;
}

function ownerName(facts: LetterFacts, action: PromisedAction): string {
  const owner = facts.staff.find((member) => member.id === action.owner);
  return owner ? `${owner.name}, ${owner.jobTitle}` : 'Nobody named yet';
}

function actionDate(action: PromisedAction): string {
  return action.dueOn ? plainDate(action.dueOn) : 'No date yet';
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** The ways to reach the office, as a list. */
export function waysToReachUs({ facts }: Composing): BodyBlock[] {
  const { office, signatory } = facts;
  const email = signatory?.email || office.email;
  const address = [office.name, ...office.address.lines].join(', ');
  return [
    list('how-to-escalate', [
      [strong('Telephone: '), signatory?.phone || office.phone],
      ...(email ? [[strong('Email: '), { text: email, link: `mailto:${email}` }]] : []),
      [strong('Write or come to: '), `${address}, ${office.address.postcode}`],
    ]),
  ];
}
