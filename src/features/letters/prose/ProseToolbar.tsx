import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { useRovingIndex } from '@mantine/hooks';
import { IconBold, IconList, IconListNumbers, IconTextPlus } from '@tabler/icons-react';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import type { ReactNode } from 'react';
import { LinkControl } from './LinkControl.tsx';
import classes from './ProseField.module.css';

interface ProseToolbarProps {
  editor: Editor;
  /** "Apology": whose words it sets. */
  of: string;
  /** The id of the field. */
  controls: string;
  /** Opens the standard paragraphs; null where there are none to put in. */
  onPick: (() => void) | null;
}

/** One stop of the Tab key for all of it; the arrow keys go from one to the next, and Esc goes back to the text. */
export function ProseToolbar({ editor, of, controls, onPick }: ProseToolbarProps) {
  const { getItemProps } = useRovingIndex({ total: onPick ? 5 : 4 });
  const active = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bold: now.isActive('bold'),
      bullets: now.isActive('bulletList'),
      numbers: now.isActive('orderedList'),
    }),
  });
  const chain = () => editor.chain().focus();
  return (
    <div
      role="toolbar"
      aria-label={`Setting the words: ${of}`}
      aria-controls={controls}
      className={classes.toolbar}
      data-prose-toolbar
      onKeyDown={(event) => {
        if (event.key === 'Escape') editor.commands.focus();
      }}
    >
      <Tool
        label="Bold (Ctrl+B)"
        isOn={active.bold}
        roving={getItemProps({ index: 0, onClick: () => chain().toggleBold().run() })}
      >
        <IconBold size={16} aria-hidden />
      </Tool>
      <Tool
        label="Bulleted list (Ctrl+Shift+8)"
        isOn={active.bullets}
        roving={getItemProps({ index: 1, onClick: () => chain().toggleBulletList().run() })}
      >
        <IconList size={16} aria-hidden />
      </Tool>
      <Tool
        label="Numbered list (Ctrl+Shift+7)"
        isOn={active.numbers}
        roving={getItemProps({ index: 2, onClick: () => chain().toggleOrderedList().run() })}
      >
        <IconListNumbers size={16} aria-hidden />
      </Tool>
      <LinkControl editor={editor} roving={getItemProps} index={3} />
      {onPick && (
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          leftSection={<IconTextPlus size={16} aria-hidden />}
          aria-keyshortcuts="Alt+P"
          {...getItemProps({ index: 4, onClick: onPick })}
        >
          Paragraph…
        </Button>
      )}
    </div>
  );
}

interface ToolProps {
  label: string;
  isOn: boolean;
  roving: ReturnType<ReturnType<typeof useRovingIndex>['getItemProps']>;
  children: ReactNode;
}

function Tool({ label, isOn, roving, children }: ToolProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon
        size={28}
        variant={isOn ? 'filled' : 'subtle'}
        color="gray"
        aria-label={label}
        aria-pressed={isOn}
        {...roving}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
