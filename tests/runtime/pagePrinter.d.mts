import type { PagePrinter } from '../../electron/letters/render/pagePrinter.ts';

/** Starts Electron as a printer of pages; `stop` ends it. Throws with a plain message when there is none. */
export function startPagePrinter(): Promise<PagePrinter & { stop(): void }>;
