import type { UseQueryResult } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import type { Session } from '../../electron/contract/office.ts';
import type { IsoDate } from '../../electron/domain/isoDate.ts';
import type { Office, StaffMember } from '../../electron/domain/people.ts';
import { useOperation } from './hooks.ts';
import type { OperationError } from './operationError.ts';
import { queryClient } from './queryClient.ts';

const NOTHING = {};
const ONE_MINUTE = 60_000;

/** Where the cache keeps the session. */
export const SESSION_KEY = ['session.get', NOTHING] as const;

/** The office, its staff, who is at the keyboard and what day it is. Asked again each minute: an office may stay open past midnight. */
export function useSession(): UseQueryResult<Session, OperationError> {
  return useOperation('session.get', NOTHING, { refetchInterval: ONE_MINUTE });
}

/** Puts a session that a command answered where `useSession` finds it, without asking again. */
export function acceptSession(session: Session): void {
  queryClient.setQueryData(SESSION_KEY, session);
}

interface SignedIn {
  office: Office;
  me: StaffMember;
  /** Everybody, those who have left included. */
  staff: StaffMember[];
  today: IsoDate;
  session: Session;
}

/**
 * Who is signed in, handed down by the frame. A context, and not the cache: in the moment in which somebody leaves, the cache
 * is empty already while the screens of the frame still stand.
 */
export const SignedInContext = createContext<SignedIn | null>(null);

/** What the frame hands down; null while the office is not set up or nobody is chosen. */
export function signedInOf(session: Session | undefined): SignedIn | null {
  if (!session?.office || !session.me) return null;
  return { office: session.office, me: session.me, staff: session.staff, today: session.today, session };
}

/**
 * The session of a screen inside the frame, where the office is set up and somebody is chosen.
 * @throws when used outside the frame.
 */
export function useSignedIn(): SignedIn {
  const signedIn = useContext(SignedInContext);
  if (!signedIn) throw new Error('This screen needs an office and a user.');
  return signedIn;
}
