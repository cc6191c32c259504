import { Button, Code, Group, PasswordInput, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { type BackupStatus, Passphrase } from '../../../electron/contract/backups.ts';
import { useCommand } from '../../api/hooks.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { FormShell } from '../../ui/FormShell.tsx';
import { SubmitButton } from '../../ui/SubmitButton.tsx';
import { useFocusBack } from '../../ui/useFocusBack.ts';
import { useProblems } from '../../ui/useProblems.ts';
import { momentText } from './backupWords.ts';

/** Another disk, a stick or a share: what it is, how it stands, and how to choose one. */
export function SecondPlace({ place }: { place: BackupStatus['secondPlace'] }) {
  const leave = useCommand('backups.leaveSecondPlace');
  const [isChoosing, setChoosing] = useState(false);
  const buttons = useFocusBack(isChoosing);
  return (
    <Stack gap="sm" ref={buttons}>
      <Title order={2} size="h3">
        The second place
      </Title>
      {place ? (
        <>
          <Code block style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            {place.folder}
          </Code>
          <Text size="sm">
            {place.lastAt
              ? `The last backup went there on ${momentText(place.lastAt)}.`
              : 'No backup has gone there yet.'}{' '}
            {place.problem}
          </Text>
        </>
      ) : (
        <Text size="sm" maw="75ch">
          A stick, an outer disk or a folder on the network, so that the record survives this PC. What lies there is
          sealed with a passphrase: whoever finds the stick has nothing.
        </Text>
      )}
      {isChoosing ? (
        <ChooseForm onDone={() => setChoosing(false)} />
      ) : (
        <Group>
          <Button variant="default" onClick={() => setChoosing(true)}>
            {place ? 'Choose another place…' : 'Choose a second place…'}
          </Button>
          {place && (
            <Button variant="default" loading={leave.isPending} onClick={() => leave.mutate({})}>
              Stop using it
            </Button>
          )}
        </Group>
      )}
      <ErrorNotice error={leave.error} />
    </Stack>
  );
}

function ChooseForm({ onDone }: { onDone: () => void }) {
  const choose = useCommand('backups.chooseSecondPlace');
  const problems = useProblems();
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const submit = async () => {
    const wanting = Passphrase.safeParse(passphrase).error?.issues[0]?.message;
    if (wanting) return problems.refuse({ passphrase: wanting });
    if (passphrase !== again) return problems.refuse({ again: 'This is not the same as the first one.' });
    problems.clear();
    try {
      if (await choose.mutateAsync({ passphrase })) onDone();
    } catch (error) {
      problems.take(error);
    }
  };
  return (
    <FormShell
      onSubmit={() => void submit()}
      refusals={problems.refusals}
      kept={{ never: 'A passphrase is not kept anywhere.' }}
      aria-label="Choosing a second place"
    >
      <Stack gap="sm" className="panel" maw={560}>
        <PasswordInput
          label="Passphrase"
          description="Three or four words that the office will remember. Write it down and keep it away from this PC: without it nobody can open the backups, not even the makers of Redress."
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
          error={problems.at('passphrase')}
          autoComplete="off"
          data-autofocus
          required
        />
        <PasswordInput
          label="The passphrase again"
          value={again}
          onChange={(event) => setAgain(event.currentTarget.value)}
          error={problems.at('again')}
          autoComplete="off"
          required
        />
        <ErrorNotice error={choose.error} />
        <Group>
          <SubmitButton loading={choose.isPending}>Choose the folder…</SubmitButton>
          <Button variant="default" onClick={onDone}>
            Not now
          </Button>
        </Group>
      </Stack>
    </FormShell>
  );
}
