import { Drawer, Group, Stack, Text, Textarea } from '@mantine/core';
import { z } from 'zod';
import type { CalendarView } from '../../../electron/contract/calendar.ts';
import { longDate, plainDate } from '../../../electron/domain/isoDate.ts';
import { SomeWords } from '../../../electron/domain/words.ts';
import { useSignedIn } from '../../api/session.ts';
import { DraftNote } from '../../ui/DraftNote.tsx';
import { FormShell } from '../../ui/FormShell.tsx';
import { KeptNotice } from '../../ui/KeptNotice.tsx';
import { LoadingNotice } from '../../ui/LoadingNotice.tsx';
import { SubmitButton } from '../../ui/SubmitButton.tsx';
import { useKeptForm } from '../../ui/useKeptForm.ts';
import { useProblems } from '../../ui/useProblems.ts';
import type { Intent } from './ReviewDrawer.tsx';

type Day = CalendarView['oneOffDays'][number];

interface TakeBackProps {
  /** Null: none is to be taken back. */
  day: Day | null;
  onClose: () => void;
  onLook: (intent: Intent) => void;
}

/** Takes a one-off day back: it stays on the record, with the reason why it counts no more. */
export function TakeBackDrawer({ day, onClose, onLook }: TakeBackProps) {
  return (
    <Drawer
      opened={day !== null}
      onClose={onClose}
      position="right"
      size="md"
      title={day ? `Take back ${day.name}` : ''}
      closeButtonProps={{ 'aria-label': 'Close (Esc)' }}
    >
      {day && <TakeBackForm key={day.id} day={day} onClose={onClose} onLook={onLook} />}
    </Drawer>
  );
}

const ReasonDraft = z.object({ reason: z.string() });

function TakeBackForm({ day, onClose, onLook }: TakeBackProps & { day: Day }) {
  const { today } = useSignedIn();
  const kept = useKeptForm(`calendar:take-back:${day.id}`, ReasonDraft, { reason: '' });
  const { form, set, clear, draft, isLoading } = kept;
  const problems = useProblems();
  const submit = () => {
    if (!problems.check(z.object({ reason: SomeWords }), form)) return;
    onClose();
    onLook({
      proposal: { kind: 'take-back-day', dayId: day.id, reason: form.reason.trim() },
      title: `Take back ${day.name} on ${plainDate(day.on)}`,
      button: 'Take the day back',
      done: `${day.name} on ${plainDate(day.on)} is taken back.`,
      onAccepted: clear,
    });
  };
  if (isLoading) return <LoadingNotice />;
  return (
    <FormShell onSubmit={submit} refusals={problems.refusals} kept={draft} aria-label="Take back the day">
      <Stack gap="md">
        <KeptNotice kept={kept} today={today} />
        <Text>
          {longDate(day.on)} then counts as a working day again. The day stays on the record, with the reason. Before it
          is done you see which deadlines move.
        </Text>
        <Textarea
          label="Why it is taken back"
          required
          autosize
          minRows={3}
          maxRows={8}
          maxLength={1000}
          data-autofocus
          value={form.reason}
          onChange={(event) => {
            problems.clear();
            set({ reason: event.currentTarget.value });
          }}
          error={problems.at('reason') && 'Say why.'}
        />
        <Group gap="md">
          <SubmitButton>Look at which deadlines move…</SubmitButton>
          <DraftNote state={draft.state} />
        </Group>
      </Stack>
    </FormShell>
  );
}
