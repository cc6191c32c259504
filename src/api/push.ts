import { useEffect, useRef } from 'react';
import { Push } from '../../electron/contract/reply.ts';
import { bridge } from './bridge.ts';
import { refreshRecord } from './queryClient.ts';

/** Hears what the main process tells the window unasked; messages that are not of the contract are ignored. */
export function usePush(listener: (push: Push) => void): void {
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(
    () =>
      bridge().subscribe((message) => {
        const push = Push.safeParse(message);
        if (push.success) latest.current(push.data);
      }),
    [],
  );
}

/** Keeps the lists on screen true to the record. Used once, in the frame. */
export function useRecordChanges(): void {
  usePush((push) => {
    if (push.type === 'record-changed') void refreshRecord();
  });
}
