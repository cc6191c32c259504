import { Textarea } from '@mantine/core';
import { z } from 'zod';
import { ActFrame } from './ActFrame.tsx';
import { type ActFormProps, useActForm } from './useActForm.ts';

const DocumentsDraft = z.object({ note: z.string() });

/** Copies of files are kept with the case: photographs, surveys, emails. */
export function DocumentsForm(props: ActFormProps) {
  const act = useActForm({
    ...props,
    draft: 'add-document',
    schema: DocumentsDraft,
    initial: { note: '' },
    command: 'documents.add',
    input: ({ note }, seen) => ({ ...seen, note }),
    done: ({ added, alreadyHeld }) => whatWasAdded(added, alreadyHeld),
    // Nobody chose a file: the note that was typed is still wanted.
    staysOpen: ({ added, alreadyHeld }) => added.length === 0 && alreadyHeld.length === 0,
  });
  const { form, set, problems } = act;
  return (
    <ActFrame
      act={act}
      label="Add documents"
      submitLabel="Choose the files…"
      intro="Redress keeps its own copies with the case; your files stay where they are."
    >
      <Textarea
        label="What they are"
        description="Such as “Photographs of the bedroom wall that Mrs Wójcik sent on Friday”"
        autosize
        minRows={3}
        maxRows={8}
        data-autofocus
        value={form.note}
        onChange={(event) => set({ note: event.currentTarget.value })}
        error={problems.at('note')}
      />
    </ActFrame>
  );
}

function whatWasAdded(added: readonly string[], alreadyHeld: readonly string[]): string {
  const held = alreadyHeld.length === 0 ? '' : ` Already on the case: ${alreadyHeld.join(', ')}.`;
  if (added.length === 0) return held === '' ? 'No files were chosen; nothing was added.' : `Nothing was added.${held}`;
  return `Added: ${added.join(', ')}.${held}`;
}
