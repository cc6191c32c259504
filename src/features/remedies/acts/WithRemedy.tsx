import { Select, Stack, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { RemedyState, RemedyView } from '../../../../electron/contract/remedies.ts';
import { formatPounds } from '../../../../electron/domain/money.ts';
import { useOperation } from '../../../api/hooks.ts';
import { ErrorNotice } from '../../../ui/ErrorNotice.tsx';
import { LoadingNotice } from '../../../ui/LoadingNotice.tsx';
import type { ActFormProps } from '../../case/acts/useActForm.ts';
import classes from '../remedies.module.css';
import { stateWords } from '../remedyWords.ts';

export interface RemedyFormProps extends ActFormProps {
  /** The remedy that the button named; else the first that is where the act needs it. */
  subject: string | undefined;
}

interface WithRemedyProps extends RemedyFormProps {
  states: readonly RemedyState[];
  children: (remedy: RemedyView) => ReactNode;
}

/** Finds the remedy that an act is about; where there are several, one is chosen. Its working stands above the fields. */
export function WithRemedy({ view, subject, states, children }: WithRemedyProps) {
  const remedies = useOperation('remedies.list', { caseId: view.id });
  const [chosen, setChosen] = useState<string | null>(subject ?? null);
  if (remedies.error) return <ErrorNotice error={remedies.error} onRetry={() => void remedies.refetch()} />;
  if (!remedies.data) return <LoadingNotice />;
  const fitting = remedies.data.filter(({ state }) => states.includes(state));
  const remedy = fitting.find(({ remedyId }) => remedyId === chosen) ?? fitting[0];
  if (!remedy) return <Text>No remedy of this case is waiting for that any more.</Text>;
  return (
    <Stack gap="md">
      {fitting.length > 1 && (
        <Select
          label="Which remedy"
          data={fitting.map(({ remedyId, amount, state }) => ({
            value: remedyId,
            label: `${formatPounds(amount)}: ${stateWords[state].toLowerCase()}`,
          }))}
          allowDeselect={false}
          value={remedy.remedyId}
          onChange={setChosen}
        />
      )}
      {remedy.account !== '' && (
        <details open={states.includes('to-approve')}>
          <summary>How the {formatPounds(remedy.amount)} was worked out</summary>
          <Text size="sm" className={classes.account}>
            {remedy.account}
          </Text>
          {remedy.note !== '' && (
            <Text size="sm" className={classes.account}>
              Note: {remedy.note}
            </Text>
          )}
        </details>
      )}
      {children(remedy)}
    </Stack>
  );
}
