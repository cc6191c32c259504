import { Alert, Box, Button, Group, List, Stack, Text } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { useSignedIn } from '../../../api/session.ts';
import { DraftNote } from '../../../ui/DraftNote.tsx';
import { ErrorNotice } from '../../../ui/ErrorNotice.tsx';
import { FormShell } from '../../../ui/FormShell.tsx';
import { KeptNotice } from '../../../ui/KeptNotice.tsx';
import { LoadingNotice } from '../../../ui/LoadingNotice.tsx';
import { SubmitButton } from '../../../ui/SubmitButton.tsx';
import type { ActForm } from './useActForm.ts';

interface ActFrameProps<F extends object> {
  act: ActForm<F>;
  /** The form's name for screen readers. */
  label: string;
  submitLabel: string;
  /** One or two sentences over the fields, where the act needs them. */
  intro?: ReactNode;
  children: ReactNode;
}

/** What all forms over a case have around their fields: the restored draft, errors, the buttons, and the focus on the first field. */
export function ActFrame<F extends object>({ act, label, submitLabel, intro, children }: ActFrameProps<F>) {
  const { today } = useSignedIn();
  const fields = useRef<HTMLDivElement>(null);

  const newest = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (act.news) newest.current?.focus();
  }, [act.news]);
  // The button that was pressed goes away with its notice.
  const andFocus = (act: () => void) => () => {
    act();
    fields.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
  };
  const kept = {
    restoredAt: act.kept.restoredAt,
    startAfresh: andFocus(act.kept.startAfresh),
    bringBack: act.kept.bringBack && andFocus(act.kept.bringBack),
  };

  if (act.isLoading) return <LoadingNotice />;
  return (
    <FormShell aria-label={label} onSubmit={act.submit} refusals={act.problems.refusals} kept={act.draft}>
      <Stack gap="md" ref={fields}>
        {intro && <Text>{intro}</Text>}
        <KeptNotice kept={kept} today={today} />
        {act.dayNote && (
          <Alert role="status" variant="outline" color="gray">
            {act.dayNote}
          </Alert>
        )}
        {children}
        <ErrorNotice error={act.error} onLoadNewest={act.loadNewest} withDetails={act.problems.refusals === 0} />
        {act.news && !act.error && (
          <Alert ref={newest} tabIndex={-1} role="status" variant="outline" color="gray">
            <Text size="sm">
              The newest state of the case is loaded. Your text is still here: check that it still fits, then send it
              again.{act.news.length > 0 && ' Recorded since you opened this:'}
            </Text>
            {act.news.length > 0 && (
              <List size="sm" mt={4}>
                {act.news.map(({ eventId, title, recordedBy }) => (
                  <List.Item key={eventId}>
                    {title} ({recordedBy})
                  </List.Item>
                ))}
              </List>
            )}
          </Alert>
        )}
        {/* A line of its own, always as high: a note that grows must not push a button away from under the pointer. */}
        <Box mih={24}>
          <DraftNote state={act.draft.state} />
        </Box>
        <Group gap="sm">
          <Button variant="default" onClick={act.onClose}>
            Not now
          </Button>
          <SubmitButton loading={act.isSending}>{submitLabel}</SubmitButton>
        </Group>
      </Stack>
    </FormShell>
  );
}
