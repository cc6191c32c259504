import { Combobox, Drawer, ScrollArea, Text, TextInput, useCombobox } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import type { LetterId } from '../../../electron/domain/ids.ts';
import type { ReadyParagraph } from '../../../electron/domain/paragraphs.ts';
import { useOperation } from '../../api/hooks.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { LoadingNotice } from '../../ui/LoadingNotice.tsx';
import classes from './LetterPage.module.css';

interface ParagraphPickerProps {
  letterId: LetterId;
  /** Where the paragraph goes, at its cursor; null: none is being picked. */
  editor: Editor | null;
  onClose: () => void;
}

/** The standard paragraphs with their fields filled in for this letter: found by typing, put in by Enter. */
export function ParagraphPicker({ letterId, editor, onClose }: ParagraphPickerProps) {
  return (
    // The focus goes back to the words, with the paragraph or without.
    <Drawer
      position="right"
      opened={editor !== null}
      onClose={onClose}
      title="Standard paragraphs"
      size="xl"
      returnFocus={false}
    >
      {editor && (
        <Picker
          letterId={letterId}
          onPick={(paragraph) => {
            onClose();
            editor.chain().focus().insertContent(paragraph.text.content).run();
          }}
        />
      )}
    </Drawer>
  );
}

function Picker({ letterId, onPick }: { letterId: LetterId; onPick: (paragraph: ReadyParagraph) => void }) {
  const [wanted, setWanted] = useState('');
  const list = useOperation('paragraphs.forLetter', { letterId }, { staleTime: 0, gcTime: 0 });
  const combobox = useCombobox({ opened: true });
  const found = (list.data ?? []).filter((one) => fits(one, wanted));
  const categories = [...new Set(found.map(({ category }) => category))];
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(id) => {
        const chosen = list.data?.find((one) => one.id === id);
        if (chosen) onPick(chosen);
      }}
    >
      <Combobox.EventsTarget>
        <TextInput
          label="Find a paragraph"
          description="By its words, its title or its category. The arrow keys choose, Enter puts it in at the cursor."
          value={wanted}
          onChange={(event) => {
            setWanted(event.currentTarget.value);
            combobox.selectFirstOption();
          }}
          data-autofocus
        />
      </Combobox.EventsTarget>
      <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />
      {list.isPending && <LoadingNotice>Fetching the paragraphs…</LoadingNotice>}
      <Text role="status" size="sm" my="xs">
        {list.data && (found.length === 1 ? 'One paragraph' : `${found.length} paragraphs`)}
      </Text>
      <ScrollArea.Autosize mah="55vh" type="auto">
        <Combobox.Options aria-label="Standard paragraphs">
          {categories.map((category) => (
            <Combobox.Group key={category} label={category}>
              {found
                .filter((one) => one.category === category)
                .map(({ id, title, plain }) => (
                  <Combobox.Option key={id} value={id}>
                    <Text size="sm" fw={600}>
                      {title}
                    </Text>
                    <Text size="sm" className={classes.prose}>
                      {plain}
                    </Text>
                  </Combobox.Option>
                ))}
            </Combobox.Group>
          ))}
        </Combobox.Options>
      </ScrollArea.Autosize>
    </Combobox>
  );
}

function fits({ category, title, plain }: ReadyParagraph, wanted: string): boolean {
  const all = `${category} ${title} ${plain}`.toLowerCase();
  return wanted
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}
