import { Extension } from '@tiptap/core';
import Link from '@tiptap/extension-link';
import { ListItem, OrderedList } from '@tiptap/extension-list';
import StarterKit from '@tiptap/starter-kit';
import { LinkTarget } from '../../../../electron/domain/richText.ts';

/** An item is one paragraph, as a letter prints it; Tab is left to the page, so that it leads out of the field. */
const OneParagraphItem = ListItem.extend({
  content: 'paragraph',
  addKeyboardShortcuts() {
    return { Enter: () => this.editor.commands.splitListItem(this.name) };
  },
});

/** Numbered from one, always: a letter has no other numbering. */
const NumberedFromOne = OrderedList.extend({
  addAttributes() {
    return {};
  },
});

/** A link is its address and nothing else. It is not followed from here: nothing leaves this program. */
const PlainLink = Link.extend({
  addAttributes() {
    return { href: { default: null, parseHTML: (element) => element.getAttribute('href') } };
  },
  inclusive: false,
}).configure({
  openOnClick: false,
  autolink: false,
  linkOnPaste: false,
  isAllowedUri: (url) => LinkTarget.safeParse(url).success,
});

/** There is no line break within a paragraph, so the key that makes one elsewhere makes a new paragraph. */
const ShiftEnter = Extension.create({
  name: 'shiftEnter',
  addKeyboardShortcuts() {
    return { 'Shift-Enter': ({ editor }) => editor.commands.keyboardShortcut('Enter') };
  },
});

/** The closed set of what the free parts of a letter may hold: see `RichText` in the domain. */
export const proseExtensions = [
  StarterKit.configure({
    blockquote: false,
    code: false,
    codeBlock: false,
    dropcursor: false,
    gapcursor: false,
    hardBreak: false,
    heading: false,
    horizontalRule: false,
    italic: false,
    link: false,
    listItem: false,
    orderedList: false,
    strike: false,
    trailingNode: false,
    underline: false,
  }),
  OneParagraphItem,
  NumberedFromOne,
  PlainLink,
  ShiftEnter,
];
