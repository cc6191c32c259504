import { plainDate } from '../../domain/isoDate.ts';
import { decisionLabels } from '../../domain/labels.ts';
import type { PromisedAction } from '../../domain/letters.ts';
import { formatPounds } from '../../domain/money.ts';
import type { Prose } from '../../domain/richText.ts';
import { type BodyBlock, heading, oneLine, paragraph, runsOf, strong, table, textBlocks } from './blocks.ts';
import { decisionHeadline } from './decisions.ts';
import type { LetterFacts } from './facts.ts';
import { type Composing, writtenPoints } from './shared.ts';

/** Longer points are not repeated in the table of decisions: each is set out in full below it. */
const LONGEST_IN_TABLE = 140;

/** The decision on each point at a glance; only for several points that are short enough. */
export function decisionTable({ parts, voice }: Composing): BodyBlock[] {
  const points = writtenPoints(parts);
  const isShort = points.every((point) => oneLine(point.summary).length <= LONGEST_IN_TABLE);
  // In large print a table becomes a list that says nothing that the points below it do not.
  if (points.length < 2 || !isShort || parts.textSize >= 18) return [];
  const rows = points.map((point, index) => [
    String(index + 1),
    oneLine(point.summary),
    point.decision ? decisionLabels[point.decision] : 'Not decided yet',
  ]);
  return [table('decision-table', ['Point', `What ${voice.who} complained about`, 'Our decision'], [12, 63, 25], rows)];
}

/** Point by point: what we were told, what we decided and why, each under a heading that says the decision (Code 2024, 6.7). */
export function pointsAnswered({ parts, voice }: Composing): BodyBlock[] {
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
function labelled(id: string, label: string, text: Prose): BodyBlock[] {
  const [first, ...rest] = textBlocks(id, text);
  if (!first) return [];
  if (first.block.type !== 'paragraph') return [paragraph(id, strong(label.trim())), first, ...rest];
  return [{ id, block: { type: 'paragraph', runs: runsOf([strong(label), ...first.block.runs]) } }, ...rest];
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
