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
