import { type Editor, Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, TextSelection } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

/** One place in a paragraph that the writer may want to look at again. Offsets count from the paragraph's beginning. */
export interface Found {
  kind: 'wording' | 'spelling';
  from: number;
  to: number;
  /** "Half an apology". */
  label: string;
  words: string;
  advice: string;
}

/** The same with its place in the whole field. */
export interface Placed extends Found {
  /** Which paragraph of the field it stands in, from 0. */
  paragraph: number;
  start: number;
  end: number;
}

interface Marked {
  places: readonly Placed[];
  decorations: DecorationSet;
  /** What a screen reader is told on the way from one place to the next. */
  said: string;
}

export type FindIn = (paragraph: string) => readonly Found[];

const key = new PluginKey<Marked>('remarks');
const LOOK_AGAIN = true;
const MARKS = { wording: 'remark-wording', spelling: 'remark-spelling' } as const;

/** Underlines what could be said or spelt better. `find` is asked for each paragraph, whenever the text changes. */
export function remarkExtension(find: FindIn) {
  const marked = (doc: Node, said = ''): Marked => {
    const places = placesIn(doc, find);
    const decorations = places.map(({ start, end, kind }) => Decoration.inline(start, end, { class: MARKS[kind] }));
    return { places, decorations: DecorationSet.create(doc, decorations), said };
  };
  return Extension.create({
    name: 'remarks',
    addProseMirrorPlugins() {
      return [
        new Plugin<Marked>({
          key,
          state: {
            init: (_, { doc }) => marked(doc),
            apply: (tr, was) => {
              const said: unknown = tr.getMeta(key);
              if (typeof said === 'string') return { ...was, said };
              return tr.docChanged || said === LOOK_AGAIN ? marked(tr.doc, was.said) : was;
            },
          },
          props: { decorations: shownIn },
        }),
      ];
    },
    addKeyboardShortcuts() {
      return { F7: ({ editor }) => goToNext(editor) };
    },
  });
}

/** All but the word that is being typed: it is not finished yet. */
function shownIn(state: EditorState): DecorationSet | undefined {
  const marked = key.getState(state);
  const typed = marked?.places.find((place) => isBeingTyped(place, state));
  return typed ? marked?.decorations.remove(marked.decorations.find(typed.start, typed.end)) : marked?.decorations;
}

function isBeingTyped({ kind, end }: Placed, { selection }: EditorState): boolean {
  return kind === 'spelling' && selection.empty && selection.head === end;
}

function placesIn(doc: Node, find: FindIn): Placed[] {
  const places: Placed[] = [];
  let paragraph = -1;
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true;
    paragraph += 1;
    for (const one of find(node.textContent))
      places.push({ ...one, paragraph, start: pos + 1 + one.from, end: pos + 1 + one.to });
    return false;
  });
  return places.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Looks again, after the rules or the dictionary have changed. */
export function lookAgain(editor: Editor): void {
  editor.view.dispatch(editor.state.tr.setMeta(key, LOOK_AGAIN).setMeta('addToHistory', false));
}

export function saidOf(state: EditorState): string {
  return key.getState(state)?.said ?? '';
}

export function placesOf(state: EditorState): readonly Placed[] {
  return key.getState(state)?.places ?? [];
}

/** What is remarked where the cursor stands: of several the shortest. */
export function placeAtCursor(state: EditorState): Placed | null {
  const { from, to } = state.selection;
  const here = placesOf(state).filter((place) => place.start <= from && to <= place.end && !isBeingTyped(place, state));
  return here.sort((a, b) => a.end - a.start - (b.end - b.start))[0] ?? null;
}

/** Chooses the next place after the cursor, from the beginning again after the last. */
export function goToNext(editor: Editor): boolean {
  const places = placesOf(editor.state);
  const { from, to } = editor.state.selection;
  const after = places.find(({ start, end }) => start > from || (start === from && end > to));
  const next = after ?? places[0];
  if (next) choosePlace(editor, next);
  const said = next ? `${next.words}. ${next.label}. ${next.advice}` : 'Nothing is underlined here.';
  editor.view.dispatch(editor.state.tr.setMeta(key, said).setMeta('addToHistory', false));
  return true;
}

/** Takes the focus to a place and chooses its words. */
export function choosePlace(editor: Editor, { start, end }: Pick<Placed, 'start' | 'end'>): void {
  editor.view.dispatch(
    editor.state.tr.setSelection(TextSelection.create(editor.state.doc, start, end)).scrollIntoView(),
  );
  editor.view.focus();
}
