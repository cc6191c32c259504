import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron';
import { INVOKE_CHANNEL, PUSH_CHANNEL } from '../contract/channels.ts';
import type { Push, Reply } from '../contract/reply.ts';
import { isAppUrl } from './address.ts';

/** Long enough for the page to ask for what comes next. */
const A_MOMENT_MS = 50;

type Dispatch = (name: unknown, rawInput: unknown) => Promise<Reply<unknown>>;

export interface Bridge {
  push(message: Push): void;
  /** Answers when no operation is under way any more, or after `limit` milliseconds. */
  whenQuiet(limit: number): Promise<void>;
}

/** The one channel into the program. Only the main frame of our own window, showing our own page, is listened to. */
export function openBridge(
  window: () => BrowserWindow | null,
  dispatch: Dispatch,
  onRefusal: (why: string) => void,
): Bridge {
  const underWay = new Set<Promise<unknown>>();
  ipcMain.handle(INVOKE_CHANNEL, async (event, name: unknown, rawInput: unknown) => {
    const refusal = whyNotListen(event, window());
    if (refusal !== null) {
      onRefusal(refusal);
      return notListening;
    }
    const reply = dispatch(name, rawInput);
    underWay.add(reply);
    try {
      return await reply;
    } finally {
      underWay.delete(reply);
    }
  });
  return {
    push(message) {
      const current = window();
      if (current !== null && !current.isDestroyed()) current.webContents.send(PUSH_CHANNEL, message);
    },
    async whenQuiet(limit) {
      const patience = new Promise((resolve) => setTimeout(resolve, limit));
      await Promise.race([settled(underWay), patience]);
    },
  };
}

/** One operation may be followed by another that waited for it: quiet is when none has come for a moment. */
async function settled(underWay: ReadonlySet<Promise<unknown>>): Promise<void> {
  while (underWay.size > 0) {
    await Promise.allSettled(underWay);
    await new Promise((resolve) => setTimeout(resolve, A_MOMENT_MS));
  }
}

/** Why an invocation is not listened to; null when it comes from where it should. */
function whyNotListen(event: IpcMainInvokeEvent, window: BrowserWindow | null): string | null {
  if (window === null || window.isDestroyed() || event.sender !== window.webContents) return 'another window';
  const frame = event.senderFrame;
  if (frame === null) return 'a frame that is gone';
  if (frame !== window.webContents.mainFrame) return 'an inner frame';
  return isAppUrl(frame.url) ? null : 'a foreign page';
}

const notListening: Reply<never> = {
  ok: false,
  error: {
    code: 'NOT_ALLOWED',
    message: 'Redress does not take orders from that page. Nothing was changed.',
    details: [],
    ref: '',
  },
};
