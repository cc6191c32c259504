const ITEM = /^\s*(?:\d{1,2}[.)]|[-•*–])\s+(\S.*)$/;

/**
 * The items of a complaint that was written down as a list, a line each ("1. The roof leaks."), in the resident's words; what
 * follows an item belongs to it. Null where it is no list of at least two, or something stands before it that is not merely
 * its heading: nothing that was said may be left out of the points.
 */
export function listedPoints(words: string): string[] | null {
  const items: string[] = [];
  for (const line of words.split(/\r?\n/)) {
    const item = ITEM.exec(line)?.[1]?.trim();
    const last = items.length - 1;
    if (item !== undefined) items.push(item);
    else if (line.trim() === '') continue;
    else if (last >= 0) items[last] = `${items[last]}\n${line.trim()}`;
    else if (!line.trimEnd().endsWith(':')) return null;
  }
  return items.length < 2 ? null : items;
}
