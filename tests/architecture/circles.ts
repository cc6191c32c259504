import { importsOf, type Source } from './source.ts';

/**
 * The circles among files: each list names files of which every one imports the next, and the last the first; types count as much
 * as values. One list for each knot, however many ways round it there are. (Tarjan's strongly connected components.)
 */
export function circles(sources: readonly Source[]): string[][] {
  const targets = new Map(sources.map((source) => [source.path, importsOf(source).map(({ target }) => target)]));
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const knots: string[][] = [];

  const visit = (path: string) => {
    const number = order.size;
    order.set(path, number);
    lowest.set(path, number);
    open.push(path);
    for (const target of targets.get(path) ?? []) {
      if (!targets.has(target)) continue;
      if (!order.has(target)) visit(target);
      if (open.includes(target)) lowest.set(path, Math.min(lowest.get(path) ?? number, lowest.get(target) ?? number));
    }
    if (lowest.get(path) !== number) return;
    const knot = open.splice(open.indexOf(path));
    if (knot.length > 1) knots.push(knot.sort());
  };
  for (const path of targets.keys()) if (!order.has(path)) visit(path);
  return knots;
}
