import { useState } from 'react';
import { call } from '../../api/call.ts';
import { acceptSession, useSignedIn } from '../../api/session.ts';

interface OfficeVersion {
  /** The state of the office's details that the form on screen was filled from. */
  version: number;
  /** After the form was saved: its state is the newest. */
  saved: () => Promise<void>;
  /** After a conflict: takes the newest state as the one to change, keeping what stands in the form. */
  takeNewest: () => Promise<void>;
}

/**
 * Which state of the office's details the form was filled from. The session is read again whenever the record changes; a form
 * that took its version from there would overwrite a colleague's change without knowing it.
 */
export function useOfficeVersion(): OfficeVersion {
  const { office } = useSignedIn();
  const [version, setVersion] = useState(office.version);
  const takeNewest = async () => {
    const session = await call('session.get', {});
    acceptSession(session);
    if (session.office) setVersion(session.office.version);
  };
  return { version, saved: takeNewest, takeNewest };
}
