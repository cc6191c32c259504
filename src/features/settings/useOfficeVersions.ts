import { useState } from 'react';
import { call } from '../../api/call.ts';
import { acceptSession, useSignedIn } from '../../api/session.ts';
import { afterSaving, type OfficeForm } from './officeVersions.ts';

export interface OfficeVersion {
  /** The state of the office's details that the form on screen was filled from. */
  version: number;
  /** After the form was saved: its state is the newest. */
  saved: () => Promise<void>;
  /** After a conflict: takes the newest state as the one to change, keeping what stands in the form. */
  takeNewest: () => Promise<void>;
}

/**
 * Which state of the office's details each form of the page was filled from. The session is read again whenever the record
 * changes; a form that took its version from there would overwrite a colleague's change without knowing it.
 */
export function useOfficeVersions(): Record<OfficeForm, OfficeVersion> {
  const { office } = useSignedIn();
  const [versions, setVersions] = useState({ office: office.version, closures: office.version });

  const newest = async () => {
    const session = await call('session.get', {});
    acceptSession(session);
    return session.office?.version;
  };
  const versionOf = (form: OfficeForm): OfficeVersion => ({
    version: versions[form],
    saved: async () => {
      const version = await newest();
      if (version !== undefined) setVersions((now) => afterSaving(now, form, version));
    },
    takeNewest: async () => {
      const version = await newest();
      if (version !== undefined) setVersions((now) => ({ ...now, [form]: version }));
    },
  });
  return { office: versionOf('office'), closures: versionOf('closures') };
}
