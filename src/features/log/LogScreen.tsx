import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type Instant, longDate } from '../../../electron/domain/isoDate.ts';
import type { Draft } from '../../api/draft.ts';
import { useCommand } from '../../api/hooks.ts';
import { useSignedIn } from '../../api/session.ts';
import { DraftNote, DraftRestored } from '../../ui/DraftNote.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { FormShell } from '../../ui/FormShell.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { SubmitButton } from '../../ui/SubmitButton.tsx';
import { useProblems } from '../../ui/useProblems.ts';
import { AboutSection } from './AboutSection.tsx';
import { FilesSection } from './FilesSection.tsx';
import { HowSection } from './HowSection.tsx';
import { type LogForm, readLogForm } from './logForm.ts';
import { RecordingSection } from './RecordingSection.tsx';
import { SafetySection } from './SafetySection.tsx';
import { tellWhatIsDue } from './tellWhatIsDue.ts';
import { WhoSection } from './WhoSection.tsx';

interface LogScreenProps {
  draft: Draft;
  fresh: () => LogForm;
  kept: { form: LogForm; savedAt: Instant; from: 'scan' | null } | null;
}

const BEGUN_WITH_A_SCAN =
  'The scan stands under “Files” below, and “How it came” says that it came as a letter. Check the day on which it reached the office.';

/** The Log form itself, once it is known what was kept. */
export function LogScreen({ draft, fresh, kept }: LogScreenProps) {
  const { today } = useSignedIn();
  const navigate = useNavigate();
  const log = useCommand('cases.log');
  const problems = useProblems();
  const [form, setForm] = useState(() => kept?.form ?? fresh());
  const [restoredAt, setRestoredAt] = useState(kept?.savedAt ?? null);
  const [putAside, setPutAside] = useState<LogForm | null>(null);
  const [discardError, setDiscardError] = useState<unknown>(null);

  const [begunOn] = useState(today);
  const [begunBy] = useState(kept?.from ?? null);
  const latest = useRef(form);
  // Opened before the telephone rang: until something is typed, the day and the time are those of now.
  const isUntouched = useRef(kept === null);
  const newest = useRef(fresh);
  newest.current = fresh;
  const { keep } = draft;
  const replace = useCallback((next: LogForm) => {
    latest.current = next;
    setForm(next);
  }, []);
  // The same function throughout, so that a section whose fields did not change is not drawn again.
  const change = useCallback(
    (update: (form: LogForm) => LogForm) => {
      replace(update(isUntouched.current ? newest.current() : latest.current));
      isUntouched.current = false;
      setPutAside(null);
      keep(latest.current);
    },
    [replace, keep],
  );
  useEffect(() => {
    if (isUntouched.current && latest.current.receivedOn !== today) replace(newest.current());
  }, [replace, today]);
  const startAfresh = async () => {
    setPutAside(form);
    replace(fresh());
    isUntouched.current = true;
    setRestoredAt(null);
    problems.clear();
    log.reset();
    // The button that was pressed is gone.
    document.querySelector('h1')?.focus();
    try {
      await draft.discard();
      setDiscardError(null);
    } catch (error) {
      setDiscardError(error);
    }
  };
  const save = async () => {
    const reading = readLogForm(form);
    if (!reading.ok) {
      problems.refuse(reading.problems);
      return;
    }
    problems.clear();
    await draft.settle();
    try {
      const logged = await log.mutateAsync(reading.input);
      await navigate({
        to: '/case/$caseId',
        params: { caseId: logged.caseId },
        search: form.mayBeHazard ? { form: 'report-hazard' } : {},
      });
      await tellWhatIsDue(logged);
    } catch (error) {
      draft.keep(form);
      problems.take(error);
    }
  };

  const section = { form, onChange: change, problems: problems.all };
  return (
    <Stack gap="md" maw={920}>
      <PageTitle>Log a contact</PageTitle>
      {restoredAt && (
        <DraftRestored
          savedAt={restoredAt}
          today={today}
          said={begunBy === 'scan' ? BEGUN_WITH_A_SCAN : undefined}
          onStartAfresh={() => void startAfresh()}
        />
      )}
      {putAside && (
        <Alert role="status" variant="outline" color="gray">
          <Group justify="space-between" gap="sm">
            <Text size="sm">The form is empty again.</Text>
            <Button size="xs" variant="default" onClick={() => change(() => putAside)}>
              Bring back what I had typed
            </Button>
          </Group>
        </Alert>
      )}
      <ErrorNotice error={discardError} />
      <FormShell
        onSubmit={() => void save()}
        ignoresEnter
        refusals={problems.refusals}
        kept={draft}
        aria-label="Log a contact"
      >
        <Stack gap="md">
          <HowSection {...section} today={today} />
          <WhoSection {...section} />
          <AboutSection {...section} today={today} />
          <FilesSection {...section} />
          <SafetySection {...section} />
          <RecordingSection {...section} />
          {today !== begunOn && form.receivedOn === begunOn && (
            <Alert role="status" variant="outline" color="gray">
              It is past midnight. The form still says that this reached the office on {longDate(begunOn)}: change the
              day if it came after midnight.
            </Alert>
          )}
          <ErrorNotice error={log.error} withDetails={false} title="It was not logged" />
          <Group gap="md">
            <SubmitButton loading={log.isPending}>Log it and open the case</SubmitButton>
            <DraftNote state={draft.state} />
          </Group>
        </Stack>
      </FormShell>
    </Stack>
  );
}
