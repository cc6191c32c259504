import { Button, Group, Stack, Text } from '@mantine/core';
import type { RemedyState } from '../../../electron/contract/remedies.ts';
import type { CaseId, StaffId } from '../../../electron/domain/ids.ts';
import type { PromisedAction } from '../../../electron/domain/letters.ts';
import { formatPounds } from '../../../electron/domain/money.ts';
import { useOperation } from '../../api/hooks.ts';
import { stateWords } from './remedyWords.ts';

interface InsertRemedyProps {
  caseId: CaseId;
  actions: readonly PromisedAction[];
  owner: StaffId;
  onChange: (actions: PromisedAction[]) => void;
  /** Puts the working into the letter's free text. */
  onExplain: (text: string) => void;
}

const BEFORE_READY: ReadonlySet<RemedyState> = new Set(['unfinished', 'to-approve', 'returned']);

/** Puts a remedy that was worked out into the letter: as an action with its sum, and its working as text. */
export function InsertRemedy({ caseId, actions, owner, onChange, onExplain }: InsertRemedyProps) {
  const remedies = useOperation('remedies.list', { caseId });
  const ready = (remedies.data ?? []).filter(({ state }) => state === 'to-offer');
  const waiting = (remedies.data ?? []).filter(({ state }) => BEFORE_READY.has(state));
  if (ready.length === 0 && waiting.length === 0) return null;
  return (
    <Stack gap="xs" mb="sm">
      {ready.map((remedy) => {
        const held = actions.find(({ id }) => id === remedy.remedyId);
        const isSame = held?.amount === remedy.amount && held.what === remedy.letterWords;
        return (
          <Group key={remedy.remedyId} gap="xs">
            <Button
              variant="default"
              size="compact-sm"
              onClick={() => {
                const action: PromisedAction = {
                  id: remedy.remedyId,
                  kind: 'financial',
                  what: remedy.letterWords,
                  owner: held?.owner ?? owner,
                  dueOn: held?.dueOn ?? remedy.payBy,
                  amount: remedy.amount,
                };
                onChange([...actions.filter(({ id }) => id !== remedy.remedyId), action]);
              }}
            >
              {held && !isSame ? 'Put in again' : 'Put in'} the remedy of {formatPounds(remedy.amount)}
            </Button>
            <Button variant="default" size="compact-sm" onClick={() => onExplain(remedy.letterReasons)}>
              Put in how it was worked out
            </Button>
            {isSame && <Text size="sm">It is in the letter: give the day by which it is paid.</Text>}
          </Group>
        );
      })}
      {waiting.map(({ remedyId, amount, state }) => (
        <Text key={remedyId} size="sm">
          {state === 'unfinished' ? 'A remedy' : `A remedy of ${formatPounds(amount)}`} is on the case:{' '}
          {stateWords[state].toLowerCase()}. It can be put in when it is ready.
        </Text>
      ))}
    </Stack>
  );
}
