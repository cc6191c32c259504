/** Names that differ more than this share of their letters are not taken for each other. */
const FURTHEST = 0.4;

/** The known name that a mistyped one most likely stands for; null where none is near. */
export function nearest(name: string, known: readonly string[]): string | null {
  const typed = name.toLowerCase();
  let best: { name: string; distance: number } | null = null;
  for (const candidate of known) {
    const distance = editDistance(typed, candidate);
    if (best === null || distance < best.distance) best = { name: candidate, distance };
  }
  return best !== null && best.distance <= Math.max(2, typed.length * FURTHEST) ? best.name : null;
}

/** How many letters have to be put in, taken out, changed or swapped with their neighbour. */
function editDistance(from: string, to: string): number {
  let twoBack: number[] = [];
  let back = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row += 1) {
    const now = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const isSame = from[row - 1] === to[column - 1];
      let least = Math.min(
        (back[column] ?? 0) + 1,
        (now[column - 1] ?? 0) + 1,
        (back[column - 1] ?? 0) + (isSame ? 0 : 1),
      );
      if (from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1])
        least = Math.min(least, (twoBack[column - 2] ?? row) + 1);
      now.push(least);
    }
    twoBack = back;
    back = now;
  }
  return back[to.length] ?? 0;
}
