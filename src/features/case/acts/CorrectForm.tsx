import { Alert, Radio, Stack, Text, Textarea } from '@mantine/core';
import { z } from 'zod';
import { IsoDate, longDate } from '../../../../electron/domain/isoDate.ts';
import { useSignedIn } from '../../../api/session.ts';
import { UkDateInput } from '../../../ui/UkDateInput.tsx';
import { ActFrame } from './ActFrame.tsx';
import { type ActFormProps, useActForm } from './useActForm.ts';

const Change = z.enum(['move', 'strike']);
const CorrectDraft = z.object({ change: Change, movedTo: IsoDate.nullable(), reason: z.string() });
type CorrectDraft = z.infer<typeof CorrectDraft>;

/** Puts a mistake right by a further entry; the wrong one stays readable beside it. */
export function CorrectForm({ subject, ...props }: ActFormProps & { subject: string | undefined }) {
  const { today } = useSignedIn();
  const entry = props.view.timeline.find(({ eventId }) => eventId === subject);
  const initial: CorrectDraft = { change: 'move', movedTo: entry?.on ?? null, reason: '' };
  const act = useActForm({
    ...props,
    draft: `correct:${subject ?? ''}`,
    schema: CorrectDraft,
    initial,
    command: 'cases.correct',
    input: ({ change, movedTo, reason }, seen) => ({
      ...seen,
      eventId: subject,
      movedTo: change === 'strike' ? null : movedTo,
      reason,
    }),
    done: () => 'The correction is on the record.',
  });
  const { form, set, problems } = act;
  if (!entry) {
    return (
      <Alert role="status" variant="outline" color="gray" title="That entry is not on this case">
        Nothing was changed. Close this and choose “Correct this” at the entry in the timeline.
      </Alert>
    );
  }

  // The contract takes no date as “strike it out”; somebody who wants to move it must not strike it out by leaving the date empty.
  const submit = () => {
    if (form.change === 'move' && form.movedTo === null) {
      problems.refuse({ movedTo: 'Give the day on which it really happened.' });
    } else if (form.change === 'move' && form.movedTo === entry.on && !entry.isStruckOut) {
      problems.refuse({ movedTo: 'That is the day it stands at now. Give the right one, or strike the entry out.' });
    } else {
      act.submit();
    }
  };
  return (
    <ActFrame act={{ ...act, submit }} label="Correct this entry" submitLabel="Put it right">
      <div>
        <Text fw={600}>{entry.title}</Text>
        <Text size="sm" c="dimmed">
          {longDate(entry.on)}, recorded by {entry.recordedBy}
        </Text>
        {entry.text && (
          <Text size="sm" lineClamp={4} style={{ whiteSpace: 'pre-wrap' }}>
            {entry.text}
          </Text>
        )}
      </div>
      <Radio.Group
        label="What is wrong"
        value={form.change}
        onChange={(change) => set({ change: Change.parse(change) })}
        description="Nothing is taken out of the record: the entry stays, with your correction beside it."
      >
        <Stack gap="sm" mt="xs">
          <Radio value="move" label="The day is wrong" data-autofocus={form.change === 'move' || undefined} />
          <Radio
            value="strike"
            label="It did not happen: strike it out"
            data-autofocus={form.change === 'strike' || undefined}
            disabled={entry.type === 'received'}
            description={entry.type === 'received' ? 'The receipt itself can only be moved to another day.' : undefined}
          />
        </Stack>
      </Radio.Group>
      {form.change === 'move' && (
        <UkDateInput
          label="Day it really happened"
          required
          today={today}
          max={today}
          boundsMessage="It has happened: not a day to come."
          value={form.movedTo}
          onChange={(movedTo) => set({ movedTo })}
          error={problems.at('movedTo')}
        />
      )}
      <Textarea
        label="Why"
        required
        autosize
        minRows={3}
        maxRows={10}
        value={form.reason}
        onChange={(event) => set({ reason: event.currentTarget.value })}
        error={problems.at('reason')}
      />
    </ActFrame>
  );
}
