import { Textarea } from '@mantine/core';
import { useRef } from 'react';
import { z } from 'zod';
import { HandedFile } from '../../../../electron/domain/handedFiles.ts';
import { IsoDate } from '../../../../electron/domain/isoDate.ts';
import { useSignedIn } from '../../../api/session.ts';
import type { Arriving } from '../../../ui/files/arriving.ts';
import { FilesField } from '../../../ui/files/FilesField.tsx';
import { fileRefs } from '../../../ui/files/fileRefs.ts';
import { PastDayInput } from '../../../ui/PastDayInput.tsx';
import { ActFrame } from './ActFrame.tsx';
import { type ActFormProps, useActForm } from './useActForm.ts';

const DocumentsDraft = z.object({
  on: IsoDate.nullable(),
  note: z.string(),
  files: z.array(HandedFile).default([]),
});

interface DocumentsFormProps extends ActFormProps {
  /** What was dropped or pasted on the case's page, which opened the form. */
  dropped: Arriving | null;
}

/** Copies of files are kept with the case: photographs, surveys, emails. */
export function DocumentsForm({ dropped, ...props }: DocumentsFormProps) {
  const { today } = useSignedIn();
  const act = useActForm({
    ...props,
    draft: 'add-document',
    schema: DocumentsDraft,
    initial: { on: today, note: '', files: [] },
    command: 'documents.add',
    input: ({ on, note, files }, seen) => ({ ...seen, on, note, files: fileRefs(files) }),
    done: ({ added, alreadyHeld }) => whatWasAdded(added, alreadyHeld),
  });
  const { form, set, problems } = act;
  const latest = useRef({ form, set });
  latest.current = { form, set };
  return (
    <ActFrame
      act={act}
      label="Add documents"
      submitLabel={form.files.length > 1 ? `Put ${form.files.length} files on the case` : 'Put it on the case'}
      intro="Redress keeps its own copies with the case; your files stay where they are."
    >
      <FilesField
        caseId={props.view.id}
        files={form.files}
        onFiles={(change) => {
          const now = latest.current;
          const files = change(now.form.files);
          // Several may arrive before the form is drawn again.
          latest.current = { ...now, form: { ...now.form, files } };
          now.set({ files });
        }}
        first={dropped}
        error={problems.at('files')}
        hasFocus
      />
      <PastDayInput
        label="Received on"
        description="The day on which they reached us"
        required
        value={form.on}
        onChange={(on) => set({ on })}
        error={problems.at('on')}
      />
      <Textarea
        label="What they are"
        description="Such as “Photographs of the bedroom wall that Mrs Wójcik sent on Friday”"
        autosize
        minRows={2}
        maxRows={8}
        value={form.note}
        onChange={(event) => set({ note: event.currentTarget.value })}
        error={problems.at('note')}
      />
    </ActFrame>
  );
}

function whatWasAdded(added: readonly string[], alreadyHeld: readonly string[]): string {
  const held = alreadyHeld.length === 0 ? '' : ` Already on the case: ${alreadyHeld.join(', ')}.`;
  return added.length === 0 ? `Nothing was added.${held}` : `Added: ${added.join(', ')}.${held}`;
}
