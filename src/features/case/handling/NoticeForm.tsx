import { Select } from '@mantine/core';
import type { z } from 'zod';
import { contactMethodLabels } from '../../../../electron/domain/labels.ts';
import { ContactMethod } from '../../../../electron/domain/words.ts';
import { useSignedIn } from '../../../api/session.ts';
import { ActFrame } from '../acts/ActFrame.tsx';
import { DatedText, DatedTextFields } from '../acts/DatedTextFields.tsx';
import { type ActFormProps, useActForm } from '../acts/useActForm.ts';

const NoticeDraft = DatedText.extend({ method: ContactMethod });
type NoticeDraft = z.infer<typeof NoticeDraft>;

const methods = ContactMethod.options.map((value) => ({ value, label: contactMethodLabels[value] }));

/** What the procedure wants the resident told besides its letters, such as that it is exhausted. */
export function NoticeForm(props: ActFormProps) {
  const { today } = useSignedIn();
  const initial: NoticeDraft = { on: today, text: '', method: 'letter' };
  const act = useActForm({
    ...props,
    draft: 'give-notice',
    schema: NoticeDraft,
    initial,
    command: 'cases.recordNotice',
    input: ({ on, text, method }, seen) => ({ ...seen, on, note: text, method }),
    done: () => 'That they were told is on the record.',
  });
  const next = props.view.assessment.next;
  return (
    <ActFrame
      act={act}
      label="Record that they were told"
      submitLabel="Record it"
      intro={next?.id === 'give-notice' ? `${next.label}.` : undefined}
    >
      <Select
        label="How they were told"
        required
        data={methods}
        allowDeselect={false}
        data-autofocus
        value={act.form.method}
        onChange={(method) => act.set({ method: ContactMethod.parse(method) })}
        error={act.problems.at('method')}
      />
      <DatedTextFields
        act={act}
        dateLabel="Day they were told"
        textLabel="What they were told"
        required
        textPath="note"
      />
    </ActFrame>
  );
}
