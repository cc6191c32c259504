import type { Session } from '../../../electron/contract/office.ts';

type Place = '/set-up' | '/who' | '/queue';

/** Where one has to go before anything else: null when one may stay where one is. */
export function placeFor(session: Pick<Session, 'office' | 'me'>, pathname: string): Place | null {
  const needed: Place | null = session.office === null ? '/set-up' : session.me === null ? '/who' : null;
  if (needed !== null) return pathname === needed ? null : needed;
  return pathname === '/set-up' || pathname === '/who' || pathname === '/' ? '/queue' : null;
}
