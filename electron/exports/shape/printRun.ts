import type { Envelope, PostItem } from '../../domain/post.ts';

/** The most sheets that a window envelope takes, folded twice. */
const MOST_FOLDED_SHEETS = 5;

const ENVELOPES: readonly Envelope[] = ['window', 'large', 'collect'];

/** The envelope for a letter of so many sheets. */
export function envelopeFor(letter: { sheets: number; hasEnclosures: boolean; isCollected: boolean }): Envelope {
  if (letter.isCollected) return 'collect';
  return letter.hasEnclosures || letter.sheets > MOST_FOLDED_SHEETS ? 'large' : 'window';
}

/** The sheets of a letter and of what goes with it: each begins on a sheet of its own. */
export function sheetsOf(pages: readonly number[], isDuplex: boolean): number {
  return pages.reduce((sum, count) => sum + (isDuplex ? Math.ceil(count / 2) : count), 0);
}

type Ordered = Pick<PostItem, 'envelope' | 'postcode' | 'recipientName' | 'reference'>;

/**
 * In the order in which letters go into envelopes: those for window envelopes together, then those that need a large one,
 * then those to be collected; in each by postcode area, district and the rest of it, and then by name.
 */
export function inEnvelopeOrder<T extends Ordered>(items: readonly T[]): T[] {
  const keyed = items.map((item, index) => ({ item, index, key: postcodeKey(item.postcode) }));
  keyed.sort(
    (a, b) =>
      ENVELOPES.indexOf(a.item.envelope) - ENVELOPES.indexOf(b.item.envelope) ||
      compare(a.key, b.key) ||
      compare(a.item.recipientName, b.item.recipientName) ||
      compare(a.item.reference, b.item.reference) ||
      a.index - b.index,
  );
  return keyed.map(({ item }) => item);
}

/** The letters of the area, then the number of the district as a number, then the rest: MP2 comes before MP10. No postcode comes last. */
function postcodeKey(postcode: string | null): string {
  const parts = /^([A-Z]+)(\d+)([A-Z]?) (.+)$/.exec(postcode ?? '');
  if (!parts) return '~';
  const [, area = '', district = '', letter = '', rest = ''] = parts;
  return `${area.padEnd(3, ' ')}${district.padStart(2, '0')}${letter.padEnd(1, ' ')}${rest}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Where the parts of a job lie in it. */
interface PlacedRun {
  /** For each letter the page of the job, from 1, on which each of its parts begins. */
  firstPages: number[][];
  pages: number;
  sheets: number;
}

/** Sets the parts of a job one after the other; printed on both sides, each begins on the front of a sheet. */
export function placeRun(
  letters: readonly (readonly number[])[],
  options: { isDuplex: boolean; runSheetPages: number },
): PlacedRun {
  let next = 1;
  const place = (count: number): number => {
    if (options.isDuplex && next % 2 === 0) next += 1;
    const first = next;
    next += count;
    return first;
  };
  if (options.runSheetPages > 0) place(options.runSheetPages);
  const firstPages = letters.map((parts) => parts.map(place));
  const pages = next - 1;
  return { firstPages, pages, sheets: options.isDuplex ? Math.ceil(pages / 2) : pages };
}
