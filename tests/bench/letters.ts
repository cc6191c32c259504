import { composeLetter } from '../../electron/letters/compose/composeLetter.ts';
import { createPdfRenderer } from '../../electron/letters/render/createPdfRenderer.ts';
import { corpus } from '../letters/corpus.ts';
import { factsFor, fontFolder, partsFor } from '../letters/describedCase.ts';
import type { BenchRow } from './figures.ts';

/** Letters in a warm process: what the office waits for when it previews one, and when it prints a morning's post. */
export async function benchLetters(): Promise<BenchRow[]> {
  const start = performance.now();
  const renderer = createPdfRenderer({ fontFolder });
  const loading = performance.now() - start;
  const notices = corpus.map(({ person }) => {
    const facts = factsFor('extension-notice', { complainant: person, recipient: person });
    return { facts, parts: partsFor(facts) };
  });
  const response = factsFor('stage-1-response');
  const responseParts = partsFor(response);
  const make = async (facts: typeof response, parts: typeof responseParts, by = renderer) =>
    by.renderPdf(composeLetter(facts, parts).model);
  const firstNotice = notices[0] ?? { facts: response, parts: responseParts };

  const first = await timed(() => make(firstNotice.facts, firstNotice.parts));
  const notice = await median(30, () => make(firstNotice.facts, firstNotice.parts));
  const answer = await median(30, () => make(response, responseParts));
  // The same letter with the fonts read and parsed again each time, as pdfkit does when it is given files.
  const unparsed = await median(5, () => make(firstNotice.facts, firstNotice.parts, createPdfRenderer({ fontFolder })));
  const fifty = await median(5, async () => {
    for (let n = 0; n < 50; n += 1) {
      const { facts, parts } = notices[n % notices.length] ?? firstNotice;
      await make(facts, parts);
    }
  });
  const fiveHundred = await timed(async () => {
    for (let n = 0; n < 500; n += 1) {
      const { facts, parts } = notices[n % notices.length] ?? firstNotice;
      await make(facts, parts);
    }
  });
  return [
    { name: 'Letters: fonts read and parsed, once for each start', figure: ms(loading) },
    { name: 'Letters: the first one after the start', figure: ms(first) },
    {
      name: 'Letters: an extension notice, 2 pages',
      figure: ms(notice),
      baseline: `${ms(unparsed)} when the fonts are parsed for each letter`,
      aim: 'under 20 ms',
    },
    { name: 'Letters: a stage 1 response, 3 pages', figure: ms(answer) },
    { name: 'Letters: 50 notices to different people', figure: ms(fifty), aim: 'under 600 ms' },
    { name: 'Letters: 500 notices to different people', figure: ms(fiveHundred), aim: 'under 5,000 ms' },
    {
      name: 'Letters: memory of the process after all of these',
      figure: `${Math.round(process.memoryUsage().rss / 1e6)} MB`,
    },
  ];
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function median(runs: number, work: () => Promise<unknown>): Promise<number> {
  await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) times.push(await timed(work));
  times.sort((one, other) => one - other);
  return times[Math.floor(times.length / 2)] ?? 0;
}

function ms(time: number): string {
  return `${time.toFixed(time < 100 ? 1 : 0)} ms`;
}
