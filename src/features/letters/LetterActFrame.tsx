import { Button, Group, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import type { IsoDate } from '../../../electron/domain/isoDate.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { FormShell } from '../../ui/FormShell.tsx';
import { KeptNotice } from '../../ui/KeptNotice.tsx';
import { LoadingNotice } from '../../ui/LoadingNotice.tsx';
import { SubmitButton } from '../../ui/SubmitButton.tsx';
import type { KeptForm } from '../../ui/useKeptForm.ts';
import type { FormProblems } from '../../ui/useProblems.ts';

interface LetterActFrameProps {
  act: {
    today: IsoDate;
    kept: Pick<KeptForm<object>, 'isLoading' | 'restoredAt' | 'startAfresh' | 'bringBack' | 'draft'>;
    problems: FormProblems;
    submit: () => void;
    error: unknown;
    isSending: boolean;
  };
  label: string;
  submitLabel: string;
  onClose: () => void;
  children: ReactNode;
}

/** What the small forms about a letter have around their fields. */
export function LetterActFrame({ act, label, submitLabel, onClose, children }: LetterActFrameProps) {
  if (act.kept.isLoading) return <LoadingNotice />;
  return (
    <FormShell aria-label={label} onSubmit={act.submit} refusals={act.problems.refusals} kept={act.kept.draft}>
      <Stack gap="sm">
        <KeptNotice kept={act.kept} today={act.today} />
        {children}
        <ErrorNotice error={act.error} withDetails={act.problems.refusals === 0} />
        <Group gap="sm">
          <Button variant="default" onClick={onClose}>
            Not now
          </Button>
          <SubmitButton loading={act.isSending}>{submitLabel}</SubmitButton>
        </Group>
      </Stack>
    </FormShell>
  );
}
