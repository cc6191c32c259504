import { app } from 'electron';
import type { PageToPrint } from '../letters/render/pagePrinter.ts';
import { registerAppScheme } from './appProtocol.ts';
import { cutOffNetwork } from './network.ts';
import { createPagePrinter } from './pagePrinter.ts';
import { guardEveryPage, guardSession } from './security.ts';

/**
 * The entry of a program of its own that prints pages for another one and has no window to be seen: `npm run letters` and
 * the benchmarks start it for letters in other scripts. Orders and answers go over the channel to whoever started it.
 */
const ignore = () => {};

cutOffNetwork();
registerAppScheme();
app.on('window-all-closed', ignore);
process.on('disconnect', () => app.exit(0));
app.whenReady().then(() => {
  guardEveryPage(ignore);
  const printer = createPagePrinter((session) => guardSession(session, ignore));
  process.on('message', ({ id, page }: { id: number; page: PageToPrint }) => {
    printer.print(page).then(
      ({ bytes, answer }) => process.send?.({ id, answer, pdf: Buffer.from(bytes).toString('base64') }),
      (error: unknown) => process.send?.({ id, error: error instanceof Error ? error.message : 'unknown' }),
    );
  });
  process.send?.({ ready: true });
});
