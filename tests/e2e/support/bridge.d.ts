import type { Reply } from '../../../electron/contract/reply.ts';

declare global {
  interface Window {
    /** What the preload script gives the window. */
    readonly api: {
      invoke(name: string, input: unknown): Promise<Reply<unknown>>;
      subscribe(listener: (push: unknown) => void): () => void;
    };
  }
}
