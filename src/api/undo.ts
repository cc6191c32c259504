import type { OutputOf } from '../../electron/contract/operations.ts';
import { call } from './call.ts';
import { refreshRecord } from './queryClient.ts';

/** The act that was last offered to be taken back: a command that recorded nothing must not offer the one before. */
let offered: string | null = null;

/** The act that was just done, if it can be taken back; null: it cannot, or nothing was recorded. Never throws. */
export async function newestAct(): Promise<string | null> {
  const act = await nextAct('undo').catch(() => null); // the button only goes missing
  if (!act || act.actId === offered) return null;
  offered = act.actId;
  return act.whyNot === null ? act.actId : null;
}

/** What can be taken back, or done again, next. */
export function nextAct(direction: 'undo' | 'redo'): Promise<OutputOf<'undo.offer'>> {
  return call('undo.offer', { direction });
}

/** Takes an act back, or does again what was taken back; whatever is on screen is read again. */
export async function turnAct(actId: string): Promise<OutputOf<'undo.run'>> {
  const done = await call('undo.run', { actId });
  void refreshRecord();
  return done;
}
