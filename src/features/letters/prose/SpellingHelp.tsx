import { Button, Group, Text } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'react';
import { useProseTools } from './proseTools.ts';
import type { Placed } from './remarkPlugin.ts';

interface SpellingHelpProps {
  editor: Editor;
  place: Placed;
}

/** What may have been meant by a misspelt word, and that it is right after all. */
export function SpellingHelp({ editor, place }: SpellingHelpProps) {
  const { suggest, learn } = useProseTools();
  const { words } = place;
  const [offered, setOffered] = useState<{ of: string; list: string[] } | null>(null);
  useEffect(() => {
    let isWanted = true;
    void suggest(words).then((list) => {
      if (isWanted) setOffered({ of: words, list });
    });
    return () => {
      isWanted = false;
    };
  }, [suggest, words]);
  const list = offered?.of === words ? offered.list : null;
  const put = (word: string) => {
    // With the form that the word has where it stands.
    editor.view.dispatch(editor.state.tr.insertText(word, place.start, place.end));
    editor.view.focus();
  };
  return (
    <Group gap={6}>
      {list === null && <Text size="sm">Looking…</Text>}
      {list?.map((word) => (
        <Button key={word} size="compact-xs" variant="default" onClick={() => put(word)}>
          {word}
        </Button>
      ))}
      <Button
        size="compact-xs"
        variant="default"
        onClick={() => {
          learn(words);
          editor.view.focus();
        }}
      >
        Add to the office’s dictionary
      </Button>
    </Group>
  );
}
