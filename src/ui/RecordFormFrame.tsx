import { Group, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSignedIn } from '../api/session.ts';
import { DraftNote } from './DraftNote.tsx';
import { ErrorNotice } from './ErrorNotice.tsx';
import { FormShell } from './FormShell.tsx';
import { KeptNotice } from './KeptNotice.tsx';
import { LoadingNotice } from './LoadingNotice.tsx';
import { MergeNotice } from './MergeNotice.tsx';
import { SubmitButton } from './SubmitButton.tsx';
import type { FormProblems } from './useProblems.ts';
import type { RecordForm } from './useRecordForm.ts';

interface RecordFormFrameProps<F extends object> {
  edit: RecordForm<F>;
  problems: FormProblems;
  /** The command that saves the form. */
  command: { isPending: boolean; error: unknown };
  onSubmit: () => Promise<void>;
  /** The form's name for screen readers. */
  label: string;
  submitLabel: string;
  /** The names and values of fields, for what two people changed at once. */
  labelOf: (field: string) => string;
  inWords: (field: string, value: unknown) => string;
  ignoresEnter?: boolean;
  /** Stands where the button would: why this user may not save. */
  instead?: ReactNode;
  children: ReactNode;
}

/** What all forms of something on record have around their fields: the restored draft, what others changed, errors, the button. */
export function RecordFormFrame<F extends object>(props: RecordFormFrameProps<F>) {
  const { edit, problems, command, onSubmit, label, submitLabel, labelOf, inWords, instead, children } = props;
  const { today } = useSignedIn();
  if (edit.isLoading) return <LoadingNotice />;
  return (
    <FormShell
      onSubmit={() => void onSubmit()}
      refusals={problems.refusals}
      kept={edit.kept.draft}
      ignoresEnter={props.ignoresEnter}
      aria-label={label}
    >
      <Stack gap="md">
        <KeptNotice kept={edit.kept} today={today} />
        {children}
        <MergeNotice {...edit.merge} labelOf={labelOf} inWords={inWords} onChoose={edit.merge.choose} />
        <ErrorNotice error={command.error} withDetails={problems.refusals === 0} />
        {instead ?? (
          <Group>
            <SubmitButton loading={command.isPending}>{submitLabel}</SubmitButton>
            <DraftNote state={edit.kept.draft.state} />
          </Group>
        )}
      </Stack>
    </FormShell>
  );
}
