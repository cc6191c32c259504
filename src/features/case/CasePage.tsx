import { Stack } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { CaseView } from '../../../electron/contract/cases.ts';
import { useOperation } from '../../api/hooks.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import type { Arriving } from '../../ui/files/arriving.ts';
import { DropOverlay } from '../../ui/files/DropOverlay.tsx';
import { useArrivingFiles } from '../../ui/files/useArrivingFiles.ts';
import { keepFocusAfterDrawer } from '../../ui/keepFocus.ts';
import { LoadingNotice } from '../../ui/LoadingNotice.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { LearningNotice } from '../learning/LearningPanel.tsx';
import { ActDrawer } from './ActDrawer.tsx';
import classes from './CasePage.module.css';
import { CaseTop } from './CaseTop.tsx';
import { FactsColumn } from './FactsColumn.tsx';
import type { FormName } from './formNames.ts';
import { SideColumn } from './SideColumn.tsx';
import { Timeline } from './Timeline.tsx';
import { useCaseDoing } from './useCaseDoing.ts';
import { useShownPart } from './useShownPart.ts';

/** A form that opens with the case, and what it is about. */
interface FirstForm {
  form: FormName;
  about: string | undefined;
}

/** One case: its facts, its timeline, its deadlines, and the next step. */
export function CasePage({ caseId, firstForm }: { caseId: string; firstForm?: FirstForm | undefined }) {
  const query = useOperation('cases.get', { caseId });
  if (query.data) {
    const reload = async (): Promise<CaseView> => {
      const { data, error } = await query.refetch();
      if (!data) throw error;
      return data;
    };
    return <OneCase view={query.data} reload={reload} firstForm={firstForm} />;
  }
  if (query.error) {
    return (
      <Stack gap="md">
        <PageTitle>This case cannot be shown</PageTitle>
        <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />
      </Stack>
    );
  }
  return <LoadingNotice>Opening the case…</LoadingNotice>;
}

interface OneCaseProps {
  view: CaseView;
  reload: () => Promise<CaseView>;
  firstForm: FirstForm | undefined;
}

function OneCase({ view, reload, firstForm }: OneCaseProps) {
  const doing = useCaseDoing(view);
  const { begin } = doing;
  const [dropped, setDropped] = useState<Arriving | null>(null);
  const isOver = useArrivingFiles(doing.form === null && view.acts.includes('add-document'), (arriving) => {
    setDropped(arriving);
    begin({ do: 'open-form', form: 'add-document' });
  });
  useShownPart(view);
  const navigate = useNavigate();
  const caseId = view.id;
  useEffect(() => {
    if (!firstForm) return;
    const { form, about } = firstForm;
    begin({ do: 'open-form', form, ...(about === undefined ? {} : { subject: about }) });
    // The address forgets it, so that a form that was closed stays closed.
    void navigate({ to: '/case/$caseId', params: { caseId }, search: {}, replace: true });
  }, [firstForm, begin, caseId, navigate]);
  const openForm = (form: FormName, subject?: string) =>
    begin({ do: 'open-form', form, ...(subject ? { subject } : {}) });
  return (
    <Stack gap="md" className={classes.page}>
      <CaseTop view={view} begin={begin} isStarting={doing.isStarting} />
      <ErrorNotice
        error={doing.error}
        title="The letter could not be begun"
        onLoadNewest={() => {
          doing.forgetError();
          void reload();
        }}
      />
      <LearningNotice view={view} openForm={openForm} />
      <div className={classes.columns}>
        <FactsColumn
          view={view}
          onLinkPerson={
            view.acts.includes('link-person') ? () => begin({ do: 'open-form', form: 'link-person' }) : undefined
          }
        />
        <Timeline
          caseId={view.id}
          entries={view.timeline}
          onCorrect={
            view.acts.includes('correct')
              ? (subject) => begin({ do: 'open-form', form: 'correct', subject })
              : undefined
          }
        />
        <SideColumn view={view} openForm={openForm} />
      </div>
      <ActDrawer
        form={doing.form}
        dropped={dropped}
        view={view}
        reload={reload}
        onClose={() => {
          setDropped(null);
          doing.closeForm();
          keepFocusAfterDrawer();
        }}
      />
      {isOver && <DropOverlay>{`Let go to put them on case ${view.reference}`}</DropOverlay>}
    </Stack>
  );
}
