import type { JSONContent } from '@tiptap/core';
import type {
  Prose,
  RichBlock,
  RichItem,
  RichParagraph,
  RichText,
  RichWords,
} from '../../../../electron/domain/richText.ts';
import { richOf } from '../../../../electron/domain/richTextPlain.ts';

/** What the editor shows of a text that is kept: an empty one still has a paragraph to write in. */
export function toEditor(prose: Prose): RichText {
  const rich = richOf(prose);
  return rich.content.length > 0 ? rich : { type: 'doc', content: [{ type: 'paragraph' }] };
}

/** What is kept of what stands in the editor. An empty text holds nothing, not an empty paragraph. */
export function fromEditor(json: JSONContent): RichText {
  const blocks = (json.content ?? []).flatMap(blockOf);
  const isEmpty = blocks.every((block) => block.type === 'paragraph' && block.content === undefined);
  return { type: 'doc', content: isEmpty ? [] : blocks };
}

function blockOf(node: JSONContent): RichBlock[] {
  if (node.type === 'paragraph') return [paragraphOf(node)];
  if (node.type !== 'bulletList' && node.type !== 'orderedList') return [];
  const content = (node.content ?? []).map(
    (item): RichItem => ({ type: 'listItem', content: [paragraphOf(item.content?.[0] ?? {})] }),
  );
  return content.length > 0 ? [{ type: node.type, content }] : [];
}

function paragraphOf(node: JSONContent): RichParagraph {
  const content = (node.content ?? []).flatMap(wordsOf);
  return content.length > 0 ? { type: 'paragraph', content } : { type: 'paragraph' };
}

function wordsOf({ text, marks = [] }: JSONContent): RichWords[] {
  if (!text) return [];
  const kept = marks.flatMap(({ type, attrs }): NonNullable<RichWords['marks']> => {
    if (type === 'bold') return [{ type: 'bold' }];
    return type === 'link' ? [{ type: 'link', attrs: { href: String(attrs?.href) } }] : [];
  });
  return [kept.length > 0 ? { type: 'text', text, marks: kept } : { type: 'text', text }];
}
