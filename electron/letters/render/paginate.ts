import type { Strip } from './strips.ts';

/** A strip with its place on a page, in points from the page's top. */
export interface Placed {
  strip: Strip;
  top: number;
}

/**
 * Shares strips out among pages. Strips that hold the next one go over to a new page together: first all those that hold
 * it at all, then, where these are taller than a page, those that always do. `room(page)` is the top and bottom of the
 * text on the page of that index.
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
    // Only a group that is taller than a page is divided here.
    if (!isFresh() && y + strip.over + strip.height > bottom()) turn();
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
  const next = room(1);
  for (const group of groupsOf(strips, (strip) => strip.holdsNext !== 'no')) {
    const isTooTall = heightOf(group, true) > next.bottom - next.top;
    const parts = isTooTall ? groupsOf(group, (strip) => strip.holdsNext === 'always') : [group];
    for (const part of parts) {
      if (!isFresh() && y + heightOf(part, false) > bottom()) turn();
      for (const strip of part) put(strip);
    }
  }
  return pages;
}

function groupsOf(strips: readonly Strip[], holds: (strip: Strip) => boolean): Strip[][] {
  const groups: Strip[][] = [];
  let group: Strip[] = [];
  for (const strip of strips) {
    group.push(strip);
    if (holds(strip)) continue;
    groups.push(group);
    group = [];
  }
  if (group.length > 0) groups.push(group);
  return groups;
}

function heightOf(group: readonly Strip[], begins: boolean): number {
  return group.reduce((sum, strip, index) => sum + strip.height + (begins && index === 0 ? 0 : strip.over), 0);
}
