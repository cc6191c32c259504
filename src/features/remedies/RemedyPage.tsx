import { Stack } from '@mantine/core';
import { useRef } from 'react';
import type { OutputOf } from '../../../electron/contract/operations.ts';
import { CaseId, RemedyId } from '../../../electron/domain/ids.ts';
import { useDraft } from '../../api/draft.ts';
import { useOperation } from '../../api/hooks.ts';
import { useSignedIn } from '../../api/session.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { LoadingNotice } from '../../ui/LoadingNotice.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { RemedyScreen } from './RemedyScreen.tsx';
import { emptyForm, formOf, RemedyForm } from './remedyForm.ts';

interface RemedyPageProps {
  caseId: string;
  /** "new", "returned" for the one that was sent back or is not finished, or the remedy to work out again. */
  remedyId: string;
}

/** The remedy calculator of a case. */
export function RemedyPage({ caseId, remedyId }: RemedyPageProps) {
  if (remedyId === 'returned') return <ReturnedRemedy caseId={caseId} />;
  return <Calculator caseId={caseId} remedyId={remedyId} />;
}

/** The remedy that was sent back or is not finished, whichever it is. */
function ReturnedRemedy({ caseId }: { caseId: string }) {
  const remedies = useOperation('remedies.list', { caseId: CaseId.parse(caseId) });
  if (remedies.error) return <ErrorNotice error={remedies.error} onRetry={() => void remedies.refetch()} />;
  if (!remedies.data) return <LoadingNotice>Opening the calculator…</LoadingNotice>;
  const returned = remedies.data.find(({ state }) => state === 'returned' || state === 'unfinished');
  return <Calculator caseId={caseId} remedyId={returned?.remedyId ?? 'new'} />;
}

function Calculator({ caseId, remedyId }: RemedyPageProps) {
  const { today } = useSignedIn();
  const known = remedyId === 'new' ? null : RemedyId.parse(remedyId);
  const opened = useOperation(
    'remedies.open',
    { caseId: CaseId.parse(caseId), remedyId: known, decidedOn: today },
    { keepPrevious: true },
  );
  const draft = useDraft(`case:${caseId}:remedy:${remedyId}`);
  const ready = useRef<{ form: RemedyForm; savedAt: string | null } | null>(null);

  if (opened.error)
    return (
      <Stack gap="md">
        <PageTitle>This remedy cannot be shown</PageTitle>
        <ErrorNotice error={opened.error} onRetry={() => void opened.refetch()} />
      </Stack>
    );
  if (!opened.data || draft.isLoading) return <LoadingNotice>Opening the calculator…</LoadingNotice>;
  // Settled once: later answers must not write over what is being typed.
  ready.current ??= begin(opened.data, draft.stored, today);
  return (
    <RemedyScreen
      caseId={CaseId.parse(caseId)}
      remedyId={known}
      opened={opened.data}
      draft={draft}
      draftKey={`case:${caseId}:remedy:${remedyId}`}
      kept={ready.current}
      fresh={() => begin(opened.data, null, today).form}
      reload={async () => (await opened.refetch()).data?.version ?? opened.data.version}
    />
  );
}

function begin(
  opened: OutputOf<'remedies.open'>,
  stored: { content: unknown; savedAt: string } | null,
  today: RemedyForm['decidedOn'] & string,
): { form: RemedyForm; savedAt: string | null } {
  const kept = stored ? RemedyForm.safeParse(stored.content) : null;
  if (kept?.success && stored) return { form: kept.data, savedAt: stored.savedAt };
  const policies = opened.policies.map(({ policy }) => policy);
  return {
    form: opened.calculation ? formOf(opened.calculation, policies, today) : emptyForm(today),
    savedAt: null,
  };
}
