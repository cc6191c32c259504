import { Button, Group, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { Closure } from '../../../electron/domain/people.ts';
import { useCommand, useOperation } from '../../api/hooks.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { FormShell } from '../../ui/FormShell.tsx';
import { LoadingNotice } from '../../ui/LoadingNotice.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { SubmitButton } from '../../ui/SubmitButton.tsx';
import { useProblems } from '../../ui/useProblems.ts';
import { ClosureFields } from './ClosureFields.tsx';
import { type ClosureRow, closureRows, readClosures } from './closuresForm.ts';
import { Section } from './Section.tsx';
import type { OfficeVersion } from './useOfficeVersions.ts';

const NOTHING = {};

/** The days on which the office is shut besides bank holidays. */
export function ClosuresSection({ version }: { version: OfficeVersion }) {
  const closures = useOperation('office.closures', NOTHING);
  return (
    <Section
      title="Days on which the office is shut"
      about="Such as the days between Christmas and New Year. Bank holidays are known already. A day on which you are shut does not stop the Code’s clocks."
    >
      {closures.isPending && <LoadingNotice />}
      <ErrorNotice error={closures.error} onRetry={() => void closures.refetch()} />
      {closures.data && <ClosuresForm stored={closures.data} version={version} />}
    </Section>
  );
}

function ClosuresForm({ stored, version }: { stored: readonly Closure[]; version: OfficeVersion }) {
  const save = useCommand('office.setClosures');
  const problems = useProblems();
  const [rows, setRows] = useState<ClosureRow[]>(() => closureRows(stored));
  const [lookUpError, setLookUpError] = useState<unknown>(null);
  const list = useRef<HTMLDivElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const justAdded = useRef(false);

  useEffect(() => {
    if (!justAdded.current) return;
    justAdded.current = false;
    list.current?.lastElementChild?.querySelector('input')?.focus();
  });

  const add = () => {
    justAdded.current = true;
    setRows([...rows, { key: Math.max(-1, ...rows.map(({ key }) => key)) + 1, from: null, to: null, name: '' }]);
  };
  const submit = async () => {
    const reading = readClosures(rows);
    if (!reading.ok) {
      problems.refuse(reading.problems);
      return;
    }
    problems.clear();
    try {
      const saved = await save.mutateAsync({ expectedVersion: version.version, closures: reading.closures });
      setRows(closureRows(saved));
      await version.saved();
      notifyDone('The list of days on which the office is shut is saved.');
    } catch (thrown) {
      problems.take(thrown);
    }
  };
  const loadNewest = async () => {
    try {
      await version.takeNewest();
      setLookUpError(null);
    } catch (thrown) {
      setLookUpError(thrown);
      return;
    }
    save.reset();
  };

  return (
    <FormShell
      onSubmit={() => void submit()}
      refusals={problems.refusals}
      aria-label="Days on which the office is shut"
    >
      <Stack gap="md">
        {rows.length === 0 && <Text>None is listed. Add the first one below.</Text>}
        <div ref={list}>
          {rows.map((row, index) => (
            <ClosureFields
              key={row.key}
              number={index + 1}
              value={row}
              problems={problems.under(String(row.key))}
              onChange={(changed) => setRows(rows.map((one) => (one.key === row.key ? changed : one)))}
              onRemove={() => {
                setRows(rows.filter((one) => one.key !== row.key));
                addButton.current?.focus();
              }}
            />
          ))}
        </div>
        <ErrorNotice error={lookUpError ?? save.error} onLoadNewest={() => void loadNewest()} />
        <Group>
          <Button ref={addButton} variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
            Add a day or period
          </Button>
          <SubmitButton loading={save.isPending}>Save the list</SubmitButton>
        </Group>
      </Stack>
    </FormShell>
  );
}
