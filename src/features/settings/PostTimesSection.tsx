import { Group, TextInput } from '@mantine/core';
import { z } from 'zod';
import { type OutputOf, operations } from '../../../electron/contract/operations.ts';
import { call } from '../../api/call.ts';
import { useCommand, useOperation } from '../../api/hooks.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { LoadingNotice } from '../../ui/LoadingNotice.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { RecordFormFrame } from '../../ui/RecordFormFrame.tsx';
import { useProblems } from '../../ui/useProblems.ts';
import { type OnRecord, useRecordForm } from '../../ui/useRecordForm.ts';
import { Section } from './Section.tsx';

const NOTHING = {};

/** When the post is collected: a letter that is posted later leaves on the next day with a collection. */
export function PostTimesSection() {
  const stored = useOperation('post.times', NOTHING);
  return (
    <Section
      title="The post"
      about="When it is collected for the last time where you post your letters. A letter that is posted later is sent on the next day with a collection, and that is the day that the tray proposes."
    >
      {stored.isPending && <LoadingNotice />}
      <ErrorNotice error={stored.error} onRetry={() => void stored.refetch()} />
      {stored.data && <TimesForm stored={stored.data} />}
    </Section>
  );
}

const TimesDraft = z.object({ weekdays: z.string(), saturdays: z.string() });
type TimesDraft = z.infer<typeof TimesDraft>;

function TimesForm({ stored }: { stored: OutputOf<'post.times'> }) {
  const command = useCommand('post.setTimes');
  const problems = useProblems();
  const edit = useRecordForm({
    key: 'office:post',
    schema: TimesDraft,
    record: onRecord(stored),
    newest: async () => onRecord(await call('post.times', {})),
  });

  const submit = async () => {
    const input = { expectedVersion: 1, times: timesOf(edit.form) };
    if (!problems.check(operations['post.setTimes'].input, input) || command.isPending) return;
    try {
      const done = await edit.save(async (form, expectedVersion) =>
        onRecord(await command.mutateAsync({ expectedVersion, times: timesOf(form) })),
      );
      if (done) notifyDone('The times of the post are saved.');
      else command.reset();
    } catch (thrown) {
      problems.take(thrown);
    }
  };

  return (
    <RecordFormFrame
      edit={edit}
      problems={problems}
      command={command}
      onSubmit={submit}
      label="When the post is collected"
      submitLabel="Save the times"
      labelOf={labelOf}
      inWords={inWords}
    >
      <Group align="flex-start" gap="md">
        <TextInput
          label={labelOf('weekdays')}
          description="Such as 17:30; empty if you do not know"
          value={edit.form.weekdays}
          onChange={({ currentTarget }) => edit.set({ weekdays: currentTarget.value })}
          error={problems.at('times.weekdays')}
        />
        <TextInput
          label={labelOf('saturdays')}
          description="Empty if there is none"
          value={edit.form.saturdays}
          onChange={({ currentTarget }) => edit.set({ saturdays: currentTarget.value })}
          error={problems.at('times.saturdays')}
        />
      </Group>
    </RecordFormFrame>
  );
}

function onRecord({ version, times }: OutputOf<'post.times'>): OnRecord<TimesDraft> {
  return { version, form: { weekdays: times.weekdays ?? '', saturdays: times.saturdays ?? '' } };
}

function timesOf({ weekdays, saturdays }: TimesDraft) {
  return { weekdays: weekdays.trim() || null, saturdays: saturdays.trim() || null };
}

function labelOf(field: string): string {
  return field === 'saturdays' ? 'Last collection on Saturdays' : 'Last collection, Monday to Friday';
}

function inWords(_field: string, value: unknown): string {
  return typeof value === 'string' && value !== '' ? value : 'not said';
}
