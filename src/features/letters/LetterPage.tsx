import { Button, Stack } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { LetterView } from '../../../electron/contract/letters.ts';
import { useOperation } from '../../api/hooks.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { LoadingNotice } from '../../ui/LoadingNotice.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { IssuedLetter } from './IssuedLetter.tsx';
import { WritingRoom } from './WritingRoom.tsx';

/** One letter: the writing room while it is a draft, the letter on file once it is issued. */
export function LetterPage({ letterId }: { letterId: string }) {
  const query = useOperation('letters.get', { letterId }, { gcTime: 0 });
  const [isJustIssued, setJustIssued] = useState(false);
  const reload = async (): Promise<LetterView> => {
    const { data, error } = await query.refetch();
    if (!data) throw error;
    return data;
  };

  if (!query.data) {
    if (!query.error) return <LoadingNotice>Opening the letter…</LoadingNotice>;
    return (
      <Stack gap="md">
        <PageTitle>This letter cannot be shown</PageTitle>
        <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />
      </Stack>
    );
  }
  const view = query.data;
  switch (view.letter.state) {
    case 'draft':
      return <WritingRoom view={view} onIssued={() => setJustIssued(true)} />;
    case 'discarded':
      return <Discarded caseId={view.letter.caseId} />;
    default:
      return <IssuedLetter view={view} reload={reload} isJustIssued={isJustIssued} />;
  }
}

function Discarded({ caseId }: { caseId: string }) {
  const navigate = useNavigate();
  return (
    <Stack gap="md">
      <PageTitle>This draft was thrown away</PageTitle>
      <EmptyState
        title="There is no letter here any more"
        action={
          <Button onClick={() => void navigate({ to: '/case/$caseId', params: { caseId } })}>Back to the case</Button>
        }
      >
        Begin a new one from the case.
      </EmptyState>
    </Stack>
  );
}
