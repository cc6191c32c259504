import { useState } from 'react';
import { call } from '../../api/call.ts';
import { acceptSession, useSignedIn } from '../../api/session.ts';

export interface OfficeVersion {
  /** The state of the office's details that the form on screen was filled from. */
  version: number;
  /** Takes the newest state as the one to change, keeping what stands in the form. */
  takeNewest: () => Promise<void>;
  error: unknown;
}

/**
 * Which state of the office's details a form was filled from. The session is read again whenever the record changes; a form
 * that took its version from there would overwrite a colleague's change without knowing it.
 */
export function useOfficeVersion(): OfficeVersion {
  const { office } = useSignedIn();
  const [version, setVersion] = useState(office.version);
  const [error, setError] = useState<unknown>(null);
  const takeNewest = async () => {
    try {
      const session = await call('session.get', {});
      acceptSession(session);
      if (session.office) setVersion(session.office.version);
      setError(null);
    } catch (thrown) {
      setError(thrown);
    }
  };
  return { version, takeNewest, error };
}
