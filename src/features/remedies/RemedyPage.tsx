import { Stack } from '@mantine/core';
import type { OutputOf } from '../../../electron/contract/operations.ts';
import { CaseId, RemedyId } from '../../../electron/domain/ids.ts';
import type { IsoDate } from '../../../electron/domain/isoDate.ts';
import { useOperation } from '../../api/hooks.ts';
import { useSignedIn } from '../../api/session.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { LoadingNotice } from '../../ui/LoadingNotice.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { RemedyScreen } from './RemedyScreen.tsx';
import { emptyForm, formOf, type RemedyForm } from './remedyForm.ts';

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
  if (opened.error)
    return (
      <Stack gap="md">
        <PageTitle>This remedy cannot be shown</PageTitle>
        <ErrorNotice error={opened.error} onRetry={() => void opened.refetch()} />
      </Stack>
    );
  if (!opened.data) return <LoadingNotice>Opening the calculator…</LoadingNotice>;
  const { data } = opened;
  return (
    <RemedyScreen
      caseId={CaseId.parse(caseId)}
      remedyId={known}
      opened={data}
      draftKey={`case:${caseId}:remedy:${remedyId}`}
      onRecord={(one) => ({ version: one.version, form: formOnRecord(one, today) })}
      reload={async () => (await opened.refetch()).data ?? data}
    />
  );
}

function formOnRecord({ calculation, policies }: OutputOf<'remedies.open'>, today: IsoDate): RemedyForm {
  return calculation
    ? formOf(
        calculation,
        policies.map(({ policy }) => policy),
        today,
      )
    : emptyForm(today);
}
