import { Button, Group, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { CalendarView } from '../../../electron/contract/calendar.ts';
import { useSignedIn } from '../../api/session.ts';
import { DraftNote } from '../../ui/DraftNote.tsx';
import { FormShell } from '../../ui/FormShell.tsx';
import { KeptNotice } from '../../ui/KeptNotice.tsx';
import { LoadingNotice } from '../../ui/LoadingNotice.tsx';
import { SubmitButton } from '../../ui/SubmitButton.tsx';
import { useKeptForm } from '../../ui/useKeptForm.ts';
import { useProblems } from '../../ui/useProblems.ts';
import { Section } from '../settings/Section.tsx';
import { ClosureFields } from './ClosureFields.tsx';
import { ClosuresDraft, closureRows, readClosures } from './closuresForm.ts';
import type { Intent } from './ReviewDrawer.tsx';

interface ClosuresProps {
  view: CalendarView;
  onLook: (intent: Intent) => void;
}

/** The days on which the office is shut besides bank holidays. */
export function ClosuresSection({ view, onLook }: ClosuresProps) {
  const { closuresStop } = view;
  return (
    <Section
      title="Days on which the office is shut"
      about="Such as the days between Christmas and New Year. Bank holidays are known already."
    >
      <Text size="sm">
        {closuresStop.length === 0
          ? 'They stop no clock: neither the law nor the procedures in use here leave them out of a count. The explanation of a deadline names them.'
          : `They stop the clocks of ${closuresStop.join(' and ')}, which says so; never those of the law. You see which deadlines move before the list is saved.`}
      </Text>
      <ClosuresForm stored={view.closures} onLook={onLook} />
    </Section>
  );
}

function ClosuresForm({ stored, onLook }: { stored: CalendarView['closures']; onLook: ClosuresProps['onLook'] }) {
  const { today } = useSignedIn();
  const problems = useProblems();
  const kept = useKeptForm('calendar:closures', ClosuresDraft, { rows: closureRows(stored) });
  const { rows } = kept.form;
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
    kept.set({
      rows: [...rows, { key: Math.max(-1, ...rows.map(({ key }) => key)) + 1, from: null, to: null, name: '' }],
    });
  };
  const submit = () => {
    const reading = readClosures(rows);
    if (!reading.ok) {
      problems.refuse(reading.problems);
      return;
    }
    problems.clear();
    onLook({
      proposal: { kind: 'set-closures', closures: reading.closures },
      title: 'Days on which the office is shut',
      button: 'Save the list',
      done: 'The list of days on which the office is shut is saved.',
      onAccepted: kept.used,
      onRefused: problems.take,
    });
  };

  if (kept.isLoading) return <LoadingNotice />;
  return (
    <FormShell
      onSubmit={submit}
      refusals={problems.refusals}
      kept={kept.draft}
      aria-label="Days on which the office is shut"
    >
      <Stack gap="md">
        <KeptNotice kept={kept} today={today} />
        {rows.length === 0 && <Text>None is listed. Add the first one below.</Text>}
        <div ref={list}>
          {rows.map((row, index) => (
            <ClosureFields
              key={row.key}
              number={index + 1}
              value={row}
              problems={problems.under(String(row.key))}
              onChange={(changed) => {
                problems.clear();
                kept.set({ rows: rows.map((one) => (one.key === row.key ? changed : one)) });
              }}
              onRemove={() => {
                kept.set({ rows: rows.filter((one) => one.key !== row.key) });
                addButton.current?.focus();
              }}
            />
          ))}
        </div>
        <Group>
          <Button ref={addButton} variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
            Add a day or period
          </Button>
          <SubmitButton variant="default">Save the list…</SubmitButton>
          <DraftNote state={kept.draft.state} />
        </Group>
      </Stack>
    </FormShell>
  );
}
