import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { CaseView } from '../../../electron/contract/cases.ts';
import { assertNever } from '../../../electron/domain/assertNever.ts';
import { useCommand } from '../../api/hooks.ts';
import type { Doing } from './doing.ts';
import type { FormName } from './formNames.ts';

export interface OpenForm {
  name: FormName;
  /** What the form is about, such as the entry to correct. */
  subject: string | undefined;
}

/** Carries out what a button of a case says: opens its form, begins its letter or goes on with it. */
export function useCaseDoing(view: CaseView) {
  const [form, setForm] = useState<OpenForm | null>(null);
  const start = useCommand('letters.start');
  const navigate = useNavigate();

  const begin = (doing: Doing) => {
    start.reset();
    switch (doing.do) {
      case 'open-form':
        setForm({ name: doing.form, subject: doing.subject });
        return;
      case 'open-letter':
        void navigate({ to: '/letter/$letterId', params: { letterId: doing.letterId } });
        return;
      case 'open-tray':
        void navigate({ to: '/post', search: { letter: doing.letterId } });
        return;
      case 'start-letter':
        start.mutate(
          { caseId: view.id, expectedVersion: view.version, kind: doing.kind, hazardId: doing.hazard ?? null },
          { onSuccess: ({ letterId }) => void navigate({ to: '/letter/$letterId', params: { letterId } }) },
        );
        return;
      case 'open-remedy':
        void navigate({
          to: '/case/$caseId/remedy/$remedyId',
          params: { caseId: view.id, remedyId: doing.which },
        });
        return;
      default:
        assertNever(doing);
    }
  };

  return {
    begin,
    form,
    closeForm: () => setForm(null),
    isStarting: start.isPending,
    error: start.error,
    forgetError: start.reset,
  };
}
