import { Autocomplete, Drawer, Text, TextInput } from '@mantine/core';
import { z } from 'zod';
import { operations } from '../../../../electron/contract/operations.ts';
import { templateFields } from '../../../../electron/domain/letterFields.ts';
import type { LibraryParagraph } from '../../../../electron/domain/paragraphs.ts';
import { Prose } from '../../../../electron/domain/richText.ts';
import { plainOf } from '../../../../electron/domain/richTextPlain.ts';
import { call } from '../../../api/call.ts';
import { useCommand } from '../../../api/hooks.ts';
import { notifyDone } from '../../../ui/notify.ts';
import { RecordFormFrame } from '../../../ui/RecordFormFrame.tsx';
import { useProblems } from '../../../ui/useProblems.ts';
import { type OnRecord, useRecordForm } from '../../../ui/useRecordForm.ts';
import { ProseField } from '../../letters/prose/ProseField.tsx';

interface ParagraphDrawerProps {
  opened: LibraryParagraph | 'new' | null;
  categories: string[];
  onClose: () => void;
}

/** Writes or changes a standard paragraph. */
export function ParagraphDrawer({ opened, categories, onClose }: ParagraphDrawerProps) {
  return (
    <Drawer
      opened={opened !== null}
      onClose={onClose}
      position="right"
      size="lg"
      title={opened === 'new' ? 'Write a new paragraph' : 'Change a paragraph'}
    >
      {opened !== null && (
        <ParagraphForm
          key={opened === 'new' ? 'new' : opened.id}
          paragraph={opened === 'new' ? null : opened}
          categories={categories}
          onClose={onClose}
        />
      )}
    </Drawer>
  );
}

/** While it is written nothing has to be there yet. */
const HalfWritten = z.object({ category: z.string(), title: z.string(), text: Prose });
type HalfWritten = z.infer<typeof HalfWritten>;

const EMPTY: OnRecord<HalfWritten> = { version: 0, form: { category: '', title: '', text: '' } };
const LABELS: Record<string, string> = { category: 'Category', title: 'What it is for', text: 'The words' };

interface ParagraphFormProps {
  paragraph: LibraryParagraph | null;
  categories: string[];
  onClose: () => void;
}

function ParagraphForm({ paragraph, categories, onClose }: ParagraphFormProps) {
  const command = useCommand('paragraphs.save');
  const problems = useProblems();
  const id = paragraph?.id ?? null;
  const isHidden = paragraph?.isHidden ?? false;
  const edit = useRecordForm({
    key: `paragraph:${id ?? 'new'}`,
    schema: HalfWritten,
    record: paragraph ? onRecord(paragraph) : EMPTY,
    newest: async () => {
      const now = (await call('paragraphs.list', {})).find((one) => one.id === id);
      return now ? onRecord(now) : EMPTY;
    },
  });
  const { form, set } = edit;

  const submit = async () => {
    if (command.isPending) return;
    const input = { id, expectedVersion: 0, details: form, isHidden };
    if (!problems.check(operations['paragraphs.save'].input, input)) return;
    try {
      const done = await edit.save(async (details, expectedVersion) => {
        const saved = await command.mutateAsync({ id, expectedVersion, details, isHidden });
        return { version: saved.version, form: details };
      });
      if (done) {
        notifyDone(`“${form.title.trim()}” is kept.`);
        onClose();
      } else command.reset();
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
      label="A standard paragraph"
      submitLabel="Keep the paragraph"
      labelOf={(field) => LABELS[field] ?? field}
      inWords={(field, value) => (field === 'text' ? plainOf(Prose.parse(value)) : String(value))}
      ignoresEnter
    >
      <Autocomplete
        label={LABELS.category}
        description="Under what it is found; one that there is already, or a new one"
        required
        data-autofocus
        openOnFocus={false}
        data={categories}
        value={form.category}
        error={problems.at('details.category')}
        onChange={(category) => set({ category })}
      />
      <TextInput
        label={LABELS.title}
        description="A few words, such as “We did not call back”"
        required
        value={form.title}
        error={problems.at('details.title')}
        onChange={(event) => set({ title: event.currentTarget.value })}
      />
      <ProseField
        path="paragraph"
        label={LABELS.text ?? ''}
        description="What has to be written each time goes in square brackets: [date]. No letter goes out with one left."
        required
        rows={8}
        value={form.text}
        error={problems.at('details.text')}
        onChange={(text) => set({ text })}
      />
      <details>
        <summary>Fields that fill themselves in</summary>
        <ul>
          {Object.entries(templateFields).map(([name, what]) => (
            <li key={name}>
              <Text size="sm">
                <code>{`{{${name}}}`}</code>: {what}
              </Text>
            </li>
          ))}
        </ul>
      </details>
    </RecordFormFrame>
  );
}

function onRecord({ version, category, title, text }: LibraryParagraph): OnRecord<HalfWritten> {
  return { version, form: { category, title, text } };
}
