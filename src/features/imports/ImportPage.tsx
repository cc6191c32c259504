import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { ImportRecord } from '../../../electron/contract/imports.ts';
import { ImportPlan } from '../../../electron/domain/imports.ts';
import { useDraft } from '../../api/draft.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { LoadingNotice } from '../../ui/LoadingNotice.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { UpToSettings } from '../../ui/UpToSettings.tsx';
import { AcceptSection } from './AcceptSection.tsx';
import { ColumnsSection } from './ColumnsSection.tsx';
import { EarlierImports } from './EarlierImports.tsx';
import { FileSection } from './FileSection.tsx';
import { doneWords } from './importWords.ts';
import { LikelySection } from './LikelySection.tsx';
import { MeaningsSection } from './MeaningsSection.tsx';
import { ProblemsSection } from './ProblemsSection.tsx';
import { ReadingNotice } from './ReadingNotice.tsx';
import { useImportPreview } from './useImportPreview.ts';

/** Takes in a spreadsheet of old complaints or of residents: choose, see what the columns are, check, accept. */
export function ImportPage() {
  const draft = useDraft('import');
  const [plan, setPlan] = useState<ImportPlan | null>(null);
  const [done, setDone] = useState<{ record: ImportRecord; stayedOut: number } | null>(null);
  const { isLoading, stored } = draft;
  useEffect(() => {
    const kept = ImportPlan.safeParse(stored?.content);
    if (kept.success) setPlan(kept.data);
  }, [stored]);
  const change = (next: ImportPlan | null) => {
    setDone(null);
    setPlan(next);
    if (next) draft.keep(next);
    else void draft.discard();
  };
  return (
    <Stack gap="lg" maw={1100}>
      <div>
        <UpToSettings />
        <PageTitle>Take in a spreadsheet</PageTitle>
      </div>
      {done && <Done {...done} />}
      <EarlierImports />
      {isLoading ? (
        <LoadingNotice />
      ) : (
        <>
          <FileSection plan={plan} onPlan={change} />
          {plan && (
            <Study
              plan={plan}
              onPlan={change}
              onDone={(record, stayedOut) => {
                setPlan(null);
                setDone({ record, stayedOut });
                void draft.discard();
              }}
            />
          )}
        </>
      )}
    </Stack>
  );
}

interface StudyProps {
  plan: ImportPlan;
  onPlan: (plan: ImportPlan) => void;
  onDone: (record: ImportRecord, stayedOut: number) => void;
}

function Study({ plan, onPlan, onDone }: StudyProps) {
  const { preview, isReading, error, progress, retry } = useImportPreview(plan);
  return (
    <>
      {isReading && <ReadingNotice progress={progress} />}
      <ErrorNotice error={error} title="This file cannot be taken in as it is" onRetry={retry} />
      {preview && !error && (
        <>
          <ColumnsSection plan={plan} preview={preview} onPlan={onPlan} />
          <MeaningsSection plan={plan} preview={preview} onPlan={onPlan} />
          <LikelySection plan={plan} preview={preview} onPlan={onPlan} />
          <ProblemsSection preview={preview} />
          <AcceptSection plan={plan} preview={preview} isReading={isReading} onDone={onDone} />
        </>
      )}
    </>
  );
}

function Done({ record, stayedOut }: { record: ImportRecord; stayedOut: number }) {
  const said = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone, far below.
  useEffect(() => {
    said.current?.focus();
    window.scrollTo(0, 0);
  }, []);
  return (
    <Alert
      ref={said}
      tabIndex={-1}
      role="status"
      color="green"
      variant="outline"
      icon={<IconCheck aria-hidden />}
      title={`“${record.fileName}” is in`}
    >
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{doneWords(record)}</Text>
        {stayedOut > 0 && (
          <Text size="sm">
            {stayedOut === 1 ? 'One row' : `${stayedOut.toLocaleString('en-GB')} rows`} stayed out. Mend the file and
            choose it again: it shows which and why, and takes in only what is not in yet.
          </Text>
        )}
        <Group gap="xs">
          <Button component={Link} to="/queue" size="xs" variant="default">
            To the queue
          </Button>
          <Button component={Link} to="/people" size="xs" variant="default">
            To the people
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
