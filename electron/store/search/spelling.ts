/** Near enough to be meant: one slip, or two where either is of eight letters or more. */
function slipsAllowed(word: string, name: string): number {
  return Math.max(word.length, name.length) >= 8 ? 2 : 1;
}

/**
 * Names that somebody may have meant by a word: at most `slipsAllowed` letters left out, put in, exchanged or swapped with their
 * neighbour (Damerau-Levenshtein), the nearest first. The word itself, and names that begin with it, are not among them.
 */
export function namesLike(word: string, names: Iterable<string>, most = 6): string[] {
  const found: { name: string; slips: number }[] = [];
  for (const name of names) {
    if (name.startsWith(word)) continue;
    const allowed = slipsAllowed(word, name);
    if (Math.abs(name.length - word.length) > allowed) continue;
    const slips = slipsBetween(word, name, allowed);
    if (slips <= allowed) found.push({ name, slips });
  }
  return found
    .sort(
      (a, b) =>
        a.slips - b.slips || sharedStart(b.name, word) - sharedStart(a.name, word) || (a.name < b.name ? -1 : 1),
    )
    .slice(0, most)
    .map(({ name }) => name);
}

/** The slips between two words; more than `most` is only known to be more. */
export function slipsBetween(a: string, b: string, most: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a[row - 1] === b[column - 1];
      let slips = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
      );
      const isSwapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (isSwapped) slips = Math.min(slips, (beforeLast[column - 2] ?? 0) + 1);
      current.push(slips);
      least = Math.min(least, slips);
    }
    // Two rows in a row above the limit: it cannot come down again, a swap included.
    if (least > most && Math.min(...last) > most) return most + 1;
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? most + 1;
}

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}
