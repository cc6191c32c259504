import type { Reply } from '../../electron/contract/reply.ts';

/** What the preload script gives the window: two functions, no more. */
interface Bridge {
  invoke(name: string, input: unknown): Promise<Reply<unknown>>;
  subscribe(listener: (push: unknown) => void): () => void;
}

declare global {
  interface Window {
    readonly api: Bridge;
  }
}

/** The bridge to the main process. Only this folder may touch it. */
export function bridge(): Bridge {
  return window.api;
}
