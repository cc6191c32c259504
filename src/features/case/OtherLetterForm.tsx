import { Button, Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useCommand, useOperation } from '../../api/hooks.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { LoadingNotice } from '../../ui/LoadingNotice.tsx';
import { useFirstField } from '../../ui/useFirstField.ts';
import type { ActFormProps } from './acts/useActForm.ts';
import classes from './CasePage.module.css';

/** The letters that no step of the procedure asks for, each with when to use it; choosing one begins it or goes on with it. */
export function OtherLetterForm({ view }: ActFormProps) {
  const templates = useOperation('letters.templates', {});
  const start = useCommand('letters.start');
  const navigate = useNavigate();
  const fields = useFirstField<HTMLDivElement>(templates.isPending);
  if (!templates.data)
    return templates.error ? <ErrorNotice error={templates.error} /> : <LoadingNotice>Looking them up…</LoadingNotice>;

  const begin = (kind: (typeof templates.data)[number]['kind']) =>
    start.mutate(
      { caseId: view.id, expectedVersion: view.version, kind },
      { onSuccess: ({ letterId }) => void navigate({ to: '/letter/$letterId', params: { letterId } }) },
    );
  return (
    <Stack gap="md" ref={fields}>
      <Text>
        Acknowledgements, answers, notices and refusals are begun by their own steps. These are the other letters.
      </Text>
      <ErrorNotice error={start.error} title="The letter could not be begun" />
      <ul className={classes.plain}>
        {templates.data.map(({ kind, label, use }, index) => (
          <li key={kind}>
            <Button
              variant="default"
              size="compact-md"
              disabled={start.isPending}
              data-autofocus={index === 0 || undefined}
              onClick={() => begin(kind)}
              aria-describedby={`use-${kind}`}
            >
              {label}
            </Button>
            <Text id={`use-${kind}`} size="sm" mt={4}>
              {use}
            </Text>
          </li>
        ))}
      </ul>
    </Stack>
  );
}
