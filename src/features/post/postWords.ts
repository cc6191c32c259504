import type { TrayLetter } from '../../../electron/contract/post.ts';
import { type IsoDate, longDate, shortDate } from '../../../electron/domain/isoDate.ts';
import { otherFormatLabels } from '../../../electron/domain/labels.ts';
import type { SendMethod } from '../../../electron/domain/words.ts';

/** Letters of this size and more are large print. */
const LARGE_PRINT = 16;

/** What the forms say that a letter went by until somebody says otherwise: the same from the tray and from the letter's own page. */
export const USUAL_METHOD: SendMethod = 'post-second-class';

/** In which order the tray lists its letters. */
export type TrayOrder = 'due' | 'envelope';

/** "1 letter", "12 letters". */
export function letterCount(count: number): string {
  return count === 1 ? '1 letter' : `${count} letters`;
}

/** "2 pages", "1 page, 24 point". */
export function sizeWords({ pages, textSize }: Pick<TrayLetter, 'pages' | 'textSize'>): string {
  const size = pages === 1 ? '1 page' : `${pages} pages`;
  return textSize >= LARGE_PRINT ? `${size}, large print (${textSize} point)` : size;
}

/** How far it has come: "Not printed yet", "Printed on Mon 2 Mar by Priya Shah". */
export function stateWords({ printed, leavesOn, emailDrafted }: TrayLetter, today: IsoDate): string {
  if (leavesOn !== null)
    return leavesOn > today
      ? `In the post: leaves on ${longDate(leavesOn)}`
      : `In the post: left on ${longDate(leavesOn)}, to be noted as sent`;
  const last = printed.at(-1);
  if (last) {
    const times = printed.length > 1 ? `Printed ${printed.length} times, last` : 'Printed';
    return `${times} on ${shortDate(last.on)} by ${last.by}`;
  }
  if (emailDrafted) return `Email drafted on ${shortDate(emailDrafted.on)} by ${emailDrafted.by}`;
  return 'Not printed yet';
}

/** What whoever posts it must not overlook, a phrase each. */
export function careWords(letter: TrayLetter): string[] {
  return [
    ...(letter.isAddressDoubtful ? ['A letter to this address came back: check it first'] : []),
    ...letter.owedFormats.map((format) => `Also to be sent in another format: ${otherFormatLabels[format]}`),
    ...letter.enclosures.map((name) => `With it: ${name}`),
  ];
}

/** The tray by what has to leave first, undated letters last; those that are in the post already come at the end. */
export function byDueDate(letters: readonly TrayLetter[]): TrayLetter[] {
  const rank = ({ leavesOn, dueOn }: TrayLetter) => `${leavesOn === null ? 0 : 1} ${dueOn ?? '9999'}`;
  return [...letters].sort((a, b) => compare(rank(a), rank(b)) || compare(a.issuedOn, b.issuedOn));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
