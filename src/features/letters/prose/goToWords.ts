import type { Editor } from '@tiptap/core';
import { goToPart, partAnchor } from '../letterFields.ts';
import { choosePlace } from './remarkPlugin.ts';

interface WordsPlace {
  /** The field's path: "findings", "points.<id>". */
  path: string;
  words: string;
  /** Where the words stand, as far as it is known; otherwise they are looked for. */
  paragraph?: number;
  from?: number;
}

/** Takes the focus to words of a field and chooses them; to the field itself when they are not there any more. */
export function goToWords(editors: ReadonlyMap<string, Editor>, place: WordsPlace): void {
  const editor = editors.get(place.path);
  if (editor) {
    goInEditor(editor, place);
    return;
  }
  const field = document.getElementById(partAnchor(place.path))?.querySelector('textarea');
  const from = field?.value.indexOf(place.words) ?? -1;
  if (!field || from < 0) {
    goToPart(place.path);
    return;
  }
  field.focus();
  field.setSelectionRange(from, from + place.words.length);
  field.scrollIntoView({ block: 'center' });
}

function goInEditor(editor: Editor, { words, paragraph, from }: WordsPlace): void {
  let number = -1;
  let start: number | null = null;
  editor.state.doc.descendants((node, pos) => {
    if (!node.isTextblock) return true;
    number += 1;
    if (start !== null || (paragraph !== undefined && paragraph !== number)) return false;
    const at = from !== undefined && node.textContent.startsWith(words, from) ? from : node.textContent.indexOf(words);
    if (at >= 0) start = pos + 1 + at;
    return false;
  });
  if (start === null) editor.commands.focus();
  else choosePlace(editor, { start, end: start + words.length });
  editor.view.dom.scrollIntoView({ block: 'center' });
}
