import type { UseQueryResult } from '@tanstack/react-query';
import type { Session } from '../../electron/contract/office.ts';
import type { IsoDate } from '../../electron/domain/isoDate.ts';
import type { Office, StaffMember } from '../../electron/domain/people.ts';
import { useOperation } from './hooks.ts';
import type { OperationError } from './operationError.ts';
import { queryClient } from './queryClient.ts';

const NOTHING = {};
const ONE_MINUTE = 60_000;

/** The office, its staff, who is at the keyboard and what day it is. Asked again each minute: an office may stay open past midnight. */
export function useSession(): UseQueryResult<Session, OperationError> {
  return useOperation('session.get', NOTHING, { refetchInterval: ONE_MINUTE });
}

/** Puts a session that a command answered where `useSession` finds it, without asking again. */
export function acceptSession(session: Session): void {
  queryClient.setQueryData(['session.get', NOTHING], session);
}

export interface SignedIn {
  office: Office;
  me: StaffMember;
  /** Everybody, those who have left included. */
  staff: StaffMember[];
  today: IsoDate;
  session: Session;
}

/**
 * The session of a screen inside the frame, where the office is set up and somebody is chosen.
 * @throws when used outside the frame.
 */
export function useSignedIn(): SignedIn {
  const { data: session } = useSession();
  if (!session?.office || !session.me) throw new Error('This screen needs an office and a user.');
  return { office: session.office, me: session.me, staff: session.staff, today: session.today, session };
}
