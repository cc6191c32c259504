import { Input } from '@mantine/core';
import { RichTextEditor } from '@mantine/tiptap';
import type { Editor } from '@tiptap/core';
import { Slice } from '@tiptap/pm/model';
import { useEditor } from '@tiptap/react';
import { type CSSProperties, type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { type Prose, RichText } from '../../../../electron/domain/richText.ts';
import { richFromPlain } from '../../../../electron/domain/richTextPlain.ts';
import { fromEditor, toEditor } from './editorText.ts';
import { proseExtensions } from './extensions.ts';
import classes from './ProseField.module.css';
import { ProseNote } from './ProseNote.tsx';
import { ProseToolbar } from './ProseToolbar.tsx';
import { cleanPastedHtml } from './paste.ts';
import { useProseTools } from './proseTools.ts';
import { lookAgain, remarkExtension } from './remarkPlugin.ts';

interface ProseFieldProps {
  /** Where its words are kept: "findings", "points.<id>". */
  path: string;
  label: string;
  description?: string;
  required?: boolean;
  /** What a screen reader calls it where the label alone would not tell it from others: "Reasons on point 2". */
  name?: string;
  error?: string | undefined;
  /** How many lines it shows while it is empty. */
  rows: number;
  value: Prose;
  onChange: (value: RichText) => void;
}

/** A field for the longer words of a letter, with lists, bold words and links. It grows with its text, and Tab leaves it. */
export function ProseField({
  path,
  label,
  description,
  required,
  name,
  rows,
  value,
  onChange,
  error,
}: ProseFieldProps) {
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const tools = useProseTools();
  const canPick = tools.pick !== null;
  const find = useRef(tools.find);
  // What was last handed up, so that a change from elsewhere can be told from the echo of one's own.
  const own = useRef<Prose>(value);
  const isKept = typeof value === 'string' || RichText.safeParse(value).success;
  const problem = isKept ? (error ?? null) : tooLong;
  const describedBy = [description && `${id}-description`, problem && `${id}-error`, `${id}-note`]
    .filter(Boolean)
    .join(' ');
  const editorProps = useMemo(
    () => ({
      attributes: {
        id,
        role: 'textbox',
        'aria-multiline': 'true',
        ...(name === undefined ? { 'aria-labelledby': `${id}-label` } : { 'aria-label': name }),
        ...(describedBy === '' ? {} : { 'aria-describedby': describedBy }),
        ...(required ? { 'aria-required': 'true' } : {}),
        ...(problem === null ? {} : { 'aria-invalid': 'true' }),
        'aria-keyshortcuts': canPick ? 'Alt+F10 Alt+P F7' : 'Alt+F10 F7',
        spellcheck: 'false',
      },
      transformPastedHTML: cleanPastedHtml,
    }),
    [id, name, describedBy, required, problem, canPick],
  );
  const [extensions] = useState(() => [...proseExtensions, remarkExtension((text) => find.current(text))]);
  const editor = useEditor({
    extensions,
    content: toEditor(value),
    injectCSS: false,
    editorProps: { ...editorProps, clipboardTextParser: plainPaste },
    onUpdate: ({ editor: changed }) => {
      const next = fromEditor(changed.getJSON());
      own.current = next;
      onChange(next);
    },
  });

  useEffect(() => {
    if (own.current === value) return;
    own.current = value;
    editor.commands.setContent(toEditor(value), { emitUpdate: false });
  }, [editor, value]);

  useEffect(() => {
    if (find.current === tools.find) return;
    find.current = tools.find;
    lookAgain(editor);
  }, [editor, tools.find]);

  useEffect(() => {
    const { editors } = tools;
    editors.set(path, editor);
    return () => {
      editors.delete(path);
    };
  }, [editor, path, tools]);

  const { pick } = tools;
  const pressed = (event: KeyboardEvent) => {
    if (!event.altKey || event.ctrlKey) return;
    if (event.key.toLowerCase() === 'p' && pick) {
      event.preventDefault();
      pick(editor);
    }
    if (event.key !== 'F10') return;
    event.preventDefault();
    root.current?.querySelector<HTMLElement>('[data-prose-toolbar] button[tabindex="0"]')?.focus();
  };

  return (
    <Input.Wrapper
      label={label}
      description={description}
      error={problem}
      required={required}
      size="md"
      labelElement="div"
      labelProps={{ id: `${id}-label`, onClick: () => editor.commands.focus() }}
      descriptionProps={{ id: `${id}-description`, mb: 5 }}
      errorProps={{ id: `${id}-error` }}
    >
      <RichTextEditor
        ref={root}
        editor={editor}
        withTypographyStyles={false}
        withCodeHighlightStyles={false}
        unstyled
        className={classes.field}
        style={{ '--prose-rows': rows } as CSSProperties} // a variable of our own is a style too
        data-invalid={problem !== null || undefined}
        onKeyDown={pressed}
      >
        <ProseToolbar editor={editor} of={name ?? label} controls={id} onPick={pick ? () => pick(editor) : null} />
        <RichTextEditor.Content className={classes.content} />
        <ProseNote editor={editor} id={`${id}-note`} />
      </RichTextEditor>
    </Input.Wrapper>
  );
}

const tooLong = 'This is too long for one part of a letter, so it cannot be kept. Shorten it.';

/** Plain text is read as staff type it: a blank line parts paragraphs, and lines with bullets or numbers are lists. */
function plainPaste(this: void, text: string, _context: unknown, _plain: boolean, view: Editor['view']): Slice {
  const doc = view.state.schema.nodeFromJSON(toEditor(richFromPlain(text, true)));
  return Slice.maxOpen(doc.content);
}
