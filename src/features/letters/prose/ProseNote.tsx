import { Button, Group, Kbd, Text, VisuallyHidden } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import classes from './ProseField.module.css';
import { goToNext, placeAtCursor, placesOf, saidOf } from './remarkPlugin.ts';
import { SpellingHelp } from './SpellingHelp.tsx';

interface ProseNoteProps {
  editor: Editor;
  id: string;
}

/** Under the text: how many places are underlined, and what is said of the one at the cursor. */
export function ProseNote({ editor, id }: ProseNoteProps) {
  const { count, here, said } = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      count: placesOf(now.state).length,
      here: placeAtCursor(now.state),
      said: saidOf(now.state),
    }),
  });
  return (
    <>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      {count > 0 && (
        <div className={classes.note} id={id}>
          <Text size="sm" className={classes.noteText}>
            {here ? (
              <>
                <b>{here.label}.</b> {here.advice}
              </>
            ) : (
              `${count === 1 ? 'One place' : `${count} places`} to look at again.`
            )}
          </Text>
          {here?.kind === 'spelling' && <SpellingHelp editor={editor} place={here} />}
          <Group gap={6} wrap="nowrap">
            <Button size="compact-xs" variant="default" aria-keyshortcuts="F7" onClick={() => goToNext(editor)}>
              Next
            </Button>
            <Kbd size="xs" aria-hidden>
              F7
            </Kbd>
          </Group>
        </div>
      )}
    </>
  );
}
