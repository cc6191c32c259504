import { z } from 'zod';
import { Words } from './words.ts';

/**
 * Free text of a letter with the little form that a letter can print: paragraphs, bulleted and numbered lists, bold, links.
 * Nothing else is taken. The shape is what the editor of the writing room works on, so that it is kept as it was written.
 */

/** As much as plain free text holds, in all; so that no draft grows without bound. */
const MOST_CHARACTERS = 40_000;
const MOST_BLOCKS = 400;
/** What a paragraph or an item takes in plain text besides its words: "400. " and line breaks. */
const MARK_OF_PARAGRAPH = 7;

/** Where a link may go: a web page, an email address, a telephone. */
export const LinkTarget = z
  .string()
  .max(500)
  .regex(/^(https?:\/\/[^\s]+|mailto:[^\s@]+@[^\s@]+|tel:[+0-9 ()-]+)$/i, 'Write a web or an email address.');

const Mark = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('bold') }),
  z.strictObject({ type: z.literal('link'), attrs: z.strictObject({ href: LinkTarget }) }),
]);

export const RichWords = z.strictObject({
  type: z.literal('text'),
  text: z.string().min(1).max(MOST_CHARACTERS),
  marks: z.array(Mark).max(2).optional(),
});
export type RichWords = z.infer<typeof RichWords>;

const Paragraph = z.strictObject({ type: z.literal('paragraph'), content: z.array(RichWords).max(2000).optional() });
export type RichParagraph = z.infer<typeof Paragraph>;

const Item = z.strictObject({ type: z.literal('listItem'), content: z.tuple([Paragraph]) });
export type RichItem = z.infer<typeof Item>;
const items = z.array(Item).min(1).max(MOST_BLOCKS);

const Block = z.discriminatedUnion('type', [
  Paragraph,
  z.strictObject({ type: z.literal('bulletList'), content: items }),
  z.strictObject({ type: z.literal('orderedList'), content: items }),
]);
export type RichBlock = z.infer<typeof Block>;

export const RichText = z
  .strictObject({ type: z.literal('doc'), content: z.array(Block).max(MOST_BLOCKS) })
  .refine((doc) => lengthOf(doc) <= MOST_CHARACTERS, 'This is too long for one part of a letter. Shorten it.');
export type RichText = z.infer<typeof RichText>;

/** Words of a letter: with form, or plain as older drafts hold them and as the program itself begins a part. */
export const Prose = z.union([Words, RichText]);
export type Prose = z.infer<typeof Prose>;

function lengthOf({ content }: { content: readonly RichBlock[] }): number {
  return paragraphsOf(content).reduce((sum, one) => sum + wordsOfParagraph(one).length + MARK_OF_PARAGRAPH, 0);
}

/** Every paragraph, those of lists too, in the order of reading. */
export function paragraphsOf(blocks: readonly RichBlock[]): RichParagraph[] {
  return blocks.flatMap((block) =>
    block.type === 'paragraph' ? [block] : block.content.map(({ content }) => content[0]),
  );
}

/** The words of a paragraph without their form. */
export function wordsOfParagraph({ content = [] }: RichParagraph): string {
  return content.map(({ text }) => text).join('');
}
