/** Chance that comes out the same in every run: what a seed makes, another run with the same seed makes again. */
export interface Chance {
  /** 0 or more, less than 1. */
  next(): number;
  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number;
  /** True so often: 0.25 is once in four. */
  isLucky(share: number): boolean;
  one<T>(list: readonly [T, ...T[]]): T;
  bytes(count: number): Uint8Array;
  /** A UUID of version 7 for a moment; it sorts by that moment. */
  uuid(at: string): string;
}

/** Chance of a seed (mulberry32: 32 bits of state, evenly spread, and fast). */
export function seededChance(seed: number): Chance {
  let state = seed >>> 0;
  const word = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const chance: Chance = {
    next: () => word() / 2 ** 32,
    between: (from, to) => from + (word() % (to - from + 1)),
    isLucky: (share) => word() / 2 ** 32 < share,
    one: (list) => list[word() % list.length] ?? list[0],
    bytes: (count) => Uint8Array.from({ length: count }, () => word() & 0xff),
    uuid(at) {
      const time = new Date(at).getTime().toString(16).padStart(12, '0');
      const hex = Buffer.from(chance.bytes(10)).toString('hex');
      return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(0, 3)}-a${hex.slice(3, 6)}-${hex.slice(6, 18)}`;
    },
  };
  return chance;
}

/** The words of a line, as a list that is not empty. */
export function wordsOf(line: string, between = ' '): [string, ...string[]] {
  const [first = '', ...more] = line.trim().split(between);
  return [first, ...more];
}
