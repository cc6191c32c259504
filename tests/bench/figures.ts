/** One line of the table that `npm run bench` prints. */
export interface BenchRow {
  name: string;
  /** What was measured, with its unit: "8.4 µs a case". */
  figure: string;
  /** What it is compared with, measured in the same run. */
  baseline?: string;
  /** What the program promises. */
  aim?: string;
}

/** The middle of several runs of `work`, in milliseconds; the first run warms up and does not count. */
export function medianMs(work: () => void, runs = 5): number {
  work();
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    work();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] ?? 0;
}

/** The time that the given share of times stays below: 0.95 for p95. */
export function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** The times of several runs of `work`, in milliseconds; `warmUp` first ones do not count. */
export async function timesOf(
  runs: number,
  work: (run: number) => unknown,
  { warmUp = 5 }: { warmUp?: number } = {},
): Promise<number[]> {
  const times: number[] = [];
  for (let run = -warmUp; run < runs; run += 1) {
    const start = performance.now();
    await work(run + warmUp);
    if (run >= 0) times.push(performance.now() - start);
  }
  return times;
}
