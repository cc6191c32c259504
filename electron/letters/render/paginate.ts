import type { Hold, Strip } from './strips.ts';

/** A strip with its place on a page, in points from the page's top. */
export interface Placed {
  strip: Strip;
  top: number;
}

const RANKS: Record<Hold, number> = { no: 0, gladly: 1, firmly: 2, always: 3 };
/** Strips that are together only "gladly" are parted rather than leave more than this share of a page empty. */
const LARGEST_GAP = 0.25;

/**
 * Shares strips out among pages. Strips that hold the next one go over to a new page together, as far as their hold
 * demands. `room(page)` is the top and bottom of the text on the page of that index.
 */
export function paginate(
  strips: readonly Strip[],
  room: (page: number) => { top: number; bottom: number },
): Placed[][] {
  const pages: Placed[][] = [[]];
  let y = room(0).top;
  const isFresh = () => pages[pages.length - 1]?.length === 0;
  const bottom = () => room(pages.length - 1).bottom;
  const turn = () => {
    pages.push([]);
    y = room(pages.length - 1).top;
  };
  const put = (strip: Strip) => {
    // Only strips that together are taller than a page are divided here.
    if (!isFresh() && y + strip.over + strip.height > bottom()) {
      const headings = withoutHeadings(pages);
      turn();
      for (const { strip: heading } of headings) put(heading);
    }
    const page = pages[pages.length - 1] ?? [];
    const begins = page.length === 0;
    if (begins && pages.length > 1 && strip.repeats) {
      page.push({ strip: strip.repeats, top: y });
      y += strip.repeats.height;
    }
    const top = begins ? y : y + strip.over;
    page.push({ strip, top });
    y = top + strip.height;
  };
  const whole = room(1).bottom - room(1).top;
  const place = (group: readonly Strip[], rank: number) => {
    if (y + heightOf(group, isFresh()) > bottom()) {
      const isTooTall = heightOf(group, true) > whole;
      const leavesGap = rank === RANKS.gladly && bottom() - y > whole * LARGEST_GAP;
      if (rank < RANKS.always && (isTooTall || leavesGap)) {
        for (const part of groupsOf(group, rank + 1)) place(part, rank + 1);
        return;
      }
      if (!isFresh()) turn();
    }
    for (const strip of group) put(strip);
  };
  for (const group of groupsOf(strips, RANKS.gladly)) {
    if (group[0]?.turnsPage && !isFresh()) turn();
    place(group, RANKS.gladly);
  }
  return pages;
}

/** Takes the headings at the foot of the last page from it: they go with their text. A page of nothing else keeps them. */
function withoutHeadings(pages: readonly Placed[][]): Placed[] {
  const page = pages[pages.length - 1] ?? [];
  const last = page.findLastIndex(({ strip }) => !strip.isHeading);
  return last < 0 ? [] : page.splice(last + 1);
}

/** Runs of strips that hold each other with at least that rank. */
function groupsOf(strips: readonly Strip[], rank: number): Strip[][] {
  const groups: Strip[][] = [];
  let group: Strip[] = [];
  for (const strip of strips) {
    group.push(strip);
    if (RANKS[strip.holdsNext] >= rank) continue;
    groups.push(group);
    group = [];
  }
  if (group.length > 0) groups.push(group);
  return groups;
}

function heightOf(group: readonly Strip[], begins: boolean): number {
  return group.reduce((sum, strip, index) => sum + strip.height + (begins && index === 0 ? 0 : strip.over), 0);
}
