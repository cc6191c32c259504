import { Container } from '@mantine/core';
import { Navigate, Outlet, useMatches } from '@tanstack/react-router';
import { useOperation } from '../../api/hooks.ts';
import { usePush, useRecordChanges } from '../../api/push.ts';
import { useSession } from '../../api/session.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { LoadingNotice } from '../../ui/LoadingNotice.tsx';
import { ClosingNotice } from './ClosingNotice.tsx';
import { placeFor } from './placeFor.ts';
import { StartUpRefused } from './StartUpRefused.tsx';

const NOTHING = {};

/** What comes before every screen: did the record open, is the office set up, who is at the keyboard. */
export function StartGate() {
  const startup = useOperation('startup.get', NOTHING, { staleTime: Number.POSITIVE_INFINITY });
  // Damage that comes to light while the record is open ends the work on it.
  usePush((push) => {
    if (push.type === 'record-damaged') void startup.refetch();
  });
  if (startup.data?.state === 'refused') return <StartUpRefused refusal={startup.data} />;
  if (startup.error) return <NotReady error={startup.error} onRetry={() => void startup.refetch()} />;
  if (!startup.data) return <NotReady />;
  return (
    <>
      <SessionGate />
      <ClosingNotice />
    </>
  );
}

function SessionGate() {
  useRecordChanges();
  const session = useSession();
  // Of the screen that is drawn, not of the one on its way: the address changes before the screen does.
  const pathname = useMatches({ select: (matches) => matches.at(-1)?.pathname ?? '/' });
  if (!session.data) {
    return session.error ? <NotReady error={session.error} onRetry={() => void session.refetch()} /> : <NotReady />;
  }
  const place = placeFor(session.data, pathname);
  return place === null ? <Outlet /> : <Navigate to={place} replace />;
}

function NotReady({ error, onRetry }: { error?: unknown; onRetry?: () => void }) {
  return (
    <Container component="main" size="sm" py="xl">
      {error ? <ErrorNotice error={error} title="Redress could not start" onRetry={onRetry} /> : <LoadingNotice />}
    </Container>
  );
}
