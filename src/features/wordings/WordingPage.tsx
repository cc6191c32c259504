import { Anchor, Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { TemplateName } from '../../../electron/domain/letterTemplate.ts';
import { useOperation } from '../../api/hooks.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { LoadingNotice } from '../../ui/LoadingNotice.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { WordingEditor } from './WordingEditor.tsx';
import classes from './wordings.module.css';

/** The words of one letter, to be changed. */
export function WordingPage({ name }: { name: string }) {
  const known = TemplateName.safeParse(name);
  return (
    <Stack gap="md" className={classes.page}>
      <Anchor renderRoot={(props) => <Link to="/settings/letters" {...props} />}>Words of the letters</Anchor>
      {known.success ? (
        <OneWording name={known.data} />
      ) : (
        <EmptyState title="There is no letter of that name">Choose one in the list.</EmptyState>
      )}
    </Stack>
  );
}

function OneWording({ name }: { name: TemplateName }) {
  const wording = useOperation('wordings.get', { name });
  return (
    <>
      <PageTitle>{wording.data?.label ?? 'Words of a letter'}</PageTitle>
      <ErrorNotice error={wording.error} onRetry={() => void wording.refetch()} />
      {wording.isPending && <LoadingNotice />}
      {wording.data && <WordingEditor view={wording.data} />}
    </>
  );
}
