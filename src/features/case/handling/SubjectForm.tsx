import { Select } from '@mantine/core';
import { z } from 'zod';
import { useSignedIn } from '../../../api/session.ts';
import { ActFrame } from '../acts/ActFrame.tsx';
import { DatedText, DatedTextFields } from '../acts/DatedTextFields.tsx';
import { type ActFormProps, useActForm } from '../acts/useActForm.ts';

const SubjectDraft = DatedText.extend({ staffId: z.string() });
type SubjectDraft = z.infer<typeof SubjectDraft>;

/** Which of the staff the complaint is about: they handle no stage of it and sign nothing. */
export function SubjectForm(props: ActFormProps) {
  const { today, staff } = useSignedIn();
  const initial: SubjectDraft = { on: today, text: '', staffId: '' };
  const act = useActForm({
    ...props,
    draft: 'name-subject',
    schema: SubjectDraft,
    initial,
    command: 'cases.nameSubject',
    input: ({ on, text, staffId }, seen) => ({ ...seen, on, note: text, staffId }),
    done: () => 'It is on the record whom the complaint is about.',
  });
  return (
    <ActFrame
      act={act}
      label="It is about a member of staff"
      submitLabel="Record it"
      intro="Nobody judges a complaint about themselves: they can be given no stage of it, and sign no letter."
    >
      <Select
        label="Whom it is about"
        required
        data={staff.map(({ id, name, jobTitle }) => ({ value: id, label: `${name}, ${jobTitle}` }))}
        searchable
        nothingFoundMessage="Nobody of that name works here."
        data-autofocus
        openOnFocus={false}
        value={act.form.staffId === '' ? null : act.form.staffId}
        onChange={(staffId) => act.set({ staffId: staffId ?? '' })}
        error={act.problems.at('staffId') && 'Choose whom it is about.'}
      />
      <DatedTextFields
        act={act}
        dateLabel="Day we knew"
        textLabel="What is said of them"
        required={false}
        textPath="note"
      />
    </ActFrame>
  );
}
