import { Button, Group, PasswordInput, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useCommand, useOperation } from '../../api/hooks.ts';
import { BusyButton } from '../../ui/BusyButton.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { FormShell } from '../../ui/FormShell.tsx';
import { SubmitButton } from '../../ui/SubmitButton.tsx';
import { useProblems } from '../../ui/useProblems.ts';
import { momentText } from '../backups/backupWords.ts';

const NOTHING = {};

/** The newest backup in the data folder, for a record that could not be opened; nothing where there is none. */
export function PutBackNewest() {
  const copies = useOperation('startup.copies', NOTHING);
  const restore = useCommand('startup.restore');
  const newest = copies.data?.find((copy) => copy.kind === 'backup');
  if (!newest) return null;
  return (
    <div>
      <Title order={2}>Or put back the newest backup</Title>
      <Stack gap="sm" align="flex-start">
        <Text>
          The record will be as it was on {momentText(newest.at)}; what was recorded later will be missing. The file
          that does not open is put aside, not deleted.
        </Text>
        <ErrorNotice error={restore.error} />
        <BusyButton
          loading={restore.isPending || restore.isSuccess}
          onClick={() => restore.mutate({ name: newest.name })}
        >
          Put back the backup of {momentText(newest.at)}
        </BusyButton>
      </Stack>
    </div>
  );
}

/** For a PC that is new, or whose record is gone: fetches the newest backup from a second place. */
export function FetchFromSecondPlace() {
  const [isOpen, setOpen] = useState(false);
  const fetch = useCommand('startup.restoreFromSecondPlace');
  const problems = useProblems();
  const [passphrase, setPassphrase] = useState('');
  if (!isOpen)
    return (
      <Group>
        <Button variant="default" onClick={() => setOpen(true)}>
          Bring the record back from a backup…
        </Button>
      </Group>
    );
  const submit = async () => {
    if (passphrase === '') return problems.refuse({ passphrase: 'Type the passphrase of the backups.' });
    problems.clear();
    try {
      await fetch.mutateAsync({ passphrase });
    } catch (error) {
      problems.take(error);
    }
  };
  return (
    <FormShell
      onSubmit={() => void submit()}
      refusals={problems.refusals}
      kept={{ never: 'A passphrase is not kept anywhere.' }}
      aria-label="Bringing the record back"
    >
      <Stack gap="sm" className="panel" maw={560}>
        <PasswordInput
          label="Passphrase of the backups"
          description="You are then asked for the folder in which “Redress backups” lies: on the stick, the disk or the network."
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
          error={problems.at('passphrase')}
          autoComplete="off"
          required
        />
        <ErrorNotice error={fetch.error} withDetails={false} />
        <Group>
          <SubmitButton loading={fetch.isPending || fetch.data?.isStarting === true}>Choose the folder…</SubmitButton>
          <Button variant="default" onClick={() => setOpen(false)}>
            Not now
          </Button>
        </Group>
      </Stack>
    </FormShell>
  );
}
