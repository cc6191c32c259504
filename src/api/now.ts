import { useEffect, useState } from 'react';
import type { Session } from '../../electron/contract/office.ts';
import type { Instant } from '../../electron/domain/isoDate.ts';
import { queryClient } from './queryClient.ts';
import { SESSION_KEY } from './session.ts';

const TICK_MS = 15_000;

/** The moment it is by the program's clock, which a window's own clock need not share. */
export function programNow(): Instant {
  const session = queryClient.getQueryState<Session>(SESSION_KEY);
  const ahead = session?.data ? Date.parse(session.data.now) - session.dataUpdatedAt : 0;
  return new Date(Date.now() + ahead).toISOString();
}

/** The moment it is, brought up to date a few times a minute while `isTicking`: for what is counted in hours. */
export function useNow(isTicking: boolean): Instant {
  const [now, setNow] = useState(programNow);
  useEffect(() => {
    if (!isTicking) return;
    setNow(programNow());
    const timer = window.setInterval(() => setNow(programNow()), TICK_MS);
    return () => window.clearInterval(timer);
  }, [isTicking]);
  return now;
}
