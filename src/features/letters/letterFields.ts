import type { LetterKind } from '../../../electron/domain/letterKinds.ts';
import { type LetterPart, partsOfKind } from '../../../electron/domain/letters.ts';

/** The parts that are text, each with a field of its own. */
export type TextPart = Exclude<
  LetterPart,
  | 'date'
  | 'recipient'
  | 'textSize'
  | 'signatory'
  | 'points'
  | 'actions'
  | 'extendUntil'
  | 'refusalGround'
  | 'hazard'
  | 'slots'
  | 'leftOut'
  | 'encloses'
  | 'corrects'
  | 'enclosures'
  | 'copyTo'
>;

const shortParts = ['outcomesSought', 'notResponsibleFor', 'refusalDirectTo'] as const satisfies readonly TextPart[];

/** True for the longer texts, which may have lists, bold words and links. */
export function isProsePart(part: TextPart): part is Exclude<TextPart, (typeof shortParts)[number]> {
  return !shortParts.some((short) => short === part);
}

interface TextField {
  label: string;
  hint: string;
  rows: number;
}

/** What each text is for, as the writer reads it over the field. */
export const textFields: Record<TextPart, TextField> = {
  outcomesSought: {
    label: 'What they want',
    hint: 'In their words: what would put it right for them',
    rows: 3,
  },
  notResponsibleFor: {
    label: 'What we are not responsible for',
    hint: 'Anything in the complaint that somebody else has to answer; leave it empty if all of it is ours',
    rows: 3,
  },
  adjustments: {
    label: 'Adjustments',
    hint: 'What we do differently because of their needs, or a question whether they need anything',
    rows: 3,
  },
  updates: {
    label: 'How we keep them informed',
    hint: 'How and how often they will hear from us',
    rows: 3,
  },
  findings: {
    label: 'What happened',
    hint: 'What happened, what should have happened, and what it meant for the household',
    rows: 8,
  },
  apology: {
    label: 'Apology',
    hint: 'Name what went wrong and say sorry for it, without “if” and “but”; leave it empty if nothing did',
    rows: 4,
  },
  learning: {
    label: 'What we change',
    hint: 'What will be different, so that it does not happen again',
    rows: 4,
  },
  extensionReason: {
    label: 'Why we need longer',
    hint: 'The reason in this case, not a general one',
    rows: 5,
  },
  refusalReason: {
    label: 'Why the ground fits this case',
    hint: 'The facts of this case, with dates',
    rows: 6,
  },
  refusalDiscretion: {
    label: 'Whether to make an exception',
    hint: 'What speaks for taking it all the same (illness, not knowing, harm that lasts), and why no exception is made',
    rows: 4,
  },
  refusalDirectTo: {
    label: 'Who can help them instead',
    hint: 'The right procedure or body, and how to reach it; leave it empty if there is none',
    rows: 3,
  },
  extra: {
    label: 'Anything else',
    hint: 'Leave it empty if there is nothing',
    rows: 3,
  },
};

const inTheHead: ReadonlySet<LetterPart> = new Set<LetterPart>(['date', 'recipient', 'textSize', 'signatory']);

const atTheEnd: readonly LetterPart[] = ['extra', 'encloses', 'enclosures', 'copyTo'];

/** The parts of a kind of letter that are its contents, in the order of writing; "anything else" and what goes with it come last. */
export function contentParts(kind: LetterKind): LetterPart[] {
  const parts = partsOfKind[kind].filter((part) => !inTheHead.has(part) && !atTheEnd.includes(part));
  // Which letter it is about comes before what was wrong with it.
  const first = parts.filter((part) => part === 'corrects');
  const others = parts.filter((part) => part !== 'corrects');
  return [...first, ...others, ...atTheEnd.filter((part) => partsOfKind[kind].includes(part))];
}

/** True for the letters that answer each point with a decision and its reasons. */
export function answersPoints(kind: LetterKind): boolean {
  return kind === 'stage-1-response' || kind === 'final-response';
}

/** What a part is called in a sentence. */
export function partName(part: LetterPart): string {
  switch (part) {
    case 'date':
      return 'Date of the letter';
    case 'recipient':
      return 'To';
    case 'textSize':
      return 'Size of the text';
    case 'signatory':
      return 'Signed by';
    case 'points':
      return 'Points of the complaint';
    case 'actions':
      return 'What we will do';
    case 'extendUntil':
      return 'New date for our answer';
    case 'refusalGround':
      return 'Ground for refusing';
    case 'hazard':
      return 'The hazard that it is about';
    case 'slots':
      return 'What the letter says';
    case 'copyTo':
      return 'Copies';
    case 'enclosures':
      return 'Posted with the letter';
    case 'leftOut':
      return 'What this letter goes without';
    case 'encloses':
      return 'Enclose';
    case 'corrects':
      return 'Which letter it puts right';
    default:
      return textFields[part].label;
  }
}

/** The id of a part's place in the form. */
export function partAnchor(part: string): string {
  return `part-${part}`;
}

/** Takes the focus to a part: to the first of its fields that is still empty, else to its first. A path such as "points.1" names the whole part. */
export function goToPart(part: string): boolean {
  const place =
    document.getElementById(partAnchor(part)) ?? document.getElementById(partAnchor(part.split('.')[0] ?? part));
  const fields = [
    ...(place?.querySelectorAll<HTMLElement>('input:not([type=hidden]), textarea, [role=textbox]') ?? []),
  ];
  const target = fields.find(isEmptyField) ?? fields[0] ?? place?.querySelector('button');
  target?.scrollIntoView({ block: 'center' });
  target?.focus();
  return target !== undefined && target !== null;
}

function isEmptyField(field: HTMLElement): boolean {
  const isTyped = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
  return (isTyped ? field.value : (field.textContent ?? '')).trim() === '';
}
