import { Radio, Stack, Textarea } from '@mantine/core';
import { z } from 'zod';
import { IsoDate } from '../../../../electron/domain/isoDate.ts';
import { useSignedIn } from '../../../api/session.ts';
import { UkDateInput } from '../../../ui/UkDateInput.tsx';
import { ActFrame } from './ActFrame.tsx';
import { type ActFormProps, useActForm } from './useActForm.ts';

const NoteKind = z.enum(['investigation', 'note']);
const NoteDraft = z.object({ kind: NoteKind, on: IsoDate.nullable(), note: z.string() });
type NoteDraft = z.infer<typeof NoteDraft>;

/** A note of the investigation, or of anything else. */
export function NoteForm(props: ActFormProps) {
  const { today } = useSignedIn();
  const act = useActForm({
    ...props,
    draft: 'add-note',
    schema: NoteDraft,
    initial: { kind: 'investigation', on: today, note: '' } satisfies NoteDraft as NoteDraft, // widened from its literals
    command: 'cases.addNote',
    input: ({ kind, on, note }, seen) => ({ ...seen, kind, on, note }),
    done: () => 'The note is on the case.',
  });
  const { form, set, problems } = act;
  return (
    <ActFrame act={act} label="Add a note" submitLabel="Add the note">
      <Textarea
        label="What you found or did"
        required
        autosize
        minRows={6}
        maxRows={18}
        data-autofocus
        value={form.note}
        onChange={(event) => set({ note: event.currentTarget.value })}
        error={problems.at('note')}
      />
      <Radio.Group
        label="What kind of note"
        value={form.kind}
        onChange={(kind) => set({ kind: NoteKind.parse(kind) })}
        error={problems.at('kind')}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="investigation" label="Of the investigation" description="What was looked at, asked or found" />
          <Radio value="note" label="Any other note" />
        </Stack>
      </Radio.Group>
      <UkDateInput
        label="Day it happened"
        required
        today={today}
        value={form.on}
        max={today}
        boundsMessage="A note is of something that has happened: not a day to come."
        onChange={(on) => set({ on })}
        error={problems.at('on')}
      />
    </ActFrame>
  );
}
